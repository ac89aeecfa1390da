/// A line of signs that separates, as `-----` or `* * *`, or underlines a title.
struct RuleLine: Hashable, Sendable {
  /// The level that the line gives to a title above it; nil for signs that underline nothing.
  var titleLevel: Int?
  var width: Int

  /// Nil if the words are no such line.
  init?(_ words: ArraySlice<UInt8>) {
    guard let sign = words.first else { return nil }
    if sign == 0xE2 {
      guard let drawn = Self.drawnWidth(words) else { return nil }
      width = drawn
      return
    }
    guard Self.isSign(sign) else { return nil }
    var count = 0
    var isSolid = true
    for byte in words {
      if byte == sign { count += 1 } else if byte.isSpaceOrTab { isSolid = false } else { return nil }
    }
    guard count >= 3 else { return nil }
    width = words.count
    guard isSolid else { return }
    titleLevel = sign == UInt8(ascii: "=") ? 1 : sign == UInt8(ascii: "-") ? 2 : nil
  }

  /// Whether it is one of "-=*_~#".
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2D, 0x3D, 0x2A, 0x5F, 0x7E, 0x23: true
    default: false
    }
  }

  /// The width of a line of dashes or of box-drawing signs, as programs that print web pages draw it; nil for others.
  private static func drawnWidth(_ words: ArraySlice<UInt8>) -> Int? {
    let sign = words.prefix(3)
    guard words.count >= 9, words.count % 3 == 0, drawnSigns.contains(Array(sign)) else { return nil }
    for start in stride(from: words.startIndex, to: words.endIndex, by: 3) {
      guard words[start..<start + 3] == sign else { return nil }
    }
    return words.count / 3
  }

  private static let drawnSigns: Set<[UInt8]> = Set(["—", "―", "─", "━", "═"].map { Array($0.utf8) })

  /// Whether a line this long may underline a title of that width: about as long, or a little longer.
  func underlines(titleWidth: Int) -> Bool {
    titleLevel != nil && width * 2 >= titleWidth && width <= titleWidth + 4
  }
}
