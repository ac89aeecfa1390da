import Foundation
import Stet
import Testing

@Suite("Web pages against other formats")
struct WebPageTests {
  private static let titles = [
    "First Plenary Meeting of the Group on Standards Held in the Capital",
    "Second Annual Meeting of the Group on Energy Held in the North",
  ]
  private static let text =
    "The members of the group met for the whole day and agreed on the plan for the coming year."

  /// The second post with a sidebar that lists both.
  private static let page = Source(
    path: "post.html",
    bytes: Array(
      """
      <!DOCTYPE html>
      <html><head><title>\(titles[1])</title></head><body>
      <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
      <main><article><h1>\(titles[1])</h1><p>\(text)</p><p>Further words that end the post.</p></article></main>
      <aside><h2>Recent posts</h2><ul>
      <li><a href="/1">\(titles[0])</a></li><li><a href="/2">\(titles[1])</a></li>
      </ul></aside>
      </body></html>

      """.utf8))

  @Test("what stands around the text of a page is no text", arguments: ["md", "txt"])
  func sidebar(_ ending: String) throws {
    let posts = Self.titles.map { title in
      let head = ending == "md" ? "## \(title)\n\n" : "\(title)\n\n\n"
      return head + "\(Self.text)\n\nFurther words that end the post.\n"
    }
    let base = Source(path: "posts.\(ending)", bytes: Array(posts.joined(separator: "\n\n").utf8))
    let report = try Pipeline().compare(base: [base], revised: [Self.page])
    #expect(report.articles.map(\.status).sorted() == ["onlyInBase", "unchanged"])
    #expect(report.compared.flatMap(\.changes).map(Digest.line) == [])
  }

  /// The web text as pages with navigation, notices and teasers: one page with all posts, or a page each.
  enum Pages: String, CaseIterable, Sendable {
    case archive = "archive.html"
    case posts

    var sources: [Source] {
      get throws {
        let path = "Tests/EndToEndTests/Pages/" + rawValue
        guard self == .posts else { return [Source(path: path, bytes: try Repository.bytes(path))] }
        let names = try FileManager.default.contentsOfDirectory(atPath: Repository.file(path).path).sorted()
        return try names.map { Source(path: "\(path)/\($0)", bytes: try Repository.bytes("\(path)/\($0)")) }
      }
    }
  }

  @Test("the golden truth about the newsletter and the pages holds", arguments: Pages.allCases)
  func golden(_ pages: Pages) throws {
    let golden = try Golden.load("snapshots/golden/wp.json")
    let report = try Pipeline().compare(base: [Seed.newsletter.source], revised: pages.sources)
    let score = GoldenScore(report, against: golden)
    #expect(score.description == "")
    #expect(score.pairs == golden.totals.matched)
  }

  @Test("pages compared with themselves are unchanged", arguments: Pages.allCases)
  func identity(_ pages: Pages) throws {
    let report = try Pipeline().compare(base: pages.sources, revised: pages.sources)
    #expect(report.compared.flatMap(\.changes).map(Digest.line) == [])
    #expect(report.articles.map(\.status) == Array(repeating: "unchanged", count: 10))
  }
}
