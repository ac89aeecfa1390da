import DocumentModel

/// Leaves out the table of contents of a plain text, where the other side has headings of the same words.
///
/// A page has its table of contents beside the text, or as an index that is no part of it; a text that was made from the
/// page has it in front as lines like all others. Lines are left out only if each is a heading on the other side, and three
/// of four stand once more in the text.
struct DropContents {
  let hashes: WordHashes

  /// Fewer titles in a row are a list in the text; chosen.
  private static let fewestLines = 4
  /// Longer passages are no titles; chosen.
  private static let longestTitle = 40
  /// Longer passages are text, and no lines of titles; chosen.
  private static let longestTable = 400

  /// - Complexity: O(n).
  func apply(to base: inout [Draft], _ revised: inout [Draft]) {
    let original = base
    apply(to: &base, beside: revised)
    apply(to: &revised, beside: original)
  }

  private func apply(to drafts: inout [Draft], beside others: [Draft]) {
    guard drafts.contains(where: { $0.format == .text }) else { return }
    var titles = titles(others)
    guard titles.count >= Self.fewestLines else { return }
    subtractLines(of: others, from: &titles)
    guard titles.count >= Self.fewestLines else { return }
    for index in drafts.indices where drafts[index].format == .text {
      repair(&drafts[index], titles)
    }
  }

  /// The words of the headings, without their numbers.
  private func titles(_ drafts: [Draft]) -> Set<UInt64> {
    var titles: Set<UInt64> = []
    for passage in drafts.lazy.flatMap(\.passages) where !passage.tokens.isEmpty {
      guard case .heading = passage.kind else { continue }
      titles.insert(key(passage, passage.tokens.indices))
    }
    return titles
  }

  /// Without the lines of their text: a table of contents that is text there is text here.
  private func subtractLines(of drafts: [Draft], from titles: inout Set<UInt64>) {
    for draft in drafts {
      let index = IndexMatter(draft, hashes: hashes)?.passages ?? 0..<0
      for (position, passage) in draft.passages.enumerated() where !index.contains(position) {
        if isLine(passage), !passage.isLeftOut { titles.remove(key(passage, passage.tokens.indices)) }
      }
    }
  }

  private func repair(_ draft: inout Draft, _ titles: Set<UInt64>) {
    let runs = runs(draft.passages, titles)
    guard !runs.isEmpty else { return }
    var inside = Array(repeating: false, count: draft.passages.count)
    for index in runs.joined() { inside[index] = true }
    var elsewhere: Set<UInt64> = []
    for (index, passage) in draft.passages.enumerated() where !inside[index] {
      if isLine(passage) { elsewhere.insert(key(passage, passage.tokens.indices)) }
    }
    let known = titles.intersection(elsewhere)
    var dropped: Set<Int> = []
    let lines = runs.reduce(0) { $0 + drop($1, draft.passages, titles, known, &dropped) }
    guard let first = dropped.min() else { return }
    let kept = draft.passages.indices.filter { !dropped.contains($0) }
    draft.notes.append(
      Note(
        .furniture, "a table of contents was left out: its \(lines) lines are titles of the text",
        at: draft.passages[first].span))
    let passages = draft.passages
    let blankLines = draft.blankLinesBefore
    draft.passages = kept.map { passages[$0] }
    draft.blankLinesBefore = kept.map { blankLines[$0] }
  }

  /// Marks what is to go of one run, and returns the number of its lines; 0 where too few of them stand in the text again.
  private func drop(
    _ run: Range<Int>, _ passages: [Passage], _ titles: Set<UInt64>, _ known: Set<UInt64>,
    _ dropped: inout Set<Int>
  ) -> Int {
    var entries: [Entry] = []
    var index = run.lowerBound
    while let entry = index < run.upperBound ? entry(passages, at: index, titles) : nil {
      entries.append(entry)
      index = entry.passages.upperBound
    }
    let all = entries.reduce(0) { $0 + $1.titles.count }
    let met = entries.reduce(0) { $0 + $1.titles.count(where: known.contains) }
    guard met >= Self.fewestLines else { return 0 }
    // A title that was reworded, and whose line was not, stands in the table alone.
    if met * 4 < all * 3 { entries.removeAll { !$0.titles.allSatisfy(known.contains) } }
    for entry in entries { dropped.formUnion(entry.passages) }
    // The name of the table itself.
    let first = run.lowerBound
    if first > 0, isLine(passages[first - 1]),
      Lexicon.namesIndex(TitleKey(passages[first - 1], passages[first - 1].tokens.indices, hashes))
    {
      dropped.insert(first - 1)
    }
    return entries.reduce(0) { $0 + $1.titles.count }
  }

  /// Lines that are titles: one passage, or two that one line went on over.
  private struct Entry {
    var passages: Range<Int>
    var titles: [UInt64]
  }

  /// The passages behind one another that are titles, or lines of titles.
  ///
  /// A title that was met before is no line of the table any more, but the first one of the text.
  private func runs(_ passages: [Passage], _ titles: Set<UInt64>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    while start < passages.count {
      var end = start
      var met: Set<UInt64> = []
      while end < passages.count, let entry = entry(passages, at: end, titles),
        met.isDisjoint(with: entry.titles)
      {
        met.formUnion(entry.titles)
        end = entry.passages.upperBound
      }
      if met.count >= Self.fewestLines { runs.append(start..<end) }
      start = max(end, start + 1)
    }
    return runs
  }

  /// The passage at `index` as an entry, alone, line by line, or together with the next one, which the line went on in.
  private func entry(_ passages: [Passage], at index: Int, _ titles: Set<UInt64>) -> Entry? {
    let passage = passages[index]
    if isLine(passage) {
      let alone = key(passage, passage.tokens.indices)
      if titles.contains(alone) { return Entry(passages: index..<index + 1, titles: [alone]) }
      if index + 1 < passages.count, isLine(passages[index + 1]) {
        let joined = passage.joined(with: passages[index + 1])
        let both = key(joined, joined.tokens.indices)
        if titles.contains(both) { return Entry(passages: index..<index + 2, titles: [both]) }
      }
    }
    guard passage.lines.count > 1, isShort(passage, Self.longestTable) else { return nil }
    let lines = passage.tokenLines.map { key(passage, $0) }
    return lines.allSatisfy(titles.contains) ? Entry(passages: index..<index + 1, titles: lines) : nil
  }

  private func isLine(_ passage: Passage) -> Bool { isShort(passage, Self.longestTitle) }

  private func isShort(_ passage: Passage, _ most: Int) -> Bool {
    if case .heading = passage.kind { return false }
    return !passage.tokens.isEmpty && passage.tokens.count <= most
  }

  /// The words of a title without its number.
  private func key(_ passage: Passage, _ range: Range<Int>) -> UInt64 {
    let start = Int(passage.tokens[range.lowerBound].start)
    let line = passage.text[start..<passage.tokens[range.upperBound - 1].utf8.upperBound]
    let end = SectionNumber(Array(line))?.end ?? 0
    let first = range.first { Int(passage.tokens[$0].start) >= start + end } ?? range.lowerBound
    return TitleKey.fingerprint(passage, first..<range.upperBound, hashes)
  }
}
