import Configuration
import History
import Snapshots
import Stet

/// One observation of all that a stet.yml names.
struct WatchRun {
  let project: Project
  let comparisons: [ComparisonSettings]
  let reading: ReadingOptions
  /// Seconds since 1970.
  let time: Int
  private(set) var observations: [SourceObserver.Observed] = []
  private(set) var outcome = HistoryStore.RunOutcome()
  /// What there is to say besides, one line each.
  private(set) var remarks: [String] = []

  /// How often the work is begun again where another watcher was quicker.
  private static let attempts = 5

  init(project: Project, comparisons: [ComparisonSettings], reading: ReadingOptions, time: Int) {
    self.project = project
    self.comparisons = comparisons
    self.reading = reading
    self.time = time
  }

  /// Observes everything and writes it down, all of it or nothing.
  mutating func run(_ store: inout HistoryStore) throws(CommandError) {
    for attempt in 1...Self.attempts {
      let draft = try draft(&store)
      do {
        outcome = try store.record(draft)
        return
      } catch {
        guard case .overtaken = error, attempt < Self.attempts else { throw .history(error) }
      }
    }
  }

  private mutating func draft(_ store: inout HistoryStore) throws(CommandError) -> RunDraft {
    let states: [String: SourceState]
    do { states = try store.states() } catch { throw .history(error) }
    var loader = WatchLoader(
      project: project, reading: reading, session: project.session(reading), states: states)
    loader.load(comparisons)
    var observer = SourceObserver(pipeline: reading.pipeline, states: states)
    for input in loader.inputs { try observer.observe(input, &store) }
    observer.settle()
    let accepted = try SnapshotStore(folder: project.settings.snapshots).acceptedChanges()
    var differences = DifferenceObserver(
      project: project, reading: reading, accepted: accepted,
      day: SourceDate.day(seconds: time) ?? Calendar.today, observed: observer.observations, states: states)
    // A source that is watched for itself has nothing to differ from.
    for comparison in comparisons where !comparison.base.isEmpty {
      try differences.observe(comparison, loader, &store)
    }
    observations = observer.observations
    remarks = loader.complaints + observer.remarks + differences.remarks
    var draft = RunDraft(at: time)
    draft.observations = observations.map(\.draft)
    draft.comparisons = differences.drafts
    return draft
  }

  // MARK: What came of it

  /// The sources that could not be read, one line each.
  var failures: [String] {
    observations.compactMap { observed in
      guard case .failed(let cause) = observed.draft.finding else { return nil }
      return cause.hasPrefix(observed.input.path) ? cause : "\(observed.input.path): \(cause)"
    }
  }

  /// Whether something at or above the threshold of its comparison is new.
  func fails(_ failOn: Severity?) -> Bool {
    for observed in observations {
      let threshold = failOn ?? observed.input.comparison.rules.failOn
      if observed.draft.changes.contains(where: { $0.severity >= threshold }) { return true }
    }
    return comparisons.contains { comparison in
      (outcome.opened[comparison.name] ?? []).contains { $0.severity >= failOn ?? comparison.rules.failOn }
    }
  }

  /// What is new, a line for each source and comparison; empty where nothing is.
  var lines: [String] {
    var lines: [String] = []
    let first = observations.count(where: \.isFirst)
    if first > 0 { lines.append("\(CheckPage.count(first, "source")) observed for the first time") }
    for observed in observations {
      let changes = observed.draft.changes
      guard !changes.isEmpty else { continue }
      for change in changes where change.kind.isWhole {
        lines.append("\(observed.input.path): \(PeriodNames.kind(change.kind)): \(change.article)")
      }
      let counts = Severity.allCases.reversed().compactMap { severity in
        let count = changes.count { $0.severity == severity && !$0.kind.isWhole }
        return count > 0 ? "\(count) \(severity.rawValue)" : nil
      }
      if !counts.isEmpty { lines.append("\(observed.input.path): \(counts.joined(separator: ", "))") }
    }
    for comparison in comparisons {
      let opened = outcome.opened[comparison.name]?.count ?? 0
      let fixed = outcome.fixed[comparison.name] ?? 0
      guard opened + fixed > 0 else { continue }
      lines.append("\(comparison.name): \(CheckPage.count(opened, "new difference")), \(fixed) fixed")
    }
    return lines
  }
}
