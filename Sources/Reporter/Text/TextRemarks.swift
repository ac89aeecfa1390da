internal import ChangeModel
internal import DocumentModel

/// The last part of the report: what is not compared, what is not shown, what reading the sources took.
struct TextRemarks {
  let report: Report
  let names: TextNames
  let options: ReportOptions

  func write(on page: inout TextPage) {
    if !report.otherMaterial.isEmpty { page.blank() }
    for side in Report.SideName.allCases { material(of: side, on: &page) }
    let hidden = hidden()
    if !hidden.isEmpty { page.blank() }
    for text in hidden { page.paragraph(text, hanging: 2) }
    notes(on: &page)
  }

  private func material(of side: Report.SideName, on page: inout TextPage) {
    let pieces = report.otherMaterial.filter { $0.side == side }
    guard !pieces.isEmpty else { return }
    let texts = Article.Role.allCases.compactMap { role -> String? in
      let titles = pieces.filter { $0.role == role.rawValue }.map(\.title)
      guard !titles.isEmpty else { return nil }
      let name = Self.noun(role, count: titles.count)
      return options.verbose ? name + " (" + titles.joined(separator: "; ") + ")" : name
    }
    page.paragraph(
      "Also in \(names.side(side)), recognised as no articles: " + texts.joined(separator: ", "), hanging: 2)
  }

  private static func noun(_ role: Article.Role, count: Int) -> String {
    switch role {
    case .article: TextNames.count(count, "article")
    case .index: TextNames.count(count, "index", "indexes")
    case .summary: TextNames.count(count, "summary", "summaries")
    case .frontMatter: TextNames.count(count, "piece of front matter", "pieces of front matter")
    case .backMatter: TextNames.count(count, "piece of back matter", "pieces of back matter")
    case .annex: TextNames.count(count, "annex", "annexes")
    case .furniture: TextNames.count(count, "piece of furniture", "pieces of furniture")
    }
  }

  /// What the report holds and does not list, each with the option that lists it.
  private func hidden() -> [String] {
    let summary = Summary(report)
    var texts: [String] = []
    if summary[.cosmetic] > 0, !options.showCosmetic {
      let count = TextNames.count(summary[.cosmetic], "cosmetic difference")
      texts.append(count + " not shown (--show-cosmetic)")
    }
    if summary.accepted > 0, !options.verbose {
      texts.append(TextNames.count(summary.accepted, "accepted change") + " not shown (--verbose)")
    }
    if summary.ignored > 0 {
      texts.append(TextNames.count(summary.ignored, "change") + " hidden by ignore rules (--no-ignore)")
    }
    let repairs = report.notes.filter { !$0.note.kind.isLoss }
    if !repairs.isEmpty, !options.showRepairs {
      texts.append(RepairSummary.text(repairs) + " (--show-repairs)")
    }
    return texts
  }

  private static func heading(of listed: [Report.SidedNote]) -> String {
    let kinds = Set(listed.map(\.note.kind))
    let named: [(Note.Kind, String)] = [
      (.invisible, "invisible characters"), (.copy, "articles that stand twice"),
    ]
    let others = kinds.subtracting(named.map(\.0))
    let names = (others.isEmpty ? [] : ["limits", "losses"]) + named.filter { kinds.contains($0.0) }.map(\.1)
    let text =
      names.dropLast().joined(separator: ", ") + (names.count > 1 ? " and " : "") + (names.last ?? "")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private func notes(on page: inout TextPage) {
    let listed = report.notes.filter { options.showRepairs || $0.note.kind.isLoss }
    guard !listed.isEmpty else { return }
    page.blank()
    page.paragraph(options.showRepairs ? "Notes on reading" : Self.heading(of: listed), .bold)
    for group in NoteGroup.groups(of: listed, names) {
      let places = options.verbose ? group.places.joined(separator: ", ") : group.shownPlaces
      page.paragraph("\(places): \(group.message)", indent: 2, hanging: 4)
    }
  }
}
