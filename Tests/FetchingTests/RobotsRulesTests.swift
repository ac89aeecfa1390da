import Testing

@testable import Fetching

@Suite("robots.txt")
struct RobotsRulesTests {
  private func rules(_ text: String, agent: String = "stet") -> RobotsRules {
    RobotsRules(Array(text.utf8), agent: agent)
  }

  // The examples of RFC 9309.

  @Test("groups, as in section 5.1")
  func groups() {
    let file = """
      User-Agent: *
      Disallow: *.gif$
      Disallow: /example/
      Allow: /publications/

      User-Agent: foobot
      Disallow:/
      Allow:/example/page.html
      Allow:/example/allowed.gif

      User-Agent: barbot
      User-Agent: bazbot
      Disallow: /example/page.html

      User-Agent: quxbot
      """
    let other = rules(file)
    #expect(!other.allows("/a/b.gif"))
    #expect(other.allows("/a/b.gif?x"))
    #expect(!other.allows("/example/page.html"))
    #expect(other.allows("/publications/a"))
    #expect(other.allows("/"))
    let foobot = rules(file, agent: "foobot")
    #expect(!foobot.allows("/"))
    #expect(foobot.allows("/example/page.html"))
    #expect(foobot.allows("/example/allowed.gif"))
    for agent in ["barbot", "bazbot"] {
      #expect(!rules(file, agent: agent).allows("/example/page.html"))
      #expect(rules(file, agent: agent).allows("/example/disallowed.gif"))
    }
    #expect(rules(file, agent: "quxbot").allows("/example/"))
  }

  @Test("the longest rule decides, as in section 5.2")
  func longest() {
    let rules = rules(
      "User-Agent: foobot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif", agent: "foobot")
    #expect(!rules.allows("/example/page/disallowed.gif"))
    #expect(rules.allows("/example/page/"))
  }

  @Test("groups of one agent are one, as in section 2.2.1")
  func merged() {
    let file =
      "user-agent: ExampleBot\ndisallow: /foo\ndisallow: /bar\n\nuser-agent: ExampleBot\ndisallow: /baz"
    let rules = rules(file, agent: "examplebot")
    for path in ["/foo", "/bar", "/baz"] { #expect(!rules.allows(path)) }
    #expect(rules.allows("/qux"))
  }

  @Test(
    "percent codes are one with what they stand for, as in section 2.2.2",
    arguments: [
      ("/foo/bar?baz=quz", "/foo/bar?baz=quz"),
      ("/foo/bar?baz=https://foo.bar", "/foo/bar?baz=https://foo.bar"),
      ("/foo/bar/U+E38384", "/foo/bar/U+E38384"), ("/foo/bar/ツ", "/foo/bar/%E3%83%84"),
      ("/foo/bar/%E3%83%84", "/foo/bar/%E3%83%84"), ("/foo/bar/%62%61%7A", "/foo/bar/baz"),
    ])
  func codes(_ pair: (pattern: String, path: String)) {
    #expect(!rules("User-agent: *\nDisallow: \(pair.pattern)").allows(pair.path))
  }

  @Test(
    "special characters, as in section 2.2.3",
    arguments: [
      ("/fish", "/fish.html", true), ("/fish", "/Fish.asp", false), ("/fish*", "/fishheads/yummy.html", true),
      ("/fish/", "/fish/?id=1", true), ("/fish/", "/fish", false),
      ("/*.php", "/folder/any.php.file.html", true),
      ("/*.php$", "/folder/filename.php", true), ("/*.php$", "/filename.php?parameters", false),
      ("/fish*.php", "/fishheads/catfish.php?p", true), ("/fish*.php", "/Fish.PHP", false),
      ("/path/file-with-a-%2A.html", "/path/file-with-a-*.html", false), ("/a$", "/a", true),
      ("/a$", "/ab", false),
      ("*", "/any", true), ("/*a*b*c$", "/xaybzc", true), ("/*a*b*c$", "/xaybzcd", false),
      ("/*ab$", "/abab", true),
    ])
  func special(_ item: (pattern: String, path: String, fits: Bool)) {
    #expect(rules("User-agent: *\nDisallow: \(item.pattern)").allows(item.path) == !item.fits)
  }

  @Test("of two rules as long, the one that allows holds; an empty one says nothing")
  func ties() {
    #expect(rules("User-agent: *\nDisallow: /page\nAllow: /page").allows("/page"))
    #expect(rules("User-agent: *\nDisallow:").allows("/page"))
  }

  @Test("our own group goes over that for all, whatever version it names")
  func ours() {
    let file =
      "User-agent: *\nDisallow: /\n\nUser-agent: Stet/1.0 (weekly)\nDisallow: /private\nCrawl-delay: 2.5"
    #expect(rules(file).allows("/page"))
    #expect(!rules(file).allows("/private/a"))
    #expect(rules(file).delay == 2.5)
    #expect(!rules("User-agent: stetbot\nAllow: /\n\nUser-agent: *\nDisallow: /").allows("/page"))
  }

  @Test("rubbish forbids nothing, and a byte order mark hides no group")
  func rubbish() {
    #expect(rules("<!DOCTYPE html><title>Not found</title>").allows("/"))
    #expect(RobotsRules((0...255).map { UInt8($0) }, agent: "stet").allows("/"))
    #expect(!rules("\u{FEFF}User-agent: *\nDisallow: /").allows("/"))
  }

  @Test("a hostile file costs bounded time")
  func hostile() {
    let pattern = String(repeating: "*a", count: 250) + "b$"
    let file = "User-agent: *\n" + String(repeating: "Disallow: /\(pattern)\n", count: 3000)
    #expect(rules(file).allows("/" + String(repeating: "a", count: 100_000)))
  }
}
