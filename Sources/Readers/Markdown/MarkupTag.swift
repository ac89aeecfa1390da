/// One tag of raw HTML, as far as a text cares for it.
struct MarkupTag: Hashable, Sendable {
  /// In lower case.
  var name: String
  var isClosing: Bool
  private var attributes: [String: String]

  /// Parses `<name …>` or `</name>`; nil for comments, declarations and anything else.
  init?(_ literal: ArraySlice<UInt8>) {
    guard literal.first == UInt8(ascii: "<"), literal.last == UInt8(ascii: ">") else { return nil }
    var rest = literal.dropFirst().dropLast()
    isClosing = rest.first == UInt8(ascii: "/")
    if isClosing { rest = rest.dropFirst() }
    let name = rest.prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    guard let first = name.first, first.isLetter else { return nil }
    self.name = String(decoding: name.map(\.lowercased), as: UTF8.self)
    attributes = isClosing ? [:] : Self.attributes(rest[name.endIndex...])
  }

  /// The value of an attribute, character references decoded.
  subscript(attribute: String) -> String? { attributes[attribute] }

  /// More attributes are no tag that a person wrote.
  private static let attributeLimit = 64

  private static func attributes(_ source: ArraySlice<UInt8>) -> [String: String] {
    var result: [String: String] = [:]
    var rest = source
    for _ in 0..<attributeLimit {
      rest = rest.drop { $0.isBlank || $0 == UInt8(ascii: "/") }
      let name = rest.prefix { !$0.isBlank && $0 != UInt8(ascii: "=") }
      if name.isEmpty, rest.isEmpty { break }
      rest = rest[name.endIndex...].drop(while: \.isBlank)
      guard rest.first == UInt8(ascii: "=") else { continue }
      let (value, after) = value(rest.dropFirst().drop(while: \.isBlank))
      rest = after
      let key = String(decoding: name.map(\.lowercased), as: UTF8.self)
      // The first of two attributes with one name counts, as in browsers.
      if result[key] == nil {
        result[key] = String(decoding: CharacterReferences.decode(value), as: UTF8.self)
      }
    }
    return result
  }

  private static func value(_ rest: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, after: ArraySlice<UInt8>) {
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let value = rest.prefix { !$0.isBlank }
      return (value, rest[value.endIndex...])
    }
    let value = rest.dropFirst().prefix { $0 != quote }
    return (value, rest[value.endIndex...].dropFirst())
  }
}
