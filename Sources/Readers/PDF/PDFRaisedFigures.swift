/// Digits that a font has in a raised form of its own: U+00B2, U+00B3, U+00B9, U+2070 and U+2074 to U+2079.
enum PDFRaisedFigures {
  /// How many bytes at the beginning are a number with a raised digit in it; 0 for other text.
  ///
  /// Some fonts have a raised form of some digits only, so that plain ones stand beside them.
  static func prefix(of text: ArraySlice<UInt8>) -> Int {
    var index = text.startIndex
    var isRaised = false
    while index < text.endIndex {
      if text[index].isDigit {
        index += 1
      } else if text[index] == 0xc2, index + 1 < text.endIndex, [0xb2, 0xb3, 0xb9].contains(text[index + 1]) {
        index += 2
        isRaised = true
      } else if text[index] == 0xe2, index + 2 < text.endIndex, text[index + 1] == 0x81,
        text[index + 2] == 0xb0 || text[index + 2] >= 0xb4 && text[index + 2] <= 0xb9
      {
        index += 3
        isRaised = true
      } else {
        break
      }
    }
    return isRaised ? index - text.startIndex : 0
  }

  /// The number that a note begins with.
  ///
  /// It has raised digits, or plain ones right in front of a word or of a point and a blank.
  static func noteNumber(_ text: [UInt8]) -> Int? {
    let start = text.prefix(longestFigure)
    let raised = prefix(of: start)
    if raised > 0 { return value(start.prefix(raised)) }
    let plain = start.prefix { $0.isDigit }
    guard (1...longestPlain).contains(plain.count), plain.count < text.count else { return nil }
    let next = text[plain.count]
    let isOrdinal = next == UInt8(ascii: ".") && text[(plain.count + 1)...].first?.isBlank == true
    return next.isLetter || next >= 0x80 || isOrdinal ? value(plain) : nil
  }

  /// Three raised digits; no book has a thousand notes a chapter.
  private static let longestFigure = 9
  private static let longestPlain = 3

  private static func value(_ digits: ArraySlice<UInt8>) -> Int? {
    String(decoding: digits, as: UTF8.self).unicodeScalars.reduce(0) { value, digit in
      guard let value, let own = digit.properties.numericValue else { return nil }
      return value * 10 + Int(own)
    }
  }
}
