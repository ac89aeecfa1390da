/// Hyphens, dashes and the minus sign are compared as the hyphen; runs of hyphens are one dash.
package enum FoldDashes: FoldingRule {
  package static let name = "dashes"

  package static func key(of scalar: UInt32) -> [UInt8]? {
    switch scalar {
    // ‐ ‑ ‒ – — ― − and the small and full-width forms
    case 0x2010...0x2015, 0x2212, 0x2043, 0xfe58, 0xfe63, 0xff0d: [UInt8(ascii: "-")]
    default: nil
    }
  }
}
