/// The order in which reports list what they found: worst first, equally bad ones in the order of the text.
extension Report {
  /// The compared pieces with a change to list, worst first, else in the order of the base.
  public func ranked(withCosmetic: Bool) -> [ArticleReport] {
    let listed = compared.filter { article in
      article.status == "altered" || (withCosmetic && !article.changes.isEmpty)
    }
    let ranked = listed.enumerated().map { (rank: $0.element.ranks, index: $0.offset, article: $0.element) }
    return
      ranked.sorted { left, right in
        left.rank == right.rank
          ? left.index < right.index : right.rank.lexicographicallyPrecedes(left.rank)
      }
      .map(\.article)
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
