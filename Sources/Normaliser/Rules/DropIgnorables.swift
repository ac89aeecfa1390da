/// Soft hyphens, zero-width characters and direction marks are not compared: no reader sees them.
package enum DropIgnorables: FoldingRule {
  package static let name = "invisible characters"

  package static func key(of scalar: UInt32) -> [UInt8]? {
    CharacterClass.of(scalar) == .ignorable || (0xfe00...0xfe0f).contains(scalar) ? [] : nil
  }
}
