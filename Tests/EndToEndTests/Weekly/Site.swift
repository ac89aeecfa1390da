import Foundation
import TestServer

/// A site of posts with a feed, as it is in a week.
struct Site: Sendable {
  /// How its pages look.
  enum Theme { case plain, modern }

  struct Post: Sendable {
    var path: String
    var title: String
    var paragraphs: [String]
  }

  var posts: [Post]
  /// The paths that the feed lists.
  var listed: [String]
  var theme = Theme.plain
  /// What is answered instead of a post.
  var answers: [String: TestResponse] = [:]
  /// Posts that are served in windows-1252 and say so in the header alone.
  var latin: Set<String> = []

  func answer(_ request: TestRequest) -> TestResponse {
    if let answer = answers[request.path] { return answer }
    if request.path == "/feed.xml" {
      let items = listed.map { "<item><title>x</title><link>\($0)</link></item>" }.joined()
      return .xml("<rss version=\"2.0\"><channel>\(items)</channel></rss>")
    }
    guard let post = posts.first(where: { $0.path == request.path }) else { return .status(404) }
    let page = theme == .plain ? plain(post) : modern(post)
    if latin.contains(post.path), let bytes = page.data(using: .windowsCP1252) {
      return .bytes(Array(bytes), type: "text/html; charset=windows-1252")
    }
    let tag = "\"\(page.utf8.reduce(UInt64(5381)) { $0 &* 33 &+ UInt64($1) })\""
    if request.headers["if-none-match"] == tag { return TestResponse(status: 304, headers: [("ETag", tag)]) }
    return .page(page, headers: [("ETag", tag)])
  }

  private func plain(_ post: Post) -> String {
    """
    <!DOCTYPE html><html lang="en"><head><title>\(post.title) – The Site</title></head><body>
    <header><a href="/">The Site</a><nav><a href="/about">About</a> <a href="/contact">Contact</a></nav></header>
    <main><article><h1>\(post.title)</h1>\(post.paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n"))</article></main>
    <footer><p>All rights reserved. Made with care in a small town.</p></footer></body></html>
    """
  }

  /// Another frame, curly signs, other elements around the same text, a box beside it.
  private func modern(_ post: Post) -> String {
    let text = post.paragraphs.map { paragraph in
      "<p class=\"wp-block-paragraph\"><span>\(paragraph.replacingOccurrences(of: "'", with: "’"))</span></p>"
    }
    return """
      <!DOCTYPE html><html lang="en"><head><meta name="viewport" content="width=device-width">
      <title>\(post.title)</title><style>p { color: black }</style></head><body class="single">
      <div class="site-header"><a class="logo" href="/">THE SITE</a><ul class="menu"><li><a href="/">Home</a></li>
      <li><a href="/archive">Archive</a></li><li><a href="/about">About us</a></li></ul></div>
      <div class="layout"><div class="entry"><h1 class="entry-title">\(post.title)</h1>
      <div class="entry-content">\(text.joined(separator: "\n\n"))</div></div>
      <aside class="sidebar"><h3>Newsletter</h3><p>Subscribe to our newsletter and never miss a post.</p></aside></div>
      <div class="site-footer"><p>© The Site. Imprint. Privacy.</p></div></body></html>
      """
  }
}
