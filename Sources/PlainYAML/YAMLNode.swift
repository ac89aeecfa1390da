/// A value of a YAML file with its place.
///
/// Trees are no deeper than `YAMLReader.Limits.depth`, so code over them may recurse.
package struct YAMLNode: Hashable, Sendable {
  package enum Value: Hashable, Sendable {
    /// A text; `isPlain` tells that it stands without quotes.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    /// In the order of the file; no key stands twice.
    case mapping([Entry])
  }

  /// A key with its value.
  package struct Entry: Hashable, Sendable {
    package var key: String
    package var mark: YAMLMark
    package var value: YAMLNode
  }

  package var value: Value
  package var mark: YAMLMark

  package init(_ value: Value, at mark: YAMLMark) {
    self.value = value
    self.mark = mark
  }

  /// The text of a scalar; nil for a list, a mapping and a plain `null`, `~` or nothing.
  package var text: String? {
    guard case .scalar(let text, let isPlain) = value else { return nil }
    return isPlain && ["", "~", "null"].contains(text) ? nil : text
  }

  /// Whether there is no value: `key:` with nothing behind it.
  package var isNull: Bool {
    if case .scalar = value { return text == nil }
    return false
  }

  /// The value of a key; nil where the node has none or is no mapping.
  package subscript(_ key: String) -> YAMLNode? {
    guard case .mapping(let entries) = value else { return nil }
    return entries.first { $0.key == key }?.value
  }
}
