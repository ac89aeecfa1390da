import DocumentModel

/// Puts addresses and names of files together that a printed line has cut without a hyphen, where the other side has
/// them whole.
///
/// Works on blocks, before they are cut into tokens: half an address is no address.
struct RejoinPrintedAddresses {
  /// Words with signs inside that the other side has, without the signs around them.
  private let known: Set<[UInt8]>
  /// The first two bytes of each of them.
  private var starts: Set<UInt16> = []

  init(_ others: [Transcription]) {
    var known: Set<[UInt8]> = []
    for block in others.lazy.filter({ $0.document.format != .pdf }).flatMap(\.document.blocks) {
      var next = Self.word(block.text, from: 0)
      while let found = next {
        next = Self.word(block.text, from: found.upperBound)
        guard found.count > Self.shortest else { continue }
        let word = Self.trimmed(block.text, found)
        guard word.count > Self.shortest, Self.hasSign(block.text, word) else { continue }
        known.insert(Array(block.text[word]))
      }
      // Paper prints the targets of links that the page has behind their words.
      for mark in block.marks {
        guard case .link(let target) = mark.kind, Mark.hasScheme(target) else { continue }
        known.insert(Self.trimmed(Array(target.utf8)))
      }
    }
    self.known = known
    for word in known where word.count > 1 { starts.insert(Self.start(word[0], word[1])) }
  }

  /// Shorter words may be two.
  private static let shortest = 5

  private static let signs = ByteSet("./:@_~-+=&?#%")
  private static let around = ByteSet("()[]<>{}\"',;.!?:")

  private static func hasSign(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    let signs = Self.signs
    for index in word where signs.contains(text[index]) { return true }
    return false
  }

  /// The place of a word without brackets, quotes and closing signs.
  private static func trimmed(_ text: [UInt8], _ word: Range<Int>) -> Range<Int> {
    let around = Self.around
    var (start, end) = (word.lowerBound, word.upperBound)
    while start < end, around.contains(text[start]) { start += 1 }
    while start < end, around.contains(text[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func trimmed(_ word: [UInt8]) -> [UInt8] { Array(word[trimmed(word, word.indices)]) }

  func apply(to blocks: inout [Block]) {
    guard !known.isEmpty else { return }
    for index in blocks.indices {
      let gaps = gaps(blocks[index].text)
      for gap in gaps.reversed() { remove(gap, from: &blocks[index]) }
    }
  }

  /// An address is cut into no more pieces.
  private static let mostPieces = 5

  /// The blanks and line ends inside of known words, in rising order.
  private func gaps(_ text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var word = Self.word(text, from: 0)
    while let first = word {
      let next = Self.word(text, from: first.upperBound)
      word = next
      guard let next, mayGoOn(text, first, next), mayBegin(text, first, next) else { continue }
      let words = pieces(text, first, next)
      guard let joined = joined(text, words), !isKnown(text, first) || !isKnown(text, next) else { continue }
      for gap in 0..<joined.end {
        let cut = joined.isHyphenated ? hyphen(text, words[gap], words[gap + 1]) : 0
        found.append(words[gap].upperBound - cut..<words[gap + 1].lowerBound)
      }
      word = Self.word(text, from: words[joined.end].upperBound)
    }
    return found
  }

  /// Two words and those behind them that one address may be cut into.
  private func pieces(_ text: [UInt8], _ first: Range<Int>, _ second: Range<Int>) -> [Range<Int>] {
    var words = [first, second]
    while words.count < Self.mostPieces, let next = Self.word(text, from: words[words.count - 1].upperBound) {
      words.append(next)
    }
    return words
  }

  /// The index of the last of the words that are one on the other side, and whether that has them without hyphens.
  private func joined(_ text: [UInt8], _ words: [Range<Int>]) -> (end: Int, isHyphenated: Bool)? {
    var whole = Array(text[words[0]])
    // The same without the hyphens that some typesetters put where they cut.
    var plain = whole
    var found: (end: Int, isHyphenated: Bool)?
    for next in words.indices.dropFirst() {
      // Signs alone, as three points on a line of their own, are no part of an address.
      guard !Self.trimmed(text, words[next]).isEmpty else { break }
      plain.removeLast(hyphen(text, words[next - 1], words[next]))
      whole += text[words[next]]
      plain += text[words[next]]
      let isWhole = known.contains(Self.trimmed(whole))
      guard isWhole || plain.count < whole.count && isKnownAddress(plain) else { continue }
      found = (next, !isWhole)
    }
    return found
  }

  /// Whether a known word may begin with this one: most words behind which a sign stands end a sentence.
  private func mayBegin(_ text: [UInt8], _ word: Range<Int>, _ next: Range<Int>) -> Bool {
    let begun = Self.trimmed(text, word)
    guard begun.count > 1, hyphen(text, word, next) == 0 else { return !begun.isEmpty }
    return starts.contains(Self.start(text[begun.lowerBound], text[begun.lowerBound + 1]))
  }

  private static func start(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }

  /// Whether the other side has it, and it holds more signs than hyphens: compounds are words, for other rules to join.
  private func isKnownAddress(_ text: [UInt8]) -> Bool {
    let word = Self.trimmed(text)
    return word.contains { $0 != UInt8(ascii: "-") && Self.signs.contains($0) } && known.contains(word)
  }

  /// The bytes of the hyphen, "-" or U+2010, that a word has at the end of its line.
  private func hyphen(_ text: [UInt8], _ word: Range<Int>, _ next: Range<Int>) -> Int {
    guard text[word.upperBound..<next.lowerBound].contains(0x0a) else { return 0 }
    if text[word.upperBound - 1] == UInt8(ascii: "-") { return 1 }
    return text[word].suffix(3).elementsEqual([0xe2, 0x80, 0x90]) ? 3 : 0
  }

  private func isKnown(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    known.contains(Array(text[Self.trimmed(text, word)]))
  }

  /// Whether a sign that addresses hold stands beside the gap, or an address that a program cut where the line was full.
  private func mayGoOn(_ text: [UInt8], _ word: Range<Int>, _ next: Range<Int>) -> Bool {
    if Self.signs.contains(text[word.upperBound - 1]) || Self.signs.contains(text[next.lowerBound])
      || hyphen(text, word, next) > 0
    {
      return true
    }
    guard text[word.upperBound] == 0x0a else { return false }
    return text[word].indices.dropLast(2).contains { text[$0..<$0 + 3].elementsEqual("://".utf8) }
  }

  /// The first word that begins at `offset` or behind it.
  private static func word(_ text: [UInt8], from offset: Int) -> Range<Int>? {
    var start = offset
    while start < text.count, text[start].isBlank { start &+= 1 }
    guard start < text.count else { return nil }
    var end = start &+ 1
    while end < text.count, !text[end].isBlank { end &+= 1 }
    return start..<end
  }

  private func remove(_ gap: Range<Int>, from block: inout Block) {
    block.text.removeSubrange(gap)
    let moved = { (offset: Int) in
      offset <= gap.lowerBound ? offset : max(gap.lowerBound, offset - gap.count)
    }
    block.marks = block.marks.map {
      Mark($0.kind, utf8: moved($0.utf8.lowerBound)..<moved($0.utf8.upperBound))
    }
    block.lines = block.lines.map { Block.LineStart(utf8: moved($0.utf8), place: $0.place) }
  }
}
