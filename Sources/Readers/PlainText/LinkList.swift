internal import DocumentModel

/// The addresses that a plain text lists under numbers, and the marks in the text that lead to them.
///
/// Texts of mails and of programs that print web pages have the targets of links so: "the report [3]" or "[3]the report",
/// and "[3] https://…" or "3. https://…" below. The marks are no words, and what stands below them is no text: both become
/// links, whose extent nothing tells.
struct LinkList {
  /// The addresses by their numbers.
  private var targets: [Int: String]
  /// The blocks that they stand in.
  private var entries: [Int: Int]

  /// Fewer marks are notes that happen to be an address; chosen.
  private static let fewestMarks = 2

  /// Makes links of all marks that lead to a list; whether there are any.
  ///
  /// - Complexity: O(n).
  static func resolve(_ blocks: inout [Block]) -> Bool {
    var start = 0
    var dropped: Set<Int> = []
    for run in runs(blocks) {
      defer { start = run.upperBound }
      let list = LinkList(blocks, run)
      let isInFront = list.standsInFront(blocks[start..<run.lowerBound])
      let marks = list.marks(in: blocks[start..<run.lowerBound], isInFront: isInFront)
      let cited = Set(marks.lazy.map(\.number))
      guard cited.count >= fewestMarks, cited.count * 2 >= list.targets.count else { continue }
      list.resolve(marks, in: &blocks, isInFront: isInFront)
      dropped.formUnion(cited.compactMap { list.entries[$0] })
      if run.lowerBound > start, cited.count == list.targets.count, isLabel(blocks[run.lowerBound - 1]) {
        dropped.insert(run.lowerBound - 1)
      }
    }
    guard !dropped.isEmpty else { return false }
    blocks = blocks.indices.filter { !dropped.contains($0) }.map { blocks[$0] }
    return true
  }

  private init(_ blocks: [Block], _ run: Range<Int>) {
    (targets, entries) = ([:], [:])
    for index in run {
      guard let entry = Self.entry(blocks[index]) else { continue }
      targets[entry.number] = entry.target
      entries[entry.number] = index
    }
  }

  // MARK: The list

  private static func runs(_ blocks: [Block]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    // Most blocks tell by their first letter: they are not even copied for a look.
    for index in blocks.indices where mayBeEntry(blocks[index].text) && entry(blocks[index]) != nil {
      // One that is no address, as a wrong one with a blank inside, stays in the text and ends nothing.
      if let last = runs.last,
        last.upperBound == index || last.upperBound == index - 1 && isItem(blocks[index - 1])
      {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }

  private static func isItem(_ block: Block) -> Bool {
    if case .item(.ordinal, _) = block.kind { true } else { false }
  }

  /// Whether a text may begin with the number of an address, or with one of `schemes`.
  private static func mayBeEntry(_ text: [UInt8]) -> Bool {
    guard let first = text.first else { return false }
    return first.isDigit || "[<fhm \n\t".utf8.contains(first)
  }

  /// A line that is a number and an address.
  private static func entry(_ block: Block) -> (number: Int, target: String)? {
    if case .item(.ordinal(let number, _), _) = block.kind {
      return target(block.text[...]).map { (number, $0) }
    }
    guard block.kind == .paragraph, let (number, end) = number(block.text) else { return nil }
    return target(block.text[end...]).map { (number, $0) }
  }

  /// "[3]" or "3:" at the beginning of a line, and where what is behind it begins.
  private static func number(_ text: [UInt8]) -> (Int, end: Int)? {
    let isOpened = text.first == UInt8(ascii: "[")
    let digits = text.dropFirst(isOpened ? 1 : 0).prefix(while: \.isDigit)
    guard !digits.isEmpty, digits.count <= longestNumber, digits.endIndex < text.count,
      text[digits.endIndex] == UInt8(ascii: isOpened ? "]" : ":")
    else { return nil }
    return (value(digits), digits.endIndex + 1)
  }

  private static func value(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static let longestNumber = 4

  /// An address and nothing else; one that was cut by line ends is put together.
  private static func target(_ text: ArraySlice<UInt8>) -> String? {
    let lines = text.split(separator: .newline).map(\.trimmed)
    guard !lines.contains(where: { $0.contains(where: \.isBlank) }) else { return nil }
    let address = Array(lines.joined())[...]
    let bare =
      address.first == UInt8(ascii: "<") && address.last == UInt8(ascii: ">")
      ? address.dropFirst().dropLast() : address
    guard schemes.contains(where: { bare.hasPrefix($0) }) else { return nil }
    return String(decoding: bare, as: UTF8.self)
  }

  private static let schemes = ["http://", "https://", "ftp://", "mailto:", "file://"].map { Array($0.utf8) }

  /// Whether a line above the list says what stands below: one or two words, with a colon or without.
  private static func isLabel(_ block: Block) -> Bool {
    let words = block.text.split(whereSeparator: \.isBlank)
    guard let last = words.last, words.count <= 2 else { return false }
    let bare = last.last == UInt8(ascii: ":") ? last.dropLast() : last
    return labels.contains(String(decoding: bare, as: UTF8.self).lowercased())
  }

  /// What programs and mails write above their lists of links.
  private static let labels: Set<String> = [
    "references", "reference", "links", "sources", "footnotes", "verweise", "quellen", "fußnoten", "liens",
    "références",
    "enlaces", "referencias", "collegamenti", "riferimenti", "ссылки", "链接", "参考", "リンク",
  ]

  // MARK: The marks

  private struct LinkMark {
    var number: Int
    var block: Int
    var utf8: Range<Int>
  }

  /// The marks that lead to the list, in the order of the text.
  ///
  /// Marks in front of words are counted by the program that printed the page, one for each link: what does not count on is
  /// text, as the "[1]" of a note.
  private func marks(in blocks: ArraySlice<Block>, isInFront: Bool) -> [LinkMark] {
    var found: [LinkMark] = []
    var last = 0
    let notes = Set(blocks.lazy.compactMap(Self.noteNumber))
    for index in blocks.indices {
      forEachMark(blocks[index].text) { number, utf8 in
        guard !notes.contains(number), !isInFront || (1...Self.longestStep).contains(number - last) else {
          return
        }
        last = number
        found.append(LinkMark(number: number, block: index, utf8: utf8))
      }
    }
    return found
  }

  /// So many links in a row may have no mark in the text, as those of images; chosen: a number far ahead is one of a program.
  private static let longestStep = 30

  /// The number of a note that begins with it in brackets, as the marks that lead to it are.
  private static func noteNumber(_ block: Block) -> Int? {
    guard case .item(.ordinal(let number, let printed), _) = block.kind,
      printed.utf8.first == UInt8(ascii: "[")
    else { return nil }
    return number
  }

  /// Whether most marks stand right in front of a word, and not behind one.
  private func standsInFront(_ blocks: ArraySlice<Block>) -> Bool {
    var (inFront, all) = (0, 0)
    for block in blocks {
      forEachMark(block.text) { _, utf8 in
        all += 1
        if utf8.upperBound < block.text.count, Self.isWord(block.text[utf8.upperBound]) { inFront += 1 }
      }
    }
    return inFront * 2 > all
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit || byte >= 0x80 }

  private func forEachMark(_ text: [UInt8], _ body: (_ number: Int, _ utf8: Range<Int>) -> Void) {
    var index = ByteSearch.first(UInt8(ascii: "["), in: text.span, 0..<text.count)
    while index < text.count {
      let digits = text[(index + 1)...].prefix(Self.longestNumber).prefix(while: \.isDigit)
      if !digits.isEmpty, digits.endIndex < text.count, text[digits.endIndex] == UInt8(ascii: "]") {
        let number = Self.value(digits)
        if targets[number] != nil { body(number, index..<digits.endIndex + 1) }
      }
      index = ByteSearch.first(UInt8(ascii: "["), in: text.span, index + 1..<text.count)
    }
  }

  private func resolve(_ marks: [LinkMark], in blocks: inout [Block], isInFront: Bool) {
    var start = 0
    while start < marks.count {
      var end = start
      while end < marks.count, marks[end].block == marks[start].block { end += 1 }
      resolve(marks[start..<end], in: &blocks[marks[start].block], isInFront: isInFront)
      start = end
    }
  }

  /// Takes the marks out of a block, and makes a link of the word that each stands at.
  private func resolve(_ marks: ArraySlice<LinkMark>, in block: inout Block, isInFront: Bool) {
    var text: [UInt8] = []
    var cuts: [(end: Int, length: Int)] = []
    var places: [(number: Int, at: Int)] = []
    var start = 0
    for mark in marks {
      var from = mark.utf8.lowerBound
      if !isInFront { while from > start, block.text[from - 1].isBlank { from -= 1 } }
      text += block.text[start..<from]
      places.append((mark.number, text.count))
      start = mark.utf8.upperBound
      cuts.append((start, start - from))
    }
    text += block.text[start...]
    // Both rise: a paragraph may have as many marks as lines.
    var (next, removed) = (0, 0)
    for index in block.lines.indices {
      while next < cuts.count, cuts[next].end <= block.lines[index].utf8 {
        removed += cuts[next].length
        next += 1
      }
      block.lines[index].utf8 = min(text.count, block.lines[index].utf8 - removed)
    }
    block.text = text
    block.marks += places.compactMap { link($0.number, at: $0.at, text, isInFront: isInFront) }
  }

  /// No more of a text without blanks is the word of a link: of Chinese and Japanese nothing tells where one ends.
  private static let longestWord = 64

  /// The link of the word in front of a place or behind it; nil where there is none, and where the target is a file.
  private func link(_ number: Int, at place: Int, _ text: [UInt8], isInFront: Bool) -> Mark? {
    guard let target = targets[number], !target.hasPrefix("file:") else { return nil }
    var (start, end) = (place, place)
    if isInFront {
      end += text[place...].prefix(Self.longestWord).prefix { !$0.isBlank && $0 != UInt8(ascii: "[") }.count
      while end < text.count, text[end].isContinuation { end += 1 }
    } else {
      start -= text[..<place].suffix(Self.longestWord).reversed().prefix { !$0.isBlank }.count
      while start < place, text[start].isContinuation { start += 1 }
    }
    return start == end ? nil : Mark(.link(target: target), utf8: start..<end)
  }
}
