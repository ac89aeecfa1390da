/// Makes text from documents inert for terminals: what could steer one is shown as a visible escape.
///
/// Zero-width joiners (U+200C, U+200D) pass: scripts that join letters, and emoji, are spelt with them.
package enum GalleyEscaping {
  /// Whether a scalar steers a terminal, reorders or hides text, or ends a line.
  package static func isActive(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // C0, DELETE and C1.
    case 0...0x1F, 0x7F...0x9F: true
    // The Arabic letter mark, the Mongolian vowel separator.
    case 0x061C, 0x180E: true
    // A space without width, the two directional marks.
    case 0x200B, 0x200E, 0x200F: true
    // Line and paragraph separator, then embeddings and overrides.
    case 0x2028...0x202E: true
    // The word joiner, invisible operators, isolates and the deprecated format controls.
    case 0x2060...0x206F: true
    // The byte order mark, interlinear annotation.
    case 0xFEFF, 0xFFF9...0xFFFB: true
    // Tag characters spell text that nobody sees.
    case 0xE0000...0xE007F: true
    default: false
    }
  }

  /// Appends `text`, active characters written as `<U+202E>`; bytes that are no UTF-8 become U+FFFD.
  package static func append(_ text: some Collection<UInt8>, to bytes: inout [UInt8]) {
    guard text.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else {
      bytes.append(contentsOf: text)
      return
    }
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if isActive(scalar) { appendEscape(scalar, to: &bytes) } else { bytes.append(contentsOf: scalar.utf8) }
    }
  }

  /// The text with its active characters written as visible escapes.
  package static func inert(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text.utf8, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func appendEscape(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    bytes.append(contentsOf: "<U+".utf8)
    for _ in digits.utf8.count..<max(4, digits.utf8.count) { bytes.append(UInt8(ascii: "0")) }
    bytes.append(contentsOf: digits.utf8)
    bytes.append(UInt8(ascii: ">"))
  }
}
