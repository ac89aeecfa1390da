/// Typographic ligatures are compared as their letters: PDF files hold them, web pages seldom.
package enum FoldLigatures: FoldingRule {
  package static let name = "ligatures"

  package static func key(of scalar: UInt32) -> [UInt8]? {
    switch scalar {
    case 0xfb00: Array("ff".utf8)
    case 0xfb01: Array("fi".utf8)
    case 0xfb02: Array("fl".utf8)
    case 0xfb03: Array("ffi".utf8)
    case 0xfb04: Array("ffl".utf8)
    case 0xfb05, 0xfb06: Array("st".utf8)
    default: nil
    }
  }
}
