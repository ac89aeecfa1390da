/// The formats that a source can be read from.
public enum SourceFormat: String, Hashable, Sendable, CaseIterable {
  case pdf, html, markdown, text
}
