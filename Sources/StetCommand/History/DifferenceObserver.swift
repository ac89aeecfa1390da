import Configuration
import History
import Snapshots
import Stet

/// Finds the differences of the comparisons of a run, as `stet check` would, and what may stand of them.
struct DifferenceObserver {
  let project: Project
  let reading: ReadingOptions
  let accepted: AcceptedChanges
  /// Today, as YYYY-MM-DD.
  let day: String
  /// The sources of the run, by their paths.
  let observed: [String: SourceObserver.Observed]
  /// Of the bytes of each source as they were read last.
  let digests: [String: [UInt8]]
  private(set) var drafts: [RunDraft.ObservedComparison] = []
  private(set) var remarks: [String] = []

  init(
    project: Project, reading: ReadingOptions, accepted: AcceptedChanges, day: String,
    observed: [SourceObserver.Observed], states: [String: SourceState]
  ) {
    self.project = project
    self.reading = reading
    self.accepted = accepted
    self.day = day
    self.observed = Dictionary(observed.map { ($0.input.path, $0) }) { first, _ in first }
    var digests = states.compactMapValues(\.digest)
    for one in observed {
      if case .text(_, let digest) = one.draft.finding { digests[one.input.path] = digest }
    }
    self.digests = digests
  }

  /// `loader` knows the paths of each side, and gets what it did not need so far.
  mutating func observe(
    _ comparison: ComparisonSettings, _ loader: WatchLoader, _ store: inout HistoryStore
  ) throws(CommandError) {
    let sides = Report.SideName.allCases.map { side in
      (loader.paths[comparison.part(side)] ?? []).filter { !isGone($0) }
    }
    guard sides.allSatisfy({ !$0.isEmpty }) else { return }
    let before: (fingerprint: [UInt8], run: Int)?
    do { before = try store.comparison(comparison.name) } catch { throw .history(error) }
    guard let stored = snapshot(of: comparison.name) else { return }
    let fingerprint = fingerprint(comparison, sides, stored)
    if before?.fingerprint == fingerprint { return }
    guard let sources = sources(of: sides, comparison, loader) else { return }
    let report: Report
    do {
      report = comparison.rules.apply(
        to: try reading.pipeline.pair(base: sources[0], revised: sources[1]).report())
    } catch {
      remarks.append("\(comparison.name): is not compared: \(error.message)")
      return
    }
    do {
      var news = News(observed, sides)
      // Runs that could not compare have told of changes, too.
      if let before { news.add(try store.changes(after: before.run), sides, comparison.name) }
      var draft = RunDraft.ObservedComparison(
        name: comparison.name, fingerprint: fingerprint, basis: before?.run,
        differences: differences(report, comparison, stored, news))
      for difference in try store.differences(comparison.name) {
        if let id = news.settles(difference) { draft.settled[difference.id] = id }
      }
      drafts.append(draft)
    } catch {
      throw .history(error)
    }
  }

  /// The snapshot of a comparison, if one was taken; nil where it cannot be read.
  private mutating func snapshot(of name: String) -> SnapshotStore.Stored?? {
    do {
      return .some(try SnapshotStore(folder: project.settings.snapshots).existing(name))
    } catch {
      // Without it all that is known would be told as new.
      remarks.append("\(name): is not compared, its differences stand as they stood: \(error.message)")
      return nil
    }
  }

  /// The sources of both sides in full; nil where one cannot be read.
  private mutating func sources(of sides: [[String]], _ comparison: ComparisonSettings, _ loader: WatchLoader)
    -> [[Source]]?
  {
    var sources: [[Source]] = []
    for side in sides {
      var whole: [Source] = []
      for path in side {
        guard let source = source(path, loader) else {
          remarks.append(
            "\(comparison.name): is not compared, since \(path) cannot be read; its differences stand as they stood"
          )
          return nil
        }
        whole.append(source)
      }
      sources.append(whole)
    }
    return sources
  }

  private func source(_ path: String, _ loader: WatchLoader) -> Source? {
    guard let input = observed[path]?.input else { return nil }
    if case .source(let source) = input.finding { return source }
    return loader.whole(input)
  }

  private func isGone(_ path: String) -> Bool {
    if case .gone = observed[path]?.draft.finding { true } else { false }
  }

  /// Of all that the differences are a function of: sources, rules, acceptances, snapshot, and the day where one ends.
  private func fingerprint(
    _ comparison: ComparisonSettings, _ sides: [[String]], _ stored: SnapshotStore.Stored?
  ) -> [UInt8] {
    var text = "\(ToolVersion.current)\n\(project.digest)\n"
    let own = accepted.of(comparison.name)
    for acceptance in own {
      text += "\(acceptance.ids) \(acceptance.reason) \(acceptance.isExpired(on: day))\n"
    }
    if let stored { text += SHA256.hexadecimal(stored.manifest.bytes) + "\n" }
    for side in sides {
      for path in side { text += "\(path.utf8.count) \(path) \(digests[path] ?? [])\n" }
      text += "\n"
    }
    return SHA256.digest(Array(text.utf8))
  }

  private func differences(
    _ report: Report, _ comparison: ComparisonSettings, _ stored: SnapshotStore.Stored?,
    _ news: News
  ) -> [DifferenceRecord] {
    let known = (try? KnownDifference.read(stored?.files[Manifest.differencesName] ?? [], path: "")) ?? []
    let standing = Set(
      known.filter { ComparisonCheck.passes($0, comparison.rules.expectations) }.map(\.id))
    let reasons = accepted.reasons(of: comparison.name, on: day)
    var found: [DifferenceRecord] = []
    for article in report.compared {
      if var difference = ChangeRecords.difference(article, in: report) {
        difference.state = state(difference.id, article.accepted?.reason, standing, reasons)
        difference.told = news.tells(difference)
        found.append(difference)
      }
      for change in article.changes
      where change.severity > .cosmetic || change.severity >= comparison.rules.failOn {
        var difference = ChangeRecords.difference(change, of: article, in: report)
        difference.state = state(change.id, change.accepted?.reason, standing, reasons)
        difference.told = news.tells(difference, ChangeRecords.edits(change))
        found.append(difference)
      }
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0.id).inserted }
  }

  private func state(_ id: String, _ reason: String?, _ standing: Set<String>, _ reasons: [String: String])
    -> DifferenceRecord.State
  {
    if standing.contains(id) { return .known }
    if let reason = reason ?? reasons[id] { return .accepted(reason: reason) }
    return .open
  }
}

/// The changes of the sources of a run: a difference that one of them made is told with it.
struct News {
  private var ids: [String: String] = [:]
  private var edits: [Change.Edit: [(title: String, id: String)]] = [:]
  /// Articles that came to a side or went from it, by folded titles.
  private var wholes: [String: String] = [:]

  init(_ observed: [String: SourceObserver.Observed], _ sides: [[String]]) {
    for (index, side) in sides.enumerated() {
      for path in side {
        for told in observed[path]?.told ?? [] { add(told, isBase: index == 0) }
      }
    }
    // What went has no path on a side any more.
    for one in observed.values where one.draft.changes.contains(where: { $0.kind == .articleWithdrawn }) {
      for told in one.told { add(told, isBase: one.input.side == .base) }
    }
  }

  /// Adds what was recorded of the sources of both sides.
  mutating func add(_ records: [HistoryStore.RecordedChange], _ sides: [[String]], _ comparison: String) {
    for one in records {
      let isBase = sides[0].contains(one.path) || one.part == comparison + "/base"
      guard isBase || sides[1].contains(one.path) || one.part == comparison + "/revised" else { continue }
      add(ChangeRecords.Told(record: one.change, edits: []), isBase: isBase)
    }
  }

  private mutating func add(_ told: ChangeRecords.Told, isBase: Bool) {
    let title = ArticleID.folded(told.record.article)
    switch told.record.kind {
    case .articleAdded, .articleWithdrawn, .articleRestored: wholes[title] = told.record.id
    case .articleMoved, .relocated: break
    case .added, .removed, .altered, .moved, .split, .merged:
      ids[told.record.id] = told.record.id
      // As they were found and as they are kept: a kept one may be widened to a whole fact, or cut.
      for edit in told.edits.union(Self.edits(told.record.runs)) {
        // What the base gained or lost, the pair tells the other way round.
        let edit = isBase ? Change.Edit(before: edit.after, after: edit.before) : edit
        edits[edit, default: []].append((title, told.record.id))
      }
    }
  }

  private static func edits(_ runs: [Change.Run]) -> Set<Change.Edit> {
    Set(runs.filter(\.isEdit).map { Change.Edit(before: $0.before.trimmed, after: $0.after.trimmed) })
  }

  /// The id of the change that tells the same; nil where none does.
  func tells(_ difference: DifferenceRecord, _ own: Set<Change.Edit> = []) -> String? {
    let title = ArticleID.folded(difference.article)
    guard difference.facet != nil else { return wholes[title] }
    if let id = ids[difference.id] { return id }
    for edit in own.union(Self.edits(difference.runs)).sorted(by: {
      ($0.before, $0.after) < ($1.before, $1.after)
    }) {
      if let found = edits[edit]?.first(where: { $0.title == title }) { return found.id }
    }
    return nil
  }

  /// The id of the change that made the sides alike again; nil where none did.
  func settles(_ difference: DifferenceRecord) -> String? {
    let title = ArticleID.folded(difference.article)
    guard difference.facet != nil else { return wholes[title] }
    for edit in Self.edits(difference.runs).sorted(by: { ($0.before, $0.after) < ($1.before, $1.after) }) {
      let turned = Change.Edit(before: edit.after, after: edit.before)
      if let found = edits[turned]?.first(where: { $0.title == title }) { return found.id }
    }
    // Where the whole article went, nobody has mended anything in it.
    return wholes[title]
  }
}

extension String {
  /// Without blanks at its ends: of a widened edit they may be part or not.
  fileprivate var trimmed: String {
    let front = drop(while: \.isWhitespace)
    return String(String(front.reversed().drop(while: \.isWhitespace)).reversed())
  }
}
