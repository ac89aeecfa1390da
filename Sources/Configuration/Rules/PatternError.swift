/// Why a regular expression cannot be used.
package struct PatternError: Error, Hashable, Sendable {
  /// The place in the pattern, in bytes.
  package var offset: Int
  /// The cause, without a full stop at its end.
  package var message: String
}
