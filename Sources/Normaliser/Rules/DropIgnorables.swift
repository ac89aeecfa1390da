/// Soft hyphens, zero-width characters, direction marks and variation selectors are not compared: no reader sees them.
package enum DropIgnorables: FoldingRule {
  package static let name = "invisible characters"

  package static func key(of scalar: UInt32) -> [UInt8]? {
    switch scalar {
    // The grapheme joiner, then variation selectors.
    case 0x34f, 0xfe00...0xfe0f, 0xe0100...0xe01ef: []
    default: CharacterClass.of(scalar) == .ignorable ? [] : nil
    }
  }
}
