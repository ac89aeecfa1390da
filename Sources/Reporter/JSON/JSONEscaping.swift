internal import DocumentModel

extension ReportBuffer {
  /// Appends a JSON string.
  ///
  /// Beyond what JSON asks for, characters that could steer a terminal or end a line of JavaScript are
  /// escaped too: reports are read with `cat` and pasted into pages.
  package mutating func appendJSON(_ text: String) {
    append(UInt8(ascii: "\""))
    if Self.isPlain(text) { append(text) } else { appendEscapedJSON(text) }
    append(UInt8(ascii: "\""))
  }

  /// Appends a JSON string, or null.
  package mutating func appendJSON(_ text: String?) {
    if let text { appendJSON(text) } else { append("null") }
  }

  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8.span
    var index = 0
    // Whole stretches without a branch inside, so that the loop is vectorised.
    while index + stretch <= bytes.count {
      var odd: UInt8 = 0
      for offset in index..<index &+ stretch {
        let byte = bytes[offset]
        odd |=
          (byte &- 0x20 < 0x5F ? 0 : 1) | (byte == UInt8(ascii: "\"") ? 1 : 0)
          | (byte == UInt8(ascii: "\\") ? 1 : 0)
      }
      if odd != 0 { return false }
      index &+= stretch
    }
    while index < bytes.count {
      guard isPlain(bytes[index]) else { return false }
      index &+= 1
    }
    return true
  }

  private static let stretch = 32

  /// Whether a byte stands for itself in a JSON string, whatever its neighbours are.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// Runs of bytes that stand for themselves are copied whole.
  private mutating func appendEscapedJSON(_ text: String) {
    let bytes = Array(text.utf8)
    var start = 0
    var index = 0
    while index < bytes.count {
      if Self.isPlain(bytes[index]) || Self.isHarmlessLead(bytes[index]) {
        index += 1
        continue
      }
      let scalar = Self.scalar(bytes, at: index)
      let length = scalar.utf8.count
      if Self.standsForItself(scalar) {
        index += length
        continue
      }
      append(bytes[start..<index])
      appendEscape(scalar)
      index += length
      start = index
    }
    append(bytes[start...])
  }

  /// Whether a byte beyond ASCII belongs to a character that is never escaped, by the blocks that hold those.
  private static func isHarmlessLead(_ byte: UInt8) -> Bool {
    guard byte >= 0x80 else { return false }
    switch byte {
    case 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3: return false
    default: return true
    }
  }

  private static func scalar(_ bytes: [UInt8], at index: Int) -> Unicode.Scalar {
    let length = bytes[index] < 0x80 ? 1 : bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
    let end = min(bytes.count, index + length)
    return String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
  }

  private static func standsForItself(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\"" && scalar != "\\" && !GalleyEscaping.isActive(scalar)
  }

  private mutating func appendEscape(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    default: for unit in String(scalar).utf16 { appendUnit(unit) }
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
