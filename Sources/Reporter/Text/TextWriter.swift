package import ChangeModel

/// The report for a terminal: a ledger of the articles first, then the changes, last a verdict on one line.
package struct TextWriter: ReportWriter {
  private let options: ReportOptions

  package init(_ options: ReportOptions = ReportOptions()) { self.options = options }

  package func write(_ report: Report, to buffer: inout ReportBuffer) {
    var page = TextPage(buffer, options)
    let names = TextNames(report)
    TextLedger(report: report, names: names, options: options).write(on: &page)
    for article in report.ranked(withCosmetic: options.showCosmetic) {
      TextChanges(names: names, options: options).write(article, on: &page)
    }
    TextRemarks(report: report, names: names, options: options).write(on: &page)
    page.blank()
    page.line(Self.verdict(report, names), .bold)
    buffer = page.buffer
  }

  /// The whole report in one line; `grep ^stet:` finds it.
  private static func verdict(_ report: Report, _ names: TextNames) -> String {
    let summary = Summary(report)
    let matched = TextNames.count(summary.matched, "article")
    var text = "stet: no changes in \(matched)"
    if let changes = TextNames.changes({ summary[$0] }) {
      text = "stet: \(changes) in \(summary.touched) of \(matched)\(TextNames.andOthers(summary))"
    }
    let open = report.articles.filter { $0.accepted == nil }
    let alone = [
      (open.count { $0.status == "onlyInBase" }, Report.SideName.base),
      (open.count { $0.status == "onlyInRevised" }, .revised),
    ]
    .filter { $0.0 > 0 }
    .map { "\(TextNames.grouped($0.0)) only in \(names.side($0.1))" }
    return alone.isEmpty ? text : text + "; " + alone.joined(separator: ", ")
  }
}
