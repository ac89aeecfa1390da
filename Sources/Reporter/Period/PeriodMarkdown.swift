package import ChangeModel

/// The report of a period as Markdown, for wikis, issues and chats.
package struct PeriodMarkdown {
  private let options: ReportOptions

  package init(_ options: ReportOptions = ReportOptions()) { self.options = options }

  package func bytes(_ report: PeriodReport) -> [UInt8] {
    var lines = [
      "# " + PeriodNames.headline(report), "", PeriodNames.period(report) + ". " + PeriodNames.scope(report),
    ]
    for source in PeriodNames.sources(report, withCosmetic: options.showCosmetic) {
      lines += ["", "## \(MarkdownText.code(source.path)) (\(PeriodNames.part(source.part)))", ""]
      lines += source.entries.map(item)
    }
    for comparison in PeriodNames.comparisons(report) {
      lines += ["", "## Comparison \(comparison.name)"]
      for (name, items) in PeriodNames.lists(comparison) {
        lines += ["", "### \(name) (\(items.count))", ""]
        lines += items.map { item($0, isShort: name != "New") }
      }
      for text in [PeriodNames.told(comparison), PeriodNames.standing(comparison)].compactMap(\.self) {
        lines += ["", text + "."]
      }
    }
    if !report.failures.isEmpty {
      lines += ["", "## Sources that could not be read", ""]
      lines += report.failures.map {
        "- \(MarkdownText.code($0.path)): \(MarkdownText.escaped(PeriodNames.failure($0), startsLine: false))"
      }
    }
    lines += chart(report.weeks)
    if let hidden = PeriodNames.hidden(report, withCosmetic: options.showCosmetic) { lines += ["", hidden] }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func item(_ entry: PeriodReport.Entry) -> String {
    let change = entry.change
    var text = "- **\(change.severity.rawValue)** \(PeriodNames.heading(change))"
    if change.kind != .relocated {
      text += ": *\(Self.inline(change.article))*"
      if !change.kind.isWhole, let place = change.place { text += ", \(place)" }
    }
    text += " – \(Self.inline(change.why))"
    if change.kind == .relocated, let other = change.other { text += ": \(MarkdownText.code(other))" }
    text += " (\(PeriodDate(entry.at).date), `\(change.id)`)"
    return text + passage(PeriodNames.change(change))
  }

  private func item(_ difference: PeriodReport.Difference, isShort: Bool) -> String {
    let record = difference.record
    var text =
      "- **\(record.severity.rawValue)** \(PeriodNames.heading(record)): *\(Self.inline(record.article))*"
    text += " – \(Self.inline(record.why))"
    if case .accepted(let reason) = record.state { text += "; accepted: \(Self.inline(reason))" }
    text += " (since \(PeriodDate(difference.since).date), `\(record.id)`)"
    return isShort ? text : text + passage(PeriodNames.change(record))
  }

  private func passage(_ change: Change) -> String {
    change.runs.isEmpty ? "" : "\n\n  > " + MarkdownPassage.marked(change) + "\n"
  }

  private func chart(_ weeks: [PeriodReport.Week]) -> [String] {
    guard weeks.contains(where: { $0.total > 0 }) else { return [] }
    return ["", "## Changes a week", "", "| week from | changes |", "|---|--:|"]
      + weeks.map { "| \(PeriodDate($0.start).date) | \(TextNames.grouped($0.total)) |" }
  }

  private static func inline(_ text: String) -> String { MarkdownText.escaped(text, startsLine: false) }
}
