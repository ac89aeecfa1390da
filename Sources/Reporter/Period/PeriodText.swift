package import ChangeModel

/// The report of a period for a terminal.
package struct PeriodText {
  private let options: ReportOptions

  package init(_ options: ReportOptions = ReportOptions()) { self.options = options }

  package func bytes(_ report: PeriodReport) -> [UInt8] {
    var page = TextPage(ReportBuffer(), options)
    page.line(PeriodNames.period(report), .bold)
    page.paragraph(PeriodNames.scope(report))
    for source in PeriodNames.sources(report, withCosmetic: options.showCosmetic) { write(source, on: &page) }
    for comparison in PeriodNames.comparisons(report) { write(comparison, on: &page) }
    if !report.failures.isEmpty {
      heading("Sources that could not be read", on: &page)
      for failure in report.failures {
        page.paragraph(failure.path + ": " + PeriodNames.failure(failure), indent: 2, hanging: 4)
      }
    }
    chart(report.weeks, on: &page)
    if let hidden = PeriodNames.hidden(report, withCosmetic: options.showCosmetic) {
      page.blank()
      page.paragraph(hidden)
    }
    page.blank()
    page.paragraph("stet: " + PeriodNames.headline(report), .bold)
    return page.buffer.bytes
  }

  private static let indent = 12

  private func heading(_ text: String, _ detail: String = "", on page: inout TextPage) {
    page.blank()
    page.paragraph(String(repeating: "─", count: page.width), .dim)
    var chunker = TextChunker()
    chunker.append(text, .bold)
    if !detail.isEmpty {
      chunker.space()
      chunker.append("(" + detail + ")", .dim)
    }
    page.paragraph(chunker.chunks)
  }

  private func write(_ source: PeriodReport.Source, on page: inout TextPage) {
    heading(source.path, PeriodNames.part(source.part), on: &page)
    for entry in source.entries {
      let change = entry.change
      page.blank()
      head(change.severity, PeriodNames.heading(change), change.id, on: &page)
      let place = change.place.map { ", " + $0 } ?? ""
      if change.kind != .relocated {
        page.paragraph(change.article + (change.kind.isWhole ? "" : place), indent: Self.indent)
      }
      let other = change.other.map { change.kind == .relocated ? ": " + $0 : "" } ?? ""
      page.paragraph(change.why + other, indent: Self.indent)
      passage(PeriodNames.change(change), on: &page)
      page.paragraph(PeriodDate(entry.at).minute, .dim, indent: Self.indent)
    }
  }

  private func head(_ severity: Severity, _ heading: String, _ id: String, on page: inout TextPage) {
    let style: TextStyle = severity >= .major ? .bold : .plain
    var chunker = TextChunker()
    chunker.append(heading, style)
    chunker.space()
    chunker.append(id, .dim)
    page.paragraph(
      [.column(severity.rawValue, width: Self.indent - 2, style)] + chunker.chunks, indent: 2,
      hanging: Self.indent)
  }

  private func passage(_ change: Change, on page: inout TextPage) {
    guard !change.runs.isEmpty else { return }
    let chunks = TextPassage.marked(change, isFolded: !options.verbose)
    page.paragraph(options.verbose ? chunks : TextFolding.fold(chunks), indent: Self.indent)
  }

  // MARK: Comparisons

  private func write(_ comparison: PeriodReport.Comparison, on page: inout TextPage) {
    heading(comparison.name, "comparison", on: &page)
    for (name, items) in PeriodNames.lists(comparison) {
      page.blank()
      page.line("\(name) (\(items.count))", .bold, indent: 2)
      for item in items { write(item, isShort: name != "New", on: &page) }
    }
    for text in [PeriodNames.told(comparison), PeriodNames.standing(comparison)].compactMap(\.self) {
      page.blank()
      page.paragraph(text + ".", indent: 2)
    }
  }

  /// What was read in a report before is one line and its passage no more.
  private func write(_ difference: PeriodReport.Difference, isShort: Bool, on page: inout TextPage) {
    let record = difference.record
    head(record.severity, PeriodNames.heading(record), record.id, on: &page)
    let places = [record.base, record.revised].compactMap(\.self).joined(separator: " → ")
    page.paragraph(record.article, indent: Self.indent)
    if !isShort { page.paragraph(places, .dim, indent: Self.indent) }
    page.paragraph(record.why, indent: Self.indent)
    if !isShort { passage(PeriodNames.change(record), on: &page) }
    if case .accepted(let reason) = record.state {
      page.paragraph("accepted: " + reason, indent: Self.indent)
    }
    page.paragraph("since " + PeriodDate(difference.since).date, .dim, indent: Self.indent)
  }

  // MARK: The chart

  private static let barWidth = 40

  private func chart(_ weeks: [PeriodReport.Week], on page: inout TextPage) {
    let most = weeks.map(\.total).max() ?? 0
    guard most > 0 else { return }
    heading("Changes a week", on: &page)
    for week in weeks {
      let length = (week.total * Self.barWidth + most - 1) / most
      let bar = String(repeating: "█", count: length)
      page.line(
        "\(PeriodDate(week.start).date)  \(bar)\(bar.isEmpty ? "" : " ")\(TextNames.grouped(week.total))",
        indent: 2)
    }
  }
}
