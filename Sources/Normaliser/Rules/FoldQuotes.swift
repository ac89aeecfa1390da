/// Quotation marks and apostrophes of all styles are compared as the straight ones.
package enum FoldQuotes: FoldingRule {
  package static let name = "quotation marks"

  package static func key(of scalar: UInt32) -> [UInt8]? {
    switch scalar {
    // ‘ ’ ‚ ‛ ′ ‵ ‹ › ` ´ and the modifier letters that stand in for an apostrophe or a grave accent
    case 0x2018...0x201b, 0x2032, 0x2035, 0x2039, 0x203a, 0x60, 0xb4, 0x2b9, 0x2bc, 0x2cb, 0xff40:
      [UInt8(ascii: "'")]
    // “ ” „ ‟ ″ ‶ « »
    case 0x201c...0x201f, 0x2033, 0x2036, 0xab, 0xbb: [UInt8(ascii: "\"")]
    default: nil
    }
  }
}
