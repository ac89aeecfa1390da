import DocumentModel

// MARK: - One article or many

extension Outline {
  /// Reads as an index what is one in the other of two documents.
  static func shareIndex(_ base: inout [Outline], _ revised: inout [Outline], _ vocabulary: Vocabulary) {
    guard base.count == 1, revised.count == 1 else { return }
    if let shared = base[0].sharingIndex(of: revised[0], vocabulary) {
      base[0] = shared
    } else if let shared = revised[0].sharingIndex(of: base[0], vocabulary) {
      revised[0] = shared
    }
  }

  /// Reads both sides as one article each where one of them is, and the other one may be.
  ///
  /// Whether the sections of a document are articles rests on how much text stands right below its title: one edit there
  /// would cut the two sides differently, and each passage behind the first section would have gone to another article.
  static func agree(_ base: inout [Outline], _ revised: inout [Outline]) {
    guard base.count == 1, revised.count == 1 else { return }
    if base[0].isWhole, revised[0].mayBeWhole(as: base[0]) {
      revised[0].takeAsWhole()
    } else if revised[0].isWhole, base[0].mayBeWhole(as: revised[0]) {
      base[0].takeAsWhole()
    }
    guard base[0].isWhole, revised[0].isWhole, base[0].draft.format == revised[0].draft.format else { return }
    base[0].holdsAll = true
    revised[0].holdsAll = true
  }

  /// The title above all others: the first one, with none of its level behind it.
  private var head: Int? {
    let headings = candidates.indices.filter { !candidates[$0].isGuess }
    guard !isBook, let first = headings.first else { return nil }
    let isOfPage = { (position: Int) in draft.passages[candidates[position].passage].part == .title }
    if isOfPage(first) { return headings.dropFirst().contains(where: isOfPage) ? nil : first }
    return headings.dropFirst().allSatisfy { candidates[$0].level > candidates[first].level } ? first : nil
  }

  /// The document is one article.
  private var isWhole: Bool { articles.count == 1 && articles.first == head }

  /// Whether the document has a title above all others as well, and is the same one: that title, or most of the others.
  ///
  /// Not where its articles stand in an index, or are numbered and those of the other side are not: an issue's are, and its
  /// page has the titles alone.
  private func mayBeWhole(as other: Outline) -> Bool {
    guard evidence < .index, evidence < .numbers || other.isNumbered, !isWhole, let head,
      let there = other.head
    else { return false }
    let (title, named) = (candidates[head].key, other.candidates[there].key)
    let own = sectionTitles(below: head)
    let theirs = other.sectionTitles(below: there)
    // The title of a post is that of one article of an issue.
    guard !own.contains(named.fingerprint), !theirs.contains(title.fingerprint) else { return false }
    let common = own.intersection(theirs).count
    return title == named || common > 0 && common * 2 >= min(own.count, theirs.count)
  }

  private var isNumbered: Bool { candidates.count { $0.number != nil } >= Self.fewestNumbered }

  private func sectionTitles(below head: Int) -> Set<UInt64> {
    Set(candidates[(head + 1)...].lazy.filter { !$0.isGuess && !$0.key.isEmpty }.map(\.key.fingerprint))
  }
}
