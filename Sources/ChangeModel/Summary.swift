/// The counts of a report.
public struct Summary: Hashable, Sendable {
  public var base = 0
  public var revised = 0
  public var matched = 0
  public var unchanged = 0
  public var altered = 0
  public var onlyInBase = 0
  public var onlyInRevised = 0
  public var accepted = 0
  public var ignored = 0
  private var bySeverity: [Int] = Array(repeating: 0, count: Severity.allCases.count)

  /// Counts what `report` holds.
  public init(_ report: Report) {
    ignored = report.ignored
    for article in report.articles {
      count(article)
      for change in article.changes {
        if change.accepted != nil { accepted += 1 } else { bySeverity[change.severity.rank] += 1 }
      }
    }
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
