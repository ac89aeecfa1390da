/// A set of beginnings of words in small letters, found by their first letter.
struct HTMLPrefixes: Sendable {
  /// The beginnings by their first letter, `a` first.
  private var byLetter: [[[UInt8]]]

  /// Makes the set of a list separated by blanks; what does not begin with a small letter is left out.
  init(_ list: String) {
    byLetter = Array(repeating: [], count: 26)
    for word in list.utf8.split(separator: 0x20) {
      guard let first = word.first, first &- UInt8(ascii: "a") < 26 else { continue }
      byLetter[Int(first - UInt8(ascii: "a"))].append(Array(word))
    }
  }

  /// Whether one of the set is the beginning of the text.
  func hasBeginning(of text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, first &- UInt8(ascii: "a") < 26 else { return false }
    for word in byLetter[Int(first - UInt8(ascii: "a"))] where begins(text, with: word) { return true }
    return false
  }

  private func begins(_ text: ArraySlice<UInt8>, with word: [UInt8]) -> Bool {
    guard word.count <= text.count else { return false }
    for offset in word.indices where text[text.startIndex &+ offset] != word[offset] { return false }
    return true
  }
}
