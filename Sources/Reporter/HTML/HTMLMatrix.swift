internal import ChangeModel

/// What became of links, images, tables, lists, headings and bylines, article by article.
struct HTMLMatrix {
  let report: Report

  func write(to page: inout HTMLBuffer) {
    let rows = report.articles.compactMap { article in
      FeatureLosses(article, in: report).map { (article: article, losses: $0) }
    }
    guard !rows.isEmpty else { return }
    page.markup(
      """
      <section id="kept" aria-labelledby="h-kept">
      <h2 id="h-kept">Kept, lost, changed</h2>
      <div class="scroll" role="region" aria-label="Table of what was kept and lost" tabindex="0">
      <table class="matrix"><caption class="hide">What became of links, images, tables, lists, headings and \
      bylines</caption><thead><tr><th scope="col">Article</th>
      """)
    for feature in FeatureLosses.Feature.allCases {
      page.markup("<th scope=\"col\">")
      page.text(feature.rawValue)
      page.markup("</th>")
    }
    page.markup("</tr></thead><tbody>\n")
    for row in rows {
      page.markup("<tr><th scope=\"row\">")
      if let number = row.article.base?.number {
        page.number(number)
        page.markup(". ")
      }
      page.markup("<bdi>")
      page.text(row.article.base?.title ?? "")
      page.markup("</bdi></th>")
      for feature in FeatureLosses.Feature.allCases { cell(row.losses.fates[feature] ?? .none, to: &page) }
      page.markup("</tr>\n")
    }
    page.markup("</tbody></table></div>\n</section>\n")
  }

  private func cell(_ fate: FeatureLosses.Fate, to page: inout HTMLBuffer) {
    switch fate {
    case .none:
      page.markup("<td class=\"m-none\"><span aria-hidden=\"true\">–</span><span class=\"hide\">none</span>")
    case .notCarried: page.markup("<td class=\"m-none\">not in this format")
    case .kept(let count):
      page.markup("<td class=\"m-kept\"><span aria-hidden=\"true\">✓</span> ")
      page.grouped(count)
      page.markup(" kept")
    case .added(let count):
      page.markup("<td class=\"m-added\"><span aria-hidden=\"true\">+</span> ")
      page.grouped(count)
      page.markup(" added")
    case .altered(let count, let lost, let changed):
      page.markup("<td class=\"m-lost\"><span aria-hidden=\"true\">✕</span> ")
      let parts = [(lost, "lost"), (changed, "changed")].filter { $0.0 > 0 }
      page.text(parts.map { "\(TextNames.grouped($0.0)) \($0.1)" }.joined(separator: ", "))
      if count > 1 {
        page.markup(" <small>of ")
        page.grouped(count)
        page.markup("</small>")
      }
    }
    page.markup("</td>")
  }
}
