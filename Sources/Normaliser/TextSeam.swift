import DocumentModel

/// Where an edited text leaves a known one and comes back to it, at places where no token and no sentence goes on.
///
/// Such a place is a blank with two letters of ASCII in front of it and one behind it. No token that is a word holds a
/// blank or is told by what stands behind one, the word in front of it ends no sentence, and the word behind it goes on
/// in the same one: what the tokeniser makes of the text behind the blank depends on nothing in front of it. Two letters,
/// since the first may be joined to an emoji.
package struct TextSeam {
  /// The blank up to which both texts are the same.
  let start: Int
  /// The blank from which on they are the same again, in the known text and in the other.
  let end: (known: Int, other: Int)

  /// Nil where the texts have too little in common at one of their ends.
  package init?(_ known: [UInt8], _ other: [UInt8]) {
    let (left, right) = (known.span, other.span)
    var start = KeyHash.sharedStart(left, right) - 2
    while start > 1, !Self.isBetweenWords(right, start) { start -= 1 }
    guard start > 1 else { return nil }
    let shared = KeyHash.sharedEnd(left, right)
    var end = max(other.count - shared + 2, start)
    // In front of what both begin with the known text may be at its end already.
    end = max(end, start + other.count - known.count)
    while end + 1 < other.count, !Self.isBetweenWords(right, end) { end += 1 }
    guard end + 1 < other.count else { return nil }
    self.start = start
    self.end = (known: end - other.count + known.count, other: end)
  }

  private static func isBetweenWords(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    text[index] == 0x20 && isLetter(text[index - 1]) && isLetter(text[index - 2]) && isLetter(text[index + 1])
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
