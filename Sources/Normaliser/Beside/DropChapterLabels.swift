import DocumentModel

/// Leaves out the labels that a book prints above the titles of its chapters: "ONE", "Part the First".
///
/// A label is a heading of its own in print, with nothing but the chapter's title below it. Only what the other side
/// nowhere has, in front of a title that it has, is one, and only if several chapters have them.
struct DropChapterLabels: BesideRule {
  let hashes: WordHashes

  /// A heading of more words has something to say; this and the other limits are chosen.
  private static let longestLabel = 3
  /// Fewer are titles of sections without text.
  private static let fewestLabels = 3
  /// Titles have no more words.
  private static let longestTitle = 60

  func apply(to drafts: inout [Draft], beside others: [Draft]) {
    for index in drafts.indices where drafts[index].format == .pdf {
      let labels = Set(labels(drafts[index], beside: others))
      guard labels.count >= Self.fewestLabels else { continue }
      let draft = drafts[index]
      let kept = draft.passages.indices.filter { !labels.contains($0) }
      drafts[index].passages = kept.map { draft.passages[$0] }
      drafts[index].blankLinesBefore = kept.map { draft.blankLinesBefore[$0] }
      drafts[index].notes.append(
        Note(
          .furniture, "\(labels.count) labels above the titles of chapters were left out",
          at: labels.min().map { draft.passages[$0].span }))
    }
  }

  private func labels(_ draft: Draft, beside others: [Draft]) -> [Int] {
    var titles: Set<UInt64> = []
    var lines: Set<UInt64> = []
    for passage in others.lazy.flatMap(\.passages) {
      guard let words = words(passage) else { continue }
      lines.insert(words)
      if let title = title(passage) { lines.insert(title) }
      if isHeading(passage) { titles.insert(title(passage) ?? words) }
    }
    let mayBeLabel = { (index: Int) in
      let passage = draft.passages[index]
      guard isHeading(passage), passage.words <= Self.longestLabel else { return false }
      // A numbered title without text is the title of a section that has sections.
      if let title = title(passage), lines.contains(title) { return false }
      return words(passage).map { !lines.contains($0) } ?? false
    }
    let labels = draft.passages.indices.dropLast().filter { index in
      guard mayBeLabel(index), isHeading(draft.passages[index + 1]) else { return false }
      return title(draft.passages[index + 1]).map(titles.contains) ?? false
    }
    // "CHAPTER" and "ONE" are two lines.
    let above = labels.map { $0 - 1 }.filter { $0 >= 0 && mayBeLabel($0) }
    return labels + (above.count >= Self.fewestLabels ? above : [])
  }

  private func isHeading(_ passage: Passage) -> Bool {
    if case .heading = passage.kind { true } else { false }
  }

  private func words(_ passage: Passage) -> UInt64? {
    TitleKey.fingerprint(passage, hashes, limit: Self.longestTitle)
  }

  /// The words behind the number, without it.
  private func title(_ passage: Passage) -> UInt64? {
    let end = SectionNumber(passage.text)?.end ?? 0
    let first = passage.tokens.firstIndex { Int($0.start) >= end } ?? 0
    let key = TitleKey(passage, first..<passage.tokens.count, hashes)
    return key.isEmpty ? nil : key.fingerprint
  }
}
