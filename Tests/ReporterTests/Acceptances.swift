import ChangeModel

/// Marks changes of a report as accepted, as the gate does.
struct Acceptances {
  /// Each acceptance under the id of its change.
  var byID: [String: Change.Acceptance]

  init(_ byID: [String: Change.Acceptance]) { self.byID = byID }

  /// The report with its accepted changes marked.
  func apply(to report: Report) -> Report {
    var result = report
    for index in result.articles.indices { mark(&result.articles[index].changes) }
    for index in result.material.indices { mark(&result.material[index].changes) }
    return result
  }

  private func mark(_ changes: inout [Change]) {
    for index in changes.indices { changes[index].accepted = byID[changes[index].id] }
  }
}
