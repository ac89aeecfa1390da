/// Cuts a plain text into its lines.
enum LineScanner {
  /// Tabs are set at every fourth column: what matters is only that a tab is deeper than a blank or two.
  private static let tabWidth: Int32 = 4

  /// The lines that are not blank, in order, and whether a form feed ends the text.
  static func lines(_ text: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    var blank: Int32 = 0
    var number: Int32 = 1
    var startsPage = false
    let bytes = text.span
    let firstFeed = ByteSearch.first(.formFeed, in: bytes, 0..<bytes.count)
    var start = 0
    var lineStart = 0
    while start < bytes.count {
      var end = ByteSearch.first(.newline, in: bytes, start..<bytes.count)
      if end > firstFeed { end = ByteSearch.first(.formFeed, in: bytes, start..<end) }
      if var line = line(bytes, start..<end) {
        line.number = number
        line.lineStart = Int32(truncatingIfNeeded: lineStart)
        line.blankLines = blank
        line.startsPage = startsPage
        lines.append(line)
        blank = 0
        startsPage = false
      } else if end < bytes.count, bytes[end] == .newline {
        blank &+= 1
      }
      start = end + 1
      if end < bytes.count, bytes[end] == .formFeed {
        startsPage = true
      } else {
        number &+= 1
        lineStart = start
      }
    }
    return lines
  }

  /// The line in a range without its end; nil if it is blank.
  private static func line(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> TextLine? {
    var start = range.lowerBound
    var end = range.upperBound
    var indent: Int32 = 0
    while start < end, bytes[start].isBlank {
      indent = bytes[start] == .tab ? (indent / tabWidth + 1) * tabWidth : indent + 1
      start &+= 1
    }
    guard start < end else { return nil }
    while bytes[end &- 1].isBlank { end &-= 1 }
    var width: Int32 = 0
    var hasTab = false
    for index in start..<end {
      let byte = bytes[index]
      if !byte.isContinuation { width &+= isWide(byte) ? 2 : 1 }
      if byte == .tab { hasTab = true }
    }
    return TextLine(
      number: 0, lineStart: 0, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
      indent: indent, width: width, blankLines: 0, hasTab: hasTab, startsPage: false)
  }

  /// Whether a character that begins with this byte takes two columns: kana, ideographs, Korean, full-width forms, emoji.
  ///
  /// By the first byte alone, that is from U+3000 on; the few narrow ones there are hardly met.
  private static func isWide(_ lead: UInt8) -> Bool { lead >= 0xE3 }
}
