package import ChangeModel
internal import DocumentModel

/// What the parts of a period's report are called, the same in all formats.
package enum PeriodNames {
  /// What happened to a whole article or source; the word for the site for all else.
  package static func kind(_ kind: ChangeRecord.Kind) -> String {
    switch kind {
    case .articleAdded: "article added"
    case .articleWithdrawn: "article withdrawn"
    case .articleRestored: "article back"
    case .articleMoved: "article moved"
    case .relocated: "address changed"
    case .added, .removed, .altered, .moved, .split, .merged: kind.rawValue
    }
  }

  /// The kind in a heading: `number, altered`.
  static func heading(_ change: ChangeRecord) -> String {
    guard let facet = change.facet, !change.kind.isWhole else { return kind(change.kind) }
    return facet.rawValue + ", " + kind(change.kind)
  }

  /// The kind of a difference: `number, altered`, or which side has an article.
  static func heading(_ difference: DifferenceRecord) -> String {
    guard let facet = difference.facet else { return "article on one side" }
    return facet.rawValue + ", " + difference.kind
  }

  /// The part that a source belongs to: `notes, revised`.
  static func part(_ part: String) -> String { part.replacing("/", with: ", ") }

  static func period(_ report: PeriodReport) -> String {
    "\(PeriodDate(report.since).minute) to \(PeriodDate(report.until).minute) UTC"
  }

  /// How much was looked at.
  static func scope(_ report: PeriodReport) -> String {
    guard report.runs > 0 else { return "Nothing was observed in this time." }
    var text = TextNames.count(report.observed, "source")
    if let revisions = report.revisions {
      text += ", in the snapshots of \(revisions.since) and of \(revisions.until)"
    } else {
      text += ", observed " + (report.runs == 1 ? "once" : "\(TextNames.grouped(report.runs)) times")
    }
    if report.first > 0 {
      text +=
        "; \(report.first == report.observed ? "all" : TextNames.grouped(report.first)) for the first time"
    }
    return text + "."
  }

  /// What is new on one line, without a full stop.
  package static func headline(_ report: PeriodReport) -> String {
    var parts: [String] = []
    let passages = report.sources.flatMap(\.entries).filter { !$0.change.kind.isWhole }
    if let changes = TextNames.changes({ severity in passages.count { $0.change.severity == severity } }) {
      parts.append(changes)
    }
    let wholes: [(ChangeRecord.Kind, String)] = [
      (.articleAdded, "added"), (.articleWithdrawn, "withdrawn"), (.articleRestored, "back"),
      (.articleMoved, "moved"),
    ]
    let articles = wholes.compactMap { kind, word in
      let count = report.count(kind)
      return count > 0 ? (count, word) : nil
    }
    if let first = articles.first {
      parts.append(
        TextNames.count(first.0, "article") + " " + first.1
          + articles.dropFirst().map { ", \(TextNames.grouped($0.0)) \($0.1)" }.joined())
    }
    let addresses = report.count(.relocated)
    if addresses > 0 { parts.append(TextNames.count(addresses, "address", "addresses") + " changed") }
    parts += differences(report)
    let failing = report.failures.count { $0.until == nil }
    if failing > 0 { parts.append(TextNames.count(failing, "source") + " not readable") }
    return parts.isEmpty ? "Nothing changed" : parts.joined(separator: "; ")
  }

  private static func differences(_ report: PeriodReport) -> [String] {
    let count = { (list: (PeriodReport.Comparison) -> [PeriodReport.Difference]) in
      report.comparisons.reduce(0) { $0 + list($1).count }
    }
    let counts: [(Int, String)] = [
      (count { $0.opened.filter { $0.record.told == nil } }, "new"),
      (count { $0.fixed.filter { $0.record.told == nil } }, "fixed"), (count(\.accepted), "accepted"),
      (count(\.open), "still open"),
    ]
    let told = counts.filter { $0.0 > 0 }
    guard let first = told.first else { return [] }
    return [
      TextNames.count(first.0, "difference") + " " + first.1
        + told.dropFirst().map { ", \(TextNames.grouped($0.0)) \($0.1)" }.joined()
    ]
  }

  /// The failure of a source in words: since when, until when, why.
  static func failure(_ failure: PeriodReport.Failure) -> String {
    let since = PeriodDate(failure.since).minute
    let cause =
      failure.cause.hasPrefix(failure.path + ": ")
      ? String(failure.cause.dropFirst(failure.path.count + 2)) : failure.cause
    guard let until = failure.until else { return "not readable since \(since): \(cause)" }
    return "not readable from \(since) to \(PeriodDate(until).minute), is again: \(cause)"
  }

  /// The differences of a comparison that are told with a source: how many, in words; nil where there are none.
  static func told(_ comparison: PeriodReport.Comparison) -> String? {
    let counts = [(comparison.opened, "new"), (comparison.fixed, "fixed")].compactMap { items, word in
      let count = items.count { $0.record.told != nil }
      return count > 0 ? (count: count, words: "\(TextNames.grouped(count)) \(word)") : nil
    }
    guard !counts.isEmpty else { return nil }
    let total = counts.reduce(0) { $0 + $1.count }
    return "The changes of its sources above make \(counts.map(\.words).joined(separator: " and ")) "
      + (total == 1 ? "difference" : "differences")
  }

  /// The lists of a comparison with their names, those told with a source left out; empty ones, too.
  static func lists(_ comparison: PeriodReport.Comparison) -> [(
    name: String, items: [PeriodReport.Difference]
  )] {
    [
      ("New", comparison.opened.filter { $0.record.told == nil }),
      ("Fixed", comparison.fixed.filter { $0.record.told == nil }),
      ("Accepted", comparison.accepted), ("Still open", comparison.open),
    ].filter { !$0.1.isEmpty }
  }

  /// How many differences stand, in words; nil where none does.
  static func standing(_ comparison: PeriodReport.Comparison) -> String? {
    guard comparison.standing > 0 else { return nil }
    return
      "\(TextNames.count(comparison.standing, "difference")) \(comparison.standing == 1 ? "stands" : "stand"), accepted before or known since the snapshot"
  }

  /// The comparisons that there is something to say of.
  static func comparisons(_ report: PeriodReport) -> [PeriodReport.Comparison] {
    report.comparisons.filter { $0.hasNews || !$0.open.isEmpty || $0.standing > 0 }
  }

  /// Sources with what is listed of them; cosmetic changes are counted elsewhere unless they are wanted.
  static func sources(_ report: PeriodReport, withCosmetic: Bool) -> [PeriodReport.Source] {
    report.sources.compactMap { source in
      var source = source
      if !withCosmetic { source.entries.removeAll { $0.change.severity == .cosmetic } }
      return source.entries.isEmpty ? nil : source
    }
  }

  /// What is not listed, in words; nil where there is nothing.
  static func hidden(_ report: PeriodReport, withCosmetic: Bool) -> String? {
    var parts: [String] = []
    let cosmetic = report.sources.reduce(0) { $0 + $1.entries.count { $0.change.severity == .cosmetic } }
    if cosmetic > 0, !withCosmetic { parts.append(TextNames.count(cosmetic, "cosmetic change")) }
    if report.hidden > 0 { parts.append("\(TextNames.count(report.hidden, "change")) that a rule ignores") }
    return parts.isEmpty ? nil : "Not listed: " + parts.joined(separator: ", ") + "."
  }

  /// The record as a change of a comparison: what writes passages takes those.
  static func change(_ record: ChangeRecord) -> Change {
    change(record.runs, isMove: record.kind == .moved, record.facet)
  }

  static func change(_ record: DifferenceRecord) -> Change {
    change(record.runs, isMove: record.kind == "moved", record.facet)
  }

  private static func change(_ runs: [Change.Run], isMove: Bool, _ facet: Facet?) -> Change {
    let nowhere = SourceSpan(source: 0, place: .line(1, column: 1))
    return Change(
      id: "",
      site: isMove ? .moved(base: nowhere, revised: nowhere) : .altered(base: nowhere, revised: nowhere),
      facet: facet ?? .wording, severity: .minor, runs: runs, edits: [], why: "")
  }
}
