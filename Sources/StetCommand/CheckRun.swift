import Configuration
import Snapshots
import Stet

/// A check of a project's comparisons, as `check`, `accept` and `review` need it.
struct CheckRun {
  let project: Project
  let store: SnapshotStore
  let results: [ComparisonCheck.Result]

  init(_ names: [String], _ place: ProjectOptions, _ reading: ReadingOptions, failOn: Severity? = nil)
    throws(CommandError)
  {
    project = try Project.open(place.config)
    store = SnapshotStore(folder: project.settings.snapshots)
    let check = ComparisonCheck(
      project: project, store: store, accepted: try store.acceptedChanges(), reading: reading,
      session: project.session(reading),
      day: Calendar.today,
      failOn: failOn)
    var results: [ComparisonCheck.Result] = []
    for comparison in try project.comparisons(names) { results.append(try check.result(comparison)) }
    self.results = results
  }

  /// All reports as one: what formats for programs are written from.
  var report: Report {
    Report.joined(results.flatMap(\.verdict.reports).map(\.report), toolVersion: ToolVersion.current)
  }
}
