/// The ellipsis is compared as three full stops; the tokeniser takes runs of full stops as one token.
package enum FoldEllipsis: FoldingRule {
  package static let name = "ellipsis"

  package static func key(of scalar: UInt32) -> [UInt8]? {
    scalar == 0x2026 ? Array("...".utf8) : nil
  }
}
