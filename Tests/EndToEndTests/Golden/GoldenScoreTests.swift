import DocumentModel
import Stet
import Testing

@Suite("The scorer sees what is wrong with a report")
struct GoldenScoreTests {
  private let golden: Golden
  private let report: Report

  init() throws {
    golden = try Golden.load()
    report = try Pipeline().compare(base: [Seed.newsletter.source], revised: [Seed.web.source])
  }

  @Test("each golden change that is left out is missed")
  func missed() {
    for (index, article) in report.articles.enumerated() {
      for change in article.changes where change.severity > .cosmetic && change.facet != .byline {
        var poorer = report
        poorer.articles[index].changes.removeAll { $0.id == change.id }
        #expect(GoldenScore(poorer, against: golden).missed.count == 1, "\(Digest.line(change))")
      }
    }
  }

  @Test("a change that is made up is too much, a lost pair is wrong")
  func excess() throws {
    let index = try #require(report.articles.firstIndex { $0.status == "unchanged" })
    var richer = report
    let edit = Change.Edit(before: "90", after: "80")
    richer.articles[index].changes.append(
      Change(
        id: "0000000000000000", site: .altered(base: anywhere, revised: anywhere), facet: .number,
        severity: .critical, runs: [Change.Run(isEdit: true, before: "90", after: "80")], edits: [edit],
        why: "made up"))
    #expect(GoldenScore(richer, against: golden).excess.count == 1)
    var poorer = report
    poorer.articles.remove(at: index)
    #expect(GoldenScore(poorer, against: golden).wrong.count == 1)
  }

  @Test("another severity is wrong")
  func severity() {
    var milder = report
    for index in milder.articles.indices {
      for place in milder.articles[index].changes.indices
      where milder.articles[index].changes[place].severity == .critical {
        milder.articles[index].changes[place].severity = .minor
      }
    }
    #expect(GoldenScore(milder, against: golden).wrong.count == 2)
  }

  private var anywhere: SourceSpan { SourceSpan(source: 0, place: .line(1, column: 1)) }
}
