import Testing

@testable import Fetching

@Suite("Feeds and sitemaps")
struct LinkListTests {
  private func list(_ text: String) throws(FetchError.Cause) -> LinkList { try LinkList(Array(text.utf8)) }

  @Test("RSS 2.0: the link of each item, its guid where there is none, and nothing else")
  func rss() throws {
    let list = try list(
      """
      <?xml version="1.0"?>
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
      <title>News</title><link>https://example.org/</link>
      <atom:link href="https://example.org/feed" rel="self"/>
      <image><url>https://example.org/a.png</url><link>https://example.org/</link></image>
      <item><title>One &amp; two</title><link>
        https://example.org/1?a=b&amp;c=d </link><guid isPermaLink="false">x1</guid></item>
      <item><atom:link rel="replies" href="https://example.org/2/comments"/><link><![CDATA[https://example.org/2]]></link></item>
      <item><guid>https://example.org/3</guid><source url="https://other.org/feed">Other</source></item>
      <item><guid isPermaLink="false">tag:4</guid><title>Without a link</title></item>
      </channel></rss>
      """)
    #expect(list.kind == .feed)
    #expect(
      list.targets == ["https://example.org/1?a=b&c=d", "https://example.org/2", "https://example.org/3"])
  }

  @Test("RSS 1.0 has its items beside the channel")
  func rdf() throws {
    let list = try list(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="https://example.org/feed"><link>https://example.org/</link></channel>
      <item rdf:about="https://example.org/1"><link>https://example.org/1</link></item></rdf:RDF>
      """)
    #expect(list.targets == ["https://example.org/1"])
  }

  @Test("Atom: the alternate link of each entry, not those of what it was taken from")
  func atom() throws {
    let list = try list(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><link href="/"/><link rel="self" href="/feed"/>
      <entry><link rel="edit" href="/1/edit"/><link href="/1?a&amp;b"/><link rel="alternate" href="/1/pdf"/></entry>
      <entry><source><link href="/other"/></source><link rel="alternate" href="/2"/>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><link href="/style"/></div></content></entry>
      </feed>
      """)
    #expect(list.targets == ["/1?a&b", "/2"])
  }

  @Test("sitemaps and their indexes, packed or not")
  func sitemaps() throws {
    let map =
      "<urlset><url><loc>https://example.org/1</loc><image:image><image:loc>x</image:loc></image:image></url><url><loc>/2</loc></url></urlset>"
    #expect(try list(map).targets == ["https://example.org/1", "/2"])
    #expect(try list(map).kind == .sitemap)
    #expect(try LinkList(Gzip.compressed(Array(map.utf8))).targets.count == 2)
    let index = try list(
      "<sitemapindex><sitemap><loc>https://example.org/a.xml</loc></sitemap></sitemapindex>")
    #expect(index.kind == .index && index.targets == ["https://example.org/a.xml"])
  }

  @Test("what feeds get wrong is read over: unknown entities, a stray ampersand")
  func mistakes() throws {
    let list = try list(
      "<rss><channel><item><title>A&nbsp;B & C</title><link>/1</link></item><item><link>/2</link></item></channel></rss>"
    )
    #expect(list.targets == ["/1", "/2"])
  }

  @Test(
    "what is hostile or no list is told",
    arguments: [
      (
        "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss><item><link>&a;</link></item></rss>",
        "document type"
      ),
      ("<!DOCTYPE r [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><rss>&b;</rss>", "document type"),
      ("<rss><channel><item><link>/1</link></item>", "cut off"),
      ("<html><body/></html>", "outermost element is “html”"),
      ("not XML", "no RSS"), ("", "no RSS"),
      ("<rss>" + String(repeating: "<a>", count: 5000), "deeper than 100"),
    ])
  func hostile(_ pair: (text: String, says: String)) {
    let cause = #expect(throws: FetchError.Cause.self) { try list(pair.text) }
    #expect(cause?.sentence.contains(pair.says) == true, "\(cause?.sentence ?? "")")
  }

  @Test("a bomb is told")
  func bomb() {
    let bomb = Gzip.compressed([UInt8](repeating: 0x20, count: 60 << 20))
    let cause = #expect(throws: FetchError.Cause.self) { try LinkList(bomb) }
    #expect(cause?.sentence.contains("larger than 50 MiB") == true)
  }
}
