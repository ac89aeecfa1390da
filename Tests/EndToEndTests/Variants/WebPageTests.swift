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
    KnownIssue.expect(ending == "txt" ? KnownIssue.titlesProveFurniture : nil) {
      #expect(report.articles.map(\.status).sorted() == ["onlyInBase", "unchanged"])
      #expect(report.compared.flatMap(\.changes).map(Digest.line) == [])
    }
  }
}
