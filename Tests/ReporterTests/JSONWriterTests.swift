import ChangeModel
import DocumentModel
import Foundation
import Reporter
import Testing

@Suite("The report for programs")
struct JSONWriterTests {
  private let bytes = JSONWriter().bytes(Sample.newsletter())

  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test("has the keys that the schema requires")
  func requiredKeys() throws {
    let report = try object(bytes)
    #expect(
      Set(report.keys) == [
        "schemaVersion", "tool", "sources", "summary", "articles", "otherMaterial", "notes",
      ])
    let articles = try #require(report["articles"] as? [[String: Any]])
    #expect(articles.count == 6)
    for article in articles {
      #expect(Set(article.keys) == ["status", "base", "revised", "score", "changes"])
      for change in try #require(article["changes"] as? [[String: Any]]) {
        #expect(
          Set(change.keys) == [
            "id", "kind", "facet", "severity", "before", "after", "edits", "why", "base", "revised",
            "accepted",
          ])
      }
    }
  }

  @Test("is valid by the schema")
  func schema() throws {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path =
      ProcessInfo.processInfo.environment["STET_SCHEMA"]
      ?? package.appendingPathComponent("schema/report.schema.json").path
    guard FileManager.default.fileExists(atPath: path) else { return print("skipped: no schema at \(path)") }
    let script =
      "import json, sys, jsonschema; jsonschema.validate(*[json.load(open(p)) for p in sys.argv[1:]])"
    try Child.withFolder { folder in
      guard try Child.run("python3", ["-c", "import jsonschema"], in: folder).status == 0 else {
        return print("skipped: python3 has no jsonschema")
      }
      let reports = [bytes, JSONWriter().bytes(Self.hostile()), JSONWriter().bytes(Sample().report([]))]
      for (index, report) in reports.enumerated() {
        let file = folder.appendingPathComponent("report.json")
        try Data(report).write(to: file)
        let result = try Child.run("python3", ["-c", script, file.path, path], in: folder)
        #expect(result.status == 0, "report \(index): \(result.output)")
      }
    }
  }

  @Test("writes each change on one line, its keys in fixed order")
  func keyOrder() {
    let line =
      #"        {"id": "0123456789abcdef", "kind": "altered", "facet": "number", "severity": "critical", "#
      + #""before": "about 362 million", "after": "about 632 million", "#
      + #""edits": [{"before": "362", "after": "632"}], "why": "digits differ", "#
      + #""base": {"source": "issue.md", "line": 10, "column": 1}, "#
      + #""revised": {"source": "posts.txt", "page": 3, "box": [1.5, -0.25, 0, 1000.13]}, "#
      + #""accepted": {"reason": "misprint", "by": null, "until": "2027-01-01"}}"#
    let box = SourceSpan.Box(left: 1.5, top: -0.25, right: .nan, bottom: 1000.125)
    var change = Sample.change(
      "about [-362-]{+632+} million", .number, .critical, id: "0123456789abcdef", why: "digits differ",
      site: .altered(base: Sample.base(10), revised: SourceSpan(source: 0, place: .page(3, box: box))))
    change.accepted = .init(reason: "misprint", until: "2027-01-01")
    var sample = Sample()
    let pair = sample.pair("T", base: ["a"], revised: ["b"], changes: [change])
    let lines = String(decoding: JSONWriter().bytes(sample.report([pair])), as: UTF8.self)
      .split(separator: "\n")
    #expect(lines.contains { $0 == line }, "\(lines.filter { $0.contains("\"id\"") })")
  }

  @Test("gives strings back as they were, and holds no active character")
  func hostileStrings() throws {
    let written = JSONWriter().bytes(Self.hostile())
    #expect(Hostile.active(written) == [])
    let articles = try #require(try object(written)["articles"] as? [[String: Any]])
    let changes = try #require(articles[0]["changes"] as? [[String: Any]])
    #expect(changes[0]["why"] as? String == Hostile.text)
    #expect(changes[0]["after"] as? String == "x" + Hostile.text)
  }

  @Test(
    "rounds shares and edges without formatting through strings",
    arguments: [
      (0.98765, "0.9877"), (1, "1"), (0.5, "0.5"), (0.00004, "0"), (0.0003, "0.0003"), (.nan, "0"),
      (-2.25, "-2.25"),
    ])
  func rounding(number: Double, text: String) {
    var buffer = ReportBuffer()
    buffer.append(number, places: 4)
    #expect(buffer.string == text)
  }

  @Test("is the same twice")
  func deterministic() { #expect(bytes == JSONWriter().bytes(Sample.newsletter())) }

  static func hostile() -> Report {
    var sample = Sample()
    let change = Sample.change("x{+\(Hostile.text)+}", why: Hostile.text)
    let alone = ArticleReport(
      presence: .onlyInRevised(.init(sample.article(Hostile.text, [sample.passage(Hostile.text, .code)]))))
    var report = sample.report(
      [
        sample.pair(
          Hostile.text, number: 1, base: ["a", Hostile.text], revised: [Hostile.text], changes: [change]),
        alone,
      ],
      material: [.init(side: .base, role: "annex", title: Hostile.text)],
      notes: [.init(side: .base, note: Note(.limit, Hostile.text))])
    report.vocabulary = sample.vocabulary
    report.baseSources[0].path = Hostile.text
    return report
  }
}
