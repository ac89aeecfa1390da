package import ChangeModel

/// The history of sources and comparisons in its database.
///
/// It has no clock: whoever observes says when. The order of what happened is that of writing, whatever the times say.
package struct HistoryStore: ~Copyable {
  var database: Database

  /// The path of the file, for messages.
  package var path: String { database.path }

  private init(database: consuming Database) { self.database = database }

  /// Whether a history that is not there is made.
  package enum Opening {
    case existing
    case made
  }

  /// Opens the history at `path`; the caller knows whether the file is there.
  ///
  /// - Throws: `HistoryError`, with the cause where the file is no history.
  package static func open(_ path: String, _ opening: Opening) throws(HistoryError) -> HistoryStore {
    var store = HistoryStore(
      database: try Database.open(path: path, mode: opening == .made ? .writing : .reading))
    try store.prepare(opening)
    return store
  }

  /// A history that is nowhere but in memory, for what is told once.
  package static func transient() throws(HistoryError) -> HistoryStore { try open(":memory:", .made) }

  /// A page holds whole rows, and a packed article has some 2 kB: of small pages much is empty.
  ///
  /// 10,400 of them, with their observations and changes, take 2.09, 1.45, 1.31 and 1.28 times their own size in pages
  /// of 4, 8, 16 and 32 KiB.
  private static let pageSize = 16_384

  private mutating func prepare(_ opening: Opening) throws(HistoryError) {
    // An empty file that somebody names may be anything.
    if opening == .existing, try version() == 0 { throw .foreign(path: database.path) }
    if try version() == 0 { try database.execute("PRAGMA page_size = \(Self.pageSize)") }
    try migrate()
    let found = try database.query(
      "SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!'"
    ) { $0.text(0) }
    // Nothing else may be in it: a table of another shape, a trigger or a view would be somebody else's.
    guard found.sorted() == Schema.migrations.flatMap(\.self).sorted() else {
      throw .foreign(path: database.path)
    }
    try database.execute("PRAGMA journal_mode = WAL")
  }

  /// Makes the tables of an empty file, and brings those of an older one up to date.
  private mutating func migrate() throws(HistoryError) {
    if try version() == Schema.version { return }
    try transaction { (store) throws(HistoryError) in
      let version = try store.version()
      guard version <= Schema.version else { throw .newer(path: store.database.path, version: version) }
      let application = try store.database.first("PRAGMA application_id") { $0.integer(0) } ?? 0
      let tables = try store.database.first("SELECT count(*) FROM sqlite_schema") { $0.integer(0) } ?? 0
      let isEmpty = application == 0 && version == 0 && tables == 0
      guard isEmpty || application == Schema.application else { throw .foreign(path: store.database.path) }
      for step in Schema.migrations.dropFirst(max(0, version)) {
        for statement in step { try store.database.execute(statement) }
      }
      try store.database.execute("PRAGMA application_id = \(Schema.application)")
      try store.database.execute("PRAGMA user_version = \(Schema.version)")
    }
  }

  private mutating func version() throws(HistoryError) -> Int {
    try database.first("PRAGMA user_version") { $0.integer(0) } ?? 0
  }

  /// Does all of it or nothing; other writers wait.
  mutating func transaction(_ body: (inout HistoryStore) throws(HistoryError) -> Void) throws(HistoryError) {
    try database.execute("BEGIN IMMEDIATE")
    do throws(HistoryError) {
      try body(&self)
      try database.execute("COMMIT")
    } catch {
      try? database.execute("ROLLBACK")
      throw error
    }
  }

  // MARK: Questions

  /// The last run; nil where there was none.
  package mutating func lastRun() throws(HistoryError) -> (seq: Int, at: Int)? {
    try database.first("SELECT seq, at FROM runs ORDER BY seq DESC LIMIT 1") {
      (seq: $0.integer(0), at: $0.integer(1))
    }
  }

  /// What is known of all sources, by their paths.
  package mutating func states() throws(HistoryError) -> [String: SourceState] {
    let states = try database.query(
      """
      SELECT s.path, s.part, o.outcome, o.id, t.digest, s.content, s.normaliser, t.address, s.etag, s.modified
      FROM sources s JOIN observations o ON o.id = s.latest
      LEFT JOIN observations t ON t.id =
        (SELECT id FROM observations WHERE source = s.id AND outcome = 0 ORDER BY run DESC LIMIT 1)
      """
    ) { row in
      SourceState(
        path: row.text(0), part: row.text(1), outcome: .init(rawValue: row.integer(2)) ?? .failed,
        observation: row.integer(3), digest: row.isNull(4) ? nil : row.bytes(4),
        content: row.optionalInteger(5), normaliser: row.integer(6), address: row.optionalText(7),
        etag: row.optionalText(8), modified: row.optionalText(9))
    }
    return Dictionary(states.map { ($0.path, $0) }) { first, _ in first }
  }

  /// The text with this number.
  package mutating func content(_ number: Int) throws(HistoryError) -> [UInt8] {
    let found = try database.first(
      "SELECT packed, size, sha256 FROM contents WHERE id = ?", [.integer(number)]
    ) {
      (packed: $0.bytes(0), size: $0.integer(1), digest: $0.bytes(2))
    }
    guard let found, let text = Packing.unpacked(found.packed, size: found.size),
      SHA256.digest(text) == found.digest
    else { throw .damaged(path: database.path, detail: "text \(number) is not what was written") }
    return text
  }

  /// The fingerprint of a comparison when its differences were last found, and the run.
  package mutating func comparison(_ name: String) throws(HistoryError) -> (fingerprint: [UInt8], run: Int)? {
    try database.first("SELECT fingerprint, latest FROM comparisons WHERE name = ?", [.text(name)]) {
      (fingerprint: $0.bytes(0), run: $0.integer(1))
    }
  }

  /// The differences of a comparison that are there, as they were recorded.
  package mutating func differences(_ comparison: String) throws(HistoryError) -> [DifferenceRecord] {
    try database.query(
      """
      SELECT d.change, d.kind, d.facet, d.severity, d.article, d.why, d.base, d.revised, d.passage
      FROM differences d WHERE d.comparison = ? AND
        (SELECT event FROM events WHERE difference = d.id ORDER BY run DESC LIMIT 1) != 4 ORDER BY d.id
      """, [.text(comparison)]
    ) { row in
      DifferenceRecord(
        id: row.text(0), kind: row.text(1), facet: row.optionalText(2).flatMap(Facet.init),
        severity: Severity(rank: row.integer(3)), article: row.text(4), why: row.text(5),
        base: row.optionalText(6),
        revised: row.optionalText(7), runs: RunsCoding.runs(row.text(8)))
    }
  }

  /// A change with the source that it is one of.
  package struct RecordedChange: Sendable {
    package var path: String
    /// The comparison and the side that name it first: `notes/base`.
    package var part: String
    package var change: ChangeRecord
  }

  /// The changes that later runs than this recorded, in order.
  package mutating func changes(after run: Int) throws(HistoryError) -> [RecordedChange] {
    try database.query(
      """
      SELECT s.path, s.part, c.severity, c.change, c.kind, c.facet, c.article, c.why, c.place, c.other, c.passage
      FROM changes c JOIN sources s ON s.id = c.source WHERE c.run > ? ORDER BY c.run, c.id
      """, [.integer(run)]
    ) { RecordedChange(path: $0.text(0), part: $0.text(1), change: $0.change(2)) }
  }
}
