/// How many columns of a terminal text takes.
enum TerminalWidth {
  /// The columns of a text without line ends.
  static func columns(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + columns($1) }
  }

  /// The columns of one character: 2 for East Asian wide characters and emoji, 0 for what only combines.
  static func columns(_ character: Character) -> Int {
    if character.isASCII { return 1 }
    var width = 0
    for scalar in character.unicodeScalars {
      // U+FE0F asks for the emoji form of the character in front of it.
      if scalar.value == 0xFE0F, width > 0 { return 2 }
      width = max(width, columns(scalar))
    }
    return width
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    // The bulk of all text, without a look into Unicode's tables: Latin letters, unified ideographs.
    if scalar.value < firstCombining, scalar.value != softHyphen { return 1 }
    if ideographs.contains(scalar.value) { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    if scalar.value < firstWide { return 1 }
    let isWide = wide.contains { $0.contains(scalar.value) } || scalar.properties.isEmojiPresentation
    return isWide ? 2 : 1
  }

  private static let firstCombining: UInt32 = 0x300
  private static let softHyphen: UInt32 = 0xAD
  private static let ideographs: ClosedRange<UInt32> = 0x4E00...0x9FFF
  /// The smallest scalar value in `wide`.
  private static let firstWide: UInt32 = 0x1100

  /// Source: EastAsianWidth.txt of Unicode 15, W and F; neighbouring ranges with unassigned gaps are joined.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x17000...0x18CFF,
    0x1B000...0x1B2FF, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]
}
