package import ChangeModel

/// What happened to a difference in a run.
enum DifferenceEvent: Int {
  case opened = 1
  case accepted = 2
  /// It stood when the snapshot was taken.
  case known = 3
  /// It is there no more.
  case fixed = 4
}

extension HistoryStore {
  /// What a run was to the differences of its comparisons.
  package struct RunOutcome: Sendable {
    /// Open now and not before, by comparison; nothing where it was compared for the first time.
    package var opened: [String: [DifferenceRecord]] = [:]
    /// How many are there no more.
    package var fixed: [String: Int] = [:]

    package init() {}
  }

  /// Writes a run as a whole.
  ///
  /// - Throws: `HistoryError.overtaken` where another watcher wrote what this one was not told against.
  @discardableResult
  package mutating func record(_ draft: RunDraft) throws(HistoryError) -> RunOutcome {
    var outcome = RunOutcome()
    try transaction { (store) throws(HistoryError) in
      try store.database.run("INSERT INTO runs (at) VALUES (?)", [.integer(draft.at)])
      let number = store.database.lastKey
      for observation in draft.observations { try store.record(observation, run: number) }
      for comparison in draft.comparisons { try store.record(comparison, run: number, &outcome) }
    }
    return outcome
  }

  // MARK: Sources

  /// What the table of sources and the last row of a source say.
  private struct Latest {
    var source: Int
    var observation: Int?
    var outcome: Int
    var content: Int?
    var digest: [UInt8]?
    var address: String?
    var cause: String?
  }

  private mutating func record(_ draft: RunDraft.Observation, run: Int) throws(HistoryError) {
    let latest = try latest(draft)
    guard latest.observation == draft.basis else { throw .overtaken(path: database.path) }
    let state = try state(draft, latest)
    var key = latest.observation ?? 0
    if latest.observation != nil, state.matches(latest), draft.hidden == 0, draft.changes.isEmpty {
      try database.run(
        "UPDATE observations SET last = ?, times = times + 1 WHERE id = ?", [.integer(run), .integer(key)])
    } else {
      try database.run(
        """
        INSERT INTO observations (source, run, last, times, outcome, content, digest, address, cause, hidden)
        VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?)
        """,
        [
          .integer(latest.source), .integer(run), .integer(run), .integer(state.outcome),
          .optional(state.content), .optional(state.digest), .optional(state.address), .optional(state.cause),
          .integer(draft.hidden),
        ])
      key = database.lastKey
    }
    try database.run(
      """
      UPDATE sources SET latest = ?1, content = coalesce(?2, content),
        normaliser = CASE WHEN ?2 IS NULL THEN normaliser ELSE ?3 END,
        etag = CASE WHEN ?6 THEN ?4 ELSE etag END, modified = CASE WHEN ?6 THEN ?5 ELSE modified END
      WHERE id = ?7
      """,
      [
        .integer(key), .optional(state.content), .integer(draft.normaliser), .optional(draft.etag),
        .optional(draft.modified), .integer(state.outcome == 0 ? 1 : 0), .integer(latest.source),
      ])
    for change in draft.changes { try record(change, source: latest.source, run: run) }
  }

  /// The row of the source, made where there is none, with what was last observed.
  private mutating func latest(_ draft: RunDraft.Observation) throws(HistoryError) -> Latest {
    let found = try database.first(
      """
      SELECT s.id, o.id, o.outcome, o.content, o.digest, o.address, o.cause
      FROM sources s LEFT JOIN observations o ON o.id = s.latest WHERE s.path = ?
      """, [.text(draft.path)]
    ) { row in
      Latest(
        source: row.integer(0), observation: row.optionalInteger(1), outcome: row.integer(2),
        content: row.optionalInteger(3), digest: row.isNull(4) ? nil : row.bytes(4),
        address: row.optionalText(5), cause: row.optionalText(6))
    }
    if let found { return found }
    try database.run(
      "INSERT INTO sources (path, part) VALUES (?, ?)", [.text(draft.path), .text(draft.part)])
    return Latest(source: database.lastKey, outcome: 0)
  }

  /// What a row of observations says besides its runs.
  private struct State {
    var outcome: Int
    var content: Int?
    var digest: [UInt8]?
    var address: String?
    var cause: String?

    func matches(_ latest: Latest) -> Bool {
      outcome == latest.outcome && content == latest.content && digest == latest.digest
        && address == latest.address && cause == latest.cause
    }
  }

  private mutating func state(_ draft: RunDraft.Observation, _ latest: Latest) throws(HistoryError) -> State {
    switch draft.finding {
    case .text(let text, let digest):
      State(outcome: 0, content: try content(of: text), digest: digest, address: draft.address)
    case .same: try lastText(latest, draft)
    case .gone(let cause): State(outcome: 1, cause: cause)
    case .failed(let cause): State(outcome: 2, cause: cause)
    }
  }

  /// What was seen when there was a text last; a source that fails may be in between.
  private mutating func lastText(_ latest: Latest, _ draft: RunDraft.Observation) throws(HistoryError)
    -> State
  {
    let found = try database.first(
      "SELECT content, digest FROM observations WHERE source = ? AND outcome = 0 ORDER BY run DESC LIMIT 1",
      [.integer(latest.source)]
    ) { State(outcome: 0, content: $0.optionalInteger(0), digest: $0.isNull(1) ? nil : $0.bytes(1)) }
    guard var found else { throw .overtaken(path: database.path) }
    found.address = draft.address
    return found
  }

  /// The number of a text, which is kept once however many sources and days have it.
  mutating func content(of text: [UInt8]) throws(HistoryError) -> Int {
    let digest = SHA256.digest(text)
    let known = try database.first("SELECT id FROM contents WHERE sha256 = ?", [.bytes(digest)]) {
      $0.integer(0)
    }
    if let known { return known }
    guard text.count <= Packing.largest, let packed = Packing.packed(text) else {
      throw .trouble(path: database.path, cause: "a text is too large to be kept")
    }
    try database.run(
      "INSERT INTO contents (sha256, size, packed) VALUES (?, ?, ?)",
      [.bytes(digest), .integer(text.count), .bytes(packed)])
    return database.lastKey
  }

  private mutating func record(_ change: ChangeRecord, source: Int, run: Int) throws(HistoryError) {
    try database.run(
      """
      INSERT INTO changes (run, source, severity, change, kind, facet, article, why, place, other, passage)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(run), .integer(source), .integer(change.severity.rank), .text(change.id),
        .text(change.kind.rawValue), .optional(change.facet?.rawValue), .text(change.article),
        .text(change.why), .optional(change.place), .optional(change.other),
        .text(RunsCoding.text(change.runs)),
      ])
  }

  // MARK: Comparisons

  private mutating func record(_ draft: RunDraft.ObservedComparison, run: Int, _ outcome: inout RunOutcome)
    throws(HistoryError)
  {
    guard try comparison(draft.name)?.run == draft.basis else { throw .overtaken(path: database.path) }
    try database.run(
      """
      INSERT INTO comparisons (name, first, latest, fingerprint) VALUES (?1, ?2, ?2, ?3)
      ON CONFLICT (name) DO UPDATE SET latest = ?2, fingerprint = ?3
      """, [.text(draft.name), .integer(run), .bytes(draft.fingerprint)])
    var last = try lastEvents(draft.name)
    for difference in draft.differences {
      let before = last.removeValue(forKey: difference.id)
      let (event, reason) = Self.event(difference.state)
      if let before, before.event == event.rawValue, before.reason == reason { continue }
      if event == .opened, draft.basis != nil { outcome.opened[draft.name, default: []].append(difference) }
      let key = try key(of: difference, draft.name)
      try record(event, reason, of: key, told: difference.told, run: run)
    }
    for before in last.values.sorted(by: { $0.key < $1.key })
    where before.event != DifferenceEvent.fixed.rawValue {
      outcome.fixed[draft.name, default: 0] += 1
      try record(.fixed, nil, of: before.key, told: draft.settled[before.id], run: run)
    }
  }

  private static func event(_ state: DifferenceRecord.State) -> (DifferenceEvent, String?) {
    switch state {
    case .open: (.opened, nil)
    case .accepted(let reason): (.accepted, reason)
    case .known: (.known, nil)
    }
  }

  private struct LastEvent {
    var id: String
    var key: Int
    var event: Int
    var reason: String?
  }

  /// The last event of each difference of a comparison, by its id.
  private mutating func lastEvents(_ comparison: String) throws(HistoryError) -> [String: LastEvent] {
    let rows = try database.query(
      """
      SELECT d.change, d.id, e.event, e.reason FROM differences d JOIN events e ON e.id =
        (SELECT id FROM events WHERE difference = d.id ORDER BY run DESC LIMIT 1) WHERE d.comparison = ?
      """, [.text(comparison)]
    ) {
      (
        $0.text(0),
        LastEvent(
          id: $0.text(0), key: $0.integer(1), event: $0.integer(2), reason: $0.optionalText(3))
      )
    }
    return Dictionary(rows) { first, _ in first }
  }

  private mutating func record(
    _ event: DifferenceEvent, _ reason: String?, of difference: Int, told: String?, run: Int
  ) throws(HistoryError) {
    try database.run(
      "INSERT INTO events (run, difference, event, reason, told) VALUES (?, ?, ?, ?, ?)",
      [
        .integer(run), .integer(difference), .integer(event.rawValue), .optional(reason), .optional(told),
      ])
  }

  private mutating func key(of difference: DifferenceRecord, _ comparison: String) throws(HistoryError) -> Int
  {
    let values: [Database.Value] = [
      .text(comparison), .text(difference.id), .integer(difference.severity.rank), .text(difference.kind),
      .optional(difference.facet?.rawValue), .text(difference.article), .text(difference.why),
      .optional(difference.base), .optional(difference.revised), .text(RunsCoding.text(difference.runs)),
    ]
    // Places and severity may have changed since it was first there; its words have not, or the id would be another.
    let key = try database.first(
      """
      INSERT INTO differences
        (comparison, change, severity, kind, facet, article, why, base, revised, passage)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      ON CONFLICT (comparison, change) DO UPDATE SET
        severity = ?3, kind = ?4, facet = ?5, article = ?6, why = ?7, base = ?8, revised = ?9, passage = ?10
      RETURNING id
      """, values
    ) { $0.integer(0) }
    return key ?? database.lastKey
  }
}
