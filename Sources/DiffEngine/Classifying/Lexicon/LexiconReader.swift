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

  mutating func read(_ table: String, _ languages: Languages) {
    let bytes = Array(table.utf8)
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let line = line.drop { $0 == UInt8(ascii: " ") }
      guard let letter = line.first, let category = Term.Category(rawValue: letter) else { continue }
      let head = line.dropFirst().prefix { $0 != UInt8(ascii: " ") }
      let value = Self.value(head)
      for word in line.dropFirst(head.count + 2).split(separator: UInt8(ascii: "|")) {
        let term = Term(category: category, languages: languages, value: value)
        entries.append(Entry(hash: Self.hash(word), term: term))
      }
    }
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

  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    var hash = TermHash()
    for part in word.split(whereSeparator: { " -'".utf8.contains($0) }) { hash.add(part) }
    return hash.value
  }
}
