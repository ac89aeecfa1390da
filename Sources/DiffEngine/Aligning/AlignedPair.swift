import DocumentModel

/// The articles of a match, and which of their passages belong together.
struct AlignedPair {
  let baseArticles: [Article]
  let revisedArticles: [Article]
  /// The articles whose titles are those of all: the first ones, or, where one article was cut in two or two are one, those
  /// that have the same title.
  let heads: (base: Article, revised: Article)?
  var base: PassageText
  var revised: PassageText
  var groups: [PassageGroup]
  /// The scripts of groups that were made on the way, by the first passage of the base.
  var scripts: [Int: ProseDiff.Outcome] = [:]
  /// Gaps that were too large to be aligned by words.
  let gapsLeft: Int

  /// The words of both sides.
  var words: Int { Self.words(baseArticles) + Self.words(revisedArticles) }

  private static func words(_ articles: [Article]) -> Int { articles.reduce(0) { $0 + $1.words } }

  /// The pairs of `matches` between two lists of articles, in order.
  static func all(_ matches: [ArticleAligner.Match], _ base: [Article], _ revised: [Article]) -> [AlignedPair]
  {
    let weights = matches.map { match in
      words(match.base.map { base[$0] }) + words(match.revised.map { revised[$0] })
    }
    return Stretches.map(weights) { stretch in
      matches[stretch].map { AlignedPair($0.base.map { base[$0] }, $0.revised.map { revised[$0] }) }
    }
  }

  init(_ base: [Article], _ revised: [Article]) {
    baseArticles = base
    revisedArticles = revised
    let head = Self.heads(base, revised)
    heads =
      base.isEmpty || revised.isEmpty ? nil : (base: base[head.base], revised: revised[head.revised])
    self.base = PassageText(base, head: head.base)
    self.revised = PassageText(revised, head: head.revised)
    (groups, gapsLeft) = PassageAligner(self.base.passages, self.revised.passages).groups()
  }

  private static func heads(_ base: [Article], _ revised: [Article]) -> (base: Int, revised: Int) {
    guard base.count > 1 || revised.count > 1 else { return (0, 0) }
    for (one, article) in base.enumerated() {
      guard let title = article.title?.wordKeys, !title.isEmpty else { continue }
      if let other = revised.firstIndex(where: { $0.title?.wordKeys == title }) { return (one, other) }
    }
    return (0, 0)
  }
}
