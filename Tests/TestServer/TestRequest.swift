/// What a client asked the server for.
package struct TestRequest: Sendable {
  /// As `GET`.
  package let method: String
  /// Path and query, as they came.
  package let target: String
  /// Values by names in small letters.
  package let headers: [String: String]

  /// The target without its query.
  package var path: String { target.split(separator: "?", maxSplits: 1).first.map(String.init) ?? "" }

  /// Reads the lines of a request's head; nil for what is none.
  init?(_ head: [UInt8]) {
    let lines = String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline)
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count == 3 else { return nil }
    method = String(words[0])
    target = String(words[1])
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      headers[line[..<colon].lowercased()] = String(value)
    }
    self.headers = headers
  }
}
