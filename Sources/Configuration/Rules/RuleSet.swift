package import ChangeModel
import DocumentModel

/// The rules of a comparison: they act alike on report, exit code and acceptances, whatever the format.
package struct RuleSet {
  /// The least severity that fails.
  package var failOn = Severity.minor
  /// Severities that go over those of the classification.
  package var severities: [Facet: Severity] = [:]
  package var ignored: [IgnoreRule] = []
  package var selectors: [SelectorRule] = []
  package var expectations = Expectations()

  package init() {}

  /// The report as the rules make it: severities first, then what is hidden, then what is expected.
  ///
  /// What is hidden is counted, what is expected is marked as accepted.
  package func apply(to report: Report) -> Report {
    var result = report
    result.articles = report.articles.map { applied(to: $0, &result.ignored) }
    result.material = report.material.map { applied(to: $0, &result.ignored) }
    for pattern in Set(ignored.flatMap(\.exhausted).map(\.source)).sorted() {
      let message =
        "the ignore rule “\(pattern)” took too long and was given up: changes that it would hide may be shown"
      result.notes.append(Report.SidedNote(side: .revised, note: .init(.limit, message)))
    }
    return result
  }

  private func applied(to article: ArticleReport, _ hidden: inout Int) -> ArticleReport {
    var article = article
    for index in article.changes.indices {
      guard let severity = severities[article.changes[index].facet] else { continue }
      article.changes[index].severity = severity
    }
    let whole = article
    article.changes.removeAll { change in
      ignored.contains { $0.hides(change, of: whole) } || isOrderOnly(change, whole)
    }
    hidden += whole.changes.count - article.changes.count
    if let reason = reason(article) { article.accepted = Change.Acceptance(reason: reason) }
    return article
  }

  /// Whether all of the article stands at another place, and that is expected.
  private func isOrderOnly(_ change: Change, _ article: ArticleReport) -> Bool {
    guard expectations.articleOrder == .pass, change.facet == .order,
      case .moved(let base, let revised) = change.site
    else { return false }
    return base == article.base?.span && revised == article.revised?.span
  }

  /// Why an article without a partner is no finding.
  private func reason(_ article: ArticleReport) -> String? {
    switch article.presence {
    case .matched: return nil
    case .onlyInBase where expectations.missingArticles == .pass:
      return "the revised text need not have all articles"
    case .onlyInRevised where expectations.extraArticles == .pass:
      return "the revised text may have articles of its own"
    case .onlyInBase, .onlyInRevised:
      return ignored.contains { $0.hides(article) } ? "an ignore rule names the article" : nil
    }
  }
}
