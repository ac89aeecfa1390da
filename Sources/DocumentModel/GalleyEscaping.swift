/// Makes text from documents inert for terminals: what could steer one, or would not be seen, is shown as a visible escape.
///
/// Joiners and variation selectors pass where a script or an emoji is spelt with them, and nowhere else.
package enum GalleyEscaping {
  /// Whether a scalar steers a terminal, reorders or hides text, or ends a line, whatever stands beside it.
  package static func isActive(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // C0, DELETE and C1.
    case 0...0x1F, 0x7F...0x9F: true
    // The grapheme joiner, the Arabic letter mark, the Mongolian vowel separator.
    case 0x034F, 0x061C, 0x180E: true
    // A space without width, the two directional marks.
    case 0x200B, 0x200E, 0x200F: true
    // Line and paragraph separator, then embeddings and overrides.
    case 0x2028...0x202E: true
    // The word joiner, invisible operators, isolates and the deprecated format controls.
    case 0x2060...0x206F: true
    // The letters of Korean that are blank.
    case 0x3164, 0xFFA0: true
    // The byte order mark, interlinear annotation.
    case 0xFEFF, 0xFFF9...0xFFFB: true
    // Controls of shorthand and of music.
    case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: true
    // Tag characters spell text that nobody sees; the rest of their block is as empty, but for the selectors below.
    case 0xE0000...0xE00FF, 0xE01F0...0xE0FFF: true
    default: false
    }
  }

  /// Whether a scalar may be escaped, as its neighbours or the place in a report want it.
  package static func mayBeActive(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case softHyphen, 0x200C, 0x200D: true
    default: isSelector(scalar) || isActive(scalar)
    }
  }

  /// Whether a scalar is to be escaped between its neighbours, which are nil at the ends of a text.
  package static func isActive(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Bool {
    switch scalar.value {
    case 0x200C, 0x200D:
      // Scripts that join their letters begin with Hebrew and Arabic; emoji lie behind them.
      max(previous?.value ?? 0, next?.value ?? 0) < firstJoining
    case 0xFE00...0xFE0F:
      // The form of a sign, a figure or an ideograph; a letter of these scripts has none.
      previous.map { isSelector($0) || $0.value < firstJoining && $0.properties.isAlphabetic } ?? true
    case 0xE0100...0xE01EF:
      // The form of an ideograph.
      previous.map { isSelector($0) || $0.value < firstIdeograph } ?? true
    default: isActive(scalar)
    }
  }

  private static let firstJoining: UInt32 = 0x0590
  private static let firstIdeograph: UInt32 = 0x3400

  private static func isSelector(_ scalar: Unicode.Scalar) -> Bool {
    (0xFE00...0xFE0F).contains(scalar.value) || (0xE0100...0xE01EF).contains(scalar.value)
  }

  /// Appends `text`, active characters written as `<U+202E>`; bytes that are no UTF-8 become U+FFFD.
  ///
  /// `showsSoftHyphens` is for edits, where a soft hyphen may be all that differs; elsewhere a page may have one in
  /// each word.
  package static func append(
    _ text: some Collection<UInt8>, to bytes: inout [UInt8], showsSoftHyphens: Bool = false
  ) {
    guard !isHarmless(text) else {
      bytes.append(contentsOf: text)
      return
    }
    var previous: Unicode.Scalar?
    var rest = String(decoding: text, as: UTF8.self).unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if isActive(scalar, after: previous, before: rest.first)
        || showsSoftHyphens && scalar.value == softHyphen
      {
        bytes.append(contentsOf: "<\(name(of: scalar))>".utf8)
      } else {
        bytes.append(contentsOf: scalar.utf8)
      }
      previous = scalar
    }
  }

  /// Whether a text has nothing but characters that pass whatever stands beside them: a quick yes for nearly all.
  ///
  /// What is said no to is looked at one character after another.
  private static func isHarmless(_ text: some Collection<UInt8>) -> Bool {
    var bytes = text.makeIterator()
    while let byte = bytes.next() {
      if byte >= 0x20, byte < 0x7F { continue }
      guard byte >= 0xC2, let second = bytes.next(), second & 0xC0 == 0x80 else { return false }
      switch byte {
      // U+00A0 to U+00BF, but for the soft hyphen.
      case 0xC2: guard second >= 0xA0, second != 0xAD else { return false }
      // U+00C0 to U+06FF without U+0340 to U+037F and U+0600 to U+063F, which have active ones.
      case 0xC3...0xCC, 0xCE...0xD7, 0xD9...0xDB: break
      case 0xE0...0xEC, 0xEF:
        guard let third = bytes.next(), third & 0xC0 == 0x80, isHarmless(byte, second, third) else {
          return false
        }
      default: return false
      }
    }
    return true
  }

  /// The same of a character of three bytes, the first of which is E0 to EC or EF.
  private static func isHarmless(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch first {
    case 0xE0: second >= 0xA0
    // U+1800 to U+183F.
    case 0xE1: second != 0xA0
    // U+2010 to U+2027, and all from U+2080.
    case 0xE2: second >= 0x82 || second == 0x80 && third &- 0x90 < 0x18
    // U+3140 to U+317F.
    case 0xE3: second != 0x85
    // U+FF00 to U+FF7F.
    case 0xEF: second == 0xBC || second == 0xBD
    default: true
    }
  }

  /// The text with its active characters written as visible escapes.
  package static func inert(_ text: String, showsSoftHyphens: Bool = false) -> String {
    var bytes: [UInt8] = []
    append(text.utf8, to: &bytes, showsSoftHyphens: showsSoftHyphens)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let softHyphen: UInt32 = 0xAD

  /// The code point as Unicode writes it: `U+200B`.
  package static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
