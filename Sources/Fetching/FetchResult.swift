/// What a page was when it was last seen, for a request that asks for a newer one only.
package struct FetchValidators: Hashable, Sendable {
  /// As the server wrote it, quotes included.
  package var etag: String?
  package var lastModified: String?

  package init(etag: String? = nil, lastModified: String? = nil) {
    self.etag = etag
    self.lastModified = lastModified
  }

  /// The lines of a request's header.
  var lines: [String] {
    [etag.map { "If-None-Match: \($0)" }, lastModified.map { "If-Modified-Since: \($0)" }].compactMap { $0 }
  }
}

/// A page that was fetched.
package struct FetchResult: Sendable {
  /// As it was asked for.
  package var address: WebAddress
  /// Where the redirects led.
  package var finalAddress: WebAddress
  package var redirects = 0
  /// Whether all redirects say that the page is at the other address for good.
  package var isPermanentlyMoved = false
  /// Nothing new since the validators that were given: there are no bytes.
  package var isUnchanged = false
  package var validators = FetchValidators()
  /// As `text/html`, in small letters; nil where the server names none.
  package var contentType: String?
  /// As the server names it; it may be no encoding at all.
  package var charset: String?
  /// The body, decoded from its transfer and content codings.
  package var bytes: [UInt8] = []

  package var status: Int { isUnchanged ? 304 : 200 }
}
