package import ChangeModel
internal import DocumentModel

/// The report for programs, as `schema/report.schema.json` describes it: one change a line, keys in fixed order.
package struct JSONWriter: ReportWriter {
  /// The format has no options.
  package init() {}

  package func write(_ report: Report, to buffer: inout ReportBuffer) {
    buffer.append("{\n  \"schemaVersion\": 1,\n  \"tool\": {\"name\": \"stet\", \"version\": ")
    buffer.appendJSON(report.toolVersion)
    buffer.append("},\n  \"sources\": {\n    \"base\": ")
    list(report.baseSources, indent: "    ", to: &buffer, source)
    buffer.append(",\n    \"revised\": ")
    list(report.revisedSources, indent: "    ", to: &buffer, source)
    buffer.append("\n  },\n  \"summary\": ")
    summary(Summary(report), to: &buffer)
    let places = JSONPlaces(report)
    buffer.append(",\n  \"articles\": ")
    let shown = report.articles + report.material.filter { !$0.changes.isEmpty }
    list(shown, indent: "  ", to: &buffer) { article(of: places, $0, &$1) }
    buffer.append(",\n  \"otherMaterial\": ")
    list(report.otherMaterial, indent: "  ", to: &buffer, material)
    buffer.append(",\n  \"notes\": ")
    list(report.notes, indent: "  ", to: &buffer) { note(of: places, $0, &$1) }
    buffer.append("\n}\n")
  }

  /// Writes one item a line.
  private func list<Item>(
    _ items: [Item], indent: String, to buffer: inout ReportBuffer,
    _ write: (Item, inout ReportBuffer) -> Void
  ) {
    guard !items.isEmpty else { return buffer.append("[]") }
    for (index, item) in items.enumerated() {
      buffer.append(index == 0 ? "[\n" : ",\n")
      buffer.append(indent)
      buffer.append("  ")
      write(item, &buffer)
    }
    buffer.append("\n")
    buffer.append(indent)
    buffer.append("]")
  }

  private func source(_ source: Report.Source, _ buffer: inout ReportBuffer) {
    buffer.append("{\"path\": ")
    buffer.appendJSON(source.path)
    buffer.append(", \"format\": ")
    buffer.appendJSON(source.format.rawValue)
    buffer.append(", \"title\": ")
    buffer.appendJSON(source.title)
    buffer.append(", \"articles\": ")
    buffer.append(source.articles)
    buffer.append(", \"words\": ")
    buffer.append(source.words)
    buffer.append("}")
  }

  private func summary(_ summary: Summary, to buffer: inout ReportBuffer) {
    buffer.append("{\n    \"articles\": ")
    counts(
      [
        ("base", summary.base), ("revised", summary.revised), ("matched", summary.matched),
        ("unchanged", summary.unchanged), ("altered", summary.altered), ("onlyInBase", summary.onlyInBase),
        ("onlyInRevised", summary.onlyInRevised),
      ], &buffer)
    buffer.append(",\n    \"changes\": ")
    counts(
      Severity.allCases.reversed().map { ($0.rawValue, summary[$0]) }
        + [("accepted", summary.accepted), ("ignored", summary.ignored)], &buffer)
    buffer.append("\n  }")
  }

  private func counts(_ pairs: [(String, Int)], _ buffer: inout ReportBuffer) {
    for (index, (key, count)) in pairs.enumerated() {
      buffer.append(index == 0 ? "{" : ", ")
      buffer.appendJSON(key)
      buffer.append(": ")
      buffer.append(count)
    }
    buffer.append("}")
  }

  private func article(of places: JSONPlaces, _ article: ArticleReport, _ buffer: inout ReportBuffer) {
    buffer.append("{\n      \"status\": ")
    buffer.appendJSON(article.status)
    buffer.append(",\n      \"score\": ")
    buffer.append(article.score, places: Self.scorePlaces)
    buffer.append(",\n      \"base\": ")
    places.append(article.base, of: .base, to: &buffer)
    buffer.append(",\n      \"revised\": ")
    places.append(article.revised, of: .revised, to: &buffer)
    buffer.append(",\n      \"changes\": ")
    list(article.changes, indent: "      ", to: &buffer) { JSONChange(places: places).append($0, to: &$1) }
    if let accepted = article.accepted { JSONChange.acceptance(accepted, to: &buffer) }
    buffer.append("\n    }")
  }

  private func material(_ piece: Report.OtherMaterial, _ buffer: inout ReportBuffer) {
    buffer.append("{\"side\": ")
    buffer.appendJSON(piece.side.rawValue)
    buffer.append(", \"role\": ")
    buffer.appendJSON(piece.role)
    buffer.append(", \"title\": ")
    buffer.appendJSON(piece.title)
    buffer.append("}")
  }

  private func note(of places: JSONPlaces, _ sided: Report.SidedNote, _ buffer: inout ReportBuffer) {
    buffer.append("{\"side\": ")
    buffer.appendJSON(sided.side.rawValue)
    buffer.append(", \"kind\": ")
    buffer.appendJSON(sided.note.kind.rawValue)
    buffer.append(", \"message\": ")
    buffer.appendJSON(sided.note.message)
    buffer.append(", \"at\": ")
    places.append(sided.note.at, of: sided.side, to: &buffer)
    buffer.append("}")
  }

  /// A share of words is no more exact than one word in a long article.
  private static let scorePlaces = 4
}
