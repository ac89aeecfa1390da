import Configuration
import History
import Snapshots
import Stet

/// What changed from one state of the snapshots to another: the report of a period without a history.
///
/// Both are recorded as two runs of `stet watch` in a history that is forgotten again, so that both reports are made alike.
struct SnapshotPeriod {
  let comparisons: [ComparisonSettings]
  /// What there is to say besides, one line each.
  private(set) var remarks: [String] = []

  init(_ comparisons: [ComparisonSettings]) { self.comparisons = comparisons }

  mutating func report(since base: SnapshotRevision, until revised: SnapshotRevision) throws(CommandError)
    -> PeriodReport
  {
    // A commit that was rebased may be older than those before it.
    let end = max(revised.time, base.time + 1)
    do {
      var store = try HistoryStore.transient()
      try record(base, at: base.time, into: &store)
      try record(revised, at: end, into: &store)
      var report = try store.period(
        since: base.time, until: nil, now: end, toolVersion: ToolVersion.current)
      report.until = end
      // Two states make no row of weeks.
      report.weeks = []
      report.revisions = .init(since: base.name, until: revised.name)
      for comparison in comparisons { remark(comparison.name, base, revised) }
      return report
    } catch let error as HistoryError {
      throw .history(error)
    } catch let error as CommandError {
      throw error
    } catch {
      throw .option("\(error)")
    }
  }

  private mutating func remark(_ comparison: String, _ base: SnapshotRevision, _ revised: SnapshotRevision) {
    let before = base.snapshots[comparison]?.manifest
    let after = revised.snapshots[comparison]?.manifest
    for (manifest, name) in [(before, base.name), (after, revised.name)] where manifest == nil {
      remarks.append("\(comparison): \(name) has no snapshot of it")
    }
    if let before, let after, before.normaliser != after.normaliser {
      remarks.append(
        "\(comparison): the snapshots were made by normalisers \(before.normaliser) and \(after.normaliser): some changes may "
          + "be those of reading")
    }
  }

  // MARK: Recording

  private func record(_ revision: SnapshotRevision, at time: Int, into store: inout HistoryStore) throws {
    let states = try store.states()
    var observer = SourceObserver(pipeline: Pipeline(), states: states)
    for input in try inputs(revision, states) { try observer.observe(input, &store) }
    observer.settle()
    var draft = RunDraft(at: time)
    draft.observations = observer.observations.map(\.draft)
    for index in draft.observations.indices {
      // Lines of the kept text are no places in the source.
      for change in draft.observations[index].changes.indices {
        draft.observations[index].changes[change].place = nil
      }
    }
    let observed = Dictionary(observer.observations.map { ($0.input.path, $0) }) { first, _ in first }
    for comparison in comparisons where revision.snapshots[comparison.name] != nil {
      draft.comparisons.append(try differences(comparison, revision, observed, &store))
    }
    try store.record(draft)
  }

  /// The sources of a revision, and those that it has no more.
  private func inputs(_ revision: SnapshotRevision, _ states: [String: SourceState]) throws(CommandError)
    -> [WatchInput]
  {
    var inputs: [WatchInput] = []
    var seen: Set<String> = []
    for comparison in comparisons {
      for side in Report.SideName.allCases {
        for (path, text) in try revision.texts(side, of: comparison.name) where seen.insert(path).inserted {
          inputs.append(WatchInput(path: path, side: side, comparison: comparison, finding: .kept(text)))
        }
        let part = comparison.part(side)
        for state in states.values.sorted(by: { $0.path < $1.path })
        where state.part == part && revision.snapshots[comparison.name] != nil {
          guard !holds(state.path, revision) else { continue }
          inputs.append(
            WatchInput(
              path: state.path, side: side, comparison: comparison,
              finding: .gone(cause: "the snapshot has it no more")))
        }
      }
    }
    return inputs
  }

  private func holds(_ path: String, _ revision: SnapshotRevision) -> Bool {
    revision.snapshots.values.contains { $0.manifest.sources.contains { $0.path == path } }
  }

  // MARK: Differences

  private func differences(
    _ comparison: ComparisonSettings, _ revision: SnapshotRevision,
    _ observed: [String: SourceObserver.Observed], _ store: inout HistoryStore
  ) throws -> RunDraft.ObservedComparison {
    let sides = try Report.SideName.allCases.map { try revision.texts($0, of: comparison.name) }
    let news = News(observed, sides.map { $0.map(\.path) })
    let before = try store.comparison(comparison.name)
    var draft = RunDraft.ObservedComparison(
      name: comparison.name, fingerprint: SHA256.digest(Array("\(revision.time)".utf8)), basis: before?.run,
      differences: [])
    let found = KnownDetails(
      TextComparison.report(
        base: sides[0].map { .init(path: $0.path, text: $0.text) },
        revised: sides[1].map { .init(path: $0.path, text: $0.text) }), comparison.rules)
    let day = SourceDate.day(seconds: revision.time) ?? Calendar.today
    let reasons = revision.accepted.reasons(of: comparison.name, on: day)
    let known = revision.snapshots[comparison.name]?.files[Manifest.differencesName] ?? []
    for difference in try KnownDifference.read(known, path: "\(comparison.name)/\(Manifest.differencesName)")
    where difference.severity > .cosmetic || difference.severity >= comparison.rules.failOn {
      guard var record = found.record(difference) else { continue }
      if let reason = reasons[difference.id] { record.state = .accepted(reason: reason) }
      record.told = news.tells(record)
      draft.differences.append(record)
    }
    for difference in try store.differences(comparison.name) {
      if let id = news.settles(difference) { draft.settled[difference.id] = id }
    }
    return draft
  }
}
