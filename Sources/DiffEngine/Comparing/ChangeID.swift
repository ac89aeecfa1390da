import ChangeModel
import DocumentModel

/// Makes the ids of changes, from content alone.
struct ChangeID {
  /// How often each id was given: the same change at two places is two changes.
  private var given: [String: Int] = [:]

  /// The id for a change of a kind and facet whose texts are `parts`.
  ///
  /// The parts are folded texts, so that the id survives reflow, reordering and other typography.
  mutating func make(kind: String, facet: Facet, parts: [[UInt8]]) -> String {
    var content = Array(kind.utf8)
    Self.append(facet.rawValue.utf8, to: &content)
    for part in parts { Self.append(part, to: &content) }
    var id = Self.hexadecimal(content)
    let count = given[id, default: 0]
    given[id] = count + 1
    if count > 0 {
      Self.append(String(count).utf8, to: &content)
      id = Self.hexadecimal(content)
    }
    return id
  }

  /// The first 64 bits of the digest.
  private static func hexadecimal(_ content: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(16)
    for byte in SHA256.digest(content).prefix(8) {
      text.append(digit(byte >> 4))
      text.append(digit(byte & 15))
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  private static func append(_ part: some Sequence<UInt8>, to content: inout [UInt8]) {
    content.append(0x1f)
    content.append(contentsOf: part)
  }
}
