/// The formats that a source can be read from.
public enum SourceFormat: String, Hashable, Sendable, CaseIterable {
  case pdf, html, markdown, text

  /// Whether it says what is a heading, an item, a link.
  package var isMarkup: Bool { self == .html || self == .markdown }
}
