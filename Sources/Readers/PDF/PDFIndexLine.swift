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

  /// Whether the leaders are a single dot between the title and its page: "Contents.3", as some typesetters print
  /// them where the line is no longer than its title.
  static func hasCollapsedLeaders(_ text: [UInt8]) -> Bool { collapsedLeader(text) != nil }

  /// Where the single dot of collapsed leaders stands.
  static func collapsedLeader(_ text: [UInt8]) -> Int? {
    guard let dot = text.lastIndex(of: UInt8(ascii: ".")), dot > 2, dot + 1 < text.count,
      text.count - dot <= longestPage, text[(dot + 1)...].allSatisfy(\.isDigit),
      !text[dot - 1].isBlank, text[dot - 1] != UInt8(ascii: ".")
    else { return nil }
    return dot
  }

  /// A dot and a page number of four digits.
  private static let longestPage = 5

  /// Puts a row of four dots in front of the page, whatever the leaders look like.
  ///
  /// Leaders are no text: how many dots there are depends on the width of the page.
  static func makePlain(_ line: inout PDFLine) {
    guard let found = leaders(line.text) else { return }
    line.text = line.text[..<found.lowerBound] + Self.plainLeaders + line.text[found.upperBound...]
    for span in line.spans.indices {
      line.spans[span].utf8 = line.spans[span].utf8.clamped(to: 0..<found.lowerBound)
    }
  }

  /// Where the leaders stand, blanks around them included; nil for a line without.
  private static func leaders(_ text: [UInt8]) -> Range<Int>? {
    if let dot = collapsedLeader(text) { return dot..<dot + 1 }
    guard hasLeaders(text), endsWithNumber(text), let last = text.lastIndex(where: isLeader),
      let title = text[..<last].lastIndex(where: { !isLeader($0) })
    else { return nil }
    return title + 1..<last + 1
  }

  private static let plainLeaders = Array(" .... ".utf8)

  private static func isLeader(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == .space
  }

  /// Whether the text ends with a number, Arabic or Roman, as an entry of an index does.
  static func endsWithNumber(_ text: [UInt8]) -> Bool {
    guard let last = text.split(whereSeparator: { $0.isBlank || $0 == UInt8(ascii: ".") }).last else {
      return false
    }
    return last.allSatisfy(\.isDigit) || PDFRomanNumber.value(last) != nil
  }
}
