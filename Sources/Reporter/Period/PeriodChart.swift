internal import ChangeModel

/// The changes a week as bars, drawn as SVG inside of the page; the table behind it says the same in words.
struct PeriodChart {
  let weeks: [PeriodReport.Week]

  private static let height = 90
  private static let step = 44
  private static let bar = 30

  func write(to page: inout HTMLBuffer) {
    let most = weeks.map(\.total).max() ?? 0
    guard most > 0 else { return }
    page.markup("<section aria-labelledby=\"h-weeks\">\n<h2 id=\"h-weeks\">Changes a week</h2>\n")
    page.markup("<svg role=\"img\" aria-label=\"Changes a week: ")
    page.text(weeks.map { "\(PeriodDate($0.start).date) \($0.total)" }.joined(separator: ", "))
    page.markup("\" width=\"")
    page.number(weeks.count * Self.step)
    page.markup("\" height=\"")
    page.number(Self.height + 40)
    page.markup("\">\n")
    for (index, week) in weeks.enumerated() { write(week, at: index * Self.step, most: most, to: &page) }
    page.markup("</svg>\n</section>\n")
  }

  /// Severities lie on one another, the worst at the foot; the number stands on top.
  private func write(_ week: PeriodReport.Week, at x: Int, most: Int, to page: inout HTMLBuffer) {
    var top = Self.height + 16
    let styles: [(Severity, Markup)] = [(.critical, "f-altered"), (.major, "f-revised"), (.minor, "f-base")]
    for (severity, style) in styles {
      let count = week.counts[severity.rank]
      guard count > 0 else { continue }
      let height = max(1, count * Self.height / most)
      top -= height
      page.markup("<rect class=\"")
      page.markup(style)
      page.markup("\" x=\"")
      page.number(x)
      page.markup("\" y=\"")
      page.number(top)
      page.markup("\" width=\"")
      page.number(Self.bar)
      page.markup("\" height=\"")
      page.number(height)
      page.markup("\"/>")
    }
    label(TextNames.grouped(week.total), x, top - 4, to: &page)
    label(String(PeriodDate(week.start).date.dropFirst(5)), x, Self.height + 32, to: &page)
    page.markup("\n")
  }

  private func label(_ text: String, _ x: Int, _ y: Int, to page: inout HTMLBuffer) {
    page.markup("<text x=\"")
    page.number(x + Self.bar / 2)
    page.markup("\" y=\"")
    page.number(y)
    page.markup("\" font-size=\"12\" text-anchor=\"middle\" fill=\"currentColor\">")
    page.text(text)
    page.markup("</text>")
  }
}
