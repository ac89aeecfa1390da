/// What the server answers, well-behaved or not.
package struct TestResponse: Sendable {
  /// What follows the head, and how.
  package enum Body: Sendable {
    /// These bytes, with their true length.
    case bytes([UInt8])
    /// These bytes, and a length that may be another.
    case declared([UInt8], length: String)
    /// The same bytes again and again, without a length.
    case endless([UInt8])
    /// One byte at a time, so many seconds apart.
    case drip([UInt8], seconds: Double)
    /// So many bytes of these, then the end of the connection.
    case cut([UInt8], after: Int)
    /// No head and no body: nothing is answered as long as the client waits.
    case silence
    /// No head of ours: these bytes are the whole answer.
    case raw([UInt8])
    /// A head that never ends.
    case endlessHead
  }

  package var status: Int
  package var headers: [(name: String, value: String)]
  package var body: Body
  /// Seconds before anything is answered.
  package var delay = 0.0

  package init(status: Int = 200, headers: [(name: String, value: String)] = [], body: Body = .bytes([])) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A web page in UTF-8.
  package static func page(_ html: String, headers: [(name: String, value: String)] = []) -> TestResponse {
    TestResponse(
      headers: [("Content-Type", "text/html; charset=utf-8")] + headers, body: .bytes(Array(html.utf8)))
  }

  /// Bytes of a type.
  package static func bytes(
    _ bytes: [UInt8], type: String, headers: [(name: String, value: String)] = []
  ) -> TestResponse {
    TestResponse(headers: [("Content-Type", type)] + headers, body: .bytes(bytes))
  }

  /// A feed or sitemap.
  package static func xml(_ text: String, type: String = "application/xml") -> TestResponse {
    bytes(Array(text.utf8), type: type)
  }

  /// A status with a small page that says so.
  package static func status(_ status: Int, headers: [(name: String, value: String)] = []) -> TestResponse {
    var response = page("<!DOCTYPE html><title>\(status)</title><p>Status \(status).</p>", headers: headers)
    response.status = status
    if status == 204 || status == 304 { response.body = .bytes([]) }
    return response
  }

  /// Leads to another address.
  package static func redirect(_ location: String, status: Int = 302) -> TestResponse {
    TestResponse(status: status, headers: [("Location", location)])
  }
}
