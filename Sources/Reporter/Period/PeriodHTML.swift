package import ChangeModel

/// The report of a period as one page that needs nothing else; in the look of the report of a comparison.
package struct PeriodHTML {
  private let options: ReportOptions

  package init(_ options: ReportOptions = ReportOptions()) { self.options = options }

  private static let style = Markup(asset: PackageResources.report_css)

  package func bytes(_ report: PeriodReport) -> [UInt8] {
    var page = HTMLBuffer()
    head(report, to: &page)
    page.markup("<main id=\"main\">\n")
    let sources = PeriodNames.sources(report, withCosmetic: options.showCosmetic)
    if !sources.isEmpty {
      page.markup(
        "<section id=\"changes\" aria-labelledby=\"h-changes\">\n<h2 id=\"h-changes\">Changes</h2>\n")
      for source in sources { write(source, to: &page) }
      page.markup("</section>\n")
    }
    for comparison in PeriodNames.comparisons(report) { write(comparison, to: &page) }
    failures(report.failures, to: &page)
    PeriodChart(weeks: report.weeks).write(to: &page)
    if let hidden = PeriodNames.hidden(report, withCosmetic: options.showCosmetic) {
      paragraph(hidden, to: &page)
    }
    page.markup("</main>\n<footer>\n<p>Made by stet ")
    page.text(report.toolVersion)
    page.markup(
      ". <del>Words like these</del> are gone, <ins>words like these</ins> are new.</p>\n</footer>\n</body>\n</html>\n"
    )
    return page.bytes
  }

  private func head(_ report: PeriodReport, to page: inout HTMLBuffer) {
    page.markup(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-
      """)
    page.text(Base64.encode(SHA256.digest(PackageResources.report_css)))
    page.markup(
      """
      '; base-uri 'none'; form-action 'none'">
      <meta name="referrer" content="no-referrer">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>
      """)
    page.text(PeriodNames.headline(report))
    page.markup("</title>\n<style>")
    page.markup(Self.style)
    page.markup("</style>\n</head>\n<body>\n<header class=\"top\">\n<p class=\"brand\"><b>stet</b> <span>")
    page.text(PeriodNames.period(report))
    page.markup("</span></p>\n<h1>")
    page.text(PeriodNames.headline(report))
    page.markup("</h1>\n<p class=\"lead\">")
    page.text(PeriodNames.scope(report))
    page.markup("</p>\n</header>\n")
  }

  private func paragraph(_ text: String, to page: inout HTMLBuffer) {
    page.markup("<p class=\"aside\">")
    page.text(text)
    page.markup("</p>\n")
  }

  // MARK: Sources

  private func write(_ source: PeriodReport.Source, to page: inout HTMLBuffer) {
    page.markup("<section class=\"art\"><header><h3><bdi>")
    address(source.path, to: &page)
    page.markup("</bdi></h3><p class=\"sub\">")
    page.text(PeriodNames.part(source.part))
    page.markup("</p></header>\n")
    for entry in source.entries { write(entry, to: &page) }
    page.markup("</section>\n")
  }

  /// A web address as a link, all else as text.
  private func address(_ path: String, to page: inout HTMLBuffer) {
    guard let target = SafeLink.target(path) else { return page.text(path) }
    page.markup("<a rel=\"noopener noreferrer nofollow\" href=\"")
    page.text(target)
    page.markup("\">")
    page.text(target)
    page.markup("</a>")
  }

  private func write(_ entry: PeriodReport.Entry, to page: inout HTMLBuffer) {
    let change = entry.change
    open(change.severity, PeriodNames.heading(change), change.id, to: &page)
    page.markup("<p class=\"at\"><span>")
    page.text(PeriodDate(entry.at).minute)
    page.markup("</span></p></div>\n<div class=\"b\">")
    if change.kind != .relocated {
      title(change.article, change.kind.isWhole ? nil : change.place, to: &page)
    }
    page.markup("<p class=\"why\"><bdi>")
    page.text(change.why)
    page.markup("</bdi>")
    if change.kind == .relocated, let other = change.other {
      page.markup(": ")
      address(other, to: &page)
    }
    page.markup("</p>")
    passage(PeriodNames.change(change), to: &page)
    page.markup("</div></article>\n")
  }

  private func open(_ severity: Severity, _ heading: String, _ id: String, to page: inout HTMLBuffer) {
    page.markup("<article class=\"c ")
    page.text(severity.rawValue)
    page.markup("\" data-id=\"")
    page.text(id)
    page.markup("\">\n<div class=\"m\"><h4><span class=\"sev\">")
    page.text(severity.rawValue)
    page.markup("</span> <b>")
    page.text(heading)
    page.markup("</b></h4>")
  }

  private func title(_ title: String, _ place: String?, to page: inout HTMLBuffer) {
    page.markup("<p class=\"sub\"><bdi>")
    page.text(title)
    page.markup("</bdi>")
    if let place { page.text(", " + place) }
    page.markup("</p>")
  }

  private func passage(_ change: Change, to page: inout HTMLBuffer) {
    guard !change.runs.isEmpty else { return }
    HTMLPassage(isTight: true).write(change, to: &page)
  }

  // MARK: Comparisons and failures

  private func write(_ comparison: PeriodReport.Comparison, to page: inout HTMLBuffer) {
    page.markup("<section><h2>Comparison <bdi>")
    page.text(comparison.name)
    page.markup("</bdi></h2>\n")
    for (name, items) in PeriodNames.lists(comparison) {
      page.markup("<section class=\"art\"><header><h3>")
      page.text("\(name) (\(TextNames.grouped(items.count)))")
      page.markup("</h3></header>\n")
      for item in items { write(item, isShort: name != "New", to: &page) }
      page.markup("</section>\n")
    }
    for text in [PeriodNames.told(comparison), PeriodNames.standing(comparison)].compactMap(\.self) {
      paragraph(text + ".", to: &page)
    }
    page.markup("</section>\n")
  }

  private func write(_ difference: PeriodReport.Difference, isShort: Bool, to page: inout HTMLBuffer) {
    let record = difference.record
    open(record.severity, PeriodNames.heading(record), record.id, to: &page)
    page.markup("<p class=\"at\"><span>since ")
    page.text(PeriodDate(difference.since).date)
    page.markup("</span>")
    for place in [record.base, record.revised].compactMap(\.self) {
      page.markup("<span>")
      page.text(place)
      page.markup("</span>")
    }
    page.markup("</p></div>\n<div class=\"b\">")
    title(record.article, nil, to: &page)
    page.markup("<p class=\"why\"><bdi>")
    page.text(record.why)
    page.markup("</bdi></p>")
    if case .accepted(let reason) = record.state {
      page.markup("<p class=\"ok\">Accepted: <bdi>")
      page.text(reason)
      page.markup("</bdi></p>")
    }
    if !isShort { passage(PeriodNames.change(record), to: &page) }
    page.markup("</div></article>\n")
  }

  private func failures(_ failures: [PeriodReport.Failure], to page: inout HTMLBuffer) {
    guard !failures.isEmpty else { return }
    page.markup("<section><h2>Sources that could not be read</h2>\n<ul class=\"notes\">\n")
    for failure in failures {
      page.markup("<li><bdi>")
      page.text(failure.path)
      page.markup("</bdi>: ")
      page.text(PeriodNames.failure(failure))
      page.markup("</li>\n")
    }
    page.markup("</ul></section>\n")
  }
}
