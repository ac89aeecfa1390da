import Testing

@testable import DiffEngine

@Suite("Link targets: what leads to the same page")
struct LinkTargetTests {
  /// The same page to a browser.
  static let same: [(String, String)] = [
    ("HTTP://www.Example.org:80/a/", "https://example.org/a"),
    ("https://example.org./a", "https://example.org/a"),
    ("https://example.org/%7Euser/caf%c3%a9", "https://example.org/~user/café"),
    ("https://example.org/a%2cb?q=x%20y", "https://example.org/a,b?q=x+y"),
    ("https://example.org/?b=2&utm_campaign=n&a=1#y&x", "https://example.org?a=1&b=2#x&y"),
    ("https://example.org/a?mc_cid=1&_hsenc=2&msclkid=3&utm_id=4", "https://example.org/a"),
    (" https://example.org/a\n", "https://example.org/a"), ("/a/b?c=1", "https://example.org/a/b/?c=1"),
    ("//example.org/a", "http://example.org/a"), ("mailto:me%40example.org", "mailto:me@example.org"),
    // Click counters and mail scanners, by shape.
    ("https://www.counter.com/url?q=https://example.org/a&sa=D&usg=x", "https://example.org/a"),
    (
      "https://eu1.safe.example.com/?url=https%3A%2F%2Fwww.example.org%2Fa%3Fid%3D5&data=05%7C02",
      "https://example.org/a?id=5"
    ),
    (
      "https://l.network.com/l.php?u=https%3A%2F%2Fexample.org%2Fa%3Ffbclid%3Dx&h=AT0",
      "https://example.org/a"
    ),
    ("https://defence.example.com/v2/url?u=https-3A__example.org_a-5Fb_&d=Dw&c=x", "https://example.org/a_b"),
    ("https://defence.example.com/v3/__https://example.org/a?id=5__;!!tok!en$", "https://example.org/a?id=5"),
    ("https://track.example.net/CL0/https:%2F%2Fexample.org%2Fa/1/0100018-00/sig=", "https://example.org/a"),
    (
      "https://track.example.net/c?t=1&u=http%3A%2F%2Fexample.org",
      "https://go.example.com/?x=https://example.org/"
    ),
  ]

  /// Other pages.
  static let other: [(String, String)] = [
    ("https://example.org/a%2Fb", "https://example.org/a/b"),
    ("https://example.org/a?x=1%262", "https://example.org/a?x=1&2"),
    ("http://example.org:443/a", "http://example.org/a"),
    ("https://example.org:80/a", "https://example.org/a"),
    ("https://example.org/a?utmost=1", "https://example.org/a"),
    ("https://example.org/a#x", "https://example.org/a"), ("/a", "/b"), ("/a", "https://example.org/b"),
    ("https://example.org/#a", "https://example.org/#b"), ("#a", "https://example.org/"),
    ("https://www.counter.com/url?q=https://example.org/a", "https://example.org/b"),
    (
      "https://www.counter.com/url?q=https://example.org/a",
      "https://www.counter.com/url?q=https://example.org/b"
    ), ("https://archive.example.net/web/2020/https://example.org/a", "https://example.org/a"),
    ("mailto:a@example.org", "mailto:b@example.org"), ("https://example.org/100%", "https://example.org/100"),
  ]

  @Test("in both directions", arguments: same)
  func leadsToTheSame(left: String, right: String) {
    #expect(LinkTarget.isSame(left, right) && LinkTarget.isSame(right, left))
  }

  @Test("in both directions", arguments: other)
  func leadsElsewhere(left: String, right: String) {
    #expect(!LinkTarget.isSame(left, right) && !LinkTarget.isSame(right, left))
  }

  @Test(
    "no links",
    arguments: ["", " ", "#", "#!", "javascript:void(0)", " JavaScript:;", "java\nscript:x()", "about:blank"])
  func placeholder(target: String) {
    #expect(LinkTarget.isPlaceholder(target))
  }

  @Test("links", arguments: ["#top", "/", "https://example.org", "a#", "mailto:a@example.org"])
  func link(target: String) {
    #expect(!LinkTarget.isPlaceholder(target))
  }

  @Test("any bytes are taken apart")
  func hostile() {
    for text in [
      "%", "%4", "https://", "http://%", "?=&&=", "https://x?u=http", "/__http", "/__http://a__;", "://",
      "?u=https-3A__",
    ] {
      #expect(LinkTarget.isSame(text, text + "")); _ = LinkTarget.isSame(text, "https://example.org/")
    }
    let long = String(repeating: "%41&", count: 50_000)
    #expect(!LinkTarget.isSame("https://example.org/?" + long, "https://example.org/"))
  }
}
