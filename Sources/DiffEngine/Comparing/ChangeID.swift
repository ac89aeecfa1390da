import ChangeModel
import DocumentModel

/// Makes the ids of changes, from content alone.
struct ChangeID {
  /// How often each id was given: the same change at two places is two changes.
  private var given: [String: Int] = [:]

  /// An id that depends on nothing but its change.
  struct Draft: Sendable {
    /// What the digest is made of.
    fileprivate var content: [UInt8]
    fileprivate var id: String
  }

  /// The id of a change of a kind and facet whose texts are `parts`, wherever it stands.
  ///
  /// The parts are folded texts, so that the id survives reflow, reordering and other typography.
  static func draft(kind: String, facet: Facet, parts: [[UInt8]]) -> Draft {
    var content = Array(kind.utf8)
    append(facet.rawValue.utf8, to: &content)
    for part in parts { append(part, to: &content) }
    return Draft(content: content, id: hexadecimal(content))
  }

  /// The id for good: another one for each change that is as one before.
  mutating func settle(_ draft: Draft) -> String {
    let count = given[draft.id, default: 0]
    given[draft.id] = count + 1
    guard count > 0 else { return draft.id }
    var content = draft.content
    Self.append(String(count).utf8, to: &content)
    return Self.hexadecimal(content)
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
