/// A change of a source against its last observation, as a history keeps it: a report is written from it alone.
package struct ChangeRecord: Hashable, Sendable {
  /// What happened.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Of a passage, as `Change.Site` has them.
    case added, removed, altered, moved, split, merged
    /// Of an article.
    case articleAdded, articleWithdrawn, articleRestored
    /// An article that stands in another source now.
    case articleMoved
    /// The source itself is at another address now.
    case relocated

    /// Whether it is about a whole article or source.
    package var isWhole: Bool {
      switch self {
      case .added, .removed, .altered, .moved, .split, .merged: false
      case .articleAdded, .articleWithdrawn, .articleRestored, .articleMoved, .relocated: true
      }
    }
  }

  /// Sixteen hexadecimal digits, made from the content alone.
  package var id: String
  package var kind: Kind
  /// nil for whole articles.
  package var facet: Facet?
  package var severity: Severity
  /// The title of the article.
  package var article: String
  /// One line: what decided facet and severity.
  package var why: String
  /// Where it stands in the source: `line 12`, `page 3`.
  package var place: String?
  /// The other source or address of a move.
  package var other: String?
  /// The passage, cut to what lies around the edits.
  package var runs: [Change.Run]

  package init(
    id: String, kind: Kind, facet: Facet? = nil, severity: Severity, article: String, why: String,
    place: String? = nil, other: String? = nil, runs: [Change.Run] = []
  ) {
    self.id = id
    self.kind = kind
    self.facet = facet
    self.severity = severity
    self.article = article
    self.why = why
    self.place = place
    self.other = other
    self.runs = runs
  }
}
