/// What stands in front of the mark of a note: the other side knows the mark by it.
enum NotePlace {
  /// The last `count` letters and figures of `text` as they are compared, or fewer where it has no more; nil for less than `fewest`.
  ///
  /// Signs are set in other ways on paper.
  static func letters(_ count: Int, atLeast fewest: Int, of text: ArraySlice<UInt8>) -> [UInt8]? {
    // Signs and blanks stand between; their bytes begin in front of what is looked at.
    let near = String(decoding: text.suffix(count * bytesALetter), as: UTF8.self).unicodeScalars
    var folded: [UInt8] = []
    for scalar in near where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      _ = KeyFolding.append(scalar.value, to: &folded)
    }
    let letters = String(decoding: folded, as: UTF8.self).unicodeScalars
    guard letters.count >= fewest else { return nil }
    return Array(String(String.UnicodeScalarView(letters.suffix(count))).utf8)
  }

  /// A letter has four bytes at most, and as many are left for the signs and blanks behind it; chosen.
  private static let bytesALetter = 8
}
