import DocumentModel

/// Articles of one side that are other material of the other: the preface that is an article of its own on a web page
/// and front matter in a book.
///
/// What one side takes for an article is compared as one; only what no article is a partner of comes here.
struct Strays {
  /// The other material that is compared as articles, to be put behind the articles of its side.
  private(set) var base: [Article] = []
  private(set) var revised: [Article] = []
  /// Indices count the articles of a side and then those of `base` and `revised`.
  private(set) var matches: [ArticleAligner.Match] = []

  init() {}

  /// `matches` are those between the articles of both sides.
  init(
    _ left: [Article], _ right: [Article], matches: [ArticleAligner.Match], base: Comparison.Side,
    revised: Comparison.Side
  ) {
    let taken = (base: Set(matches.flatMap(\.base)), revised: Set(matches.flatMap(\.revised)))
    for (index, pieces) in Self.pairs(
      left, left.indices.filter { !taken.base.contains($0) }, revised, but: base)
    {
      let start = right.count + self.revised.count
      self.matches.append(ArticleAligner.Match(base: [index], revised: Array(start..<start + pieces.count)))
      self.revised += pieces
    }
    for (index, pieces) in Self.pairs(
      right, right.indices.filter { !taken.revised.contains($0) }, base, but: revised)
    {
      let start = left.count + self.base.count
      self.matches.append(ArticleAligner.Match(base: Array(start..<start + pieces.count), revised: [index]))
      self.base += pieces
    }
  }

  func isTaken(base article: Article) -> Bool { base.contains { $0.span == article.span } }
  func isTaken(revised article: Article) -> Bool { revised.contains { $0.span == article.span } }

  private static func matter(_ side: Comparison.Side) -> [Article] {
    side.articles.filter {
      switch $0.role {
      case .frontMatter, .backMatter, .annex: true
      default: false
      }
    }
  }

  /// Articles without a partner, by their indices, with the other material that they are the text of.
  ///
  /// What has the title of other material on their own side, too, is the partner of that: a passage that moved there makes it
  /// none of theirs.
  private static func pairs(
    _ articles: [Article], _ alone: [Int], _ side: Comparison.Side, but own: Comparison.Side
  ) -> [(Int, [Article])] {
    let titles = Set(matter(own).compactMap { $0.title?.fingerprint })
    let matter = matter(side).filter { $0.title.map { !titles.contains($0.fingerprint) } ?? true }
    guard !alone.isEmpty, !matter.isEmpty else { return [] }
    return ArticleAligner(alone.map { articles[$0] }, matter).matches().compactMap { match in
      match.base.count == 1 ? (alone[match.base[0]], match.revised.map { matter[$0] }) : nil
    }
  }
}
