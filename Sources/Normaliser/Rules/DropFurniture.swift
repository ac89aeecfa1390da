package import DocumentModel

/// Leaves out page numbers and running heads that stand between the paragraphs of a converted document.
///
/// A short line is furniture when it is a page beside words that are a title of the document, or when it
/// names a page ("Page 3 of 40"), alone, beside such a title, or behind words that repeat with other numbers. So it is when
/// it is a number between dashes or the like ("- 3 -"), of which a reader of lists makes an item; and when it cuts a
/// sentence that the other side has whole.
/// A sentence that ends on a page, and words that merely repeat with numbers ("Table 3"), are none. A sentence
/// that goes on behind the line is put together again, whatever letter its second part begins with.
package struct DropFurniture: BlockRule {
  private let titles: [String]
  private let others: [Block]

  /// `titles` are those that the document's metadata names, `others` what the other side has, if it is one document.
  package init(titles: [String] = [], beside others: [Block] = []) {
    self.titles = titles
    self.others = others
  }

  package func apply(to blocks: inout [Block], notes: inout [Note], source: Int) {
    // Most blocks are too long, or begin and end with letters: they are not even copied for a look.
    let lines = blocks.indices.compactMap { index in
      blocks[index].text.count <= Self.longestLine * 4 && Self.mayHaveNumberAtEnd(blocks[index].text)
        ? line(blocks[index]).map { (index: index, line: $0) } : nil
    }
    let enclosed = blocks.indices.filter {
      blocks[$0].text.count <= Self.longestEnclosed && isEnclosedNumber(blocks[$0])
    }
    guard !lines.isEmpty || !enclosed.isEmpty else { return }
    let heads = Heads(
      mastheads: Mastheads(blocks, titles: titles, beside: others), repeated: repeated(lines.map(\.line)),
      sections: sections(blocks, lines.map(\.line)),
      counts: lines.reduce(into: [:]) { $0[$1.line.words, default: 0] += 1 })
    let named = lines.filter { isFurniture($0.line, heads) }.map(\.index)
    let cuts = Set(cuts(lines.map(\.index), blocks, but: Set(named)))
    let dropped = cuts.union(named + enclosed).sorted()
    guard let place = dropped.first else { return }
    let first = blocks[place]
    let rejoined = remove(dropped, cuts, from: &blocks, source: source)
    let others = dropped.count > 1 ? " and \(dropped.count - 1) more" : ""
    notes.append(
      Note(
        .furniture,
        "“\(String(first.string.map { $0.isNewline ? " " : $0 }))”\(others) left out as page furniture",
        at: first.lines.first.map { SourceSpan(source: source, place: $0.place) }))
    notes += rejoined
  }

  /// The longest number of a page between two dashes, with blanks.
  private static let longestEnclosed = 16

  /// "- 3 -", "— 3 —", "~ 3 ~", "| 3 |": one number between two equal signs, of which the first may have been read as a
  /// bullet.
  private func isEnclosedNumber(_ block: Block) -> Bool {
    var signs = block.string.unicodeScalars.filter { $0 != " " }
    switch block.kind {
    case .paragraph: break
    case .item(.bullet, _): if let last = signs.last { signs.insert(last, at: signs.startIndex) }
    default: return false
    }
    guard signs.count > 2, let first = signs.first, first == signs.last, Self.enclosing.contains(first) else {
      return false
    }
    return signs.dropFirst().dropLast().allSatisfy { ("0"..."9").contains($0) }
  }

  private static let enclosing: Set<Unicode.Scalar> = [
    "-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}", "\u{2212}", "~", "|", "*", "=", "·", "•", "\u{2022}",
  ]

  /// Removes furniture and joins what it cut, for certain at `cuts`; returns what was joined.
  private func remove(_ dropped: [Int], _ cuts: Set<Int>, from blocks: inout [Block], source: Int) -> [Note] {
    let rejoin = RejoinBrokenSentences()
    var notes: [Note] = []
    var kept = dropped[0]
    var next = 0
    var isBroken = false
    var isCut = false
    for index in dropped[0]..<blocks.count {
      if next < dropped.count, dropped[next] == index {
        next += 1
        isBroken = true
        isCut = cuts.contains(index)
      } else {
        blocks.swapAt(kept, index)
        let block = blocks[kept]
        if !isBroken || kept == 0
          || !rejoin.joins(block, to: &blocks[kept - 1], &notes, source: source, isCertain: isCut)
        {
          kept += 1
        }
        isBroken = false
      }
    }
    blocks.removeLast(blocks.count - kept)
    return notes
  }

  /// A short line with a number at one end, cut into words.
  private struct Line {
    var words: [String]
    /// How many words stand in front of "Page 3 of 40", when the line ends so.
    var beforePage: Int?
    /// A full stop stands at the end: only a title that has one is furniture.
    var isSentence: Bool
    /// "3 / 40" stands at the end.
    var isOfCount: Bool
  }

  /// The title of a publication, its number and a page fit into so many characters.
  private static let longestLine = 90

  /// The line of a block that may be furniture; nil for all others.
  private func line(_ block: Block) -> Line? {
    let isHeading = if case .heading = block.kind { true } else { false }
    guard isHeading || block.kind == .paragraph, block.listDepth == 0,
      block.text.contains(where: { $0 >= 0x30 && $0 <= 0x39 }),
      block.text.count(where: { $0 & 0xc0 != 0x80 }) <= Self.longestLine, !hasLeaders(block.text)
    else { return nil }
    let words = words(block)
    guard let first = words.first, let last = words.last, isNumber(first) || isNumber(last) else {
      return nil
    }
    let isSentence = block.text.last == UInt8(ascii: ".")
    let beforePage = isSentence ? nil : beforePage(words)
    // "Page 3" may be the title of a section, of "Page 3 of 40" only a converter makes one.
    if isHeading, beforePage.map({ words.count - $0 < Self.wordsOfPageOfPages }) ?? true { return nil }
    return Line(
      words: words, beforePage: beforePage, isSentence: isSentence,
      isOfCount: words.count > 2 && isNumber(words[words.count - 2]) && Self.endsWithCount(block.text))
  }

  /// Whether a slash stands between the last two numbers: that of a path in front of them is none of a count.
  private static func endsWithCount(_ text: [UInt8]) -> Bool {
    guard let slash = text.lastIndex(of: slash) else { return false }
    let isBlank = { (byte: UInt8) in byte == 0x20 }
    guard let page = text[..<slash].last(where: { !isBlank($0) }), page.isDigit,
      let pages = text[(slash + 1)...].first(where: { !isBlank($0) }), pages.isDigit
    else { return false }
    return text[(slash + 1)...].drop(while: isBlank).drop(while: \.isDigit).allSatisfy { !$0.isDigit }
  }

  private static let wordsOfPageOfPages = 4
  private static let slash = UInt8(ascii: "/")

  /// Whether the first or the last word may be a number: a quick no where both are of letters that are read at once.
  private static func mayHaveNumberAtEnd(_ text: [UInt8]) -> Bool {
    var first = 0
    while first < text.count, let length = signLength(text, first) { first += length }
    var last = text.count - 1
    while last >= 0 {
      while last > 0, text[last] & 0xC0 == 0x80 { last -= 1 }
      guard signLength(text, last) != nil else { break }
      last -= 1
    }
    guard first < text.count, last >= 0 else { return false }
    // A character beyond ASCII may take the letter behind it into its own.
    return !isLetter(text, first) || !isLetter(text, last)
      || last > 0 && text[last - 1] >= 0x80 && text[last] < 0x80
  }

  /// How many bytes a sign has that is neither letter nor number: one of ASCII, or of U+3000 to U+303F; nil for all others.
  private static func signLength(_ text: [UInt8], _ index: Int) -> Int? {
    let byte = text[index]
    if byte < 0x80 { return byte.isDigit || (byte | 0x20) &- 0x61 < 26 ? nil : 1 }
    return byte == 0xE3 && index + 2 < text.count && text[index + 1] == 0x80 ? 3 : nil
  }

  /// Whether an ASCII letter, a kana or an ideograph stands here.
  private static func isLetter(_ text: [UInt8], _ index: Int) -> Bool {
    let byte = text[index]
    return (byte | 0x20) &- 0x61 < 26 || byte &- 0xE4 < 6
      || byte == 0xE3 && index + 1 < text.count && text[index + 1] &- 0x81 < 3
  }

  /// Dotted leaders make it a line of an index.
  private func hasLeaders(_ text: [UInt8]) -> Bool {
    let point = UInt8(ascii: ".")
    return zip(text, text.dropFirst()).contains { $0 == point && $1 == point } || text.contains(0x09)
  }

  /// What tells that the words beside a number are a running head.
  private struct Heads {
    var mastheads: Mastheads
    /// Words that stand beside several pages.
    var repeated: Set<[String]>
    /// The headings of the document.
    var sections: Set<[String]>
    /// How often each line stands in the document.
    var counts: [[String]: Int]
  }

  /// Words that stand in front of several pages, in whatever form, of which one names a page.
  private func repeated(_ lines: [Line]) -> Set<[String]> {
    var lined: [[String]: Set<[String]>] = [:]
    var named: Set<[String]> = []
    for line in lines {
      if let before = line.beforePage {
        let head = Array(line.words[..<before])
        named.insert(head)
        lined[head, default: []].insert(line.words)
      } else if !line.isSentence, let head = self.head(line) {
        if line.isOfCount { named.insert(head) }
        lined[head, default: []].insert(line.words)
      }
    }
    return named.filter { lined[$0].map { $0.count > 1 } ?? false }
  }

  /// The words beside "3 / 40" or a bare number.
  private func head(_ line: Line) -> [String]? {
    if line.isOfCount { return Array(line.words.dropLast(2)) }
    if line.words.count < 2 { return nil }
    return isNumber(line.words[0]) ? Array(line.words.dropFirst()) : Array(line.words.dropLast())
  }

  /// The headings of the document; none where no line is a page of any.
  private func sections(_ blocks: [Block], _ lines: [Line]) -> Set<[String]> {
    guard lines.contains(where: { $0.beforePage != nil || $0.isOfCount }) else { return [] }
    return Set(
      blocks.lazy.filter { if case .heading = $0.kind { true } else { false } }.map { words($0) })
  }

  private func isFurniture(_ line: Line, _ heads: Heads) -> Bool {
    let words = line.words
    let mastheads = heads.mastheads
    // "Release notes 2020" is a title whose beginning stands in front of a number: a running head stands several times.
    if line.beforePage == nil, heads.counts[words] == 1, mastheads.isTitle(words) { return false }
    if let before = line.beforePage {
      let head = words[..<before]
      return before == 0 || mastheads.holds(head) || heads.repeated.contains(Array(head))
        || heads.sections.contains(Array(head))
        || mastheads.nearlyHold(head, atLeast: Self.fewestWordsBeforePage)
    }
    // "53 Title", "Title 53" and "Title 53 / 93"; a title may hold and begin with numbers of its own.
    if isNumber(words[0]), isHead(words[1...], heads), !line.isSentence || mastheads.holds(words[1...]) {
      return true
    }
    guard isNumber(words[words.count - 1]), !line.isSentence else { return false }
    if isHead(words.dropLast(), heads) { return true }
    guard words.count > 2, isNumber(words[words.count - 2]) else { return false }
    let head = words.dropLast(2)
    guard !isHead(head, heads) else { return true }
    return line.isOfCount
      && (mastheads.nearlyHold(head, atLeast: Self.fewestWordsBeforePage)
        || words[words.count - 1].utf8.count >= Self.digitsOfPages && heads.sections.contains(Array(head)))
  }

  /// Beside "Page 3" and beside a bare number, a title that differs in one word has so many words at least; chosen: of
  /// fewer the one that is left may stand in any line.
  private static let fewestWordsBeforePage = 2
  private static let fewestWordsBesideNumber = 3
  /// A single word that stands beside several pages has so many bytes; chosen: "Table" and "Part" have fewer.
  private static let shortestRepeatedWord = 8
  /// The digits of the number of pages from which "Section 3 / 40" is a running head; chosen: of steps and parts there are
  /// fewer than ten.
  private static let digitsOfPages = 2

  /// Whether words are the title, or stand in front of "Page 3" and "Page 4" elsewhere.
  private func isHead(_ words: ArraySlice<String>, _ heads: Heads) -> Bool {
    let isLong =
      words.count >= Self.fewestWordsBeforePage
      || words.first.map { $0.utf8.count >= Self.shortestRepeatedWord } ?? false
    return heads.mastheads.holds(words) || isLong && heads.repeated.contains(Array(words))
      || heads.mastheads.nearlyHold(words, atLeast: Self.fewestWordsBesideNumber)
  }

  /// The lines that stand between two parts of what is one passage on the other side, which has no such line.
  private func cuts(_ lines: [Int], _ blocks: [Block], but known: Set<Int>) -> [Int] {
    let inside = lines.filter { index in
      index > 0 && index + 1 < blocks.count && !known.contains(index)
        && blocks[index + 1].kind == .paragraph && blocks[index - 1].part == blocks[index + 1].part
        && blocks[index - 1].quoteDepth == blocks[index + 1].quoteDepth
    }
    guard !inside.isEmpty, !others.isEmpty else { return [] }
    let texts = BlockTexts(others)
    return inside.filter { index in
      let (before, after) = (blocks[index - 1].text, blocks[index + 1].text)
      return before.count + after.count >= Self.shortestCut && !texts.hold(blocks[index].text)
        && texts.hold(before, and: after)
    }
  }

  /// A shorter passage that was cut may be put together by chance; chosen: a short sentence.
  private static let shortestCut = 40

  /// How many words stand in front of "Page 3" or "Page 3 of 40" at the end of a line; nil when it does not end so.
  private func beforePage(_ words: [String]) -> Int? {
    guard let page = words.lastIndex(where: Self.pageWords.contains), page + 1 < words.count,
      isNumber(words[page + 1])
    else { return nil }
    let rest = words[(page + 2)...]
    let isWhole =
      rest.isEmpty
      || rest.count == 2 && Self.ofWords.contains(rest[rest.startIndex]) && isNumber(words[words.count - 1])
    return isWhole ? page : nil
  }

  private static let pageWords: Set<String> = [
    "page", "seite", "página", "pagina", "страница", "стр", "sida", "strona",
  ]
  private static let ofWords: Set<String> = ["of", "von", "sur", "de", "di", "из", "av", "z"]

  private func isNumber(_ word: String) -> Bool { word.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }

  private func words(_ block: Block) -> [String] {
    Mastheads.words(block.string)
  }
}
