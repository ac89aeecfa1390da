import ChangeModel

/// What was found of one pair of articles, before it takes its place among the others.
struct ArticleFindings: Sendable {
  private var report: ArticleReport
  private let ids: [ChangeID.Draft]
  let limits: [String]
  let invisible: InvisibleSurplus

  /// The changes of `report` have no ids yet; `ids` has the draft of each.
  init(report: ArticleReport, ids: [ChangeID.Draft], limits: [String], invisible: InvisibleSurplus) {
    self.report = report
    self.ids = ids
    self.limits = limits
    self.invisible = invisible
  }

  /// The report with the ids of its changes, which depend on those that were given before.
  consuming func settled(_ given: inout ChangeID) -> ArticleReport {
    for index in report.changes.indices { report.changes[index].id = given.settle(ids[index]) }
    return report
  }
}
