/// How wide letters are in most fonts, as far as places inside of a piece are guessed by it.
enum PDFLetterWidths {
  /// The width of a byte in ems; those of longer forms share the width of their letter.
  ///
  /// Those of Helvetica and Times differ by a tenth, and what is guessed is a share of a known width.
  static func width(_ byte: UInt8) -> Double {
    switch byte {
    case 0x80..<0xC0: 0
    case 0xE3..<0xEE: 1
    case 0x30...0x39: 0.53
    case .space, UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "l"), UInt8(ascii: "."),
      UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "'"), UInt8(ascii: "|"),
      UInt8(ascii: "!"), UInt8(ascii: "I"):
      0.27
    case UInt8(ascii: "f"), UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "-"), UInt8(ascii: "/"):
      0.33
    case UInt8(ascii: "m"), UInt8(ascii: "w"), UInt8(ascii: "M"), UInt8(ascii: "W"), UInt8(ascii: "%"),
      UInt8(ascii: "@"):
      0.83
    case 0x41...0x5A: 0.68
    default: 0.52
    }
  }
}
