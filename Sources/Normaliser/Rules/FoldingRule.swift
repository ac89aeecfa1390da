/// A rule that says which printed characters count as the same when tokens are compared.
///
/// Rules make the key of a token; they never change the printed text.
package protocol FoldingRule: Sendable {
  /// The name that documentation and `--show-repairs` use.
  static var name: String { get }
  /// What `scalar` is compared as: other text, nothing at all (an empty array), or nil for "as it is".
  static func key(of scalar: UInt32) -> [UInt8]?
}
