import ChangeModel
import DocumentModel
import Foundation
import FoundationXML
import Reporter
import Testing

@Suite("Hostile text in every format")
struct FormatEscapingTests {
  /// Each writer under its name.
  static let writers: [String: any ReportWriter] = [
    "html": HTMLWriter(), "markdown": MarkdownWriter(), "jsonl": JSONLinesWriter(), "sarif": SARIFWriter(),
    "junit": JUnitWriter(), "github": GitHubWriter(), "word": WordDiffWriter(.plain),
    "word-porcelain": WordDiffWriter(.porcelain), "critic": WordDiffWriter(.critic), "stat": StatWriter(),
    "name-status": NameStatusWriter(), "unified": UnifiedWriter(), "text": TextWriter(), "json": JSONWriter(),
  ]

  static let texts = [
    "<script>alert(1)</script>", "]]>", "\u{1B}[31mred\u{1B}]0;title\u{7}", "\u{202E}txt.exe\u{2066}", "a\0b",
    "one\r\ntwo\nthree", "::error::x", "##vso[task.complete]", "\"\u{301} onclick=x", "&amp;&#x3c;",
    "[a](javascript:x)",
    "`code`` | cell", "{++not++} {--a--}", "{0} {1}", "@everyone #12", "\u{FFFE}", "]] > --> <!--",
    Hostile.text,
  ]

  static func report(_ text: String) -> Report {
    var sample = Sample()
    var change = Sample.change("x", .link, .critical, why: text)
    change.runs = [
      .init(isEdit: false, before: text, after: text + "."),
      .init(isEdit: true, before: text, after: "new " + text),
    ]
    change.edits = [.init(before: text, after: "new " + text)]
    var other = Sample.change(
      "{+\(text)+}", .wording, .major, id: "00000000000000bb", site: .added(Sample.revised(3)))
    other.accepted = .init(reason: text, by: text, until: text)
    let pair = sample.pair(
      text, number: 1, base: [text, "same"], revised: ["b", "same"], changes: [change, other])
    let alone = ArticleReport(
      presence: .onlyInBase(.init(sample.article(text, section: text, [sample.passage(text)]))))
    var report = sample.report(
      [pair, alone], material: [.init(side: .base, role: "annex", title: text)],
      notes: [.init(side: .base, note: Note(.limit, text))])
    report.vocabulary = sample.vocabulary
    report.baseSources[0].path = "a " + text + ".md"
    return report
  }

  @Test("is inert", arguments: writers.keys.sorted(), texts)
  func inert(_ format: String, _ text: String) throws {
    let bytes = try #require(Self.writers[format]).bytes(Self.report(text))
    #expect(Hostile.active(bytes, allowing: ["\n", "\t"]) == [])
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    if format != "github" { #expect(!lines.contains { $0.hasPrefix("::") }) }
    #expect(!lines.contains { $0.hasPrefix("##vso") })
    if format == "html" { #expect(String(decoding: bytes, as: UTF8.self).ranges(of: "<script").count == 1) }
  }

  @Test("is JSON, XML or commands that their readers take", arguments: texts)
  func wellFormed(_ text: String) throws {
    let report = Self.report(text)
    for bytes in [JSONWriter().bytes(report), SARIFWriter().bytes(report)] {
      _ = try JSONSerialization.jsonObject(with: Data(bytes))
    }
    for line in JSONLinesWriter().bytes(report).split(separator: 10) {
      _ = try JSONSerialization.jsonObject(with: Data(line))
    }
    let parser = XMLParser(data: Data(JUnitWriter().bytes(report)))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    for line in String(decoding: GitHubWriter().bytes(report), as: UTF8.self).split(separator: "\n") {
      #expect(line.firstMatch(of: /^::(error|warning|notice) [^:]*::/) != nil, "\(line)")
    }
  }

  @Test("gives XML back what it was, with visible escapes")
  func junitText() throws {
    let text = String(
      decoding: JUnitWriter().bytes(Self.report("a\0b ]]> <x> \"q\" \u{1B}[1m")), as: UTF8.self)
    #expect(text.contains("name=\"1. a&lt;U+0000&gt;b ]]&gt; &lt;x&gt; &quot;q&quot; &lt;U+001B&gt;[1m\""))
    #expect(!text.contains("CDATA"))
  }

  @Test("is the same twice in every format", arguments: writers.keys.sorted())
  func deterministic(_ format: String) throws {
    let writer = try #require(Self.writers[format])
    let bytes = writer.bytes(Sample.newsletter())
    #expect(bytes == writer.bytes(Sample.newsletter()))
    #expect(!bytes.contains(13))
  }
}
