/// The header of an answer, gathered line by line.
struct ResponseHead {
  /// Names in small letters, values without blanks around; those of the last answer on a connection.
  private var fields: [(name: String, value: String)] = []
  /// Of all lines, those of interim answers included.
  private(set) var size = 0

  /// Takes a line as it came.
  mutating func take(_ bytes: [UInt8]) {
    size += bytes.count
    // A new answer begins: the one in front was “100 Continue” or its like.
    if bytes.starts(with: Array("HTTP/".utf8)) {
      fields = []
      return
    }
    guard fields.count < Self.mostFields, let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
    let value = bytes[(colon + 1)...].filter { $0 >= 0x20 && $0 != 0x7f || $0 == 0x09 }
    fields.append((name, Self.trimmed(String(decoding: value, as: UTF8.self))))
  }

  /// More are no help to anybody.
  private static let mostFields = 1000

  /// The first value of a name.
  subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// All values of a name.
  func values(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// The media type and the charset of the body.
  var contentType: (type: String?, charset: String?) {
    guard let value = self["content-type"] else { return (nil, nil) }
    let parts = value.split(separator: ";").map { Self.trimmed(String($0)) }
    let type = parts.first.flatMap { $0.contains("/") ? $0.lowercased() : nil }
    for part in parts.dropFirst() where part.lowercased().hasPrefix("charset=") {
      let name = part.dropFirst("charset=".count).filter { $0 != "\"" && $0 != "'" }
      return (type, name.isEmpty ? nil : String(name.prefix(40)))
    }
    return (type, nil)
  }

  /// The codings of the body, in the order in which they were applied; what means none is left out.
  var codings: [String] {
    values("content-encoding").flatMap { $0.split(separator: ",") }
      .map { Self.trimmed(String($0)).lowercased() }.filter { !$0.isEmpty && $0 != "identity" }
  }

  /// Two lengths that are not the same: whoever is between may see another page.
  var hasTwoLengths: Bool { Set(values("content-length")).count > 1 }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text.drop { $0 == " " || $0 == "\t" })
  }
}
