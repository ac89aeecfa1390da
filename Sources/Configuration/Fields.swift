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
    let wanted = text.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 }
    let nearest = known.map { ($0, distance(wanted, Array($0))) }.min { $0.1 < $1.1 }
    if let nearest, nearest.1 <= max(1, nearest.0.count / 3) { return "did you mean “\(nearest.0)”?" }
    return "known are \(known.joined(separator: ", "))"
  }

  /// The least number of characters to put in, take out, exchange or swap.
  ///
  /// Source: optimal string alignment; keys are short, whatever stands in a file is cut.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    let left = left.prefix(longestKey)
    var rows = [Array(0...right.count)]
    for (i, letter) in left.enumerated() {
      var row = [i + 1]
      for (j, other) in right.enumerated() {
        var cost = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
          cost = min(cost, rows[i - 1][j - 1] + 1)
        }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }

  private static let longestKey = 40
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
