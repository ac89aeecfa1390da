/// Reads the tables of words.
///
/// A line holds a letter for the category (`Term.Category`), a number, or a colon and a name that stands for one, then
/// a blank and the words, with "|" between them: `M1 january|jan`, `U:percent percent|per cent`.
struct LexiconReader {
  /// One word with one meaning.
  struct Entry {
    var hash: UInt64
    var term: Term
  }

  private(set) var entries: [Entry] = []
  private(set) var prefixes = TermPrefixes()

  init() { entries.reserveCapacity(Self.expectedWords) }

  /// The tables have some 7,700 words.
  private static let expectedWords = 8_000

  /// - Complexity: O(bytes), without a copy of any word: the tables are read when a program starts to compare.
  mutating func read(_ table: String, _ languages: Languages) {
    let bytes = Array(table.utf8)
    var start = 0
    while start < bytes.count {
      let end = Self.end(of: bytes, from: start, at: UInt8(ascii: "\n"))
      while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
      if start < end { readLine(bytes, start, end, languages) }
      start = end + 1
    }
  }

  private mutating func readLine(_ bytes: [UInt8], _ start: Int, _ end: Int, _ languages: Languages) {
    guard let category = Term.Category(rawValue: bytes[start]) else { return }
    let headEnd = Self.end(of: bytes, from: start, at: UInt8(ascii: " "))
    let term = Term(category: category, languages: languages, value: Self.value(bytes[start + 1..<headEnd]))
    var word = headEnd + 1
    while word < end {
      var hash = TermHash()
      var part = word
      var next = word
      while next < end, bytes[next] != UInt8(ascii: "|") {
        if bytes[next] == UInt8(ascii: " ") || bytes[next] == UInt8(ascii: "-")
          || bytes[next] == UInt8(ascii: "'")
        {
          hash.add(bytes[part..<next]) { prefixes.insert($0) }
          part = next + 1
        }
        next += 1
      }
      hash.add(bytes[part..<next]) { prefixes.insert($0) }
      entries.append(Entry(hash: hash.value, term: term))
      word = next + 1
    }
  }

  /// The index of `sign`, or of the end.
  private static func end(of bytes: [UInt8], from start: Int, at sign: UInt8) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != sign { index += 1 }
    return index
  }

  /// The number of a unit, by its name.
  static func unit(_ name: StaticString) -> Int64 { value(Array(":\(name)".utf8)[...]) }

  private static func value(_ head: ArraySlice<UInt8>) -> Int64 {
    if head.first == UInt8(ascii: ":") {
      var hash = TermHash()
      hash.add(head)
      return Int64(truncatingIfNeeded: hash.value >> 1)
    }
    return head.reduce(0) { $0 * 10 + Int64($1) - 0x30 }
  }
}
