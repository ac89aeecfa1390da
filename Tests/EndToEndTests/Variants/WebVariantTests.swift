import Stet
import Testing

@Suite("The golden truth with the web posts in other clothes")
struct WebVariantTests {
  @Test("the posts put together again are the web text")
  func parts() throws {
    let posts = try WebPosts(titles: Golden.load().webTitles)
    #expect(posts.posts.count == 10)
    #expect(posts.text == (try Seed.web.text))
  }

  @Test("the same articles and changes are found", arguments: WebVariant.all)
  func variant(_ variant: WebVariant) throws {
    let golden = try variant.golden()
    let report = try Pipeline().compare(base: [Seed.newsletter.source], revised: variant.sources())
    KnownIssue.expect(variant.knownIssue) {
      #expect(GoldenScore(report, against: golden).description == "")
    }
  }
}
