import ChangeModel
import Configuration
import DocumentModel
import PlainYAML
import Testing

@Suite("stet.yml")
struct SettingsTests {
  private func settings(_ text: String) throws -> Settings { try SettingsReader().settings(Array(text.utf8)) }

  @Test("has comparisons with rules of their own over the common ones")
  func comparisons() throws {
    let settings = try settings(
      """
      fail-on: major
      severity: {link: critical, tag: cosmetic}
      ignore:
        - facet: [byline, tag]
      expect: {extra-articles: pass}
      comparisons:
        - name: one
          base: issue.md
          revised: [posts/*.md, extra/]
          severity: {link: minor}
          ignore: [{article: "Editorial*"}, {selector: "footer, .share"}]
          expect: {missing-articles: fail}
        - {name: two, base: a.txt, revised: b.html, fail-on: cosmetic, revised-format: html, encoding: latin1}
      reports:
        - {format: json, path: out/stet.json}
      """)
    let (one, two) = (settings.comparisons[0], settings.comparisons[1])
    #expect(one.revised == ["posts/*.md", "extra/"])
    #expect(one.rules.failOn == .major)
    #expect(one.rules.severities == [.link: .minor, .tag: .cosmetic])
    #expect(one.rules.ignored.count == 2)
    #expect(one.rules.selectors.map(\.selector) == ["footer, .share"])
    #expect(one.rules.expectations.missingArticles == .fail)
    #expect(one.rules.expectations.extraArticles == .pass)
    #expect(two.rules.failOn == .cosmetic)
    #expect(two.rules.severities[.link] == .critical)
    #expect(two.revisedFormat == .html)
    #expect(settings.reports.map(\.path) == ["out/stet.json"])
    #expect(settings.snapshots == "snapshots")
  }

  @Test("may name sources that are watched for themselves")
  func watched() throws {
    let settings = try settings(
      """
      ignore: [{facet: [tag]}]
      watch:
        - {name: site, source: "https://example.org/feed", follow: feed, max-pages: 5, ignore: [{selector: .ad}]}
        - {name: notes, source: [a.md, b/], format: markdown, fail-on: major}
      """)
    let (site, notes) = (settings.watched[0], settings.watched[1])
    #expect(settings.comparisons.isEmpty && site.base.isEmpty && notes.base.isEmpty)
    #expect(site.revised == ["https://example.org/feed"] && site.follow == .feed && site.mostPages == 5)
    #expect(site.rules.ignored.count == 1 && site.rules.selectors.map(\.selector) == [".ad"])
    #expect(
      notes.revised == ["a.md", "b/"] && notes.revisedFormat == .markdown && notes.rules.failOn == .major)
  }

  @Test(
    "names each source once, and nothing that goes for pairs",
    arguments: [
      ("watch: [{name: a, source: x.md}, {name: a, source: y.md}]", "“a” is the name of"),
      (
        "{comparisons: [{name: a, base: x, revised: y}], watch: [{name: a, source: z}]}", "“a” is the name of"
      ),
      ("watch: [{name: a}]", "a source to watch needs the key “source”"),
      ("watch: [{name: a, source: x, expect: {missing-articles: pass}}]", "there is no key “expect”"),
    ])
  func watchedMistakes(text: String, words: String) {
    let error = #expect(throws: ConfigurationError.self) { try settings(text) }
    #expect(error?.message.contains(words) == true)
  }

  @Test("may name URLs, what they list, and how they are fetched")
  func addresses() throws {
    let settings = try settings(
      """
      comparisons:
        - name: web
          base: https://example.org/a?b=c*d
          revised: [http://example.org/feed, posts/]
          follow: feed
          max-pages: 30
      network: {timeout: 30, delay: 0.5, user-agent: "stet for Example, mail@example.org"}
      """)
    #expect(settings.comparisons[0].base == ["https://example.org/a?b=c*d"])
    #expect(settings.comparisons[0].revised == ["http://example.org/feed", "posts/"])
    #expect(settings.comparisons[0].follow == .feed)
    #expect(settings.comparisons[0].mostPages == 30)
    #expect(settings.network.timeout == 30)
    #expect(settings.network.delay == 0.5)
    #expect(settings.network.userAgent == "stet for Example, mail@example.org")
  }

  @Test("may be empty", arguments: ["", "# nothing\n", "---\n", "comparisons:\n"])
  func empty(_ text: String) throws { #expect(try settings(text).comparisons.isEmpty) }

  @Test("that init writes is one, with and without its comments")
  func template() throws {
    let text = SettingsTemplate.text(base: "an \"odd\" name.md", revised: "posts/")
    #expect(try settings(text).comparisons.map(\.base) == [["an \"odd\" name.md"]])
    // All keys that the comments show are keys.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(1)
    let bare = lines.map {
      $0.hasPrefix("# ") && $0.contains(#/^# ( |[a-z-]+:)/#) ? String($0.dropFirst(2)) : String($0)
    }
    let all = try settings(bare.joined(separator: "\n"))
    #expect(all.rules.expectations.missingArticles == .fail)
    #expect(all.rules.severities == [.link: .major, .byline: .cosmetic])
    #expect(all.rules.ignored.count == 3)
    #expect(all.reports.count == 1)
  }

  @Test(
    "that is wrong is told with line, column and what was meant",
    arguments: [
      ("fail_on: major\n", "1:1: there is no key “fail_on”", "did you mean “fail-on”?"),
      ("fail-on: mayor\n", "1:10: fail-on cannot be “mayor”", "did you mean “major”?"),
      ("comparisons:\n  - name: a\n    base: a.md\n    revized: b.md\n", "4:5: ", "did you mean “revised”?"),
      ("comparisons:\n  - name: a\n    base: a.md\n", "2:5: a comparison needs the key “revised”", ""),
      ("severity:\n  links: major\n", "2:3: ", "did you mean “link”?"),
      ("zebra: 1\n", "1:1: there is no key “zebra”", "known are comparisons, snapshots"),
      ("ignore:\n  - text: '(['\n", "2:11: “([” is no regular expression", "at offset 2"),
      ("ignore:\n  - reason: why\n", "2:5: an ignore rule needs", ""),
      ("ignore:\n  - selector: p\n    facet: link\n", "2:15: a selector stands in a rule of its own", ""),
      ("expect:\n  missing-articles: maybe\n", "2:21: ", "known are fail, pass"),
      ("a: [1, 2\nb: 3\n", "2:2: ", ""),
      ("a: 'x\n", "2:1: ", ""),
      ("\tfail-on: major\n", "1:1: ", ""),
      ("fail-on: major\nfail-on: minor\n", "2:1: the key “fail-on” stands twice", ""),
      ("a: &x 1\nb: *x\n", "1:4: anchors, aliases and tags", "write the value out"),
      ("a: !!python/object 1\n", "1:4: anchors, aliases and tags", ""),
      ("--- 1\n--- 2\n", "2:1: a second document", ""),
      ("- a\n", "1:1: stet.yml has keys", ""),
      ("snapshots: ../other\n", "1:12: snapshots must lie below", ""),
      ("snapshots: /etc\n", "1:12: ", "may not"),
      ("comparisons:\n- {name: a, base: a/../../b, revised: b}\n", "2:19: base must lie below", ""),
      (
        "comparisons:\n- {name: a, base: 'file:///etc/passwd', revised: b}\n",
        "2:19: base can be an http or https URL", ""
      ),
      (
        "comparisons:\n- {name: a, base: 'https://u:p@example.org/', revised: b}\n",
        "2:19: base must be a URL without", ""
      ),
      ("snapshots: 'https://example.org/'\n", "1:12: snapshots must be a path", ""),
      ("network: {allow-host: localhost}\n", "1:11: there is no key “allow-host”", ""),
      ("network: {ignore-robots: true}\n", "1:11: there is no key “ignore-robots”", ""),
      ("network: {timeout: 1e9}\n", "1:20: timeout takes a number", ""),
      ("network: {user-agent: 'aé'}\n", "1:23: user-agent takes a line", ""),
      (
        "comparisons:\n- {name: a, base: b, revised: c, follow: feeds}\n", "2:42: follow cannot be",
        "did you mean “feed”?"
      ),
      ("comparisons:\n- {name: ../a, base: b, revised: b}\n", "2:10: a name is made of", ""),
      (
        "comparisons:\n- {name: a, base: b, revised: b}\n- {name: a, base: b, revised: b}\n",
        "3:3: two comparisons", ""
      ),
      ("a: [[[[[[[[[[[[[1]]]]]]]]]]]]]\n", "1:15: lists and mappings are nested deeper", ""),
      ("? [a]\n: b\n", "1:3: a key must be a text", ""),
    ])
  func wrong(_ text: String, _ place: String, _ hint: String) {
    let error = #expect(throws: ConfigurationError.self) { try settings(text) }
    let sentence = error?.sentence ?? ""
    #expect(sentence.hasPrefix(place), "\(sentence)")
    #expect(sentence.contains(hint), "\(sentence)")
  }

  @Test("that is no UTF-8 is told with its place")
  func undecodable() {
    let error = #expect(throws: ConfigurationError.self) {
      try SettingsReader().settings(Array("fail-on: major\nsnapshots: ".utf8) + [0xff, 0x0a])
    }
    #expect(error?.sentence.hasPrefix("2:12: ") == true, "\(error?.sentence ?? "")")
  }

  @Test(
    "is read in time that grows with its size, whatever it holds",
    arguments: ["[", "{", "a: [", "? ", "- ", "&a "])
  func hostile(_ piece: String) {
    let text = String(repeating: piece, count: (1 << 20) / piece.utf8.count)
    #expect(throws: ConfigurationError.self) { try settings(text) }
  }
}
