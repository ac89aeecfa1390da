import DocumentModel

/// Compares the pairs of an exchange, each by itself.
struct ExchangeComparison: Sendable {
  let exchange: Exchange
  let vocabulary: Vocabulary
  let diff: ProseDiff
  let base: Comparison.Side
  let revised: Comparison.Side
  let sections: SectionTitles
  let targets: SharedTargets

  /// What was found of each pair; `isMoved` says whether its article stands at another place.
  func findings(isMoved: [Bool]) -> [ArticleFindings?] {
    Stretches.map(exchange.pairs.map(\.words)) { stretch in
      let words = WordTable(vocabulary)
      return stretch.map { findings(of: $0, isMoved: isMoved[$0], words) }
    }
  }

  /// What was found of one pair.
  func findings(of pair: Int, isMoved: Bool = false, _ words: WordTable) -> ArticleFindings? {
    let aligned = exchange.pairs[pair]
    guard let left = aligned.baseArticles.first, let right = aligned.revisedArticles.first else { return nil }
    let carried = base.carries(left).intersection(revised.carries(right))
    return ArticleComparison(
      words: words, diff: diff, carried: carried, exchange: exchange,
      titleShift: exchange.titleShift(of: pair), sections: sections, targets: targets,
      isTitleCounted: isTitleCounted(pair)
    )
    .compare(aligned, isMoved: isMoved)
  }

  private func isTitleCounted(_ pair: Int) -> Bool {
    [pair - 1, pair].contains { first in
      exchange.pairs.indices.contains(first) && exchange.pairs.indices.contains(first + 1)
        && ClauseNumbers.countOn(exchange.pairs[first], exchange.pairs[first + 1])
    }
  }
}

extension Comparison.Side {
  /// What the format of an article's source can hold.
  fileprivate func carries(_ article: Article) -> Document.Carries {
    carries.indices.contains(article.span.source) ? carries[article.span.source] : []
  }
}
