package import PlainYAML

/// What is wrong with a stet.yml, and where.
package struct ConfigurationError: Error, Hashable, Sendable {
  package var mark: YAMLMark
  /// Cause and remedy, without the place.
  package var message: String

  /// Place and message, as `3:5: there is no key …`.
  package var sentence: String { "\(mark.line):\(mark.column): \(message)" }

  package init(_ mark: YAMLMark, _ message: String) {
    self.mark = mark
    self.message = message
  }
}
