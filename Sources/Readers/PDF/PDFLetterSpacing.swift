/// Closes titles that are set with blanks between their letters: "T I T L E".
enum PDFLetterSpacing {
  /// Fewer letters may be initials, or the cells of a form.
  private static let fewestLetters = 5

  /// Removes the blanks between single letters; whether there were any.
  ///
  /// Gaps between the words of such a title are no wider than a blank here, so that only a title of one word can
  /// be told from several; a line of which each part is one letter is closed as a whole.
  static func close(_ text: inout [UInt8], _ spans: inout [PDFLine.Span]) -> Bool {
    guard text.count >= 2 * fewestLetters - 1, text.count <= 200, isSpaced(text) else { return false }
    var offsets = [Int](repeating: 0, count: text.count + 1)
    var closed: [UInt8] = []
    for (index, byte) in text.enumerated() {
      offsets[index] = closed.count
      if byte != .space { closed.append(byte) }
    }
    offsets[text.count] = closed.count
    for index in spans.indices {
      let range = spans[index].utf8.clamped(to: 0..<text.count)
      spans[index].utf8 = offsets[range.lowerBound]..<offsets[range.upperBound]
    }
    text = closed
    return true
  }

  private static func isSpaced(_ text: [UInt8]) -> Bool {
    var letters = 0
    var isLetter = false
    for byte in text {
      if byte == .space {
        isLetter = false
      } else if !byte.isContinuation {
        // Ideographs need no blanks, and signs in a row are a rule of dots or dashes.
        guard !isLetter, byte.isUpperLetter || byte >= 0xC3 && byte < 0xE0 else { return false }
        isLetter = true
        letters += 1
      }
    }
    return letters >= fewestLetters
  }
}
