import DocumentModel

/// Leaves out the index of words at the end of a printed book: its entries are pages of that edition.
///
/// It is told by its lines: most of them end with pages of the document behind a comma or leaders, and they are sorted.
/// A list of products and their versions is neither. Where the other side has an index of links under the same
/// title, that is left out as well.
struct DropRegisters {
  let hashes: WordHashes

  func apply(to drafts: inout [Draft], beside others: inout [Draft]) {
    var titles: Set<UInt64> = []
    for index in drafts.indices where drafts[index].format == .pdf {
      let found = registers(drafts[index])
      titles.formUnion(found.compactMap { words(drafts[index].passages[$0.lowerBound]) })
      remove(found, from: &drafts[index], headings: known(others))
    }
    guard !titles.isEmpty else { return }
    let printed = titles
    for index in others.indices where others[index].format != .pdf {
      let found = sections(others[index]).filter { section in
        guard let title = words(others[index].passages[section.lowerBound]), printed.contains(title) else {
          return false
        }
        return isLinked(others[index].passages[section.dropFirst()])
      }
      remove(found, from: &others[index], headings: titles)
    }
  }

  /// Shorter lists with numbers are tables of another kind; this and the share are chosen.
  private static let fewestLines = 8
  /// The share of lines that end so, and of those that stand in the order of the alphabet: long entries have several
  /// lines.
  private static let share = 0.6
  private static let longestTitle = 40

  /// The sections whose lines end with pages, in the last half of the document.
  private func registers(_ draft: Draft) -> [Range<Int>] {
    let last = lastPage(draft)
    return sections(draft).filter { section in
      guard section.lowerBound * 2 >= draft.passages.count else { return false }
      var entries = Entries()
      for index in section.dropFirst() { add(draft.passages[index], to: &entries, lastPage: last) }
      let least = Self.share * Double(entries.lines)
      return entries.lines >= Self.fewestLines && Double(entries.pages) >= least
        && Double(entries.sorted) >= least
    }
  }

  private func lastPage(_ draft: Draft) -> Int {
    draft.passages.reduce(0) { last, passage in
      if case .page(let page, _) = passage.lines.last?.place { max(last, page) } else { last }
    }
  }

  private struct Entries {
    var lines = 0
    var pages = 0
    var sorted = 0
    var lastWord: [UInt8] = []
  }

  /// From each heading to the next; those of single letters are parts of an index.
  private func sections(_ draft: Draft) -> [Range<Int>] {
    let headings = draft.passages.indices.filter { index in
      guard case .heading = draft.passages[index].kind else { return false }
      return draft.passages[index].tokens.contains { !$0.isPunctuation && $0.length > 1 }
    }
    return zip(headings, headings.dropFirst() + [draft.passages.count]).map { $0..<$1 }
  }

  /// Counts the lines of a passage.
  private func add(_ passage: Passage, to entries: inout Entries, lastPage: Int) {
    var start = 0
    for (index, token) in passage.tokens.enumerated() {
      let isLast =
        index + 1 == passage.tokens.count
        || passage.text[token.utf8.upperBound..<Int(passage.tokens[index + 1].start)].contains(0x0a)
      guard isLast else { continue }
      let line = passage.tokens[start...index]
      start = index + 1
      // Single letters part the entries.
      guard let first = line.first, line.count > 1 || token.length > 1 else { continue }
      entries.lines += 1
      if line.count > 2, isPage(token, passage, lastPage), line[line.endIndex - 2].isPunctuation {
        entries.pages += 1
      }
      let word = passage.text[first.utf8].map { $0 >= 0x41 && $0 <= 0x5a ? $0 | 0x20 : $0 }
      if !word.lexicographicallyPrecedes(entries.lastWord) { entries.sorted += 1 }
      entries.lastWord = word
    }
  }

  private func isPage(_ token: Token, _ passage: Passage, _ lastPage: Int) -> Bool {
    guard token.kind == .number, let page = Int(String(decoding: passage.text[token.utf8], as: UTF8.self))
    else { return false }
    return page <= lastPage
  }

  private func isLinked(_ passages: ArraySlice<Passage>) -> Bool {
    let linked = passages.count { passage in
      if case .row = passage.kind { return true }
      return passage.marks.contains { if case .link = $0.kind { true } else { false } }
    }
    return linked * 2 >= passages.count
  }

  private func known(_ drafts: [Draft]) -> Set<UInt64> {
    Set(
      drafts.lazy.flatMap(\.passages).compactMap { passage in
        if case .heading = passage.kind { words(passage) } else { nil }
      })
  }

  private func words(_ passage: Passage) -> UInt64? {
    TitleKey.fingerprint(passage, hashes, limit: Self.longestTitle)
  }

  /// Removes the sections; a title that the other side has as well stays.
  private func remove(_ sections: [Range<Int>], from draft: inout Draft, headings: Set<UInt64>) {
    guard let first = sections.first else { return }
    var dropped: Set<Int> = []
    for section in sections {
      dropped.formUnion(section.dropFirst())
      if let title = words(draft.passages[section.lowerBound]), !headings.contains(title) {
        dropped.insert(section.lowerBound)
      }
    }
    let passages = draft.passages
    let kept = passages.indices.filter { !dropped.contains($0) }
    draft.notes.append(
      Note(
        .furniture, "an index of words was left out: its entries are pages or links of this edition",
        at: passages[first.lowerBound].span))
    let blankLines = draft.blankLinesBefore
    draft.passages = kept.map { passages[$0] }
    draft.blankLinesBefore = kept.map { blankLines[$0] }
  }
}
