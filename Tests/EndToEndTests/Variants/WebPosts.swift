/// The web text cut at the titles of its posts.
struct WebPosts {
  struct Post {
    var title: String
    /// The lines under the title, blank ones at both ends included.
    var lines: [String]
  }

  var posts: [Post] = []

  init(titles: [String]) throws {
    for line in try Seed.web.lines {
      if titles.contains(line) {
        posts.append(Post(title: line, lines: []))
      } else if !posts.isEmpty {
        posts[posts.count - 1].lines.append(line)
      }
    }
  }

  /// All posts in one text.
  var text: String { posts.map(\.text).joined(separator: "\n") }
}

extension WebPosts.Post {
  var text: String { ([title] + lines).joined(separator: "\n") }
}
