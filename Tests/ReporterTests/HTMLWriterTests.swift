import ChangeModel
import DocumentModel
import Foundation
import Reporter
import Testing

@Suite("The report as a page")
struct HTMLWriterTests {
  private static func page(_ report: Report, _ options: ReportOptions = ReportOptions()) -> String {
    String(decoding: HTMLWriter(options).bytes(report), as: UTF8.self)
  }

  @Test("allows its own style and script, by their digests, and nothing else")
  func policy() throws {
    let page = Self.page(Sample.newsletter())
    let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)?.1)
    #expect(policy.hasPrefix("default-src 'none'; "))
    for (element, directive) in [("style", "style-src"), ("script", "script-src")] {
      let start = try #require(page.range(of: "<\(element)>")),
        end = try #require(page.range(of: "</\(element)>"))
      let digest = try Self.digest(String(page[start.upperBound..<end.lowerBound]))
      #expect(policy.contains("\(directive) 'sha256-\(digest)'"))
    }
    #expect(page.ranges(of: "<script").count == 1)
    #expect(page.firstMatch(of: /<[^>]* style=/) == nil)
  }

  /// By another program than ours.
  private static func digest(_ text: String) throws -> String {
    try Child.withFolder { folder in
      let file = folder.appendingPathComponent("text")
      try Data(text.utf8).write(to: file)
      let script =
        "import base64, hashlib, sys; print(base64.b64encode(hashlib.sha256(open(sys.argv[1], 'rb').read()).digest()).decode())"
      return try Child.run("python3", ["-c", script, file.path], in: folder).output.trimmingCharacters(
        in: .whitespacesAndNewlines)
    }
  }

  @Test("shows each change once, under its id")
  func ids() throws {
    var report = Sample.newsletter()
    var number = 0
    for index in report.articles.indices {
      for change in report.articles[index].changes.indices {
        number += 1
        report.articles[index].changes[change].id = "change\(number)"
      }
    }
    let page = Self.page(report)
    for number in 1...number { #expect(page.ranges(of: " id=\"change\(number)\"").count == 1) }
  }

  @Test("joins the two places of a move by its number, with links both ways")
  func moves() {
    var sample = Sample()
    let texts = ["One stands first.", "Two stands second.", "Three stands third."]
    let base = sample.article("Title", texts.map { sample.passage($0) })
    let revised = sample.article("Title", [texts[1], texts[2], texts[0]].map { sample.passage($0) })
    let move = Sample.change(
      texts[0], .order, .minor, id: "00000000000000ff",
      site: .moved(base: base.passages[0].span, revised: revised.passages[2].span))
    let pair = ArticleReport(
      presence: .matched(base: .init(base), revised: .init(revised), score: 1), changes: [move])
    let page = Self.page(sample.report([pair]))
    #expect(page.contains("<span class=\"move\">Move 1</span> <a href=\"#m1\">"))
    #expect(page.contains("id=\"m1\" data-of=\"00000000000000ff\"><b>Move 1</b>"))
    #expect(page.contains("<a href=\"#00000000000000ff\">where it was</a>"))
  }

  @Test("joins a move from one article to another, too")
  func movesAcross() {
    var sample = Sample()
    let (left, right) = (sample.article("One", [sample.passage("It moved.")]), sample.article("One"))
    let (other, target) = (sample.article("Two"), sample.article("Two", [sample.passage("It moved.")]))
    let move = Sample.change(
      "It moved.", .order, .major, id: "00000000000000ff",
      site: .moved(base: left.passages[0].span, revised: target.passages[0].span))
    let report = sample.report([
      .init(presence: .matched(base: .init(left), revised: .init(right), score: 1), changes: [move]),
      .init(
        presence: .matched(base: .init(other), revised: .init(target), score: 1),
        changes: [Sample.change("[-x-]{+y+}")]),
    ])
    let page = Self.page(report)
    #expect(page.contains("<a href=\"#m1\">where it stands now</a>"))
    #expect(page.ranges(of: "id=\"m1\"").count == 1)
  }

  @Test("has no accept command for what was accepted, and tells who accepted it")
  func accepted() {
    let report = Acceptances([
      "0123456789abcdef": .init(reason: "agreed <b>", by: "Ann", until: "2027-01-31")
    ])
    .apply(to: Sample.newsletter())
    let page = Self.page(report)
    #expect(page.contains("Accepted by Ann until 2027-01-31: <bdi>agreed &lt;b&gt;</bdi>"))
    let card = page.split(separator: "<article ").first { $0.contains("id=\"0123456789abcdef\"") } ?? ""
    #expect(card.hasPrefix("class=\"c accepted\""))
    #expect(!card.contains("Copy accept command"))
  }

  @Test("prints the day it is given, and none by itself")
  func date() {
    var options = ReportOptions()
    #expect(!Self.page(Sample.newsletter(), options).contains("<time>"))
    options.date = "2026-11-26"
    #expect(Self.page(Sample.newsletter(), options).contains("<time>2026-11-26</time>"))
  }

  @Test(
    "links to web and mail addresses only",
    arguments: [
      ("http://a.example/x", true), ("HTTPS://a.example", true), ("mailto:a@b.example", true),
      ("javascript:alert(1)", false), ("java\tscript:alert(1)", false), (" javascript:alert(1)", false),
      ("data:text/html,x", false), ("vbscript:x", false), ("//a.example", false), ("\u{1}http://a", false),
    ])
  func links(target: String, isLink: Bool) {
    let change = Change(
      id: "00000000000000aa", site: .altered(base: Sample.base(1), revised: Sample.revised(1)), facet: .link,
      severity: .critical, runs: [.init(isEdit: true, before: target, after: "here")],
      edits: [.init(before: target, after: "here")], why: "x")
    var sample = Sample()
    let page = Self.page(sample.report([sample.pair("T", base: ["a"], revised: ["b"], changes: [change])]))
    #expect(page.contains("nofollow\" href=\"") == isLink)
  }

  @Test("keeps a quotation mark with an accent on it inside of its attribute")
  func attributes() {
    let text = "\"\u{301} onmouseover=alert(1) x=\"\u{301}"
    var sample = Sample()
    var change = Sample.change("a[-b-]{+c+}")
    change.runs.insert(.init(isEdit: false, before: text, after: "plain"), at: 0)
    let page = Self.page(sample.report([sample.pair(text, base: ["a"], revised: ["b"], changes: [change])]))
    #expect(page.contains("data-b=\"&quot;\u{301} onmouseover"))
    #expect(!page.unicodeScalars.split(separator: "\"").contains { $0.first == "\u{301}" })
  }

  @Test("is the same twice, with line feeds alone")
  func deterministic() {
    let bytes = HTMLWriter().bytes(Sample.newsletter())
    #expect(bytes == HTMLWriter().bytes(Sample.newsletter()))
    #expect(!bytes.contains(13))
  }
}
