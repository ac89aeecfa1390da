import DocumentModel

/// Puts the lines of a printed title together that the other side has in one heading.
///
/// Title pages and newsletters set the parts of a title in lines of their own, far apart and in other sizes: nothing on the
/// page tells that they are one. Programs that make Markdown of a page break its headings as if they were text.
struct JoinTitleLines: BesideRule {
  let hashes: WordHashes

  func apply(to drafts: inout [Draft], beside others: [Draft]) {
    let titles = titles(others)
    guard !titles.isEmpty else { return }
    for index in drafts.indices where drafts[index].format == .pdf || drafts[index].format == .markdown {
      join(&drafts[index], titles)
    }
  }

  /// A title is set in no more lines.
  private static let mostLines = 4
  /// Longer ones are text.
  private static let mostWords = 30

  /// The headings of the other side, by their words.
  private func titles(_ drafts: [Draft]) -> Set<UInt64> {
    var titles: Set<UInt64> = []
    for passage in drafts.lazy.filter({ $0.format != .pdf }).flatMap(\.passages) {
      guard case .heading = passage.kind, passage.words > 1, passage.words <= Self.mostWords else { continue }
      titles.insert(hash(passage))
    }
    return titles
  }

  private func join(_ draft: inout Draft, _ titles: Set<UInt64>) {
    var kept: [Passage] = []
    var blankLines: [Int] = []
    var index = 0
    while index < draft.passages.count {
      let found = end(draft.passages, from: index, titles)
      let end = isUnbroken(draft, index..<found) ? found : index + 1
      var passage = draft.passages[index]
      for next in draft.passages[(index + 1)..<end] { passage = passage.joined(with: next) }
      if end > index + 1 { passage.kind = .heading(level: Self.level(draft.passages[index..<end])) }
      kept.append(passage)
      blankLines.append(draft.blankLinesBefore[index])
      index = end
    }
    draft.passages = kept
    draft.blankLinesBefore = blankLines
  }

  /// Whether passages may be lines of one title: in Markdown no blank line stands between them.
  private func isUnbroken(_ draft: Draft, _ lines: Range<Int>) -> Bool {
    draft.format != .markdown || lines.dropFirst().allSatisfy { draft.blankLinesBefore[$0] == 0 }
  }

  private static func level(_ lines: ArraySlice<Passage>) -> Int {
    lines.compactMap { if case .heading(let level) = $0.kind { level } else { nil } }.min() ?? 0
  }

  /// One past the last line of the title that begins here; the next passage if none does.
  private func end(_ passages: [Passage], from start: Int, _ titles: Set<UInt64>) -> Int {
    guard isLine(passages[start]), !titles.contains(hash(passages[start])) else { return start + 1 }
    var hash = hash(passages[start])
    var words = passages[start].words
    var hasHeading = isHeading(passages[start])
    for next in (start + 1)..<min(passages.count, start + Self.mostLines) {
      guard isLine(passages[next]), words + passages[next].words <= Self.mostWords else { break }
      for token in passages[next].tokens where !token.isPunctuation { Self.add(hashes[token.key], to: &hash) }
      words += passages[next].words
      hasHeading = hasHeading || isHeading(passages[next])
      if hasHeading, titles.contains(hash) { return next + 1 }
    }
    return start + 1
  }

  private func isHeading(_ passage: Passage) -> Bool {
    if case .heading = passage.kind { true } else { false }
  }

  private func isLine(_ passage: Passage) -> Bool {
    switch passage.kind {
    case .heading, .paragraph:
      passage.words > 0 && passage.words <= Self.mostWords
        && (passage.part == .text || passage.part == .title)
    default: false
    }
  }

  private func hash(_ passage: Passage) -> UInt64 {
    var hash: UInt64 = 0
    for token in passage.tokens where !token.isPunctuation { Self.add(hashes[token.key], to: &hash) }
    return hash
  }

  private static func add(_ word: UInt64, to hash: inout UInt64) {
    hash = (hash &* 0x9e37_79b9_7f4a_7c15) ^ word
  }
}
