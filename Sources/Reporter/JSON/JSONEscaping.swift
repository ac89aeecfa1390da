internal import DocumentModel

extension ReportBuffer {
  /// Appends a JSON string.
  ///
  /// Beyond what JSON asks for, characters that could steer a terminal or end a line of JavaScript are
  /// escaped too: reports are read with `cat` and pasted into pages.
  package mutating func appendJSON(_ text: String) {
    append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy(Self.isPlain) { append(text) } else { appendEscapedJSON(text) }
    append(UInt8(ascii: "\""))
  }

  /// Appends a JSON string, or null.
  package mutating func appendJSON(_ text: String?) {
    if let text { appendJSON(text) } else { append("null") }
  }

  /// Whether a byte stands for itself in a JSON string, whatever its neighbours are.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func appendEscapedJSON(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": append("\\\"")
      case "\\": append("\\\\")
      case "\n": append("\\n")
      case "\r": append("\\r")
      case "\t": append("\\t")
      case _ where GalleyEscaping.isActive(scalar):
        for unit in String(scalar).utf16 { appendUnit(unit) }
      default: append(scalar.utf8)
      }
    }
  }

  private mutating func appendUnit(_ unit: UInt16) {
    append("\\u")
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: unit >> UInt16(shift)) & 0xF
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
