import Synchronization
import TestServer
import Testing

@testable import Fetching

@Suite("Fetching")
struct FetcherTests {
  private static let page = "<!DOCTYPE html><title>A title</title><p>Some text.</p>"

  private func result(
    _ policy: FetchPolicy = .quick, path: String = "/page", since: FetchValidators? = nil,
    _ answer: @escaping TestServer.Answer
  ) throws -> FetchResult {
    let server = try TestServer(answer)
    return try Fetcher(policy).fetch(WebAddress(server.address(path)), since: since)
  }

  @Test("gives the page with its type, charset and validators")
  func page() throws {
    let result = try result { _ in
      .page(Self.page, headers: [("ETag", "\"a1\""), ("Last-Modified", "Thu, 26 Nov 2026 10:00:00 GMT")])
    }
    #expect(result.bytes == Array(Self.page.utf8))
    #expect(result.contentType == "text/html")
    #expect(result.charset == "utf-8")
    #expect(result.validators == .init(etag: "\"a1\"", lastModified: "Thu, 26 Nov 2026 10:00:00 GMT"))
    #expect(result.status == 200 && result.redirects == 0)
  }

  @Test("says who asks, and asks for what it can decode, without cookies")
  func headers() throws {
    let server = try TestServer { _ in .page(Self.page, headers: [("Set-Cookie", "a=b")]) }
    var policy = FetchPolicy.quick
    policy.userAgent = "stet/9 (test)"
    let fetcher = try Fetcher(policy)
    for _ in 0..<2 { _ = try fetcher.fetch(WebAddress(server.address("/page"))) }
    #expect(server.requests.map(\.path) == ["/robots.txt", "/page", "/page"])
    for request in server.requests {
      #expect(request.headers["user-agent"] == "stet/9 (test)")
      #expect(request.headers["cookie"] == nil)
      #expect(request.headers["authorization"] == nil)
    }
    #expect(server.requests.last?.headers["accept-encoding"]?.hasPrefix("gzip") == true)
  }

  @Test("asks only for what is new, and is told when there is nothing")
  func conditional() throws {
    let seen = Mutex<[String: String]>([:])
    let validators = FetchValidators(etag: "W/\"7\"", lastModified: "Thu, 26 Nov 2026 10:00:00 GMT")
    let result = try result(since: validators) { request in
      if request.path != "/robots.txt" { seen.withLock { $0 = request.headers } }
      return .status(304)
    }
    #expect(result.isUnchanged && result.status == 304 && result.bytes.isEmpty)
    let headers = seen.withLock { $0 }
    #expect(headers["if-none-match"] == "W/\"7\"")
    #expect(headers["if-modified-since"] == "Thu, 26 Nov 2026 10:00:00 GMT")
  }

  @Test("a 304 that nobody asked for is an error")
  func unasked() throws {
    let error = #expect(throws: FetchError.self) { try result { _ in .status(304) } }
    #expect(error?.cause == .status(304))
  }

  @Test("follows redirects, and tells those that are for good", arguments: [301, 302, 303, 307, 308])
  func redirects(_ status: Int) throws {
    let result = try result(path: "/old") { request in
      request.path == "/old" ? .redirect("new/page?x=1#part", status: status) : .page(Self.page)
    }
    #expect(result.redirects == 1)
    #expect(result.finalAddress.target == "/new/page?x=1")
    #expect(result.isPermanentlyMoved == [301, 308].contains(status))
  }

  @Test("a failure that may heal is asked again", arguments: [429, 500, 502, 503, 504])
  func retries(_ status: Int) throws {
    let count = Mutex(0)
    let result = try result { request in
      if request.path == "/robots.txt" { return .status(404) }
      let number = count.withLock { count in
        count += 1
        return count
      }
      return number < 3 ? .status(status) : .page(Self.page)
    }
    #expect(result.bytes.count == Self.page.utf8.count)
  }

  @Test(
    "one that stays is told after the last retry, and one that will not heal at once",
    arguments: [(500, 3), (404, 1)])
  func giveUp(_ pair: (status: Int, requests: Int)) throws {
    let server = try TestServer { $0.path == "/robots.txt" ? .status(404) : .status(pair.status) }
    let error = #expect(throws: FetchError.self) {
      try Fetcher(.quick).fetch(WebAddress(server.address("/page")))
    }
    #expect(error?.cause == .status(pair.status))
    #expect(error?.isGone == (pair.status == 404))
    #expect(server.targets.count == pair.requests)
  }

  @Test("a server that wants a long pause has failed for now")
  func retryAfter() throws {
    let server = try TestServer {
      $0.path == "/robots.txt" ? .status(404) : .status(503, headers: [("Retry-After", "3600")])
    }
    #expect(throws: FetchError.self) { try Fetcher(.quick).fetch(WebAddress(server.address("/page"))) }
    #expect(server.targets.count == 1)
  }

  @Test("what robots.txt forbids is not asked for, unless told to")
  func robots() throws {
    let answer: TestServer.Answer = {
      $0.path == "/robots.txt"
        ? .bytes(Array("User-agent: *\nDisallow: /private".utf8), type: "text/plain") : .page(Self.page)
    }
    let server = try TestServer(answer)
    let fetcher = try Fetcher(.quick)
    let error = #expect(throws: FetchError.self) {
      try fetcher.fetch(WebAddress(server.address("/private/a")))
    }
    #expect(error?.cause == .robots)
    _ = try fetcher.fetch(WebAddress(server.address("/public")))
    #expect(server.requests.map(\.path) == ["/robots.txt", "/public"])
    var policy = FetchPolicy.quick
    policy.ignoresRobots = true
    _ = try Fetcher(policy).fetch(WebAddress(server.address("/private/a")))
  }

  @Test("a robots.txt that fails forbids all, one that is not there nothing", arguments: [500, 404])
  func robotsStatus(_ status: Int) throws {
    let server = try TestServer { $0.path == "/robots.txt" ? .status(status) : .page(Self.page) }
    let fetch = { try Fetcher(.quick).fetch(WebAddress(server.address("/page"))) }
    if status == 404 {
      _ = try fetch()
    } else {
      let error = #expect(throws: FetchError.self) { try fetch() }
      #expect(error?.cause == .robotsUnavailable(status: 500))
    }
  }

  @Test("a host is asked with pauses in between")
  func delay() throws {
    let server = try TestServer { _ in .page(Self.page) }
    var policy = FetchPolicy.quick
    policy.delay = 0.15
    let fetcher = try Fetcher(policy)
    let start = ContinuousClock.now
    for _ in 0..<2 { _ = try fetcher.fetch(WebAddress(server.address("/page"))) }
    // robots.txt and two pages: two pauses. Only the lower bound is a promise.
    #expect(start.duration(to: .now) >= .milliseconds(290))
  }

  @Test("the charset is that of the header, in whatever way it is written")
  func charset() throws {
    for (value, type, charset) in [
      ("text/html; charset=\"ISO-8859-1\"", "text/html", "ISO-8859-1"),
      ("Text/HTML;x=y; Charset=utf-8", "text/html", "utf-8"),
      ("text/plain", "text/plain", nil), ("rubbish", nil, nil), ("text/html; charset=", "text/html", nil),
    ] as [(String, String?, String?)] {
      let result = try result { _ in TestResponse(headers: [("Content-Type", value)], body: .bytes([0x41])) }
      #expect(result.contentType == type && result.charset == charset)
    }
  }

  @Test("credentials go to the host that they were given for, and to no other")
  func credentials() throws {
    let other = try TestServer { _ in .page(Self.page) }
    let target = other.address("/there").replacing("127.0.0.1", with: "localhost")
    let server = try TestServer { $0.path == "/page" ? .redirect("/next") : .redirect(target) }
    var policy = FetchPolicy.quick
    policy.allowedHosts.insert("localhost")
    policy.ignoresRobots = true
    let address = server.address("/page").replacing("http://", with: "http://user:secret@")
    let result = try Fetcher(policy).fetch(WebAddress(address))
    #expect(server.requests.map { $0.headers["authorization"] != nil } == [true, true])
    #expect(other.requests.map { $0.headers["authorization"] } == [nil])
    #expect(!result.address.printed.contains("secret") && !result.finalAddress.printed.contains("secret"))
  }
}
