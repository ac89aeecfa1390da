import ChangeModel
import DocumentModel
import Foundation
import Reporter
import Testing

@Suite("The formats of other programs")
struct MachineFormatTests {
  private static let accepted = Acceptances(["0123456789abcdef": .init(reason: "agreed")])

  private func run(_ report: Report, _ options: ReportOptions = ReportOptions()) throws -> [String: Any] {
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(SARIFWriter(options).bytes(report))) as? [String: Any])
    return try #require((log["runs"] as? [[String: Any]])?.first)
  }

  @Test("SARIF: a rule a facet, worst first, the other side related, ids as fingerprints")
  func sarif() throws {
    let run = try run(Sample.newsletter())
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(
      results.map { $0["level"] as? String } == ["error", "error"] + Array(repeating: "warning", count: 4)
        + Array(repeating: "note", count: 3))
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.count == Facet.allCases.count + 2)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect(result["baselineState"] as? String == "new")
    }
    let name = try #require(results.first { $0["ruleId"] as? String == "name-changed" })
    #expect((name["partialFingerprints"] as? [String: String])?["stetChangeId/v1"] == "0123456789abcdef")
    #expect((name["relatedLocations"] as? [Any])?.count == 1)
  }

  @Test("SARIF: what was accepted is suppressed, and known")
  func suppressions() throws {
    let results = try #require(
      try run(Self.accepted.apply(to: Sample.newsletter()))["results"] as? [[String: Any]])
    let suppressed = results.filter { $0["suppressions"] != nil }
    #expect(suppressed.count == 1)
    #expect(suppressed.first?["baselineState"] as? String == "unchanged")
  }

  @Test("SARIF: paths are relative references")
  func uris() throws {
    var report = Sample.newsletter()
    report.revisedSources[0].path = "a ü/b#c.md"
    let text = String(decoding: SARIFWriter().bytes(report), as: UTF8.self)
    #expect(text.contains("\"uri\": \"a%20%C3%BC/b%23c.md\""))
  }

  @Test("JUnit: an article is a case, and fails where the check does", arguments: Severity.allCases)
  func junit(_ threshold: Severity) throws {
    var options = ReportOptions()
    options.threshold = threshold
    options.showCosmetic = threshold == .cosmetic
    let report = Sample.newsletter()
    let text = String(decoding: JUnitWriter(options).bytes(report), as: UTF8.self)
    #expect(text.ranges(of: "<testcase ").count == report.articles.count)
    let failing = report.articles.count { Gate(threshold: threshold).fails($0) }
    #expect(text.ranges(of: "<failure ").count == failing)
    #expect(text.contains("tests=\"\(report.articles.count)\" failures=\"\(failing)\" errors=\"0\""))
  }

  @Test("JUnit: a case whose changes were all accepted is skipped; what cannot be read is an error")
  func skipped() {
    var sample = Sample()
    let change = Sample.change("[-a-]{+b+}", id: "0123456789abcdef")
    let report = sample.report([sample.pair("T", base: ["a"], revised: ["b"], changes: [change])])
    let text = String(decoding: JUnitWriter().bytes(Self.accepted.apply(to: report)), as: UTF8.self)
    #expect(text.contains("<skipped message=\"accepted: agreed\"/>"))
    #expect(text.contains("failures=\"0\" errors=\"0\" skipped=\"1\""))
    #expect(
      String(decoding: JUnitWriter.trouble("gone", path: "a.md"), as: UTF8.self).contains(
        "<error message=\"gone\""))
  }

  @Test("GitHub: ten of a kind at most, worst first, the rest counted", arguments: [0, 9, 10, 11, 25])
  func github(_ count: Int) {
    var sample = Sample()
    let changes =
      (0..<count).map { Sample.change("[-a-]{+b+}", .wording, .minor, id: "id\($0)") }
      + (0..<count).map { Sample.change("[-1-]{+2+}", .number, .critical, id: "number\($0)") }
    let report = sample.report([sample.pair("T", base: ["a"], revised: ["b"], changes: changes)])
    let lines = String(decoding: GitHubWriter().bytes(report), as: UTF8.self).split(separator: "\n")
    let kinds = lines.map { $0.split(separator: " ")[0] }
    // In alphabetical order, as it happens, the two kinds of this report stand worst first.
    #expect(kinds == kinds.sorted())
    for kind in ["::error", "::notice"] { #expect(kinds.count { $0 == kind } <= 10) }
    let more = lines.last?.firstMatch(of: /\+([0-9]+) more finding/).flatMap { Int($0.1) } ?? 0
    let shown = lines.count - (more > 0 ? 1 : 0)
    #expect(shown + more == 2 * count)
  }

  @Test("Markdown: as long as allowed, worst first, the rest counted", arguments: [4000, 20_000, 60_000])
  func markdown(_ limit: Int) throws {
    var sample = Sample()
    let changes = (0..<2000).map { number in
      Sample.change(
        "word [-a\(number)-]{+b+} word", .wording, number == 1999 ? .critical : .minor, id: "id\(number)")
    }
    let report = sample.report([sample.pair("T", base: ["a"], revised: ["b"], changes: changes)])
    let text = String(decoding: MarkdownWriter(longest: limit).bytes(report), as: UTF8.self)
    #expect(text.utf8.count <= limit)
    let shown = text.ranges(of: "<del>").count
    let more = try #require(
      text.firstMatch(of: /\+([0-9,]+) more changes/).flatMap { Int($0.1.filter { $0 != "," }) })
    #expect(shown + more == 2000)
    let first = try #require(text.firstRange(of: "**critical**")),
      minor = try #require(text.firstRange(of: "**minor**"))
    #expect(first.lowerBound < minor.lowerBound)
  }

  @Test("the words that came and went, and what became of each article")
  func summaries() {
    let stat = String(decoding: StatWriter().bytes(Sample.newsletter()), as: UTF8.self)
    #expect(stat.contains("27-notice-on-beginning"))
    #expect(stat.hasSuffix(" 5 articles changed, 17 words inserted(+), 23 words deleted(-)\n"), "\(stat)")
    let lines = String(decoding: NameStatusWriter().bytes(Sample.newsletter()), as: UTF8.self).split(
      separator: "\n")
    #expect(lines.map { $0.prefix(2) } == ["M\t", "M\t", "D\t", "D\t", "A\t"])
  }
}
