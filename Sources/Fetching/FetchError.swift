/// Why an address could not be fetched.
package struct FetchError: Error, Hashable, Sendable {
  /// The address that was asked for, without credentials.
  package var address: String
  /// Where a redirect had led when it failed, without credentials; nil where there was none.
  package var redirect: String?
  package var cause: Cause
  /// Seconds that the server wants to have passed before it is asked again; 0 where it says nothing.
  var retryAfter = 0

  /// The causes; each has its sentence.
  package enum Cause: Error, Hashable, Sendable {
    case malformed(String)
    case scheme(String)
    case port(Int)
    /// The name leads to an address that is not public.
    case privateAddress(String)
    case unresolved
    case unreachable(String)
    case closed
    case timeOut(seconds: Double)
    case tooSlow
    /// The body, as it comes or decoded, is over the limit, in bytes.
    case tooLarge(limit: Int)
    case headTooLarge(limit: Int)
    case tooManyRedirects(limit: Int)
    /// From https to http.
    case downgrade
    case status(Int)
    /// The connection ended before the body did.
    case incomplete
    case badAnswer(String)
    case certificate(String)
    case coding(String)
    /// robots.txt does not allow it.
    case robots
    case robotsUnavailable(status: Int)
    case noLibrary(String)
    /// The page lists nothing to follow; the payload says what was looked for.
    case nothingToFollow(String)
    case badFeed(String)
  }

  package init(address: String, redirect: String? = nil, cause: Cause) {
    self.address = address
    self.redirect = redirect
    self.cause = cause
  }

  /// Whether the page is no longer there, as the server says.
  package var isGone: Bool { cause == .status(404) || cause == .status(410) }

  /// Whether it may help to ask again soon.
  var isTransient: Bool {
    switch cause {
    case .status(let status): [429, 500, 502, 503, 504].contains(status)
    case .unreachable, .closed, .incomplete: true
    default: false
    }
  }

  /// One line for the user: the address, the cause, the remedy.
  package var message: String {
    let way = redirect.map { "was redirected to \($0), which " } ?? ""
    return "\(address): \(way)\(cause.sentence)"
  }
}

extension FetchError.Cause {
  /// Cause and remedy, as what is said of an address.
  var sentence: String {
    switch self {
    case .malformed, .scheme, .port, .privateAddress, .unresolved: addressSentence
    case .status, .robots, .robotsUnavailable, .tooManyRedirects, .downgrade: serverSentence
    case .tooLarge(let limit):
      "has more than \(limit >> 20) MiB; raise the limit with --max-size if the page is really that large"
    case .headTooLarge(let limit):
      "sends a header over the limit of \(limit >> 10) KiB; such a server is damaged or hostile"
    case .unreachable(let reason): "cannot be reached (\(reason)); check the address and the network"
    case .closed: "closed the connection without an answer; try again later"
    case .timeOut(let seconds):
      "did not answer whole in time (\(Self.printed(seconds)) s); try again later, or raise --timeout"
    case .tooSlow:
      "does not answer in time: too few bytes a second; the server is overloaded or hostile, try again later"
    case .incomplete: "closed the connection before the page was whole: the transfer is incomplete; try again"
    case .badAnswer(let reason): "gives an invalid answer (\(reason)); see what it is in a browser"
    case .certificate(let reason): "has no valid certificate (\(reason)); check the address"
    case .coding(let reason):
      "has a content encoding that cannot be undone (\(reason)); try again, or save the page"
    case .noLibrary(let reason):
      "cannot be fetched without libcurl (\(reason)); install the package libcurl4"
    case .nothingToFollow(let what): "lists no page to follow (\(what)); name another --follow"
    case .badFeed(let reason): "is no feed or sitemap that can be read (\(reason)); check the address"
    }
  }

  private var addressSentence: String {
    switch self {
    case .malformed(let reason): "is no URL that can be fetched (\(reason)); check how it is written"
    case .scheme(let scheme): "has the scheme “\(scheme)”; only http and https URLs are fetched"
    case .port(let port):
      "names port \(port), which no web server has; name the host with --allow-host if this one does"
    case .privateAddress(let address):
      "leads to \(address), an address that is not public; if you trust it, name the host with --allow-host"
    default: "cannot be resolved: no address is known for the host; check its name and the network"
    }
  }

  private var serverSentence: String {
    switch self {
    case .status(404), .status(410): "is not there (status \(number)); check the address"
    case .status(401), .status(403), .status(407):
      "may not be read (status \(number)); save the page with a browser, and name the file"
    case .status(429): "refuses more requests for now (status 429); try again later with a longer --delay"
    case .status(204): "is empty (status 204); check the address"
    case .status(206): "is only a partial page (status 206); try again"
    case .status(let status) where status >= 500:
      "has an error of its server (status \(status)); try again later"
    case .status(let status): "answers with status \(status) instead of the page; check the address"
    case .robots: "may not be read by programs, says its robots.txt; ask its owner, or use --ignore-robots"
    case .robotsUnavailable(let status):
      "has a robots.txt that cannot be read (status \(status)), so nothing may be; try later, or use --ignore-robots"
    case .tooManyRedirects(let limit):
      "is redirected more than \(limit) times; see in a browser where it leads, and name that"
    default: "is redirected from https to http; name the address with http if that is meant"
    }
  }

  private var number: Int {
    if case .status(let status) = self { return status }
    return 0
  }

  /// `1` or `0.5`.
  private static func printed(_ seconds: Double) -> String {
    seconds == seconds.rounded() && seconds < 1e9 ? "\(Int(seconds))" : "\(seconds)"
  }
}
