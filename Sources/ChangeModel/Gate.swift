/// Decides whether a report fails a check.
///
/// A pure function of the report and the threshold.
public struct Gate: Hashable, Sendable {
  /// The least severity that fails.
  public var threshold: Severity

  /// What an article that only one side has counts as: a passage added or removed is major, so is a whole text.
  public static let oneSidedSeverity = Severity.major

  /// Makes a gate; by default any change above cosmetic fails.
  public init(threshold: Severity = .minor) { self.threshold = threshold }

  /// Whether some change that nobody accepted, or an article on only one side that nobody expects, reaches the threshold.
  public func fails(_ report: Report) -> Bool {
    report.compared.contains(where: fails)
  }

  /// Whether this article makes its report fail.
  public func fails(_ article: ArticleReport) -> Bool {
    switch article.presence {
    case .onlyInBase, .onlyInRevised: article.accepted == nil && Self.oneSidedSeverity >= threshold
    case .matched: article.changes.contains { $0.accepted == nil && $0.severity >= threshold }
    }
  }
}
