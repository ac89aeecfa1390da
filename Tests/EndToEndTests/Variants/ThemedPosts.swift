import Foundation
import Stet

/// Fills a theme, a page with placeholders, with the posts of the blog.
///
/// `{{title}}`, `{{content}}`, `{{date}}` are those of the post; between `<!--each N-->` and `<!--end-->` stands a
/// teaser, repeated for N others with their `{{other}}` title and `{{excerpt}}`. In themes of one page, what stands
/// between `<!--posts-->` and `<!--/posts-->` is repeated for all of them.
struct ThemedPosts {
  struct Post {
    var title: String
    var date: String
    var content: String

    /// The beginning of the text, without markup.
    var excerpt: String {
      String(content.replacingOccurrences(of: "<[^>]+>", with: "", options: .regularExpression).prefix(140))
    }
  }

  private static let folder = "Tests/EndToEndTests/Pages/posts"
  private let name: String
  private let template: String

  init(_ name: String) throws {
    self.name = name
    template = String(
      decoding: try Repository.bytes("Tests/EndToEndTests/Themes/\(name).html"), as: UTF8.self)
  }

  /// The posts as the blog shows them.
  static func originals() throws -> [Source] {
    try names().map { Source(path: $0, bytes: try Repository.bytes("\(folder)/\($0)")) }
  }

  /// A page for each post; `edit` may change the content of one.
  func sources(edit: (Int, String) -> String = { $1 }) throws -> [Source] {
    let posts = try Self.posts()
    return posts.indices.map { index in
      var post = posts[index]
      post.content = dressed(edit(index, post.content))
      let page = filled(teasers(template, posts, index), post)
      return Source(path: "\(name)/\(index).html", bytes: Array(page.utf8))
    }
  }

  /// One page with all posts.
  func page() throws -> Source {
    var page = template
    while let piece = Self.piece(of: page, from: "<!--posts-->", to: "<!--/posts-->") {
      page.replaceSubrange(
        piece.all, with: try Self.posts().map { filled(String(page[piece.inner]), $0) }.joined())
    }
    return Source(path: "\(name).html", bytes: Array(page.utf8))
  }

  private static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Repository.file(folder).path).sorted()
  }

  private static func posts() throws -> [Post] {
    try names().map { name in
      let page = String(decoding: try Repository.bytes("\(folder)/\(name)"), as: UTF8.self)
      func inner(_ start: String, _ end: String) -> String {
        piece(of: page, from: start, to: end).map { String(page[$0.inner]) } ?? ""
      }
      return Post(
        title: inner("<h1 class=\"entry-title\">", "</h1>"), date: inner("datetime=\"", "\""),
        content: inner("<div class=\"entry-content\">\n", "</div><div class=\"sharedaddy\">"))
    }
  }

  /// Some programs have paragraphs of their own.
  private func dressed(_ content: String) -> String {
    switch name {
    case "divsoup":
      content.replacingOccurrences(of: "<p>", with: "<div class=\"txt\">").replacingOccurrences(
        of: "</p>", with: "</div>")
    case "brbr":
      content.replacingOccurrences(of: "<p>", with: "").replacingOccurrences(of: "</p>", with: "<br><br>")
    default: content
    }
  }

  private func filled(_ text: String, _ post: Post) -> String {
    text.replacingOccurrences(of: "{{title}}", with: post.title)
      .replacingOccurrences(of: "{{date}}", with: post.date)
      .replacingOccurrences(of: "{{content}}", with: post.content)
  }

  private func teasers(_ text: String, _ posts: [Post], _ index: Int) -> String {
    var text = text
    while let piece = Self.piece(of: text, from: "<!--each ", to: "<!--end-->") {
      let inner = text[piece.inner]
      let count = Int(inner.prefix { $0.isNumber }) ?? 0
      let teaser = String(inner.drop { $0 != "\n" })
      let others = (1...max(1, count)).map { offset in
        let other = posts[(index + offset) % posts.count]
        return teaser.replacingOccurrences(of: "{{other}}", with: other.title)
          .replacingOccurrences(of: "{{excerpt}}", with: other.excerpt)
      }
      text.replaceSubrange(piece.all, with: others.joined())
    }
    return text
  }

  private static func piece(
    of text: String, from start: String, to end: String
  ) -> (all: Range<String.Index>, inner: Range<String.Index>)? {
    guard let first = text.range(of: start),
      let last = text.range(of: end, range: first.upperBound..<text.endIndex)
    else { return nil }
    return (first.lowerBound..<last.upperBound, first.upperBound..<last.lowerBound)
  }
}
