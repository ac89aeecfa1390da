/// How pages are fetched: what is allowed, and how long and how much.
package struct FetchPolicy: Sendable {
  /// Hosts, in small letters, that may have any address and any port.
  package var allowedHosts: Set<String> = []
  /// Whether robots.txt is not asked.
  package var ignoresRobots = false
  /// Seconds between two requests to a host.
  ///
  /// A crawl of a search engine waits about as long for a small site.
  package var delay = 1.0
  /// How often more a request is tried that may work later.
  package var retries = 2
  /// Seconds before the first retry; twice as long before the next.
  ///
  /// `Retry-After` goes over it.
  package var backOff = 1.0
  /// A server that wants a longer pause, in seconds, has failed for now: a run must come to an end.
  package var longestPause = 30.0
  /// Seconds until a connection must stand, the name resolved and the certificate checked.
  package var connectTimeout = 10.0
  /// Seconds in which `leastBytes` must come, at the least; whole ones.
  package var idleTimeout = 15
  /// Seconds for a page with its redirects.
  package var timeout = 60.0
  /// The most bytes of a page, as they come and decoded.
  ///
  /// As large as a source may be.
  package var bodyLimit = 64 << 20
  /// Says who asks; servers' owners see it.
  package var userAgent = "stet"
  package var proxies = ProxySettings()

  /// Bytes a second that are too few, over `idleTimeout`: a modem of 1990 had a hundred times as many.
  static let leastBytes = 10
  /// Browsers take up to 20; chains that end have hardly ever more than 3.
  static let mostRedirects = 5
  /// nginx refuses more than 32 KiB from a client; a large header of a real site has 10.
  static let headLimit = 64 << 10
  /// As much of a robots.txt as must be read.
  ///
  /// Source: RFC 9309, 2.5.
  static let robotsLimit = 500 << 10

  package init() {}
}
