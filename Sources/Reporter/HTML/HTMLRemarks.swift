internal import ChangeModel
internal import DocumentModel

/// What is not compared, and what reading the sources took.
struct HTMLRemarks {
  let report: Report
  let names: TextNames

  func write(to page: inout HTMLBuffer) {
    material(to: &page)
    notes(to: &page)
    guard report.ignored > 0 else { return }
    page.markup("<p class=\"aside\">")
    page.text(TextNames.count(report.ignored, "change") + " hidden by ignore rules (--no-ignore shows them).")
    page.markup("</p>\n")
  }

  private func material(to page: inout HTMLBuffer) {
    guard !report.otherMaterial.isEmpty else { return }
    page.markup(
      "<section aria-labelledby=\"h-other\">\n<h2 id=\"h-other\">Not compared</h2>\n<details><summary>")
    page.text(TextNames.count(report.otherMaterial.count, "piece"))
    page.markup(" recognised as no articles, such as an index or a summary</summary><ul>\n")
    for piece in report.otherMaterial {
      page.markup("<li>")
      page.text(TextNames.roleName(piece.role))
      page.text(piece.side == .base ? " in the base: " : " in the revised text: ")
      page.markup("<bdi>")
      page.text(piece.title)
      page.markup("</bdi></li>\n")
    }
    page.markup("</ul></details>\n</section>\n")
  }

  private func notes(to page: inout HTMLBuffer) {
    guard !report.notes.isEmpty else { return }
    let losses = report.notes.filter { $0.note.kind.isLoss }
    let repairs = report.notes.filter { !$0.note.kind.isLoss }
    page.markup("<section aria-labelledby=\"h-notes\">\n<h2 id=\"h-notes\">Notes on reading</h2>\n")
    if !losses.isEmpty { list(losses, to: &page) }
    if !repairs.isEmpty {
      page.markup("<details><summary>")
      page.text(RepairSummary.text(repairs))
      page.markup("</summary>\n")
      list(repairs, to: &page)
      page.markup("</details>\n")
    }
    page.markup("</section>\n")
  }

  private func list(_ notes: [Report.SidedNote], to page: inout HTMLBuffer) {
    page.markup("<ul class=\"notes\">")
    for group in NoteGroup.groups(of: notes, names) {
      page.markup("<li><span class=\"at\">")
      page.text(group.shownPlaces)
      page.markup("</span> <bdi>")
      page.text(group.message)
      page.markup("</bdi></li>\n")
    }
    page.markup("</ul>\n")
  }
}
