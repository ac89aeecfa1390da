/// That somebody let a change stand.
package struct AcceptedChange: Hashable, Sendable {
  package var comparison: String
  /// The id of the change, or of the article that only one side has.
  package var id: String
  /// Ids under which a pair tells the same change.
  package var also: [String]
  package var reason: String
  package var by: String?
  /// The last day on which it may stand, as YYYY-MM-DD.
  package var until: String?
  /// What was accepted, for people.
  package var what: String

  package init(
    comparison: String, id: String, also: [String] = [], reason: String, by: String? = nil,
    until: String? = nil,
    what: String
  ) {
    self.comparison = comparison
    self.id = id
    self.also = also
    self.reason = reason
    self.by = by
    self.until = until
    self.what = what
  }

  /// All ids that it is for.
  package var ids: [String] { [id] + also }

  /// Whether its last day is over on `day`, both as YYYY-MM-DD.
  package func isExpired(on day: String) -> Bool { until.map { $0 < day } ?? false }
}
