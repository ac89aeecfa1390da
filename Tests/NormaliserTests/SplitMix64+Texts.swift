import Normaliser

extension SplitMix64 {
  /// Words and signs of several scripts, with the gaps that each has.
  mutating func prose() -> String {
    var text = ""
    for _ in 0..<number(1...40) {
      text += pick(Self.words)
      text += pick(["", "", ",", ".", "?", "!", ":", ";", ")", "\"", "...", " - ", "--"])
      text += once(in: 8) ? "\n" : " "
    }
    return text
  }

  private static let words = [
    "Standards", "the", "of", "co-operation", "office", "flow", "5G", "IPv6", "22nd", "1,000.5", "10.11.2020",
    "don't", "\"quoted", "(see", "naïve", "Größe", "œuvre", "Ελλάδα", "Καλημέρα", "Йогурт", "ещё", "한국어",
    "표준", "日本語", "ガラス", "ばんごう", "中国标准化", "ภาษาไทย", "👩🏽‍🔬", "e.g.", "https://example.org/a_b?c=d",
    "www.example.org/x", "info@example.org", "50", "%", "A", "x", "§", "©", "No.", "J.", "'s",
  ]

  /// Prose with runs of words between its signs.
  mutating func sentences() -> String {
    (0..<4).map { _ in
      prose() + pick(["we", "The", "so", "it"]) + " saw the words of it" + pick([" ", ". ", "! "])
    }
    .joined()
  }

  /// A text with a piece of it left out, doubled, or exchanged for another; at times one that ends in the middle of it.
  mutating func edited(_ text: [UInt8]) -> [UInt8] {
    let (one, other) = (number(0...text.count), number(0...text.count))
    let range =
      min(one, other)..<(once(in: 2) ? max(one, other) : min(min(one, other) + number(0...9), text.count))
    let piece = pick([
      [], Array(text[range]), Array(text[range]) + Array(text[range]), Array(prose().utf8),
      Array(scalars().utf8),
      Array(" ".utf8), Array(".".utf8), Array("x".utf8), [0x0a], Array("\u{200d}".utf8), Array("-\n".utf8),
    ])
    return Array(text[..<range.lowerBound]) + piece + Array(text[range.upperBound...])
  }

  /// Any scalars at all, from the ASCII signs to the planes beyond.
  mutating func scalars() -> String {
    var text = ""
    for _ in 0..<number(0...60) {
      let value = pick([
        number(0x20...0x7e), number(0x20...0x7e), number(0x80...0x24f), number(0x300...0x52f),
        number(0x600...0x1fff), number(0x2000...0x22ff), number(0x3000...0x30ff), number(0x4e00...0x9fff),
        number(0xac00...0xd7a3), number(0xf900...0xffff), number(0x1f300...0x1faff), 0x0a, 0x200d, 0xad,
        0x200b,
      ])
      if let scalar = Unicode.Scalar(UInt32(value)) { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  /// Bytes of which some are text and some are not even UTF-8.
  mutating func bytes() -> [UInt8] {
    (0..<number(0...48)).map { _ in
      pick([
        UInt8(number(0...255)), UInt8(number(0x20...0x7e)), UInt8(number(0x80...0xff)), 0xe2, 0x80, 0xad,
        0xc2,
        0xf0, 0xed, 0xa0, 0x0a, 0x2d, 0x2e,
      ])
    }
  }
}
