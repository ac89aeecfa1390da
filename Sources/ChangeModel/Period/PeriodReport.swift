/// What happened to the sources and comparisons of a history in some days.
///
/// A function of what was recorded: nothing is compared again.
package struct PeriodReport: Hashable, Sendable {
  /// A change with the time of its observation.
  package struct Entry: Hashable, Sendable {
    /// Seconds since 1970.
    package var at: Int
    package var change: ChangeRecord

    package init(at: Int, change: ChangeRecord) {
      self.at = at
      self.change = change
    }
  }

  /// That a source could not be read.
  package struct Failure: Hashable, Sendable {
    package var path: String
    /// Seconds since 1970, when it was first so.
    package var since: Int
    /// When it could be read again; nil where it still cannot.
    package var until: Int?
    package var cause: String

    package init(path: String, since: Int, until: Int?, cause: String) {
      self.path = path
      self.since = since
      self.until = until
      self.cause = cause
    }
  }

  /// A source with something to tell.
  package struct Source: Hashable, Sendable {
    package var path: String
    /// The comparison and the side that name it first: `notes/base`.
    package var part: String
    /// Worst first, then in the order in which they were observed.
    package var entries: [Entry]

    package init(path: String, part: String, entries: [Entry]) {
      self.path = path
      self.part = part
      self.entries = entries
    }

    /// The gravest change.
    package var worst: Severity { entries.map(\.change.severity).max() ?? .cosmetic }
  }

  /// A difference with the times of what happened to it.
  package struct Difference: Hashable, Sendable {
    /// Seconds since 1970: when it was first there, and when what the list tells of happened.
    package var since: Int
    package var at: Int
    package var record: DifferenceRecord

    package init(since: Int, at: Int, record: DifferenceRecord) {
      self.since = since
      self.at = at
      self.record = record
    }
  }

  /// What became of the differences of a comparison; each list worst first.
  package struct Comparison: Hashable, Sendable {
    package var name: String
    /// Came up in the period, and are still open at its end.
    package var opened: [Difference] = []
    /// Were open before, and still are.
    package var open: [Difference] = []
    /// Were there before, or came up, and are no more.
    package var fixed: [Difference] = []
    /// Were let stand in the period.
    package var accepted: [Difference] = []
    /// How many stand by an acceptance of before, or since a snapshot.
    package var standing = 0

    package init(name: String) { self.name = name }

    /// Whether there is anything that a reader has not read in the report before.
    package var hasNews: Bool { !opened.isEmpty || !fixed.isEmpty || !accepted.isEmpty }
  }

  /// The changes of seven days.
  package struct Week: Hashable, Sendable {
    /// Seconds since 1970.
    package var start: Int
    /// By rank of severity.
    package var counts: [Int]

    package init(start: Int, counts: [Int]) {
      self.start = start
      self.counts = counts
    }

    /// What is not cosmetic.
    package var total: Int { counts.dropFirst().reduce(0, +) }
  }

  /// What was compared where there is no history: the names of two states of the snapshots.
  package struct Revisions: Hashable, Sendable {
    package var since: String
    package var until: String

    package init(since: String, until: String) {
      self.since = since
      self.until = until
    }
  }

  package var toolVersion: String
  /// nil for what a history recorded.
  package var revisions: Revisions?
  /// Seconds since 1970; nothing of this moment itself is told.
  package var since: Int
  package var until: Int
  /// How often the sources were observed in the period.
  package var runs = 0
  /// How many sources the history has at the end of the period.
  package var observed = 0
  /// How many of them were new to it, as all are at first: their articles are no news.
  package var first = 0
  /// Worst first, then by path.
  package var sources: [Source] = []
  package var failures: [Failure] = []
  /// By name.
  package var comparisons: [Comparison] = []
  /// Oldest first; empty where the history is younger than two weeks.
  package var weeks: [Week] = []
  /// Changes that an ignore rule hid.
  package var hidden = 0

  package init(toolVersion: String, since: Int, until: Int) {
    self.toolVersion = toolVersion
    self.since = since
    self.until = until
  }
}

extension PeriodReport {
  /// The number of changes of a severity, differences that no source tells counted with them.
  package func count(_ severity: Severity) -> Int {
    sources.reduce(0) { $0 + $1.entries.count { $0.change.severity == severity } }
      + comparisons.reduce(0) { sum, comparison in
        sum + comparison.opened.count { $0.record.severity == severity && $0.record.told == nil }
      }
  }

  /// The number of entries of a kind.
  package func count(_ kind: ChangeRecord.Kind) -> Int {
    sources.reduce(0) { $0 + $1.entries.count { $0.change.kind == kind } }
  }

  /// Whether something at or above a severity is new.
  package func has(_ threshold: Severity) -> Bool {
    Severity.allCases.contains { $0 >= threshold && count($0) > 0 }
  }

  /// Whether there is nothing to say at all but what stands as it stood.
  package var isQuiet: Bool {
    sources.allSatisfy { $0.worst == .cosmetic } && failures.isEmpty
      && !comparisons.contains(where: \.hasNews)
  }
}
