/// Why a file is no YAML as stet takes it, and where.
package struct YAMLError: Error, Hashable, Sendable {
  package var mark: YAMLMark
  /// The cause, without the place and without a full stop at its end.
  package var message: String

  package init(_ mark: YAMLMark, _ message: String) {
    self.mark = mark
    self.message = message
  }
}
