import Foundation
import TestServer
import Testing

@Suite("URLs as sources")
struct FetchingCommandTests {
  private static let issue = """
    # The issue

    ## A forum on networks was held in Beijing

    The forum on networks took place on 9 October 2020 with 300 guests from 12 countries, and was a success for all.

    ## Standards for data centres were published

    The council published five standards for green data centres, which all members are asked to follow from May on.
    """

  private static func post(_ title: String, _ text: String) -> TestResponse {
    .page(
      "<!DOCTYPE html><html><head><title>\(title)</title></head><body><article><h1>\(title)</h1><p>\(text)</p></article></body></html>"
    )
  }

  private static let forum = post(
    "A forum on networks was held in Beijing",
    "The forum on networks took place on 9 October 2020 with 400 guests from 12 countries, and was a success for all."
  )
  private static let standards = post(
    "Standards for data centres were published",
    "The council published five standards for green data centres, which all members are asked to follow from May on."
  )

  private static let feed = TestResponse.xml(
    "<rss><channel><item><link>/forum</link></item><item><link>/standards</link></item></channel></rss>")

  private func run(
    _ arguments: [String], _ answers: [String: TestResponse], path: String = "/feed.xml",
    credentials: String = ""
  ) throws -> (result: Program.Result, server: TestServer) {
    let server = try TestServer { answers[$0.target] ?? .status(404) }
    return try Folder.with { folder in
      try folder.write("issue.md", Self.issue)
      let address = server.address(path).replacing("http://", with: "http://\(credentials)")
      let all = arguments.map { $0 == "URL" ? address : $0 }
      // The environment of whoever runs the tests may name a proxy.
      let result = try Program.run(
        "env", ["NO_PROXY=127.0.0.1", "no_proxy=127.0.0.1", Program.stet.path] + all, in: folder.url)
      return (result, server)
    }
  }

  private static let quick = ["--allow-host", "127.0.0.1", "--delay", "0"]

  @Test("the posts of a feed are compared with the issue, and named by their URLs")
  func feed() throws {
    let (result, server) = try run(
      ["diff", "issue.md", "URL", "--follow", "feed"] + Self.quick,
      ["/feed.xml": Self.feed, "/forum": Self.forum, "/standards": Self.standards])
    #expect(result.status == 1, "\(result.complaint)")
    #expect(result.text.contains("300") && result.text.contains("400"), "\(result.text)")
    #expect(result.text.contains(server.address("/forum")))
    #expect(result.text.contains("1 unchanged, 1 altered"), "\(result.text)")
  }

  @Test("credentials are in no report and no message")
  func credentials() throws {
    for format in ["text", "json", "html"] {
      let (result, server) = try run(
        ["diff", "issue.md", "URL", "--format", format] + Self.quick, ["/forum": Self.forum], path: "/forum",
        credentials: "user:secret@")
      #expect(!result.text.contains("secret") && !result.complaint.contains("secret"))
      #expect(server.requests.last?.headers["authorization"] == "Basic dXNlcjpzZWNyZXQ=")
    }
    let (failed, _) = try run(
      ["diff", "issue.md", "URL"] + Self.quick, [:], path: "/gone", credentials: "user:secret@")
    #expect(failed.status == 2 && !failed.complaint.contains("secret"), "\(failed.complaint)")
  }

  @Test("one post that fails is a line, and the others are compared; --strict gives exit code 2")
  func partly() throws {
    let answers = ["/feed.xml": Self.feed, "/standards": Self.standards]
    for strict in [false, true] {
      let (result, server) = try run(
        ["diff", "issue.md", "URL", "--follow", "feed", "--exit-zero"] + Self.quick
          + (strict ? ["--strict"] : []), answers)
      #expect(result.status == (strict ? 2 : 0))
      #expect(
        result.complaints.contains { $0.hasPrefix("stet: \(server.address("/forum")): is not there") },
        "\(result.complaint)")
      #expect(result.text.contains("1 unchanged"), "\(result.text)")
      #expect(result.text.contains("is not there"), "the report says so, too: \(result.text)")
    }
  }

  @Test("a side that cannot be fetched at all is one line, and exit code 2")
  func wholly() throws {
    for (path, answers) in [("/gone", [:]), ("/feed.xml", ["/feed.xml": Self.feed])]
      as [(String, [String: TestResponse])]
    {
      let (result, server) = try run(
        ["diff", "issue.md", "URL"] + (path == "/gone" ? [] : ["--follow", "feed"]) + Self.quick, answers,
        path: path)
      #expect(result.status == 2)
      #expect(result.text == "")
      #expect(
        result.complaints.last?.hasPrefix("stet: \(server.address("/"))") == true, "\(result.complaint)")
    }
  }

  @Test("addresses that are not public are refused, and nothing is asked")
  func refused() throws {
    let (result, server) = try run(["diff", "issue.md", "URL"], ["/forum": Self.forum], path: "/forum")
    #expect(result.status == 2)
    #expect(result.complaints.count == 1 && result.complaint.contains("--allow-host"), "\(result.complaint)")
    #expect(server.requests.isEmpty)
  }

  @Test(
    "addresses and schemes are refused in whatever form they are written",
    arguments: [
      "http://2130706433/", "http://0x7f.1/", "http://017700000001/", "http://[::1]/",
      "http://[::ffff:7f00:1]/",
      "http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/", "http://localhost/",
      "file:///etc/passwd",
      "gopher://127.0.0.1/", "http://user:secret@127.0.0.1/", "http://127.0.0.1\\@example.com/", "http://",
      "http://①②⑦.0.0.1/", "http://127。0。0。1/",
    ])
  func forms(_ address: String) throws {
    let (result, _) = try run(["articles", address, "--timeout", "60"], [:])
    #expect(result.status == 2)
    #expect(result.text == "")
    #expect(result.complaints.count == 1 && !result.complaint.contains("secret"), "\(result.complaint)")
    #expect(!result.complaint.contains("cannot be resolved"), "\(result.complaint)")
  }

  @Test("a hostile server is a line within its limits")
  func hostile() throws {
    let page = [UInt8](repeating: 0x41, count: 100_000)
    let cases: [(TestResponse, [String], String)] = [
      (TestResponse(body: .endless(page)), ["--max-size", "1"], "more than 1 MiB"),
      (TestResponse(body: .silence), ["--timeout", "0.5"], "in time (0.5 s)"),
      (TestResponse(body: .drip(page, seconds: 0.1)), ["--timeout", "0.5"], "in time"),
      (.redirect("/page"), [], "redirected more than 5 times"),
      (.redirect("http://169.254.169.254/"), [], "169.254.169.254"),
      (.redirect("file:///etc/passwd"), [], "file"),
    ]
    for (response, options, says) in cases {
      let (result, _) = try run(
        ["normalise", "URL"] + Self.quick + options, ["/page": response], path: "/page")
      #expect(result.status == 2)
      #expect(result.complaints.count == 1 && result.complaint.contains(says), "\(result.complaint)")
    }
  }

  @Test("the charset of the header is the page's; the bytes go over it")
  func charset() throws {
    let latin =
      "<!DOCTYPE html><title>Müller</title><h1>Müller über Öl</h1><p>Ein Satz über Müller und sein schönes Öl.</p>"
    let bytes = latin.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    for (body, charset) in [
      (bytes, "iso-8859-1"), (Array(latin.utf8), "utf-16"), (Array(latin.utf8), "nonsense"),
    ] {
      let (result, _) = try run(
        ["normalise", "URL"] + Self.quick, ["/page": .bytes(body, type: "text/html; charset=\(charset)")],
        path: "/page")
      #expect(result.text.contains("schönes Öl"), "\(charset): \(result.text) \(result.complaint)")
    }
    let text = "Über Öl\n\nEin Satz über Müller und sein schönes Öl.\n"
    let (plain, _) = try run(
      ["normalise", "URL"] + Self.quick,
      [
        "/page": .bytes(
          text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, type: "text/plain; charset=latin1")
      ],
      path: "/page")
    #expect(plain.text.contains("schönes Öl"), "\(plain.text) \(plain.complaint)")
  }

  @Test("web archives and folders of saved pages are sources")
  func archives() throws {
    try Folder.with { folder in
      try folder.write("issue.md", Self.issue)
      let page =
        "<!DOCTYPE html><h1>Standards for data centres were published</h1><p>The council published five standards for green data centres, which all members are asked to follow from May on.</p>"
      let block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\(page)"
      try folder.write(
        "site.warc",
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/standards\r\n"
          + "Content-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n")
      let result = try Program.stet("diff", "issue.md", "site.warc", "--exit-zero", in: folder.url)
      #expect(result.text.contains("1 unchanged"), "\(result.text) \(result.complaint)")
      try folder.write("saved/Standards.html", page)
      try folder.write(
        "saved/Standards_files/frame.html",
        "<!DOCTYPE html><p>An advertisement that is no text of the page.</p>")
      let saved = try Program.stet("articles", "saved", in: folder.url)
      #expect(saved.status == 0 && !saved.text.contains("advertisement") && saved.text.contains("Standards"))
    }
  }

  @Test("URLs of a stet.yml are compared; a post that fails stops the gate")
  func project() throws {
    let server = try TestServer { request in
      switch request.target {
      case "/feed.xml": Self.feed
      case "/forum": Self.forum
      case "/standards": Self.standards
      default: .status(404)
      }
    }
    try Folder.with { folder in
      try folder.write("issue.md", Self.issue)
      try folder.write(
        "stet.yml",
        "comparisons:\n- name: a\n  base: issue.md\n  revised: \(server.address("/feed.xml"))\n  follow: feed\nnetwork: {delay: 0}\n"
      )
      func stet(_ arguments: String...) throws -> Program.Result {
        try Program.run(
          "env", ["no_proxy=127.0.0.1", Program.stet.path] + arguments + ["--allow-host", "127.0.0.1"],
          in: folder.url)
      }
      let snapshot = try stet("snapshot")
      #expect(snapshot.status == 0, "\(snapshot.complaint)")
      #expect(try stet("check").status == 0)
      server.replace { request in
        switch request.target {
        case "/feed.xml": Self.feed
        case "/forum": Self.forum
        case "/standards": .status(404)
        default: .status(404)
        }
      }
      let failed = try stet("check")
      #expect(failed.status == 2 && failed.text == "", "\(failed.text)")
      server.replace { request in
        switch request.target {
        case "/feed.xml": Self.feed
        case "/forum", "/standards": Self.forum
        default: .status(404)
        }
      }
      #expect(try stet("check").status == 1)
    }
  }
}
