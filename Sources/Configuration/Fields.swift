import PlainYAML

/// The keys of a mapping, held against those that are known.
struct Fields {
  private let node: YAMLNode
  private let name: String

  /// - Throws: `ConfigurationError` when the node is no mapping or has a key that is not in `known`.
  init(_ node: YAMLNode, _ name: String, known: [String]) throws(ConfigurationError) {
    guard case .mapping(let entries) = node.value else {
      throw ConfigurationError(node.mark, "\(name) has keys with values, as “\(known[0]): …”")
    }
    for entry in entries where !known.contains(entry.key) {
      throw ConfigurationError(
        entry.mark, "there is no key “\(entry.key)” in \(name); \(Self.hint(entry.key, known))")
    }
    self.node = node
    self.name = name
  }

  /// The value of a key; nil where it is missing or empty.
  subscript(_ key: String) -> YAMLNode? {
    guard let value = node[key], !value.isNull else { return nil }
    return value
  }

  func required(_ key: String) throws(ConfigurationError) -> YAMLNode {
    guard let value = self[key] else { throw ConfigurationError(node.mark, "\(name) needs the key “\(key)”") }
    return value
  }

  /// The nearest name, or all of them.
  static func hint(_ text: String, _ known: [String]) -> String {
    NearestName.of(text, among: known).map { "did you mean “\($0)”?" }
      ?? "known are \(known.joined(separator: ", "))"
  }
}

extension YAMLNode {
  /// The text of the node.
  func string(_ name: String) throws(ConfigurationError) -> String {
    guard let text, !text.isEmpty else { throw ConfigurationError(mark, "\(name) takes a text") }
    return text
  }

  /// The items of a list; a node that is no list is the only one.
  var list: [YAMLNode] {
    if case .sequence(let items) = value { return items }
    return [self]
  }

  /// One of several words.
  func choice<Value: RawRepresentable & CaseIterable>(_ name: String, _: Value.Type)
    throws(ConfigurationError) -> Value
  where Value.RawValue == String {
    let text = try string(name)
    guard let value = Value(rawValue: text) else {
      let known = Value.allCases.map(\.rawValue)
      throw ConfigurationError(mark, "\(name) cannot be “\(text)”; \(Fields.hint(text, known))")
    }
    return value
  }
}
