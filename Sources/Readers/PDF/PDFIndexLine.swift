/// Tells the lines of an index by their leaders.
enum PDFIndexLine {
  /// Fewer dots in a row are an ellipsis.
  private static let fewestDots = 4

  /// Whether a line has leaders: dots in a row, with or without blanks between them.
  static func hasLeaders(_ text: [UInt8]) -> Bool {
    var dots = 0
    for byte in text {
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") {
        dots += 1
        if dots >= fewestDots { return true }
      } else if byte != .space {
        dots = 0
      }
    }
    return false
  }

  /// Whether the text ends with a number, Arabic or Roman, as an entry of an index does.
  static func endsWithNumber(_ text: [UInt8]) -> Bool {
    guard let last = text.split(whereSeparator: { $0.isBlank || $0 == UInt8(ascii: ".") }).last else {
      return false
    }
    return last.allSatisfy(\.isDigit) || PDFRomanNumber.value(last) != nil
  }
}
