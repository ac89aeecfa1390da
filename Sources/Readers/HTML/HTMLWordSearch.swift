/// Looks for any of some words in bytes, in one walk over them.
struct HTMLWordSearch: Sendable {
  private let words: [[UInt8]]
  /// For each byte, one more than the first word that begins with it; 0 where none does.
  private var heads = [UInt8](repeating: 0, count: 256)

  /// The words, in lower case; those after the first 255 are not looked for.
  init(_ words: [String]) {
    self.words = words.prefix(255).map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    for (index, word) in self.words.enumerated().reversed() {
      if let first = word.first { heads[Int(first)] = UInt8(index + 1) }
    }
  }

  /// Whether one of the words occurs in the bytes, in any case.
  ///
  /// - Complexity: O(bytes); where words are begun often, times their number.
  func occurs(in bytes: ArraySlice<UInt8>) -> Bool {
    let span = bytes.span
    for start in span.indices {
      let head = heads[Int(HTMLBytes.lower(span[start]))]
      guard head > 0 else { continue }
      for index in Int(head) - 1..<words.count {
        guard words[index][0] == HTMLBytes.lower(span[start]) else { break }
        if Self.begins(span, at: start, with: words[index]) { return true }
      }
    }
    return false
  }

  private static func begins(_ bytes: borrowing Span<UInt8>, at start: Int, with word: [UInt8]) -> Bool {
    guard bytes.count - start >= word.count else { return false }
    for offset in word.indices where HTMLBytes.lower(bytes[start &+ offset]) != word[offset] { return false }
    return true
  }
}
