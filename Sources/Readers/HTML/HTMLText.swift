/// Searches in bytes.
enum HTMLText {
  /// Whether the word, given in lower case, occurs in the bytes in any case.
  static func contains(_ word: String, in bytes: [UInt8]) -> Bool {
    let word = Array(word.utf8)
    guard let first = word.first, bytes.count >= word.count else { return false }
    for start in 0...(bytes.count - word.count) where HTMLBytes.lower(bytes[start]) == first {
      if word.indices.allSatisfy({ HTMLBytes.lower(bytes[start + $0]) == word[$0] }) { return true }
    }
    return false
  }
}
