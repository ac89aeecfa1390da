import Stet
import Testing

@Suite("The golden truth about the seeds")
struct GoldenTests {
  private let golden: Golden
  private let report: Report

  init() throws {
    golden = try Golden.load()
    report = try Pipeline().compare(base: [Seed.newsletter.source], revised: [Seed.web.source])
  }

  @Test("every pair and change is found, none is wrong, none is too much")
  func exact() {
    let score = GoldenScore(report, against: golden)
    #expect(score.pairs == golden.totals.matched)
    #expect(score.found == golden.totals.contentChanges)
    #expect(score.bylines == golden.totals.bylinesAdded)
    #expect(score.description == "")
  }

  @Test("the summary counts what the truth counts")
  func counts() {
    let summary = Summary(report)
    #expect(summary.base == golden.totals.articlesBase)
    #expect(summary.revised == golden.totals.articlesRevised)
    #expect(summary.matched == golden.totals.matched)
    #expect(summary.onlyInBase == golden.totals.onlyInBase)
    #expect(summary.onlyInRevised == golden.totals.onlyInRevised)
  }

  @Test("each article of the newsletter has its number and its section")
  func numbersAndSections() {
    let found = report.articles.compactMap(\.base).map { "\($0.number ?? 0) in \($0.section ?? "–")" }
    #expect(found == golden.articlesInBase.map { "\($0.number) in \($0.section)" })
  }

  @Test("the index, the summaries, annex and back matter are no articles")
  func otherMaterial() {
    let roles = report.otherMaterial.filter { $0.side == .base }.map(\.role)
    let counts = Dictionary(grouping: roles, by: \.self).mapValues(\.count)
    #expect(counts["index"] == 1)
    #expect(counts["annex", default: 0] >= 1)
    #expect(counts["backMatter", default: 0] >= 1)
    // The chapter's heading and its seven summaries, as one piece or as eight.
    #expect([1, 7, 8].contains(counts["summary", default: 0]))
    #expect(report.otherMaterial.allSatisfy { $0.side == .base })
    #expect(report.material.isEmpty)
  }

  @Test("swapped sides give the mirror image")
  func mirror() throws {
    let swapped = try Pipeline().compare(base: [Seed.web.source], revised: [Seed.newsletter.source])
    #expect(Digest(swapped).lines == Digest(report.mirrored).lines)
  }
}
