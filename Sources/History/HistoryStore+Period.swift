package import ChangeModel

extension HistoryStore {
  /// What was recorded after `since` and up to `until`, both seconds since 1970; without `until`, all up to the last run.
  ///
  /// `now` is the time of whoever asks: runs that claim to be later were made with a clock ahead, and are told all the same.
  package mutating func period(since: Int, until: Int?, now: Int, toolVersion: String) throws(HistoryError)
    -> PeriodReport
  {
    var report = PeriodReport(toolVersion: toolVersion, since: since, until: until ?? now)
    guard let runs = try runs(since: since, until: until, now: now) else { return report }
    report.runs = try number("SELECT count(*) FROM runs WHERE seq BETWEEN ? AND ?", runs)
    report.hidden = try number(
      "SELECT coalesce(sum(hidden), 0) FROM observations WHERE hidden > 0 AND run BETWEEN ? AND ?", runs)
    // What is gone is observed no more.
    report.observed = try number(
      """
      SELECT count(*) FROM sources s WHERE ?1 <= ?2 AND
        (SELECT outcome FROM observations WHERE source = s.id AND run <= ?2 ORDER BY run DESC LIMIT 1) != 1
      """, 0...runs.upperBound)
    report.first = try number(
      """
      SELECT count(*) FROM (SELECT id, (SELECT min(run) FROM observations WHERE source = s.id) AS run FROM sources s) f
      WHERE run BETWEEN ? AND ? AND NOT EXISTS (SELECT 1 FROM changes WHERE run = f.run AND source = f.id)
      """, runs)
    report.sources = try sources(runs)
    report.failures = try failures(runs)
    report.comparisons = try comparisons(runs)
    report.weeks = try weeks(until: report.until, last: runs.upperBound)
    return report
  }

  private mutating func number(_ sql: String, _ runs: ClosedRange<Int>) throws(HistoryError) -> Int {
    try database.first(sql, [.integer(runs.lowerBound), .integer(runs.upperBound)]) { $0.integer(0) } ?? 0
  }

  /// The runs of a period by their order; nil where there are none.
  ///
  /// It begins behind the last run that was made at `since` or before, in front of the first one inside: a run with a
  /// clock that was ahead is told with those that followed it, and never left out.
  mutating func runs(since: Int, until: Int?, now: Int) throws(HistoryError) -> ClosedRange<Int>? {
    let inside = try database.first(
      "SELECT min(seq) FROM runs WHERE at > ? AND at <= ?", [.integer(since), .integer(until ?? now)]
    ) { $0.optionalInteger(0) }
    let before = try database.first(
      "SELECT coalesce(max(seq), 0) FROM runs WHERE at <= ? AND seq < ?",
      [.integer(since), .integer((inside ?? nil) ?? Int.max)]
    ) { $0.integer(0) }
    let last =
      if let until {
        try database.first("SELECT coalesce(max(seq), 0) FROM runs WHERE at <= ?", [.integer(until)]) {
          $0.integer(0)
        }
      } else { try lastRun()?.seq }
    guard let last, let before, before < last else { return nil }
    return before + 1...last
  }

  // MARK: Sources

  private mutating func sources(_ runs: ClosedRange<Int>) throws(HistoryError) -> [PeriodReport.Source] {
    let rows = try database.query(
      """
      SELECT s.path, s.part, r.at, c.severity, c.change, c.kind, c.facet, c.article, c.why, c.place, c.other, c.passage
      FROM changes c JOIN sources s ON s.id = c.source JOIN runs r ON r.seq = c.run
      WHERE c.run BETWEEN ? AND ? ORDER BY c.run, c.id
      """, [.integer(runs.lowerBound), .integer(runs.upperBound)]
    ) { row in
      (
        path: row.text(0), part: row.text(1),
        entry: PeriodReport.Entry(at: row.integer(2), change: row.change(3))
      )
    }
    var found: [PeriodReport.Source] = []
    var places: [String: Int] = [:]
    for row in rows {
      if let place = places[row.path] {
        found[place].entries.append(row.entry)
      } else {
        places[row.path] = found.count
        found.append(PeriodReport.Source(path: row.path, part: row.part, entries: [row.entry]))
      }
    }
    for index in found.indices {
      found[index].entries = worstFirst(found[index].entries) { $0.change.severity }
    }
    let ranked = found.map { (source: $0, worst: $0.worst.rank, path: $0.path) }
    return ranked.sorted { $0.worst != $1.worst ? $0.worst > $1.worst : $0.path < $1.path }.map(\.source)
  }

  /// A stable order by severity.
  private func worstFirst<Item>(_ items: [Item], _ severity: (Item) -> Severity) -> [Item] {
    guard items.count > 1 else { return items }
    return Severity.allCases.reversed().flatMap { rank in items.filter { severity($0) == rank } }
  }

  /// Sources that could not be read in the period; what fails for several reasons in a row is one failure.
  private mutating func failures(_ runs: ClosedRange<Int>) throws(HistoryError) -> [PeriodReport.Failure] {
    let rows = try database.query(
      """
      SELECT s.path, r.at, o.cause, n.outcome, nr.at FROM observations o
      JOIN sources s ON s.id = o.source JOIN runs r ON r.seq = o.run
      LEFT JOIN observations n ON n.id = (SELECT id FROM observations
        WHERE source = o.source AND run > o.run AND run <= ?2 ORDER BY run LIMIT 1)
      LEFT JOIN runs nr ON nr.seq = n.run
      WHERE o.outcome = 2 AND o.last >= ?1 AND o.run <= ?2 ORDER BY s.path, o.run
      """, [.integer(runs.lowerBound), .integer(runs.upperBound)]
    ) { row in
      (
        failure: PeriodReport.Failure(
          path: row.text(0), since: row.integer(1), until: row.optionalInteger(4), cause: row.text(2)),
        goesOn: row.optionalInteger(3) == SourceState.Outcome.failed.rawValue
      )
    }
    var found: [PeriodReport.Failure] = []
    var start: Int?
    for (failure, goesOn) in rows {
      if goesOn {
        start = start ?? failure.since
        continue
      }
      var failure = failure
      failure.since = start ?? failure.since
      start = nil
      found.append(failure)
    }
    return found
  }

  // MARK: Comparisons

  /// A difference with the events that frame the period.
  private struct Framed {
    var comparison: String
    var record: DifferenceRecord
    var since: Int
    var at: Int
    var event: DifferenceEvent
    var isNews: Bool
    /// Whether it was open at some time before its last event.
    var wasOpen: Bool
  }

  private mutating func comparisons(_ runs: ClosedRange<Int>) throws(HistoryError) -> [PeriodReport
    .Comparison]
  {
    let names = try database.query(
      "SELECT name FROM comparisons WHERE first <= ? ORDER BY name", [.integer(runs.upperBound)]
    ) { $0.text(0) }
    var found = names.map { PeriodReport.Comparison(name: $0) }
    let places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    for framed in try framed(runs) {
      guard let place = places[framed.comparison] else { continue }
      let difference = PeriodReport.Difference(since: framed.since, at: framed.at, record: framed.record)
      switch framed.event {
      case .opened where framed.isNews: found[place].opened.append(difference)
      case .opened: found[place].open.append(difference)
      case .accepted where framed.isNews && framed.wasOpen: found[place].accepted.append(difference)
      case .accepted, .known: found[place].standing += 1
      case .fixed: found[place].fixed.append(difference)
      }
    }
    for index in found.indices {
      found[index].opened = worstFirst(found[index].opened) { $0.record.severity }
      found[index].open = worstFirst(found[index].open) { $0.record.severity }
      found[index].fixed = worstFirst(found[index].fixed) { $0.record.severity }
      found[index].accepted = worstFirst(found[index].accepted) { $0.record.severity }
    }
    return found
  }

  /// What stood when a comparison was first observed is no news: the first report would be all differences there are.
  private mutating func framed(_ runs: ClosedRange<Int>) throws(HistoryError) -> [Framed] {
    try database.query(
      """
      SELECT d.comparison, r.at, f.at, e.event, e.run >= ?1 AND (e.run > c.first OR e.event != 1), e.reason, e.told,
        EXISTS (SELECT 1 FROM events WHERE difference = d.id AND run < e.run AND event = 1),
        d.severity, d.change, d.kind, d.facet, d.article, d.why, d.base, d.revised, d.passage
      FROM differences d JOIN comparisons c ON c.name = d.comparison
      JOIN events e ON e.id = (SELECT id FROM events WHERE difference = d.id AND run <= ?2 ORDER BY run DESC LIMIT 1)
      JOIN runs r ON r.seq = e.run
      JOIN runs f ON f.seq = (SELECT run FROM events WHERE difference = d.id ORDER BY run LIMIT 1)
      WHERE e.event != 4 OR e.run >= ?1 ORDER BY d.comparison, e.run, e.id
      """, [.integer(runs.lowerBound), .integer(runs.upperBound)]
    ) { row in
      let event = DifferenceEvent(rawValue: row.integer(3)) ?? .opened
      let state: DifferenceRecord.State =
        switch event {
        case .accepted: .accepted(reason: row.text(5))
        case .known: .known
        case .opened, .fixed: .open
        }
      let record = DifferenceRecord(
        id: row.text(9), kind: row.text(10), facet: row.optionalText(11).flatMap(Facet.init),
        severity: Severity(rank: row.integer(8)), article: row.text(12), why: row.text(13),
        base: row.optionalText(14), revised: row.optionalText(15), runs: RunsCoding.runs(row.text(16)),
        state: state, told: row.optionalText(6))
      return Framed(
        comparison: row.text(0), record: record, since: row.integer(2), at: row.integer(1), event: event,
        isNews: row.integer(4) == 1, wasOpen: row.integer(7) == 1)
    }
  }

  // MARK: Weeks

  /// A chart of a quarter shows whether a week is unusual.
  private static let mostWeeks = 13
  private static let week = 7 * 86_400

  private mutating func weeks(until: Int, last: Int) throws(HistoryError) -> [PeriodReport.Week] {
    let first = try database.first("SELECT min(at) FROM runs WHERE seq <= ?", [.integer(last)]) {
      $0.optionalInteger(0)
    }
    guard let first = first ?? nil, first < until else { return [] }
    let count = min(Self.mostWeeks, (until - first - 1) / Self.week + 1)
    guard count > 1 else { return [] }
    let start = until - count * Self.week
    var weeks = (0..<count).map {
      PeriodReport.Week(start: start + $0 * Self.week, counts: Severity.allCases.map { _ in 0 })
    }
    let rows = try database.query(
      """
      SELECT r.at, c.severity, count(*) FROM runs r JOIN changes c ON c.run = r.seq
      WHERE r.seq <= ? AND r.at > ? GROUP BY r.seq, c.severity
      """, [.integer(last), .integer(start)]
    ) { (at: $0.integer(0), severity: Severity(rank: $0.integer(1)), count: $0.integer(2)) }
    for row in rows {
      let place = min(max(0, (row.at - start - 1) / Self.week), count - 1)
      weeks[place].counts[row.severity.rank] += row.count
    }
    return weeks
  }
}

extension Row {
  /// The change that stands in the columns from `column` on: severity, id, kind, and so on, in the order of the table.
  func change(_ column: Int) -> ChangeRecord {
    ChangeRecord(
      id: text(column + 1), kind: ChangeRecord.Kind(rawValue: text(column + 2)) ?? .altered,
      facet: optionalText(column + 3).flatMap(Facet.init), severity: Severity(rank: integer(column)),
      article: text(column + 4), why: text(column + 5), place: optionalText(column + 6),
      other: optionalText(column + 7), runs: RunsCoding.runs(text(column + 8)))
  }
}

extension Severity {
  /// The severity of a rank; the gravest where there is none, so that a damaged row is not overlooked.
  init(rank: Int) { self = Severity.allCases.first { $0.rank == rank } ?? .critical }
}
