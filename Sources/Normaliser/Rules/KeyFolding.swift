/// All folding rules as one table: the key of a token from its printed bytes.
package enum KeyFolding {
  /// In this order; the first rule that answers decides.
  package static let rules: [any FoldingRule.Type] = [
    // In front of full-width forms, which hold dashes, too.
    FoldDashes.self,
    FoldQuotes.self,
    FoldEllipsis.self,
    FoldLigatures.self,
    FoldFullWidth.self,
    FoldRadicals.self,
    DropIgnorables.self,
  ]

  /// Folds `scalar` onto the end of `key`; tells whether anything but itself was appended.
  package static func append(_ scalar: UInt32, to key: inout [UInt8]) -> Bool {
    guard mayFold(scalar), let folded = folded[scalar] else {
      UTF8Cursor.append(scalar, to: &key)
      return false
    }
    key.append(contentsOf: folded)
    return true
  }

  /// A quick no for letters, ideographs and ASCII.
  private static func mayFold(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x60, 0xab, 0xad, 0xb4, 0xbb, 0x2b9, 0x2bc, 0x2cb, 0x2000..<0x2300, 0x2e80..<0x2fd6: true
    case 0..<0x300, 0x3000..<0xd800: false
    default: scalar >= 0xf000 || scalar < 0x2000
    }
  }

  /// Every scalar that a rule folds, with its key; built once.
  private static let folded: [UInt32: [UInt8]] = {
    var table: [UInt32: [UInt8]] = [:]
    let ranges: [ClosedRange<UInt32>] = [
      0x60...0x2ff, 0x34f...0x34f, 0x600...0x61c, 0x180b...0x180e, 0x2000...0x22ff, 0x2e80...0x2fd5,
      0xfb00...0xfb06,
      0xfe00...0xffff, 0xe0000...0xe01ef,
    ]
    for range in ranges {
      for scalar in range {
        for rule in rules {
          if let key = rule.key(of: scalar) {
            table[scalar] = key
            break
          }
        }
      }
    }
    return table
  }()
}
