import Testing

@testable import Fetching

@Suite("URLs")
struct WebAddressTests {
  @Test("credentials are in no form that is printed")
  func credentials() throws {
    let address = try WebAddress("https://user:secret@Example.ORG/a?b=c#d")
    #expect(address.printed == "https://example.org/a?b=c")
    #expect(address.host == "example.org")
    #expect(address.target == "/a?b=c")
    #expect(address.port == 443)
    for text in ["http://user:sec ret@host/", "ftp://user:secret@host/", "http://user:secret/x@host:99999/"] {
      let error = #expect(throws: FetchError.self) { try WebAddress(text) }
      #expect(error?.message.contains("sec") == false, "\(error?.message ?? "")")
    }
  }

  @Test(
    "that hide a host, or have none, are refused",
    arguments: [
      "http://", "http:///etc/passwd", "http://exa mple.com/", "http://example.com\t.nip.io/",
      "http://127.0.0.1\\@example.com/", "http://[::1%25lo]/", "http://[::1/", "http://a:99999/",
      "http://a\u{0}b/",
      "http://exa%00mple.com/", "//127.0.0.1/", "http://a<b>/",
    ])
  func malformed(_ text: String) {
    #expect(throws: FetchError.self) { try WebAddress(text) }
  }

  @Test(
    "of other schemes are refused by name",
    arguments: [
      "file:///etc/passwd", "FILE:///etc/passwd", "gopher://a/", "ftp://a/", "javascript:alert(1)", "data:,x",
    ])
  func schemes(_ text: String) {
    let error = #expect(throws: FetchError.self) { try WebAddress(text) }
    guard case .scheme? = error?.cause else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("international names stay as they are written")
  func international() throws {
    let address = try WebAddress("http://bücher.example/straße?q=ä")
    #expect(address.host == "bücher.example")
    #expect(address.target == "/stra%c3%9fe?q=%c3%a4")
  }

  @Test(
    "references are resolved as pages mean them",
    arguments: [
      ("b.html", "http://example.org/news/b.html"), ("/b", "http://example.org/b"),
      ("../b", "http://example.org/b"),
      ("//other.org/b", "http://other.org/b"), ("?p=2", "http://example.org/news/?p=2"),
      ("https://other.org/b#c", "https://other.org/b"),
    ])
  func references(_ pair: (reference: String, result: String)) throws {
    let page = try WebAddress("http://example.org/news/")
    #expect(page.resolving(pair.reference)?.printed == pair.result)
  }

  @Test(
    "references that lead to no page resolve to nothing",
    arguments: ["mailto:a@b.org", "javascript:void(0)", "tel:1"])
  func noPages(_ reference: String) throws {
    #expect(try WebAddress("http://example.org/").resolving(reference) == nil)
  }

  @Test("sources are addresses by their scheme")
  func sources() {
    for source in ["http://a", "HTTPS://a", "ftp://a", "view-source://a"] {
      #expect(WebAddress.isAddress(source))
    }
    for source in ["a.html", "posts/", "a:b.md", "C:/x", "://a", "-", "a/b://c"] {
      #expect(!WebAddress.isAddress(source))
    }
  }

  @Test("proxies are those of the environment, with its exceptions")
  func proxies() {
    let environment = [
      "http_proxy": "http://proxy:3128", "HTTPS_PROXY": "http://secure:3128", "HTTP_PROXY": "http://wrong",
      "no_proxy": "localhost, .intern.example ,10.0.0.1",
    ]
    let proxies = ProxySettings { environment[$0] }
    #expect(proxies.proxy(scheme: "http", host: "example.org") == "http://proxy:3128")
    #expect(proxies.proxy(scheme: "https", host: "example.org") == "http://secure:3128")
    for host in ["localhost", "a.intern.example", "intern.example", "10.0.0.1"] {
      #expect(proxies.proxy(scheme: "http", host: host) == nil)
    }
    #expect(proxies.proxy(scheme: "http", host: "notintern.example") != nil)
    #expect(ProxySettings { _ in nil } == ProxySettings())
  }
}
