import Configuration
import Snapshots
import Stet

/// What a list of known differences leaves out: found again in the texts of the snapshot.
struct KnownDetails {
  private var records: [String: DifferenceRecord] = [:]
  /// What is found, but hidden by an ignore rule.
  private var hidden: Set<String> = []

  /// Takes what the kept texts of both sides say against each other.
  init(_ report: Report, _ rules: RuleSet) {
    records = Self.records(of: rules.apply(to: report))
    hidden = Set(Self.records(of: report).keys).subtracting(records.keys)
  }

  /// The difference as a history keeps it, with the edits alone where the texts do not tell it; nil where a rule hides it.
  func record(_ known: KnownDifference) -> DifferenceRecord? {
    if let record = records[known.id] { return record }
    guard !hidden.contains(known.id) else { return nil }
    return DifferenceRecord(
      id: known.id, kind: known.kind, facet: known.facet, severity: known.severity, article: known.article,
      why: "the snapshot lists it", runs: Excerpt.edits(known.edits))
  }

  private static func records(of report: Report) -> [String: DifferenceRecord] {
    var records: [String: DifferenceRecord] = [:]
    for article in report.compared {
      var found = article.changes.map { ChangeRecords.difference($0, of: article, in: report) }
      if let whole = ChangeRecords.difference(article, in: report) { found.append(whole) }
      for var record in found where records[record.id] == nil {
        // Lines of the kept text are no places in the source.
        record.base = article.base.map { report.baseSources[$0.span.source].path }
        record.revised = article.revised.map { report.revisedSources[$0.span.source].path }
        records[record.id] = record
      }
    }
    return records
  }
}
