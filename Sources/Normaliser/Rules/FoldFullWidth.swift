/// Full-width Latin letters, digits and signs are compared as the ordinary ones.
package enum FoldFullWidth: FoldingRule {
  package static let name = "full-width forms"

  package static func key(of scalar: UInt32) -> [UInt8]? {
    guard (0xff01...0xff5e).contains(scalar) else { return nil }
    return [UInt8(scalar - 0xff01 + 0x21)]
  }
}
