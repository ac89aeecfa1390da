/// The counts of a report.
public struct Summary: Hashable, Sendable {
  /// Articles of the base.
  public var base = 0
  /// Articles of the revised text.
  public var revised = 0
  /// Pairs of articles.
  public var matched = 0
  /// Pairs without a change above cosmetic.
  public var unchanged = 0
  /// Pairs with a change above cosmetic.
  public var altered = 0
  /// Pairs with a change above cosmetic that nobody accepted.
  public var touched = 0
  /// Pieces that are no articles – summaries, front matter – with such a change.
  public var touchedMaterial = 0
  /// Articles of the base without a partner.
  public var onlyInBase = 0
  /// Articles of the revised text without a partner.
  public var onlyInRevised = 0
  /// Changes that an editor let stand.
  public var accepted = 0
  /// Changes that an ignore rule hid.
  public var ignored = 0
  private var bySeverity: [Int] = Array(repeating: 0, count: Severity.allCases.count)

  /// Counts what `report` holds.
  public init(_ report: Report) {
    ignored = report.ignored
    for article in report.articles { count(article) }
    touched = report.articles.count(where: Self.isTouched)
    touchedMaterial = report.material.count(where: Self.isTouched)
    for article in report.compared {
      for change in article.changes {
        if change.accepted != nil { accepted += 1 } else { bySeverity[change.severity.rank] += 1 }
      }
    }
  }

  private static func isTouched(_ piece: ArticleReport) -> Bool {
    piece.changes.contains { $0.severity > .cosmetic && $0.accepted == nil }
  }

  /// The number of changes of a severity that nobody accepted.
  public subscript(severity: Severity) -> Int { bySeverity[severity.rank] }

  private mutating func count(_ article: ArticleReport) {
    switch article.presence {
    case .onlyInBase:
      base += 1
      onlyInBase += 1
    case .onlyInRevised:
      revised += 1
      onlyInRevised += 1
    case .matched:
      base += 1
      revised += 1
      matched += 1
      if article.status == "unchanged" { unchanged += 1 } else { altered += 1 }
    }
  }
}
