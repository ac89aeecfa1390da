import Foundation
import Stet
import Testing

@testable import Configuration

/// The gate and the report are one: whatever the rules, whatever the format.
@Suite("Rule sets")
struct RuleSetLaws {
  private static let report: Report? = try? Pipeline().compare(
    base: [Seed.newsletter.source], revised: [Seed.web.source])

  @Test(
    "fail if and only if the report shows what fails, in each format; what is hidden is counted",
    arguments: 0..<60)
  func gateAndReport(seed: UInt64) throws {
    let raw = try #require(Self.report)
    var random = SplitMix64(state: seed)
    let rules = try RuleSet.random(&random, words: Self.words(raw))
    let report = rules.apply(to: raw)
    let fails = Gate(threshold: rules.failOn).fails(report)
    var options = ReportOptions()
    options.showCosmetic = rules.failOn == .cosmetic
    let passing = report.withoutFailing(rules.failOn)
    #expect(!Gate(threshold: rules.failOn).fails(passing))
    for format in ReportFormat.allCases {
      let shown = format.write(report, options: options)
      guard !Self.textFormats.contains(format) else {
        if fails { #expect(!shown.isEmpty, "seed \(seed), \(format)") }
        continue
      }
      #expect((shown != format.write(passing, options: options)) == fails, "seed \(seed), \(format)")
    }
    #expect(try Self.showsFailing(ReportFormat.json.write(report), rules.failOn) == fails, "seed \(seed)")
    let all = raw.compared.reduce(0) { $0 + $1.changes.count }
    #expect(report.compared.reduce(report.ignored) { $0 + $1.changes.count } == all, "seed \(seed)")
    #expect(report.compared.count == raw.compared.count, "no article is hidden")
  }

  /// These print texts with their differences, or a letter an article, whatever counts as a change.
  private static let textFormats: Set<ReportFormat> = [.word, .wordPorcelain, .critic, .nameStatus]

  @Test("hide nothing that one of several edits of a change does not mean")
  func severalEdits() throws {
    let edits = [Change.Edit(before: "utm_a=1", after: ""), Change.Edit(before: "5", after: "50")]
    let change = Change(
      id: "a", site: .altered(base: Self.place, revised: Self.place), facet: .number, severity: .critical,
      runs: [.init(isEdit: true, before: "utm_a=1 5", after: "50")], edits: edits, why: "")
    let pattern = try Pattern("utm_")
    #expect(!change.isFound { pattern.finds(in: $0) })
  }

  @Test("that take too long are given up, with a note, and hide nothing")
  func budget() throws {
    var rules = RuleSet()
    rules.ignored = [IgnoreRule(text: try Pattern("(\\w+\\s?)+$^", budget: 10_000))]
    let raw = try #require(Self.report)
    let report = rules.apply(to: raw)
    #expect(report.notes.contains { $0.note.kind == .limit && $0.note.message.contains("given up") })
    #expect(Gate().fails(report))
  }

  private static let place = SourceSpan(source: 0, place: .line(1, column: 1))

  /// Words of the edits: what patterns are made from.
  private static func words(_ report: Report) -> [String] {
    Set(report.compared.flatMap(\.changes).flatMap(\.edits).flatMap { [$0.before, $0.after] })
      .flatMap { $0.split { !$0.isLetter && !$0.isNumber } }.map(String.init).sorted()
  }

  /// Whether a report for programs holds something that fails.
  private static func showsFailing(_ json: [UInt8], _ threshold: Severity) throws -> Bool {
    let root = try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any]
    for article in root?["articles"] as? [[String: Any]] ?? [] {
      let isAlone = ["onlyInBase", "onlyInRevised"].contains(article["status"] as? String)
      if isAlone, article["accepted"] == nil, Gate.oneSidedSeverity >= threshold { return true }
      for change in article["changes"] as? [[String: Any]] ?? [] {
        let severity = (change["severity"] as? String).flatMap(Severity.init) ?? .critical
        if change["accepted"] is NSNull, severity >= threshold { return true }
      }
    }
    return false
  }
}

extension RuleSet {
  /// Some severities, some ignored facets, words and titles, some expectations, and a threshold.
  fileprivate static func random(_ random: inout SplitMix64, words: [String]) throws -> RuleSet {
    var rules = RuleSet()
    rules.failOn = Severity.allCases.randomElement(using: &random) ?? .minor
    for facet in Facet.allCases where Int.random(in: 0..<4, using: &random) == 0 {
      rules.severities[facet] = Severity.allCases.randomElement(using: &random)
    }
    for _ in 0..<Int.random(in: 0..<4, using: &random) {
      var rule = IgnoreRule()
      let facets = Facet.allCases.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
      if Bool.random(using: &random) { rule.facets = Set(facets) }
      if Bool.random(using: &random), let word = words.randomElement(using: &random) {
        rule.text = try Pattern(word, ignoringCase: true)
      }
      if Int.random(in: 0..<4, using: &random) == 0 { rule.article = try Pattern("China|Standard") }
      if rule.facets != nil || rule.text != nil || rule.article != nil { rules.ignored.append(rule) }
    }
    let verdicts: [Expectations.Verdict?] = [nil, .pass, .fail]
    rules.expectations.missingArticles = verdicts.randomElement(using: &random) ?? nil
    rules.expectations.extraArticles = verdicts.randomElement(using: &random) ?? nil
    rules.expectations.articleOrder = Bool.random(using: &random) ? .pass : .fail
    return rules
  }
}

extension Report {
  /// The report without all that makes a gate fail.
  fileprivate func withoutFailing(_ threshold: Severity) -> Report {
    var report = self
    let isAlone = { (article: ArticleReport) in
      if case .matched = article.presence { return false }
      return article.accepted == nil && Gate.oneSidedSeverity >= threshold
    }
    report.articles.removeAll(where: isAlone)
    for index in report.articles.indices {
      report.articles[index].changes.removeAll { $0.accepted == nil && $0.severity >= threshold }
    }
    for index in report.material.indices {
      report.material[index].changes.removeAll { $0.accepted == nil && $0.severity >= threshold }
    }
    return report
  }
}
