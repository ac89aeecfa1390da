/// Which changes a report shows; what it hides is counted as ignored.
public struct ReportFilter {
  /// Only these facets; nil for all.
  public var only: Set<Facet>?
  /// Not these facets.
  public var ignored: Set<Facet>
  /// Hides a change when it says yes to each edit, before or after; nil hides none.
  public var ignoresText: ((String) -> Bool)?

  /// Makes a filter that hides nothing.
  public init(
    only: Set<Facet>? = nil, ignored: Set<Facet> = [], ignoresText: ((String) -> Bool)? = nil
  ) {
    self.only = only
    self.ignored = ignored
    self.ignoresText = ignoresText
  }

  /// The report without the changes that are hidden.
  public func apply(to report: Report) -> Report {
    var result = report
    for index in result.articles.indices { result.ignored += hide(in: &result.articles[index]) }
    for index in result.material.indices { result.ignored += hide(in: &result.material[index]) }
    return result
  }

  /// Takes the hidden changes out, and tells how many they were.
  private func hide(in article: inout ArticleReport) -> Int {
    let before = article.changes.count
    article.changes.removeAll(where: hides)
    return before - article.changes.count
  }

  private func hides(_ change: Change) -> Bool {
    if let only, !only.contains(change.facet) { return true }
    if ignored.contains(change.facet) { return true }
    guard let ignoresText else { return false }
    return change.isFound(by: ignoresText)
  }
}
