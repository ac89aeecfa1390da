/// A difference of a comparison as a history keeps it.
package struct DifferenceRecord: Hashable, Sendable {
  /// What is the case with it.
  package enum State: Hashable, Sendable {
    case open
    /// Somebody let it stand, or a rule expects it.
    case accepted(reason: String)
    /// It stood when the snapshot was taken.
    case known
  }

  /// Sixteen hexadecimal digits, made from the content alone.
  package var id: String
  /// The word for a change's site, or onlyInBase and onlyInRevised.
  package var kind: String
  /// nil for whole articles.
  package var facet: Facet?
  package var severity: Severity
  package var article: String
  package var why: String
  /// The places: `issue.md:12`; nil on a side that has none.
  package var base: String?
  package var revised: String?
  package var runs: [Change.Run]
  package var state: State
  /// The id of the change of a source that tells the same; nil where none does.
  package var told: String?

  package init(
    id: String, kind: String, facet: Facet?, severity: Severity, article: String, why: String,
    base: String? = nil, revised: String? = nil, runs: [Change.Run] = [], state: State = .open,
    told: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.facet = facet
    self.severity = severity
    self.article = article
    self.why = why
    self.base = base
    self.revised = revised
    self.runs = runs
    self.state = state
    self.told = told
  }
}
