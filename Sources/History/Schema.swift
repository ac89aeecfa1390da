/// The tables of a history, and how an older file becomes a newer one.
enum Schema {
  /// “stet” in ASCII: what `file` and stet know the database by.
  static let application = 0x7374_6574

  /// Raised with each step of `migrations`.
  static var version: Int { migrations.count }

  /// What leads from each version to the next; the first makes an empty file a history.
  ///
  /// Runs are referred to by their numbers alone: with a reference that is checked, dropping old ones would look through
  /// whole tables for each. Numbers stand for cases: outcomes are those of `SourceState.Outcome`, severities are ranks, events those of
  /// `DifferenceEvent`.
  static let migrations: [[String]] = [
    [
      // The sequence is the order of what happened, whatever the clock said.
      "CREATE TABLE runs (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT",
      "CREATE INDEX runs_at ON runs (at)",
      """
      CREATE TABLE contents (id INTEGER PRIMARY KEY, sha256 BLOB NOT NULL UNIQUE, size INTEGER NOT NULL, \
      packed BLOB NOT NULL) STRICT
      """,
      """
      CREATE TABLE sources (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, part TEXT NOT NULL, \
      latest INTEGER, content INTEGER, normaliser INTEGER, etag TEXT, modified TEXT) STRICT
      """,
      // Runs in a row that found the same are one row: from `run` to `last`.
      """
      CREATE TABLE observations (id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES sources, \
      run INTEGER NOT NULL, last INTEGER NOT NULL, times INTEGER NOT NULL, \
      outcome INTEGER NOT NULL, content INTEGER REFERENCES contents, digest BLOB, address TEXT, cause TEXT, \
      hidden INTEGER NOT NULL, UNIQUE (source, run)) STRICT
      """,
      "CREATE INDEX observations_content ON observations (content) WHERE content IS NOT NULL",
      "CREATE INDEX failures ON observations (last) WHERE outcome = 2",
      """
      CREATE TABLE changes (id INTEGER PRIMARY KEY, run INTEGER NOT NULL, \
      source INTEGER NOT NULL REFERENCES sources, severity INTEGER NOT NULL, change TEXT NOT NULL, \
      kind TEXT NOT NULL, facet TEXT, article TEXT NOT NULL, why TEXT NOT NULL, place TEXT, other TEXT, \
      passage TEXT NOT NULL, UNIQUE (run, source, change)) STRICT
      """,
      "CREATE INDEX changes_run ON changes (run, severity)",
      "CREATE TABLE comparisons (name TEXT PRIMARY KEY, first INTEGER NOT NULL, latest INTEGER NOT NULL, "
        + "fingerprint BLOB NOT NULL) STRICT",
      """
      CREATE TABLE differences (id INTEGER PRIMARY KEY, comparison TEXT NOT NULL REFERENCES comparisons, \
      change TEXT NOT NULL, severity INTEGER NOT NULL, kind TEXT NOT NULL, facet TEXT, article TEXT NOT NULL, \
      why TEXT NOT NULL, base TEXT, revised TEXT, passage TEXT NOT NULL, UNIQUE (comparison, change)) STRICT
      """,
      """
      CREATE TABLE events (id INTEGER PRIMARY KEY, run INTEGER NOT NULL, \
      difference INTEGER NOT NULL REFERENCES differences, event INTEGER NOT NULL, reason TEXT, told TEXT, \
      UNIQUE (difference, run)) STRICT
      """,
    ]
  ]
}
