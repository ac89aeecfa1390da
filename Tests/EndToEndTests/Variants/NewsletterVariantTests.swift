import Stet
import Testing

@Suite("The golden truth with the newsletter in other clothes")
struct NewsletterVariantTests {
  @Test("the newsletter put together again is the newsletter")
  func parts() throws {
    let issue = try Newsletter()
    #expect(issue.pieces.map(\.number) == Array(1...30))
    #expect(issue.pieces.count { !$0.sectionHeading.isEmpty } == 8)
    let together = try NewsletterVariant("").text()
    #expect(together == (try Seed.newsletter.text))
  }

  @Test("the same articles and changes are found", arguments: NewsletterVariant.all)
  func variant(_ variant: NewsletterVariant) throws {
    let golden = try variant.golden()
    let report = try Pipeline().compare(base: [variant.source], revised: [Seed.web.source])
    KnownIssue.expect(KnownIssue.of(variant)) {
      #expect(GoldenScore(report, against: golden).description == "")
    }
  }
}
