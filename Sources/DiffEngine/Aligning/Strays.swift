import DocumentModel

/// Articles of one side that are other material of the other: the preface that is an article of its own on a web page
/// and front matter in a book.
///
/// What one side takes for an article is compared as one; only what no article is a partner of comes here.
struct Strays {
  /// By the place where each begins.
  private var partnersOfBase: [SourceSpan: Article] = [:]
  private var partnersOfRevised: [SourceSpan: Article] = [:]
  private var takenBase: Set<SourceSpan> = []
  private var takenRevised: Set<SourceSpan> = []

  init() {}

  init(_ left: [Article], _ right: [Article], base: Comparison.Side, revised: Comparison.Side) {
    for (one, other) in Self.pairs(left, Self.matter(revised)) {
      partnersOfBase[one.span] = other
      takenRevised.insert(other.span)
    }
    for (other, one) in Self.pairs(right, Self.matter(base)) {
      partnersOfRevised[other.span] = one
      takenBase.insert(one.span)
    }
  }

  func partner(ofBase article: Article) -> Article? { partnersOfBase[article.span] }
  func partner(ofRevised article: Article) -> Article? { partnersOfRevised[article.span] }
  func isTaken(base article: Article) -> Bool { takenBase.contains(article.span) }
  func isTaken(revised article: Article) -> Bool { takenRevised.contains(article.span) }

  private static func matter(_ side: Comparison.Side) -> [Article] {
    side.articles.filter {
      switch $0.role {
      case .frontMatter, .backMatter, .annex: true
      default: false
      }
    }
  }

  private static func pairs(_ articles: [Article], _ matter: [Article]) -> [(Article, Article)] {
    guard !articles.isEmpty, !matter.isEmpty else { return [] }
    return ArticleAligner(articles, matter).matches().compactMap { match in
      guard match.base.count == 1, match.revised.count == 1 else { return nil }
      return (articles[match.base[0]], matter[match.revised[0]])
    }
  }
}
