/// What is expected of the articles of a pair.
package struct Expectations: Hashable, Sendable {
  /// What becomes of a finding.
  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    case fail, pass
  }

  /// An article of the base that the revised text has not: nil counts it as a change like any other.
  ///
  /// `fail` is “every article of the issue is on the web”: it fails even if it was so when the snapshot was taken.
  package var missingArticles: Verdict?
  /// An article that only the revised text has; `fail` is “no web-only articles”.
  package var extraArticles: Verdict?
  /// Articles at another place among the others: what publications of the same text do all the time.
  package var articleOrder: Verdict = .pass
  /// Differences of a pair that were there when the snapshot was taken.
  package var knownDifferences: Verdict = .pass

  package init() {}
}
