import DocumentModel

/// The table of contents of a publication.
struct IndexMatter {
  /// One line of the index.
  struct Entry {
    var number: Int?
    /// The words of the title; the line's number and page are left out.
    var key: TitleKey
    /// Where the title stands: the passage, and its tokens.
    var passage: Int
    var title: Range<Int>
  }

  /// The passages of the index, its heading included.
  var passages: Range<Int>
  var entries: [Entry]

  /// Fewer lines with leaders are a price list or a form.
  private static let fewestEntries = 3

  /// Finds the index of a draft; nil when it has none.
  init?(_ draft: Draft, hashes: WordHashes) {
    let reader = Reader(draft: draft, hashes: hashes)
    guard let found = reader.byLeaders() ?? reader.byTitle() else { return nil }
    self = found
  }

  /// Finds the list in a draft whose lines are those of the index of its other state: the titles that they name may have been
  /// reworded there, or its own.
  init?(_ draft: Draft, hashes: WordHashes, like other: IndexMatter) {
    let reader = Reader(draft: draft, hashes: hashes)
    guard let found = reader.list(of: Set(other.entries.map(\.key))) else { return nil }
    self = found
  }

  private init(passages: Range<Int>, entries: [Entry]) {
    self.passages = passages
    self.entries = entries
  }

  /// Reads index lines out of passages.
  private struct Reader {
    let draft: Draft
    let hashes: WordHashes

    /// The longest run of passages in which most lines end with leaders and a page number.
    func byLeaders() -> IndexMatter? {
      guard let found = longestRun() else { return nil }
      return draft.format == .pdf ? extended(found) : found
    }

    /// With the lines of chapters in front and behind that have a page but no leaders: they name a title of the text.
    private func extended(_ found: IndexMatter) -> IndexMatter {
      let titles = titles()
      var index = found
      while index.passages.lowerBound > 0, let entry = chapter(index.passages.lowerBound - 1, titles) {
        index.entries.insert(entry, at: 0)
        index.passages = withHeading(index.passages.lowerBound - 1)..<index.passages.upperBound
      }
      while index.passages.upperBound < draft.passages.count,
        let entry = chapter(index.passages.upperBound, titles)
      {
        index.entries.append(entry)
        index.passages = index.passages.lowerBound..<index.passages.upperBound + 1
      }
      return index
    }

    /// The words of all headings, without their numbers.
    private func titles() -> Set<TitleKey> {
      Set(
        draft.passages.indices.filter(isHeading).map { index in
          let passage = draft.passages[index]
          let end = SectionNumber(passage.text)?.end ?? 0
          let first = passage.tokens.firstIndex { Int($0.start) >= end } ?? 0
          return TitleKey(passage, first..<passage.tokens.count, hashes)
        })
    }

    /// The entry of a line that is a title of the text with a page behind it: "3 Choosing a distribution 7".
    private func chapter(_ index: Int, _ titles: Set<TitleKey>) -> Entry? {
      let passage = draft.passages[index]
      guard passage.tokens.count > 1, passage.tokens.count <= Self.longestEntry,
        endsWithPage(passage.tokens, passage)
      else { return nil }
      let end = SectionNumber(passage.text)?.end ?? 0
      let first = passage.tokens.firstIndex { Int($0.start) >= end } ?? 0
      guard first < passage.tokens.count - 1 else { return nil }
      let range = first..<passage.tokens.count - 1
      let key = TitleKey(passage, range, hashes)
      guard !key.isEmpty, titles.contains(key) else { return nil }
      return Entry(number: nil, key: key, passage: index, title: range)
    }

    private func longestRun() -> IndexMatter? {
      var best: IndexMatter?
      for run in runs() where run.entries.count > best?.entries.count ?? 0 { best = run }
      guard var best, best.entries.count >= fewestEntries else { return nil }
      best.passages = withHeading(best.passages.lowerBound)..<best.passages.upperBound
      return best
    }

    /// Passages of lines with leaders in a row; in print those that a few lines without them part, as one.
    private func runs() -> [IndexMatter] {
      var found: [IndexMatter] = []
      var start = 0
      while start < draft.passages.count {
        let run = run(from: start)
        start = max(run.passages.upperBound, start + 1)
        guard !run.entries.isEmpty else { continue }
        if draft.format == .pdf, let last = found.last,
          mayBridge(last.passages.upperBound..<run.passages.lowerBound)
        {
          found[found.count - 1].entries += run.entries
          found[found.count - 1].passages = last.passages.lowerBound..<run.passages.upperBound
        } else {
          found.append(run)
        }
      }
      return found
    }

    private func mayBridge(_ gap: Range<Int>) -> Bool {
      gap.count <= Self.longestBridge
        && gap.allSatisfy { draft.passages[$0].tokens.count <= 2 * Self.longestEntry }
    }

    /// The index from a passage on; without entries where it is none.
    private func run(from start: Int) -> IndexMatter {
      var end = start
      var entries: [Entry] = []
      while end < draft.passages.count {
        if let found = leaderEntries(end) {
          entries += found
          end += 1
        } else if end > start, let bridge = bridge(from: end) {
          entries += (end..<bridge).flatMap { plainEntries($0) }
          end = bridge
        } else {
          break
        }
      }
      return IndexMatter(passages: start..<end, entries: entries)
    }

    /// Lines under a heading that names an index, if most of them are titles of the document.
    func byTitle() -> IndexMatter? {
      let headings = draft.passages.indices.filter(isHeading)
      let keys = headings.map { key($0, 0..<draft.passages[$0].tokens.count, dropNumber: true) }
      let named = headings.indices.filter { Lexicon.namesIndex(keys[$0]) }
      guard !named.isEmpty else { return nil }
      let titles = Set(keys)
      let unnumbered = self.titles()
      for position in named {
        let heading = headings[position]
        if draft.format == .pdf, let found = chapters(below: heading, unnumbered) { return found }
        let end = position + 1 < headings.count ? headings[position + 1] : draft.passages.count
        let entries = (heading + 1..<end).flatMap { plainEntries($0) }.map {
          titles.contains($0.key) ? $0 : withoutSection($0, if: unnumbered)
        }
        let agreeing = entries.count { titles.contains($0.key) || unnumbered.contains($0.key) }
        if agreeing >= fewestEntries, agreeing * 2 >= entries.count {
          return IndexMatter(passages: heading..<end, entries: entries)
        }
      }
      return nil
    }

    /// The first lines under a heading of which most are `keys`.
    func list(of keys: Set<TitleKey>) -> IndexMatter? {
      let headings = draft.passages.indices.filter(isHeading)
      for (heading, end) in zip(headings, headings.dropFirst() + [draft.passages.count]) {
        let entries = (heading + 1..<end).flatMap { plainEntries($0) }
        let agreeing = entries.count { keys.contains($0.key) }
        if agreeing >= fewestEntries, agreeing * 2 >= entries.count {
          return IndexMatter(passages: heading..<end, entries: entries)
        }
      }
      return nil
    }

    /// An entry without the number of its section, where a title without one agrees: "1.1 Scope" beside "Scope".
    private func withoutSection(_ entry: Entry, if titles: Set<TitleKey>) -> Entry {
      let passage = draft.passages[entry.passage]
      let start = Int(passage.tokens[entry.title.lowerBound].start)
      guard let number = SectionNumber(Array(passage.text[start...])),
        let first = entry.title.first(where: { Int(passage.tokens[$0].start) >= start + number.end })
      else { return entry }
      let title = first..<entry.title.upperBound
      let key = TitleKey(passage, title, hashes)
      return titles.contains(key) ? Entry(number: nil, key: key, passage: entry.passage, title: title) : entry
    }

    /// Lines without leaders, each a title of the text with its page.
    private func chapters(below heading: Int, _ titles: Set<TitleKey>) -> IndexMatter? {
      var entries: [Entry] = []
      for index in heading + 1..<draft.passages.count {
        guard let entry = chapter(index, titles) else { break }
        entries.append(entry)
      }
      guard entries.count >= fewestEntries else { return nil }
      return IndexMatter(passages: heading..<heading + 1 + entries.count, entries: entries)
    }

    private func isHeading(_ index: Int) -> Bool {
      if case .heading = draft.passages[index].kind { return true }
      return false
    }

    /// A heading right in front of the lines belongs to the index.
    private func withHeading(_ start: Int) -> Int {
      guard start > 0 else { return start }
      if isHeading(start - 1) { return start - 1 }
      let title = draft.passages[start - 1]
      return Lexicon.namesIndex(TitleKey(title, title.tokens.indices, hashes)) ? start - 1 : start
    }

    /// The entries of a passage whose lines end with leaders; nil when it is no part of an index.
    private func leaderEntries(_ index: Int) -> [Entry]? {
      let passage = draft.passages[index]
      // The last line ends with its page: few passages are looked at further.
      guard let last = passage.tokens.last, case .number = last.kind else { return nil }
      let lines = passage.tokenLines
      var entries: [Entry] = []
      // An entry that is longer than a line ends on the next.
      var open: Int?
      for line in lines {
        let start = open ?? line.lowerBound
        if let end = leaderStart(passage, line) {
          if let entry = entry(index, start..<max(end, start)) { entries.append(entry) }
          open = nil
        } else {
          open = start
        }
      }
      guard !entries.isEmpty, open == nil, entries.count * 2 >= lines.count else { return nil }
      return entries
    }

    /// So many lines without leaders in a row stand in an index: chapters, in bold, and the title of a page of it.
    private static let longestBridge = 3
    /// Longer passages are no lines of an index.
    private static let longestEntry = 40

    /// Where the leaders go on behind lines that have none, but end with a number or are titles; nil if they do not.
    private func bridge(from start: Int) -> Int? {
      for index in start..<min(draft.passages.count, start + Self.longestBridge + 1) {
        if index > start, leaderEntries(index) != nil { return index }
        let passage = draft.passages[index]
        guard passage.tokens.count <= Self.longestEntry,
          isHeading(index) || endsWithPage(passage.tokens, passage)
        else { return nil }
      }
      return nil
    }

    private func endsWithPage(_ tokens: [Token], _ passage: Passage) -> Bool {
      guard let last = tokens.last else { return false }
      if case .number = last.kind { return true }
      return last.kind == .word && last.length <= 6 && passage.text[last.utf8].allSatisfy(Self.roman.contains)
    }

    private static let roman = Set("ivxlc".utf8)

    private func plainEntries(_ index: Int) -> [Entry] {
      let passage = draft.passages[index]
      return passage.tokenLines.compactMap { line in
        var end = line.upperBound
        if end - line.lowerBound > 2, passage.tokens[end - 1].kind == .number { end -= 1 }
        return entry(index, line.lowerBound..<end)
      }
    }

    private func entry(_ index: Int, _ range: Range<Int>) -> Entry? {
      let passage = draft.passages[index]
      var number: Int?
      var start = range.lowerBound
      if start == 0, case .item(.ordinal(let ordinal, _), _) = passage.kind { number = ordinal }
      if number == nil, let parsed = ArticleNumber(passage, from: start), parsed.end < range.upperBound,
        !parsed.isBare
      {
        number = parsed.value
        start = parsed.end
      }
      let key = TitleKey(passage, start..<range.upperBound, hashes)
      guard !key.isEmpty else { return nil }
      return Entry(number: number, key: key, passage: index, title: start..<range.upperBound)
    }

    private func key(_ index: Int, _ range: Range<Int>, dropNumber: Bool) -> TitleKey {
      let passage = draft.passages[index]
      let number = dropNumber ? ArticleNumber(passage).flatMap { $0.isBare ? nil : $0 } : nil
      return TitleKey(passage, (number?.end ?? range.lowerBound)..<range.upperBound, hashes)
    }

    /// Where the leaders begin in a line that ends with leaders and a page number.
    private func leaderStart(_ passage: Passage, _ line: Range<Int>) -> Int? {
      guard line.count >= 2, endsWithPage(Array(passage.tokens[line]), passage) else { return nil }
      var start = line.upperBound - 1
      var dots = 0
      while start > line.lowerBound, isDots(passage, passage.tokens[start - 1]) {
        start -= 1
        dots += max(1, Int(passage.tokens[start].length))
      }
      return dots >= 2 ? start : nil
    }

    private func isDots(_ passage: Passage, _ token: Token) -> Bool {
      token.isPunctuation
        && passage.text[token.utf8].allSatisfy { [0x2e, 0x5f, 0xe2, 0x80, 0xa6, 0xc2, 0xb7].contains($0) }
    }
  }
}
