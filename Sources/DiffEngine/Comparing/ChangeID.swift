import ChangeModel
import DocumentModel

/// Makes the ids of changes, from content alone.
struct ChangeID {
  /// How often each id was given: the same change at two places is two changes.
  private var given: [String: Int] = [:]

  /// The id for a change of a kind and facet whose texts are `parts`.
  ///
  /// The parts are folded texts, so that the id survives reflow, reordering and other typography.
  mutating func make(kind: String, facet: Facet, parts: [String]) -> String {
    let content = ([kind, facet.rawValue] + parts).joined(separator: "\u{1f}")
    var id = Self.hexadecimal(content)
    let count = given[id, default: 0]
    given[id] = count + 1
    if count > 0 { id = Self.hexadecimal(content + "\u{1f}\(count)") }
    return id
  }

  /// The first 64 bits of the digest.
  private static func hexadecimal(_ content: String) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let bytes = SHA256.digest(Array(content.utf8)).prefix(8).flatMap {
      [digits[Int($0 >> 4)], digits[Int($0 & 15)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
