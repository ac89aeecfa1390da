import TestServer
import Testing

@testable import Fetching

@Suite("Following")
struct FollowTests {
  private func follow(_ mode: FollowMode, _ path: String, most: Int = 100, _ answers: [String: TestResponse])
    throws
    -> (targets: [String], isCut: Bool)
  {
    let server = try TestServer { answers[$0.target] ?? .status(404) }
    let fetcher = try Fetcher(.quick)
    let page = try fetcher.fetch(WebAddress(server.address(path)))
    let pages = try fetcher.follow(page, mode, mostPages: most)
    return (pages.addresses.map { $0.host == "127.0.0.1" ? $0.target : $0.printed }, pages.isCut)
  }

  private static let feed = TestResponse.xml(
    "<rss><channel><item><link>/news/1</link></item><item><link>/news/2</link></item><item><link>/news/1#c</link></item>"
      + "<item><link>mailto:a@example.org</link></item></channel></rss>")

  @Test("a feed leads to its posts, each once; a page to the feed that it names")
  func feeds() throws {
    let page = TestResponse.page(
      "<!DOCTYPE html><link rel='alternate' type='application/rss+xml' href='feed.xml'><p>News</p>")
    for path in ["/feed.xml", "/"] {
      let found = try follow(.feed, path, ["/feed.xml": Self.feed, "/": page])
      #expect(found.targets == ["/news/1", "/news/2"] && !found.isCut)
    }
    let cut = try follow(.feed, "/feed.xml", most: 1, ["/feed.xml": Self.feed])
    #expect(cut.targets == ["/news/1"] && cut.isCut)
  }

  @Test("a sitemap leads to the pages of its own site, from a page to those below it")
  func sitemaps() throws {
    let answers: [String: TestResponse] = [
      "/sitemap.xml": .xml(
        "<sitemapindex><sitemap><loc>/a.xml</loc></sitemap><sitemap><loc>/a.xml</loc></sitemap></sitemapindex>"
      ),
      "/a.xml": .xml(
        "<urlset><url><loc>/news/</loc></url><url><loc>/news/1</loc></url><url><loc>/about</loc></url>"
          + "<url><loc>https://other.example/news/2</loc></url></urlset>"),
      "/news/": .page("<!DOCTYPE html><p>News</p>"),
    ]
    #expect(try follow(.sitemap, "/sitemap.xml", answers).targets == ["/news/", "/news/1", "/about"])
    #expect(try follow(.sitemap, "/news/", answers).targets == ["/news/1"])
  }

  private static func list(_ items: String, head: String = "", tail: String = "") -> TestResponse {
    .page(
      """
      <!DOCTYPE html><html><head>\(head)</head><body>
      <header><a href="/">Home</a></header>
      <nav><ul><li><a href="/about-our-association-and-its-members">About our association and its members</a></li></ul></nav>
      <main><ul class="posts">\(items)</ul>\(tail)</main>
      <aside><h3>Archive</h3><ul><li><a href="/news/2019/older-news">Older news of the year 2019, all of it</a></li></ul></aside>
      <footer><a href="/imprint">Imprint and how to reach us by mail</a></footer></body></html>
      """)
  }

  private static func item(_ path: String, _ title: String) -> String {
    """
    <li class="post-\(path.count)"><a href="\(path)"><img src="a.png" alt=""></a><h2><a href="\(path)">\(title)</a></h2>
    <p>By <a href="/people/ada">Ada</a> in <a href="/topics/standards">Standards</a></p><a href="\(path)">more</a></li>
    """
  }

  @Test("a page of links leads to what it lists, without navigation, authors, topics and sidebars")
  func links() throws {
    let page = Self.list(
      Self.item("/news/a", "A forum on networks was held")
        + Self.item("/news/b", "Standards for data centres"),
      tail:
        "<div class='top'><h3><a href='/news/c'>The post that is shown on top of all others</a></h3></div>")
    let found = try follow(.links, "/news/", ["/news/": page])
    #expect(found.targets == ["/news/a", "/news/b", "/news/c"])
  }

  @Test("and to what its next pages list, each page once")
  func pagination() throws {
    let answers = [
      "/news/": Self.list(
        Self.item("/news/a", "A forum on networks was held"), head: "<link rel='next' href='/news/?p=2'>"),
      "/news/?p=2": Self.list(
        Self.item("/news/a", "A forum on networks was held")
          + Self.item("/news/b", "Standards for data centres"),
        tail: "<a rel='next' href='/news/'>Next</a>"),
    ]
    #expect(try follow(.links, "/news/", answers).targets == ["/news/a", "/news/b"])
  }

  @Test("what lists nothing is told")
  func nothing() throws {
    for (mode, response) in [
      (FollowMode.feed, TestResponse.page("<!DOCTYPE html><p>No feed</p>")),
      (.links, .page("<!DOCTYPE html><nav><a href='/a'>A</a></nav><p>None</p>")), (.feed, .xml("<rss/>")),
      (.sitemap, .xml("<urlset/>")), (.sitemap, Self.feed),
      (.links, .bytes([0x25, 0x50], type: "application/pdf")),
    ] {
      #expect(throws: FetchError.self) { try follow(mode, "/x", ["/x": response]) }
    }
  }
}
