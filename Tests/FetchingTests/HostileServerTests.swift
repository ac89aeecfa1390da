import Synchronization
import TestServer
import Testing

@testable import Fetching

@Suite("Hostile servers")
struct HostileServerTests {
  private static let page = "<!DOCTYPE html><title>A title</title><p>Some text.</p>"

  /// A way to misbehave, and what a user is told.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var says: String
    var response: TestResponse
    var testDescription: String { name }

    init(
      _ name: String, says: String, _ body: TestResponse.Body, headers: [(name: String, value: String)] = []
    ) {
      self.name = name
      self.says = says
      response = TestResponse(headers: [("Content-Type", "text/html")] + headers, body: body)
    }

    init(_ name: String, says: String, _ response: TestResponse) {
      self.name = name
      self.says = says
      self.response = response
    }
  }

  private static let text = Array(page.utf8)

  static let cases: [Case] = [
    Case("endless body", says: "more than 1 MiB", .endless([UInt8](repeating: 0x41, count: 1 << 16))),
    Case("endless header", says: "header over the limit of 64 KiB", .endlessHead),
    Case(
      "huge header", says: "header", .bytes(text), headers: [("X", String(repeating: "a", count: 200_000))]),
    Case("slow body", says: "in time", .drip([UInt8](repeating: 0x41, count: 1000), seconds: 0.2)),
    Case("slow loris", says: "in time", TestResponse(body: .silence)),
    Case("length that is too long", says: "incomplete", .declared(text, length: "100000")),
    Case("length of 2^63 - 1", says: "more than 1 MiB", .declared(text, length: "9223372036854775807")),
    Case("negative length", says: "invalid", .declared(text, length: "-1")),
    Case("two lengths", says: "invalid", .declared(text, length: "5\r\nContent-Length: 20")),
    Case("close in the middle", says: "incomplete", .cut(text, after: 20)),
    Case("close at once", says: "closed the connection", .raw([])),
    Case("noise", says: "invalid", .raw((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) })),
    Case(
      "bad chunk", says: "invalid",
      .raw(Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n".utf8))),
    Case(
      "chunks without an end", says: "incomplete",
      .raw(Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n".utf8))),
    Case("gzip bomb", says: "more than 1 MiB", .bytes(Gzip.bomb), headers: [("Content-Encoding", "gzip")]),
    Case(
      "gzip cut off", says: "truncated", .bytes(Gzip.compressed(text).dropLast(12)),
      headers: [("Content-Encoding", "gzip")]),
    Case("gzip that is none", says: "no valid gzip", .bytes(text), headers: [("Content-Encoding", "gzip")]),
    Case(
      "gzip in gzip", says: "encoded 2 times", .bytes(Gzip.bomb),
      headers: [("Content-Encoding", "gzip, gzip")]),
    Case("unknown coding", says: "zstd", .bytes(text), headers: [("Content-Encoding", "zstd")]),
    Case("redirect to itself", says: "redirected more than 5 times", .redirect("/page")),
    Case("redirect to a file", says: "scheme “file”", .redirect("file:///etc/passwd")),
    Case("redirect to gopher", says: "scheme “gopher”", .redirect("gopher://127.0.0.1:6379/_x")),
    Case("redirect to a script", says: "scheme “javascript”", .redirect("javascript:alert(1)")),
    Case(
      "redirect to metadata", says: "169.254.169.254", .redirect("http://169.254.169.254/latest/meta-data/")),
    Case("redirect to a decimal address", says: "not public", .redirect("http://2852039166/")),
    Case("redirect to an octal address", says: "not public", .redirect("http://0251.0376.0251.0376/")),
    Case("redirect to a mapped address", says: "not public", .redirect("http://[::ffff:10.0.0.1]/")),
    Case("redirect to a name of loopback", says: "not public", .redirect("http://localhost:8080/")),
    Case("redirect to nowhere", says: "redirect without", .redirect("")),
    Case("redirect to another port", says: "port 25", .redirect("http://example.org:25/")),
    Case("not found", says: "404", .status(404)),
    Case("error", says: "500", .status(500)),
    Case("nothing", says: "204", .status(204)),
    Case("a part", says: "206", .status(206)),
    Case("status 999", says: "999", .status(999)),
    Case(
      "a password", says: "401", .status(401, headers: [("WWW-Authenticate", "Basic realm=\"\u{1b}[31mx\"")])),
  ]

  @Test("are a clear line within their limits", arguments: cases)
  func isTold(_ hostile: Case) throws {
    let server = try TestServer { $0.path == "/page" ? hostile.response : .status(404) }
    var policy = FetchPolicy.quick
    // Only where the time is to run out: a busy machine may need longer for the others.
    if hostile.says == "in time" { policy.timeout = 1 }
    policy.retries = 0
    let address = server.address("/page")
    let error = #expect(throws: FetchError.self) { try Fetcher(policy).fetch(WebAddress(address)) }
    let message = error?.message ?? ""
    #expect(message.hasPrefix(address + ": "), "\(message)")
    #expect(message.contains(hostile.says), "\(message)")
    #expect(message.contains("; "), "a remedy: \(message)")
    #expect(!message.contains("\u{1b}") && !message.contains("\n"))
  }

  @Test("an endless chain of redirects is as one to itself, each step asked once")
  func chain() throws {
    let server = try TestServer { request in
      request.path == "/robots.txt" ? .status(404) : .redirect("\(request.path)x")
    }
    let error = #expect(throws: FetchError.self) {
      try Fetcher(.quick).fetch(WebAddress(server.address("/a")))
    }
    #expect(error?.cause == .tooManyRedirects(limit: 5))
    #expect(server.targets.count == 6)
  }

  @Test(
    "a name that leads to loopback is refused when it connects",
    arguments: ["localhost", "127.0.0.1", "①②⑦.0.0.1", "ｌｏｃａｌｈｏｓｔ"])
  func names(_ host: String) throws {
    let server = try TestServer { _ in .page(Self.page) }
    let address = server.address("/page").replacing("127.0.0.1", with: host)
    var policy = FetchPolicy.quick
    policy.allowedHosts = []
    let error = #expect(throws: FetchError.self) { try Fetcher(policy).fetch(WebAddress(address)) }
    guard case .privateAddress? = error?.cause else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(server.requests.isEmpty)
  }

  @Test("the address is judged by the socket, not by the name")
  func socket() throws {
    let server = try TestServer { _ in .page(Self.page) }
    let address = try WebAddress(server.address("/page").replacing("127.0.0.1", with: "localhost"))
    let request = CurlRequest(
      address: address, lines: [], userAgent: "stet", mayBePrivate: false, bodyLimit: 1000,
      connectTimeout: 60,
      idleTimeout: 60, timeout: 60)
    let handle = try CurlHandle()
    // The name of this machine may have an address of each kind.
    let error = #expect(throws: FetchError.Cause.self) { try handle.perform(request) }
    guard case .privateAddress? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(server.requests.isEmpty)
  }

  @Test("interim answers without end are over the limit of headers")
  func interim() throws {
    let many = String(repeating: "HTTP/1.1 100 Continue\r\n\r\n", count: 10_000)
    let server = try TestServer { _ in TestResponse(body: .raw(Array(many.utf8))) }
    var policy = FetchPolicy.quick
    policy.ignoresRobots = true
    #expect(throws: FetchError.self) { try Fetcher(policy).fetch(WebAddress(server.address("/page"))) }
  }

  @Test("what is only odd is read", arguments: ["length", "octets", "control", "br"])
  func odd(_ name: String) throws {
    let response: TestResponse =
      switch name {
      case "length": TestResponse(body: .declared(Self.text, length: "20"))
      case "octets":
        TestResponse(headers: [("Content-Type", "application/octet-stream")], body: .bytes(Self.text))
      case "control": TestResponse(headers: [("X-Odd", "a\u{1}b\rc")], body: .bytes(Self.text))
      // “hello” in a block that is not compressed.
      default:
        TestResponse(
          headers: [("Content-Encoding", "br")],
          body: .bytes([0x0b, 0x02, 0x80, 0x68, 0x65, 0x6c, 0x6c, 0x6f, 0x03]))
      }
    let server = try TestServer { $0.path == "/page" ? response : .status(404) }
    let result = try Fetcher(.quick).fetch(WebAddress(server.address("/page")))
    let expected =
      name == "length" ? Array(Self.text.prefix(20)) : name == "br" ? Array("hello".utf8) : Self.text
    #expect(result.bytes == expected)
  }
}
