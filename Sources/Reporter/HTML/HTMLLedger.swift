internal import ChangeModel
internal import DocumentModel

/// What became of each article: a bar, then one table for each fate.
struct HTMLLedger {
  let report: Report
  let names: TextNames

  func write(to page: inout HTMLBuffer) {
    page.markup("<section id=\"ledger\" aria-labelledby=\"h-ledger\">\n<h2 id=\"h-ledger\">Articles</h2>\n")
    bar(to: &page)
    altered(to: &page)
    unchanged(to: &page)
    oneSided(.base, to: &page)
    oneSided(.revised, to: &page)
    page.markup("</section>\n")
  }

  // MARK: The bar

  private struct Share {
    var count: Int
    var style: Markup
    var anchor: Markup
    var label: String
  }

  private var shares: [Share] {
    let summary = Summary(report)
    return [
      Share(count: summary.altered, style: "f-altered", anchor: "#l-altered", label: "altered"),
      Share(count: summary.unchanged, style: "f-same", anchor: "#l-same", label: "reposted unchanged"),
      Share(count: summary.onlyInBase, style: "f-base", anchor: "#l-base", label: "only in the base"),
      Share(
        count: summary.onlyInRevised, style: "f-revised", anchor: "#l-revised",
        label: "only in the revised text"),
    ].filter { $0.count > 0 }
  }

  /// Shares of the articles; the list behind the drawing says the same in words.
  private func bar(to page: inout HTMLBuffer) {
    let shares = shares
    let total = max(1, shares.reduce(0) { $0 + $1.count })
    page.markup("<svg class=\"bar\" aria-hidden=\"true\" width=\"100%\" height=\"10\">")
    var start = 0
    for share in shares {
      page.markup("<rect class=\"")
      page.markup(share.style)
      page.markup("\" height=\"10\" x=\"")
      percent(start, of: total, to: &page)
      page.markup("\" width=\"")
      percent(share.count, of: total, to: &page)
      page.markup("\"/>")
      start += share.count
    }
    page.markup("</svg>\n<ul class=\"tally\">")
    for share in shares {
      page.markup("<li><a href=\"")
      page.markup(share.anchor)
      page.markup("\"><svg class=\"dot\" aria-hidden=\"true\" width=\"10\" height=\"10\"><rect class=\"")
      page.markup(share.style)
      page.markup("\" width=\"10\" height=\"10\" rx=\"2\"/></svg> <b>")
      page.grouped(share.count)
      page.markup("</b> ")
      page.text(share.label)
      page.markup("</a></li>")
    }
    page.markup("</ul>\n")
  }

  private func percent(_ part: Int, of total: Int, to page: inout HTMLBuffer) {
    let tenths = part * 1000 / total
    page.number(tenths / 10)
    page.markup(".")
    page.number(tenths % 10)
    page.markup("%")
  }

  // MARK: The tables

  /// Letters of a severity in the head of a narrow column: `crit.`, `maj.`.
  private static let shortName = 3

  private func altered(to page: inout HTMLBuffer) {
    let articles = report.ranked(withCosmetic: false)
    guard !articles.isEmpty else { return }
    page.markup(
      """
      <table id="l-altered"><caption>Altered</caption><thead><tr><th scope="col" class="no">No.</th>\
      <th scope="col">Article</th>
      """)
    for severity in Severity.allCases.reversed() {
      page.markup("<th scope=\"col\" class=\"n\"><span class=\"wide\">")
      page.text(severity.rawValue)
      page.markup("</span><span class=\"slim\" aria-hidden=\"true\">")
      page.text(severity.rawValue.prefix(Self.shortName) + ".")
      page.markup("</span></th>")
    }
    page.markup(
      "<th scope=\"col\" class=\"at\">Base</th><th scope=\"col\" class=\"at\">Revised</th></tr></thead><tbody>\n"
    )
    for (index, article) in articles.enumerated() {
      page.markup("<tr>")
      number(article.base, to: &page)
      page.markup("<th scope=\"row\"><a href=\"#a")
      page.number(index + 1)
      page.markup("\">")
      title(article.base, to: &page)
      page.markup("</a></th>")
      for severity in Severity.allCases.reversed() { count(article.count(severity), severity, to: &page) }
      place(article.base, .base, to: &page)
      place(article.revised, .revised, to: &page)
      page.markup("</tr>\n")
    }
    page.markup("</tbody></table>\n")
  }

  private func count(_ count: Int, _ severity: Severity, to page: inout HTMLBuffer) {
    guard count > 0 else { return page.markup("<td class=\"n zero\">0</td>") }
    page.markup(severity == .critical ? "<td class=\"n worst\">" : "<td class=\"n\">")
    page.grouped(count)
    page.markup("</td>")
  }

  private func unchanged(to page: inout HTMLBuffer) {
    let articles = report.articles.filter { $0.status == "unchanged" }
    guard !articles.isEmpty else { return }
    page.markup(
      """
      <table id="l-same"><caption>Reposted unchanged</caption><thead><tr><th scope="col" class="no">No.</th>\
      <th scope="col">Article</th><th scope="col" class="at">Base</th><th scope="col" class="at">Revised</th>\
      </tr></thead><tbody>

      """)
    for article in articles {
      page.markup("<tr>")
      number(article.base, to: &page)
      page.markup("<th scope=\"row\">")
      title(article.base, to: &page)
      page.markup("</th>")
      place(article.base, .base, to: &page)
      place(article.revised, .revised, to: &page)
      page.markup("</tr>\n")
    }
    page.markup("</tbody></table>\n")
  }

  private func oneSided(_ side: Report.SideName, to page: inout HTMLBuffer) {
    let sides = report.articles.compactMap { article -> ArticleReport.Side? in
      switch (article.presence, side) {
      case (.onlyInBase(let only), .base), (.onlyInRevised(let only), .revised): only
      default: nil
      }
    }
    guard !sides.isEmpty else { return }
    page.markup(side == .base ? "<table id=\"l-base\"><caption>" : "<table id=\"l-revised\"><caption>")
    page.markup(side == .base ? "Only in the base" : "Only in the revised text")
    page.markup(
      """
      </caption><thead><tr><th scope="col" class="no">No.</th><th scope="col">Article</th>\
      <th scope="col" class="n">Words</th><th scope="col" class="at">Place</th></tr></thead><tbody>

      """)
    for only in sides {
      page.markup("<tr>")
      number(only, to: &page)
      page.markup("<th scope=\"row\">")
      title(only, to: &page)
      if let section = only.section {
        page.markup(" <small><bdi>")
        page.text(section)
        page.markup("</bdi></small>")
      }
      page.markup("</th><td class=\"n\">")
      page.grouped(only.words)
      page.markup("</td>")
      place(only, side, to: &page)
      page.markup("</tr>\n")
    }
    page.markup("</tbody></table>\n")
  }

  private func number(_ side: ArticleReport.Side?, to page: inout HTMLBuffer) {
    page.markup("<td class=\"no\">")
    if let number = side?.number { page.number(number) }
    page.markup("</td>")
  }

  private func title(_ side: ArticleReport.Side?, to page: inout HTMLBuffer) {
    page.markup("<bdi>")
    page.text(side?.title ?? "")
    page.markup("</bdi>")
  }

  /// Inside of the one file of a side, or with the name of the file where there are several.
  private func place(_ side: ArticleReport.Side?, _ name: Report.SideName, to page: inout HTMLBuffer) {
    page.markup(names.sources(name).count == 1 ? "<td class=\"at\">" : "<td class=\"at file\">")
    if let side {
      page.text(names.shortPlace(side.span, name))
    }
    page.markup("</td>")
  }
}
