internal import DocumentModel

extension ReportBuffer {
  /// Appends text for an element or a quoted attribute.
  ///
  /// What XML 1.0 forbids and what steers a terminal becomes a visible escape; never in a CDATA section, which a text
  /// could end.
  mutating func appendXML(_ text: String, keepsLines: Bool = false) {
    var inert = ReportBuffer()
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { inert.append(keepsLines ? "\n" : " ") }
      inert.appendLine(of: String(line))
    }
    for scalar in inert.string.unicodeScalars {
      switch scalar {
      case "&": append("&amp;")
      case "<": append("&lt;")
      case ">": append("&gt;")
      case "\"": append("&quot;")
      // The two that are no characters of XML; all controls are escapes by now.
      case "\u{FFFE}", "\u{FFFF}": append("\u{FFFD}")
      default: append(scalar.utf8)
      }
    }
  }
}
