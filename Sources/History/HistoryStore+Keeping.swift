extension HistoryStore {
  /// What was dropped.
  package struct Dropped: Hashable, Sendable {
    package var changes = 0
    package var observations = 0
    package var texts = 0
    package var differences = 0
  }

  /// Drops what is older than `time`, in seconds since 1970, and what nothing needs any more.
  ///
  /// Kept whatever their age are the state that each source had at that time and has now, with its text, and each
  /// difference that is not fixed, with all its events.
  package mutating func drop(before time: Int) throws(HistoryError) -> Dropped {
    var dropped = Dropped()
    try transaction { (store) throws(HistoryError) in
      let last = try store.database.first(
        "SELECT coalesce(max(seq), 0) FROM runs WHERE at < ?", [.integer(time)]
      ) {
        $0.integer(0)
      }
      let run: [Database.Value] = [.integer(last ?? 0)]
      dropped.changes = try store.delete("DELETE FROM changes WHERE run <= ?", run)
      // An observation goes when a later one has a text and was made in time, too: that one is the state then.
      dropped.observations = try store.delete(
        """
        DELETE FROM observations AS o WHERE run <= ?1 AND last <= ?1
          AND EXISTS (SELECT 1 FROM observations n
            WHERE n.source = o.source AND n.run > o.run AND n.run <= ?1 AND n.outcome = 0)
          AND NOT EXISTS (SELECT 1 FROM sources s WHERE s.latest = o.id)
        """, run)
      dropped.texts = try store.delete(
        """
        DELETE FROM contents AS c WHERE NOT EXISTS (SELECT 1 FROM observations WHERE content = c.id)
          AND NOT EXISTS (SELECT 1 FROM sources WHERE content = c.id)
        """)
      let fixed = """
        SELECT d.id FROM differences d JOIN events e ON e.id =
          (SELECT id FROM events WHERE difference = d.id ORDER BY run DESC LIMIT 1) WHERE e.event = 4 AND e.run <= ?1
        """
      _ = try store.delete("CREATE TEMP TABLE over AS " + fixed, run)
      _ = try store.delete("DELETE FROM events WHERE difference IN (SELECT id FROM over)")
      dropped.differences = try store.delete("DELETE FROM differences WHERE id IN (SELECT id FROM over)")
      _ = try store.delete("DROP TABLE over")
      _ = try store.delete(
        """
        DELETE FROM runs WHERE seq <= ?1 AND seq < (SELECT max(seq) FROM runs) AND seq NOT IN
          (SELECT run FROM observations UNION SELECT last FROM observations UNION SELECT run FROM events
            UNION SELECT first FROM comparisons UNION SELECT latest FROM comparisons)
        """, run)
    }
    try database.execute("VACUUM")
    try database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return dropped
  }

  private mutating func delete(_ sql: String, _ values: [Database.Value] = []) throws(HistoryError) -> Int {
    try database.run(sql, values)
    return database.changed
  }
}
