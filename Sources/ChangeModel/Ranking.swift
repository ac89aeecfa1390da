/// The order in which reports list what they found: worst first, equally bad ones in the order of the text.
extension Report {
  /// The compared pieces with a change to list, worst first, else in the order of the base.
  public func ranked(withCosmetic: Bool) -> [ArticleReport] {
    let listed = compared.filter { article in
      article.status == "altered" || (withCosmetic && !article.changes.isEmpty)
    }
    return Self.ranked(listed)
  }

  /// Those with the worst changes first, else in their order.
  public static func ranked(_ articles: [ArticleReport]) -> [ArticleReport] {
    // By their places: an article is large, and sorting moves each some twenty times.
    let ranks = articles.map(\.ranks)
    return articles.indices.sorted { left, right in
      ranks[left] == ranks[right] ? left < right : ranks[right].lexicographicallyPrecedes(ranks[left])
    }
    .map { articles[$0] }
  }

  /// A change with the piece that it stands in.
  public struct PlacedChange: Hashable, Sendable {
    /// The piece, with all its changes.
    public var article: ArticleReport
    /// One of its changes.
    public var change: Change
  }

  /// All changes, worst first over all pieces, else in the order of `ranked`.
  public func worstFirst(withCosmetic: Bool) -> [PlacedChange] {
    let all = ranked(withCosmetic: withCosmetic).flatMap { article in
      article.changes.map { PlacedChange(article: article, change: $0) }
    }
    return Severity.allCases.reversed().filter { withCosmetic || $0 > .cosmetic }.flatMap { severity in
      all.filter { $0.change.severity == severity }
    }
  }
}

extension ArticleReport {
  /// The number of changes of a severity that nobody accepted.
  public func count(_ severity: Severity) -> Int {
    changes.count { $0.severity == severity && $0.accepted == nil }
  }

  /// The counts by severity, worst first.
  var ranks: [Int] { Severity.allCases.reversed().map(count) }

  /// The worst change that nobody accepted; nil where there is none.
  public var worst: Severity? { Severity.allCases.reversed().first { count($0) > 0 } }
}
