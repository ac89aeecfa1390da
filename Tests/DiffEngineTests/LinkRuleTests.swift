import ChangeModel
import DiffEngine
import DocumentModel
import Testing

@Suite("Rule: an address or the target of a link differs")
struct LinkRuleTests {
  /// The same address to a browser.
  static let same: [(String, String)] = [
    ("http://example.org/a", "https://example.org/a"), ("https://www.example.org/a", "https://example.org/a"),
    ("https://example.org/a/", "https://example.org/a"), ("https://example.org", "https://example.org/"),
    ("https://example.org:443/a", "https://example.org/a"),
    ("http://example.org:80/a", "http://example.org/a"),
    ("https://EXAMPLE.org/a", "https://example.org/a"),
    ("https://example.org/a?utm_source=x&utm_medium=y", "https://example.org/a"),
    ("https://example.org/a?id=5&fbclid=x", "https://example.org/a?id=5"),
    ("https://example.org/a?b=1&c=2", "https://example.org/a?c=2&b=1"),
    ("https://example.org/a?gclid=x#top", "https://example.org/a#top"),
    ("www.example.org/a", "https://example.org/a"),
  ]

  /// Other pages.
  static let other: [(String, String)] = [
    ("https://example.org/a", "https://example.com/a"), ("https://example.org/a", "https://example.org/b"),
    ("https://example.org/a", "https://example.org/A"),
    ("https://example.org/a?id=5", "https://example.org/a?id=6"),
    ("https://example.org/a#one", "https://example.org/a#two"),
    ("https://example.org/a", "https://sub.example.org/a"),
    ("https://example.org:8080/a", "https://example.org/a"), ("info@example.org", "office@example.org"),
  ]

  @Test("addresses in the text, the same in another spelling", arguments: same)
  func sameAddress(base: String, revised: String) {
    #expect(verdict("Look at \(base) for all of it.", "Look at \(revised) for all of it.") == "link cosmetic")
    #expect(verdict("Look at \(revised) for all of it.", "Look at \(base) for all of it.") == "link cosmetic")
  }

  @Test("addresses in the text, of other pages", arguments: other)
  func otherAddress(base: String, revised: String) {
    #expect(verdict("Look at \(base) for all of it.", "Look at \(revised) for all of it.") == "link critical")
  }

  @Test("targets of links, the same in another spelling", arguments: same)
  func sameTarget(base: String, revised: String) {
    #expect(
      verdict("Look at [this](\(base)) for all.", "Look at [this](\(revised)) for all.") == "link cosmetic")
  }

  @Test("targets of links, of other pages", arguments: other)
  func otherTarget(base: String, revised: String) {
    let found = changes(
      Sheet(nil, "Look at [this](\(base)) for all."), Sheet(nil, "Look at [this](\(revised)) for all."))
    #expect(found.map(\.verdict) == ["link critical"])
    #expect(found.map(\.why) == ["the link leads to \(revised), not to \(base)"])
    #expect(found.first?.edits == [Change.Edit(before: base, after: revised)])
  }

  @Test(
    "the target of a link whose words were replaced",
    arguments: [
      ("[the report](https://a.org/x)", "[our study](https://a.org/y)", ["link critical", "wording major"]),
      ("[the report](https://a.org/x)", "[our study](https://a.org/x)", ["wording major"]),
      ("[the report](https://a.org/x)", "our study", ["link minor", "wording major"]),
      ("our study", "[the report](https://a.org/x)", ["link minor", "wording major"]),
      // What is printed differs, and the link leads to a third place.
      (
        "[https://a.org/x](https://a.org/x)", "[https://a.org/y](https://b.org/y)",
        ["link critical", "link critical"]
      ),
      ("[https://a.org/x](https://a.org/x)", "[https://a.org/y](https://a.org/y)", ["link critical"]),
      ("[https://a.org/x](https://a.org/x)", "https://a.org/y", ["link critical"]),
      ("[the report](https://a.org/x) and", "[the whole report](https://a.org/x) and", ["wording major"]),
    ])
  func rewordedLink(base: String, revised: String, expected: [String]) {
    let rest = "for all who want to know what came of it in the end."
    let found = changes(Sheet(nil, "Look at \(base) \(rest)"), Sheet(nil, "Look at \(revised) \(rest)"))
    #expect(found.map(\.verdict).sorted() == expected, "\(found.dump)")
  }

  @Test("addresses and links that came or went are minor")
  func lost() {
    #expect(verdict("Look at www.example.org for it.", "Look at for it.") == "link minor")
    #expect(verdict("Look at for it.", "Look at www.example.org for it.") == "link minor")
    #expect(verdict("Look at [this](https://example.org) now.", "Look at this now.") == "link minor")
    #expect(verdict("Look at this now.", "Look at [this](https://example.org) now.") == "link minor")
    #expect(verdict("Look at [this](#) now.", "Look at this now.") == "none")
  }

  @Test("a link is told once for its words, and not where a side carries no targets")
  func once() {
    let base = Sheet(nil, "Look at [all of these words](https://a.org/) and [these](https://b.org/) now.")
    let revised = Sheet(nil, "Look at [all of these words](https://c.org/) and [these](https://d.org/) now.")
    #expect(changes(base, revised).map(\.verdict) == ["link critical", "link critical"])
    #expect(compare([base], [revised], carries: [.headings]).allChanges.isEmpty)
    #expect(
      compare([base], [Sheet(nil, "Look at all of these words and these now.")], carries: []).allChanges
        .isEmpty)
  }

  @Test("a printed address is its own link: without a target nothing is lost")
  func printed() {
    #expect(
      verdict("Look at [www.example.org](https://www.example.org/) now.", "Look at www.example.org now.")
        == "none")
  }

  @Test("mail addresses with and without their scheme")
  func mail() {
    #expect(
      verdict("Write to mailto:info@example.org for it.", "Write to info@example.org for it.")
        == "link cosmetic")
  }

  @Test("where one side does not tell where links end, one to the same page is the same wherever it ends")
  func unknownExtents() {
    let pointed = Sheet(
      nil, "Look at [the](https://example.org/a) report of the year that has passed for all.")
    let whole = { (target: String) in
      Sheet(nil, "Look at [the report of the year that has passed](\(target)) for all.")
    }
    let found = { (target: String) in
      compare(
        [pointed], [whole(target)], carries: [.linkTargets], revisedCarries: [.linkTargets, .linkExtents]
      )
      .articles.flatMap(\.changes).map(\.verdict)
    }
    #expect(found("https://example.org/a").isEmpty)
    #expect(found("https://example.org/b").contains("link critical"))
    #expect(!changes(pointed, whole("https://example.org/a")).isEmpty)
  }

  @Test("of a passage with very many links that differ so many are told, and a note says so")
  func manyLinks() {
    let linked = { (host: String) in
      Sheet(nil, (0..<250).map { "[word\($0)](https://\(host)/\($0))" }.joined(separator: " "))
    }
    let found = compare([linked("example.org")], [linked("example.net")])
    #expect(found.articles.flatMap(\.changes).count == 200)
    #expect(found.notes.contains { $0.note.message.contains("200 links") })
  }
}
