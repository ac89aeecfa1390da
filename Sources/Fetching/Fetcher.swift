import Glibc

/// Fetches pages, one at a time, as a polite and careful visitor.
///
/// Each address, also one that a redirect names, goes through the same gate: scheme, port, robots.txt, and the
/// address that is connected to. A fetcher lives for one run: it keeps connections and what robots.txt said.
package final class Fetcher {
  private let policy: FetchPolicy
  private let handle: CurlHandle
  /// By origin.
  private var robots: [String: Robots] = [:]
  /// When a host was last asked.
  private var lastRequests: [String: ContinuousClock.Instant] = [:]

  private enum Robots {
    case rules(RobotsRules)
    /// The server fails with this status: nothing may be read. Source: RFC 9309, 2.3.1.4.
    case unavailable(status: Int)
  }

  /// - Throws: `FetchError` when libcurl is not installed.
  package init(_ policy: FetchPolicy) throws(FetchError) {
    self.policy = policy
    do {
      handle = try CurlHandle()
    } catch {
      throw FetchError(address: "URLs", cause: error)
    }
  }

  /// Fetches a page; with `validators` of a former visit, only if it is another since.
  package func fetch(_ address: WebAddress, since validators: FetchValidators? = nil) throws(FetchError)
    -> FetchResult
  {
    var attempt = 0
    while true {
      do {
        return try visit(address, validators)
      } catch {
        guard error.isTransient, attempt < policy.retries else { throw error }
        let pause = max(policy.backOff * Double(1 << attempt), Double(error.retryAfter))
        guard pause <= policy.longestPause else { throw error }
        Self.sleep(pause)
        attempt += 1
      }
    }
  }

  // MARK: One attempt

  /// The state of a visit: where it is, and how it came there.
  private struct Visit {
    let start: WebAddress
    var current: WebAddress
    var redirects = 0
    var isPermanent = true
    let deadline: ContinuousClock.Instant

    func failure(_ cause: FetchError.Cause, retryAfter: Int = 0) -> FetchError {
      var error = FetchError(
        address: start.printed, redirect: redirects > 0 ? current.printed : nil, cause: cause)
      error.retryAfter = retryAfter
      return error
    }
  }

  private func visit(_ address: WebAddress, _ validators: FetchValidators?) throws(FetchError) -> FetchResult
  {
    var visit = Visit(start: address, current: address, deadline: .now + .seconds(policy.timeout))
    while true {
      try checkGate(visit)
      if !policy.ignoresRobots { try checkRobots(visit) }
      let answer = try ask(visit, lines: validators?.lines ?? [])
      if let location = try redirect(answer, visit) {
        try follow(location, isPermanent: [301, 308].contains(answer.status), &visit)
        continue
      }
      return try result(answer, visit, isConditional: validators != nil)
    }
  }

  private func result(_ answer: CurlAnswer, _ visit: Visit, isConditional: Bool) throws(FetchError)
    -> FetchResult
  {
    var result = FetchResult(address: visit.start, finalAddress: visit.current)
    result.redirects = visit.redirects
    result.isPermanentlyMoved = visit.redirects > 0 && visit.isPermanent
    result.validators = FetchValidators(
      etag: answer.head["etag"], lastModified: answer.head["last-modified"])
    if answer.status == 304, isConditional {
      result.isUnchanged = true
      return result
    }
    guard answer.status == 200 else {
      throw visit.failure(.status(answer.status), retryAfter: answer.retryAfter)
    }
    (result.contentType, result.charset) = answer.head.contentType
    do {
      result.bytes = try ContentCoding.decode(answer.body, answer.head.codings, limit: policy.bodyLimit)
    } catch {
      throw visit.failure(error)
    }
    return result
  }

  private func ask(_ visit: Visit, lines: [String], robotsLimit: Int? = nil) throws(FetchError) -> CurlAnswer
  {
    pause(visit.current)
    let left = ContinuousClock.now.duration(to: visit.deadline) / .seconds(1)
    guard left > 0 else { throw visit.failure(.timeOut(seconds: policy.timeout)) }
    let request = CurlRequest(
      address: visit.current, lines: Self.lines(for: robotsLimit == nil) + lines, userAgent: policy.userAgent,
      proxy: policy.proxies.proxy(scheme: visit.current.scheme, host: visit.current.host),
      mayBePrivate: policy.allowedHosts.contains(visit.current.host),
      bodyLimit: robotsLimit ?? policy.bodyLimit, isCut: robotsLimit != nil,
      connectTimeout: policy.connectTimeout, idleTimeout: policy.idleTimeout, timeout: left)
    defer { lastRequests[visit.current.host] = .now }
    do {
      return try handle.perform(request)
    } catch {
      // What was left of the time is no figure that a user set.
      if case .timeOut = error { throw visit.failure(.timeOut(seconds: policy.timeout)) }
      throw visit.failure(error)
    }
  }

  private static func lines(for isPage: Bool) -> [String] {
    guard isPage else { return ["Accept: text/plain", "Accept-Encoding: identity"] }
    return ["Accept: \(acceptedTypes)", "Accept-Encoding: \(ContentCoding.accepted)"]
  }

  private static let acceptedTypes =
    "text/html, application/xhtml+xml, application/pdf, text/markdown, text/plain, application/atom+xml, "
    + "application/rss+xml, application/xml;q=0.9, */*;q=0.5"

  // MARK: Redirects

  private func redirect(_ answer: CurlAnswer, _ visit: Visit) throws(FetchError) -> String? {
    guard [301, 302, 303, 307, 308].contains(answer.status) else { return nil }
    guard let location = answer.head["location"], !location.isEmpty else {
      throw visit.failure(.badAnswer("a redirect without an address"))
    }
    return location
  }

  private func follow(_ location: String, isPermanent: Bool, _ visit: inout Visit) throws(FetchError) {
    guard visit.redirects < FetchPolicy.mostRedirects else {
      throw visit.failure(.tooManyRedirects(limit: FetchPolicy.mostRedirects))
    }
    let next: WebAddress
    do {
      next = try CurlURL.address(location, from: visit.current)
    } catch {
      throw FetchError(address: visit.start.printed, redirect: error.address, cause: error.cause)
    }
    let isDowngrade = visit.current.scheme == "https" && next.scheme == "http"
    visit.current = next
    visit.redirects += 1
    visit.isPermanent = visit.isPermanent && isPermanent
    if isDowngrade { throw visit.failure(.downgrade) }
  }

  // MARK: The gate

  /// What can be said of an address before anything is asked; the rest is judged when the socket is opened.
  private func checkGate(_ visit: Visit) throws(FetchError) {
    let address = visit.current
    guard !policy.allowedHosts.contains(address.host) else { return }
    guard address.port == 80 || address.port == 443 || address.port >= 1024 else {
      throw visit.failure(.port(address.port))
    }
    if let numeric = NumericHost.address(address.host), !numeric.isPublic {
      throw visit.failure(.privateAddress(numeric.printed))
    }
    // A proxy resolves names itself; this one is known.
    if address.host == "localhost" || address.host.hasSuffix(".localhost") {
      throw visit.failure(.privateAddress("this machine"))
    }
  }

  private func checkRobots(_ visit: Visit) throws(FetchError) {
    switch try rules(for: visit) {
    case .unavailable(let status): throw visit.failure(.robotsUnavailable(status: status))
    case .rules(let rules):
      guard rules.allows(visit.current.target) else { throw visit.failure(.robots) }
    }
  }

  private func rules(for visit: Visit) throws(FetchError) -> Robots {
    if let known = robots[visit.current.origin] { return known }
    let answer = try robotsAnswer(for: visit)
    let rules: Robots =
      switch answer?.status {
      case 200: .rules(RobotsRules(answer?.body ?? [], agent: Self.product))
      case let status? where status >= 500 || status == 429: .unavailable(status: status)
      // What is not there forbids nothing.
      default: .rules(RobotsRules())
      }
    robots[visit.current.origin] = rules
    return rules
  }

  /// The answer to the question for robots.txt, its redirects followed; nil where they lead nowhere.
  ///
  /// - Throws: what also the page could not be fetched for, as that the host does not answer.
  private func robotsAnswer(for page: Visit) throws(FetchError) -> CurlAnswer? {
    guard let start = page.current.resolving("/robots.txt") else { return nil }
    var visit = Visit(start: page.start, current: start, deadline: page.deadline)
    while true {
      do {
        if visit.redirects > 0 { try checkGate(visit) }
        let answer = try ask(visit, lines: [], robotsLimit: FetchPolicy.robotsLimit)
        guard let location = try redirect(answer, visit) else { return answer }
        try follow(location, isPermanent: false, &visit)
      } catch {
        // Redirects that lead nowhere are a file that is not there. Source: RFC 9309, 2.3.1.2.
        if visit.redirects > 0 { return nil }
        throw FetchError(
          address: page.start.printed, redirect: page.failure(.robots).redirect, cause: error.cause)
      }
    }
  }

  /// What robots.txt calls us.
  static let product = "stet"

  // MARK: Pauses

  private func pause(_ address: WebAddress) {
    guard let last = lastRequests[address.host] else { return }
    var delay = policy.delay
    if case .rules(let rules)? = robots[address.origin], let wanted = rules.delay, policy.delay > 0 {
      delay = max(delay, min(wanted, Self.longestDelay))
    }
    Self.sleep(delay - last.duration(to: .now) / .seconds(1))
  }

  /// Some files name minutes, for crawlers of whole sites; a few posts are no crawl.
  private static let longestDelay = 10.0

  private static func sleep(_ seconds: Double) {
    guard seconds > 0 else { return }
    usleep(UInt32(min(seconds, 4000) * 1e6))
  }
}
