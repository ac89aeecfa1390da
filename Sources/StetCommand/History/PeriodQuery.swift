import Configuration
import History
import Snapshots
import Stet

/// The days or revisions that a report is about, and where what it tells comes from.
struct PeriodQuery {
  let since: String
  let until: String?
  let history: HistoryOptions
  /// What there is to say besides, one line each.
  private(set) var remarks: [String] = []
  private let now = Moment.now

  init(since: String, until: String?, history: HistoryOptions) {
    self.since = since
    self.until = until
    self.history = history
  }

  /// What was recorded; without a history, or where a revision is named, what the snapshots in git say.
  mutating func report() throws(CommandError) -> PeriodReport {
    let start = Moment(since, now: now, atStart: true)
    let end: Moment? = if let until { Moment(until, now: now) } else { nil }
    if let start, let end, end.seconds <= start.seconds { throw Self.reversed }
    let isDated = start != nil && (until == nil || end != nil)
    let hasHistory = try history.file.exists()
    if isDated, hasHistory || history.history != nil, let start {
      return try recorded(start, end)
    }
    if history.history != nil {
      throw Self.undated(start == nil ? ("--since", since) : ("--until", until ?? ""))
    }
    return try inSnapshots(start, end, isDated: isDated)
  }

  // MARK: The history

  private func recorded(_ start: Moment, _ end: Moment?) throws(CommandError) -> PeriodReport {
    var store = try history.existing()
    do {
      // What was observed on the first second of a day belongs to it.
      var report = try store.period(
        since: start.seconds - (start.isDay ? 1 : 0), until: end?.seconds, now: now,
        toolVersion: ToolVersion.current)
      report.since = start.seconds
      return report
    } catch {
      throw .history(error)
    }
  }

  // MARK: The snapshots

  private mutating func inSnapshots(_ start: Moment?, _ end: Moment?, isDated: Bool) throws(CommandError)
    -> PeriodReport
  {
    let project = try Project.open(history.place.config)
    let comparisons = try project.comparisons([])
    let repository = GitRepository(folder: project.settings.snapshots)
    guard try repository.exists() else {
      if isDated { _ = try history.existing() }
      throw .option(
        "\(project.root) is in no git repository with a commit; --since takes a revision in one only")
    }
    let base = try SnapshotRevision(
      try commit(since, start, "--since", repository), called: since, in: repository, comparisons)
    let revised =
      if let until {
        try SnapshotRevision(
          try commit(until, end, "--until", repository), called: until, in: repository, comparisons)
      } else {
        try SnapshotRevision(working: SnapshotStore(folder: repository.folder), comparisons, time: now)
      }
    guard !base.snapshots.isEmpty || !revised.snapshots.isEmpty else {
      throw .file(
        path: repository.folder, cause: "has no snapshot, neither then nor now",
        remedy: "take one with 'stet snapshot', or begin a history with 'stet watch'")
    }
    var period = SnapshotPeriod(comparisons)
    let report = try period.report(since: base, until: revised)
    remarks = period.remarks
    // Paths of reports are those of the folder that the user is in.
    try Files.go(to: project.origin)
    return report
  }

  private func commit(_ text: String, _ moment: Moment?, _ option: String, _ repository: GitRepository)
    throws(CommandError) -> GitRepository.Commit
  {
    guard let moment else { return try repository.commit(text, option: option) }
    guard let found = try repository.commit(at: moment.seconds) else {
      throw .option(
        "\(option) \(text): git has no commit from before then, and there is no history; name a later day, or begin a history "
          + "with 'stet watch'")
    }
    return found
  }

  // MARK: Errors

  private static let reversed = CommandError.option("--until must be later than --since")

  private static func undated(_ option: (name: String, text: String)) -> CommandError {
    .option(
      "\(option.name) takes a day as 2026-01-31, a time as 2026-01-31T07:00, or so long ago as 7d; “\(option.text)” is none"
    )
  }
}
