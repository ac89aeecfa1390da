/// The changes that an editor let stand, by their ids.
///
/// Empty until something reads acceptances from a file. Writers never look at it: an accepted change says so itself.
public struct Acceptances: Hashable, Sendable {
  /// Each acceptance under the id of its change.
  public var byID: [String: Change.Acceptance]

  /// Makes the set; without arguments it is empty.
  public init(_ byID: [String: Change.Acceptance] = [:]) { self.byID = byID }

  /// The report with its accepted changes marked; an acceptance that the report has already is kept.
  ///
  /// - Complexity: O(changes).
  public func apply(to report: Report) -> Report {
    guard !byID.isEmpty else { return report }
    var result = report
    for index in result.articles.indices { mark(&result.articles[index].changes) }
    for index in result.material.indices { mark(&result.material[index].changes) }
    return result
  }

  /// The ids that no change of the report has, sorted: what was accepted is no longer there.
  public func unused(in report: Report) -> [String] {
    let found = Set(report.compared.flatMap(\.changes).map(\.id))
    return byID.keys.filter { !found.contains($0) }.sorted()
  }

  private func mark(_ changes: inout [Change]) {
    for index in changes.indices where changes[index].accepted == nil {
      changes[index].accepted = byID[changes[index].id]
    }
  }
}
