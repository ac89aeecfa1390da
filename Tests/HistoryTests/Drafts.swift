import ChangeModel
import History

/// Runs as a watcher would make them.
enum Drafts {
  static let day = 86_400

  static func change(_ id: String, _ severity: Severity = .major, kind: ChangeRecord.Kind = .altered)
    -> ChangeRecord
  {
    ChangeRecord(
      id: id, kind: kind, facet: kind.isWhole ? nil : .wording, severity: severity, article: "A title",
      why: "the wording changed", place: "line 3",
      runs: [
        .init(isEdit: false, before: "It is ", after: "It is "),
        .init(isEdit: true, before: "so", after: "such"),
      ])
  }

  static func difference(_ id: String, _ state: DifferenceRecord.State = .open) -> DifferenceRecord {
    DifferenceRecord(
      id: id, kind: "altered", facet: .number, severity: .critical, article: "A title",
      why: "the number changed",
      base: "issue.md:1", revised: "posts/a.md:2", state: state)
  }

  static func observation(
    _ path: String, _ text: String, basis: Int?, changes: [ChangeRecord] = []
  ) -> RunDraft.Observation {
    var draft = RunDraft.Observation(
      path: path, part: "notes/revised", basis: basis,
      finding: .text(Array(text.utf8), digest: SHA256.digest(Array(text.utf8))), normaliser: 1)
    draft.changes = changes
    return draft
  }

  static func run(_ at: Int, _ observations: [RunDraft.Observation]) -> RunDraft {
    var draft = RunDraft(at: at)
    draft.observations = observations
    return draft
  }
}

extension HistoryStore {
  /// Observes a text of a source against the state that is there.
  mutating func observe(
    _ path: String, _ text: String, at time: Int, _ changes: [ChangeRecord] = []
  ) throws(HistoryError) {
    let basis = try states()[path]?.observation
    try record(Drafts.run(time, [Drafts.observation(path, text, basis: basis, changes: changes)]))
  }

  /// Compares a pair that has these differences.
  mutating func compare(_ differences: [DifferenceRecord], at time: Int) throws(HistoryError) {
    var draft = RunDraft(at: time)
    draft.comparisons = [
      .init(
        name: "notes", fingerprint: [UInt8(truncatingIfNeeded: time)], basis: try comparison("notes")?.run,
        differences: differences)
    ]
    try record(draft)
  }

  mutating func told(since: Int, until: Int? = nil, now: Int) throws(HistoryError) -> PeriodReport {
    try period(since: since, until: until, now: now, toolVersion: "0")
  }

  mutating func exported() throws(HistoryError) -> [String] {
    var lines: [String] = []
    try export { line in
      lines.append(line)
      return true
    }
    return lines
  }
}
