/// One request, without redirects: what the connection is told and what it may take.
struct CurlRequest {
  var address: WebAddress
  /// Lines of the header besides those that libcurl writes.
  var lines: [String]
  var userAgent: String
  /// Nil for a direct connection.
  var proxy: String?
  /// Whether the connection may lead to any address.
  var mayBePrivate: Bool
  var bodyLimit: Int
  /// Whether a body over the limit is cut, and no failure.
  var isCut = false
  var connectTimeout: Double
  var idleTimeout: Int
  /// Seconds that are left for all.
  var timeout: Double
}

/// What came of a request.
struct CurlAnswer {
  var status = 0
  var head = ResponseHead()
  var body: [UInt8] = []
  /// Seconds after which the server wants to be asked again; 0 for none.
  var retryAfter = 0
}
