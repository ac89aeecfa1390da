import Stet
import Testing

/// The web posts in other clothes: the same posts, so the same golden truth.
struct WebVariant: CustomTestStringConvertible, Sendable {
  /// The order of the posts.
  enum Order: Sendable {
    case asPublished
    /// Two posts change places.
    case swapped(Int, Int)
    case shuffled(seed: UInt64)
  }

  /// How titles and lists are marked.
  enum Markup: String, CaseIterable, Sendable {
    case plain
    /// `## title`, the lists as they are.
    case headings
    /// `## title`, and `-` for the bullets.
    case markdown
  }

  var name: String
  var order = Order.asPublished
  var markup = Markup.plain
  var typography: [Typography] = []
  var collapsesBlankLines = false
  var wrapping: Wrapping?
  var encoding = Encoding.utf8
  /// Whether each post is a file of a folder.
  var isFolder = false
  /// Why the tool is known to get it wrong; nil where it gets it right.
  var knownIssue: String?

  init(_ name: String, _ change: (inout WebVariant) -> Void = { _ in }) {
    self.name = name
    change(&self)
  }

  var testDescription: String { name }

  func sources() throws -> [Source] {
    var posts = try WebPosts(titles: Golden.load().webTitles)
    switch order {
    case .asPublished: break
    case .swapped(let one, let other): posts.posts.swapAt(one, other)
    case .shuffled(let seed):
      var random = SplitMix64(state: seed)
      posts.posts.shuffle(using: &random)
    }
    let ending = markup == .plain ? "txt" : "md"
    guard isFolder else { return [source("posts." + ending, text(posts.posts))] }
    return posts.posts.enumerated().map { source("posts/\($0.offset).\(ending)", text([$0.element])) }
  }

  /// The golden truth, less what the clothes lose by nature.
  ///
  /// Under a numbered item, Markdown takes "• …" for more text of the item, and counts the next items on,
  /// whatever number they have.
  func golden() throws -> Golden {
    let golden = try Golden.load()
    return markup == .headings ? golden.without(facet: "numbering") : golden
  }

  private func source(_ path: String, _ text: String) -> Source {
    Source(path: path, bytes: encoding.bytes(text))
  }

  private func text(_ posts: [WebPosts.Post]) -> String {
    var text = posts.map { post in
      let title = markup == .plain ? post.title : "## " + post.title
      let body = post.lines.joined(separator: "\n")
      return title + "\n" + (markup == .markdown ? body.replacing("\n  • ", with: "\n- ") : body)
    }.joined(separator: "\n")
    for style in typography { text = style.apply(to: text) }
    if collapsesBlankLines {
      while text.contains("\n\n\n") { text = text.replacing("\n\n\n", with: "\n\n") }
    }
    return wrapping?.wrap(text) ?? text
  }
}
