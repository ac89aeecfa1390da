package import ChangeModel

extension HistoryStore {
  /// Runs in a row that found the same of a source.
  package struct ObservationSpan: Hashable, Sendable {
    /// Seconds since 1970.
    package var first: Int
    package var last: Int
    package var times: Int
    package var outcome: SourceState.Outcome
    package var content: Int?
    /// Of the bytes that were read.
    package var digest: [UInt8]?
    package var address: String?
    package var cause: String?
    /// What changed against the observation before.
    package var changes: [ChangeRecord]
  }

  /// The paths of all sources, sorted.
  package mutating func paths() throws(HistoryError) -> [String] {
    try database.query("SELECT path FROM sources ORDER BY path") { $0.text(0) }
  }

  /// All that was observed of a source, oldest first; empty where it never was.
  package mutating func observations(of path: String) throws(HistoryError) -> [ObservationSpan] {
    var changes: [Int: [ChangeRecord]] = [:]
    let rows = try database.query(
      """
      SELECT c.run, c.severity, c.change, c.kind, c.facet, c.article, c.why, c.place, c.other, c.passage
      FROM changes c JOIN sources s ON s.id = c.source WHERE s.path = ? ORDER BY c.id
      """, [.text(path)]
    ) { ($0.integer(0), $0.change(1)) }
    for (run, change) in rows { changes[run, default: []].append(change) }
    return try database.query(
      """
      SELECT f.at, l.at, o.times, o.outcome, o.content, o.digest, o.address, o.cause, o.run FROM observations o
      JOIN sources s ON s.id = o.source JOIN runs f ON f.seq = o.run JOIN runs l ON l.seq = o.last
      WHERE s.path = ? ORDER BY o.run
      """, [.text(path)]
    ) { row in
      ObservationSpan(
        first: row.integer(0), last: row.integer(1), times: row.integer(2),
        outcome: .init(rawValue: row.integer(3)) ?? .failed, content: row.optionalInteger(4),
        digest: row.isNull(5) ? nil : row.bytes(5), address: row.optionalText(6), cause: row.optionalText(7),
        changes: changes[row.integer(8)] ?? [])
    }
  }

  /// The text that a source had at a time, in seconds since 1970: that of the last run up to then that saw one.
  ///
  /// nil where there was none yet.
  package mutating func text(of path: String, at time: Int) throws(HistoryError) -> [UInt8]? {
    let number = try database.first(
      """
      SELECT o.content FROM observations o JOIN sources s ON s.id = o.source
      WHERE s.path = ? AND o.outcome = 0 AND o.run <= (SELECT max(seq) FROM runs WHERE at <= ?)
      ORDER BY o.run DESC LIMIT 1
      """, [.text(path), .integer(time)]
    ) { $0.optionalInteger(0) }
    guard let number = number ?? nil else { return nil }
    return try content(number)
  }
}
