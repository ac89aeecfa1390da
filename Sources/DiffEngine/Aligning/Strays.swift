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
    for pair in Self.pairs(
      left, left.indices.filter { !taken.base.contains($0) }, Self.matter(revised), but: Self.matter(base))
    {
      let own = append(pair.own, behind: left.count, to: \.base)
      let pieces = append(pair.pieces, behind: right.count, to: \.revised)
      self.matches.append(ArticleAligner.Match(base: [pair.article] + own, revised: pieces))
    }
    for pair in Self.pairs(
      right, right.indices.filter { !taken.revised.contains($0) },
      Self.matter(base).filter { !isTaken(base: $0) },
      but: Self.matter(revised).filter { !isTaken(revised: $0) })
    {
      let own = append(pair.own, behind: right.count, to: \.revised)
      let pieces = append(pair.pieces, behind: left.count, to: \.base)
      self.matches.append(ArticleAligner.Match(base: pieces, revised: [pair.article] + own))
    }
  }

  /// Puts pieces behind the articles of a side; returns their indices.
  private mutating func append(
    _ pieces: [Article], behind count: Int, to side: WritableKeyPath<Strays, [Article]>
  ) -> [Int] {
    let start = count + self[keyPath: side].count
    self[keyPath: side] += pieces
    return Array(start..<start + pieces.count)
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

  /// An article without a partner, by its index, and the other material that it is the text of.
  private struct Pair {
    var article: Int
    /// Material of the article's own side that went into the same pieces.
    var own: [Article]
    var pieces: [Article]
  }

  /// The articles without a partner that are the text of `matter` of the other side.
  ///
  /// What has the title of other material on their own side, too, is the partner of that: a passage that moved there makes it
  /// none of theirs. Without a title it is that of both: neither may be told as gone.
  private static func pairs(
    _ articles: [Article], _ alone: [Int], _ others: [Article], but here: [Article]
  ) -> [Pair] {
    let titles = Set(here.compactMap { $0.title?.fingerprint })
    let matter = others.filter { $0.title.map { !titles.contains($0.fingerprint) } ?? true }
    guard !alone.isEmpty, !matter.isEmpty else { return [] }
    return ArticleAligner(alone.map { articles[$0] } + here, matter).matches().compactMap { match in
      let strays = match.base.filter { $0 < alone.count }
      guard strays.count == 1 else { return nil }
      return Pair(
        article: alone[strays[0]],
        own: match.base.filter { $0 >= alone.count }.map { here[$0 - alone.count] },
        pieces: match.revised.map { matter[$0] })
    }
  }
}
