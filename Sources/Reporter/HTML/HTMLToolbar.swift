internal import ChangeModel

/// Filters, the choice of the view, the way from change to change.
///
/// Severities, facets and views are check boxes that the style sheet reads, so that they work without a script.
struct HTMLToolbar {
  let report: Report
  let articles: [ArticleReport]

  func write(to page: inout HTMLBuffer) {
    page.markup("<div class=\"bar-tools\" role=\"region\" aria-label=\"Filters and navigation\">\n")
    severities(to: &page)
    facets(to: &page)
    pieces(to: &page)
    page.markup(
      """
      <fieldset class="view js"><legend class="hide">View</legend>\
      <label><input type="radio" name="view" id="v-inline" checked> Inline</label>\
      <label><input type="radio" name="view" id="v-side"> Side by side</label></fieldset>
      <div class="walk js"><button type="button" id="prev" title="Previous change (k)" aria-label="Previous change">\
      ↑</button><output id="at" aria-live="polite">0 of 0</output><button type="button" id="next" \
      title="Next change (j)" aria-label="Next change">↓</button>\
      <button type="button" id="help" title="Keyboard (?)" aria-label="Keyboard help">?</button></div>
      </div>

      """)
  }

  private var changes: [Change] { articles.flatMap(\.changes) }

  private func severities(to page: inout HTMLBuffer) {
    let changes = changes
    page.markup("<fieldset class=\"sevs\"><legend class=\"hide\">Severities shown</legend>")
    for severity in Severity.allCases.reversed() {
      let count = changes.count { $0.severity == severity && $0.accepted == nil }
      guard count > 0 else { continue }
      box("s-", severity.rawValue, count, isChecked: severity > .cosmetic, to: &page)
    }
    let accepted = changes.count { $0.accepted != nil }
    if accepted > 0 { box("s-", "accepted", accepted, isChecked: false, to: &page) }
    page.markup("</fieldset>\n")
  }

  /// All that are there, in the order of the model.
  private func facets(to page: inout HTMLBuffer) {
    let changes = changes
    page.markup(
      "<details class=\"pop\"><summary>Facets</summary><fieldset><legend class=\"hide\">Facets shown</legend>"
    )
    for facet in Facet.allCases {
      let count = changes.count { $0.facet == facet }
      if count > 0 { box("f-", facet.rawValue, count, isChecked: true, to: &page) }
    }
    page.markup("</fieldset></details>\n")
  }

  private func box(_ prefix: Markup, _ name: String, _ count: Int, isChecked: Bool, to page: inout HTMLBuffer)
  {
    page.markup("<label><input type=\"checkbox\" id=\"")
    page.markup(prefix)
    page.text(name)
    page.markup(isChecked ? "\" checked> " : "\"> ")
    page.text(name)
    page.markup(" <span>")
    page.grouped(count)
    page.markup("</span></label>")
  }

  private func pieces(to page: inout HTMLBuffer) {
    page.markup(
      "<label class=\"js pick\"><span class=\"hide\">Article</span><select id=\"pick\"><option value=\"\">All articles</option>"
    )
    for (index, article) in articles.enumerated() {
      page.markup("<option value=\"a")
      page.number(index + 1)
      page.markup("\">")
      let side = article.base ?? article.revised
      page.text((side?.number.map { "\($0). " } ?? "") + (side?.title ?? ""))
      page.markup("</option>")
    }
    page.markup("</select></label>\n")
  }
}
