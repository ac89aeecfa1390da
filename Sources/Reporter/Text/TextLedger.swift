internal import ChangeModel
internal import DocumentModel

/// The first part of the report: what became of each article.
struct TextLedger {
  let report: Report
  let names: TextNames
  let options: ReportOptions
  /// One column for the numbers of all articles.
  private let labelWidth: Int

  init(report: Report, names: TextNames, options: ReportOptions) {
    self.report = report
    self.names = names
    self.options = options
    labelWidth = report.articles.reduce(0) { width, article in
      max(width, Self.labelWidth(article.base), Self.labelWidth(article.revised))
    }
  }

  func write(on page: inout TextPage) {
    head(on: &page)
    let unchanged = report.articles.filter { $0.status == "unchanged" }
    let altered = report.articles.filter { $0.status == "altered" }
    self.unchanged(unchanged, on: &page)
    if !altered.isEmpty { self.altered("Altered", altered, on: &page) }
    let material = report.material.filter { $0.status == "altered" }
    if !material.isEmpty { self.altered("Altered, besides articles", material, on: &page) }
    for side in Report.SideName.allCases { oneSided(side, on: &page) }
    for side in Report.SideName.allCases { oneSided(side, isExpected: true, on: &page) }
  }

  private func head(on page: inout TextPage) {
    let summary = Summary(report)
    for (label, side) in [("base", Report.SideName.base), ("revised", .revised)] {
      let sources = names.sources(side)
      let words = sources.reduce(0) { $0 + $1.words }
      let articles = side == .base ? summary.base : summary.revised
      let name = sources.count == 1 ? names.side(side) : TextNames.count(sources.count, "file")
      let counts = "\(TextNames.count(articles, "article")), \(TextNames.count(words, "word"))"
      page.paragraph(Self.head(label, name, counts), hanging: Self.sideLabelWidth)
    }
    page.blank()
    page.paragraph(
      "\(TextNames.count(summary.matched, "article")) on both sides: \(summary.unchanged) unchanged, "
        + "\(summary.altered) altered; \(summary.onlyInBase) only in the base, "
        + "\(summary.onlyInRevised) only in the revised text")
  }

  private static func head(_ label: String, _ name: String, _ counts: String) -> [TextChunk] {
    var chunker = TextChunker()
    chunker.append(name, .bold)
    chunker.append(", " + counts)
    return [.column(label, width: sideLabelWidth, .dim)] + chunker.chunks
  }

  /// As wide as "revised" and a gutter.
  private static let sideLabelWidth = 9

  private func unchanged(_ articles: [ArticleReport], on page: inout TextPage) {
    guard !articles.isEmpty else { return }
    heading("Reposted unchanged (\(articles.count))", on: &page)
    for article in articles {
      guard let side = article.base else { continue }
      page.row(label: Self.label(side), labelWidth: labelWidth, title(side))
    }
  }

  private func altered(_ name: String, _ members: [ArticleReport], on page: inout TextPage) {
    let articles = Report.ranked(members)
    page.blank()
    let severities = Severity.allCases.reversed()
    let columns = severities.map { TextCell(text: $0.rawValue, width: $0.rawValue.utf8.count, style: .dim) }
    page.heading("\(name) (\(articles.count))", cells: columns)
    for article in articles {
      guard let side = article.base else { continue }
      let cells = severities.map { severity in
        let count = article.count(severity)
        return TextCell(
          text: count == 0 ? "·" : TextNames.grouped(count), width: severity.rawValue.utf8.count,
          style: severity == .critical && count > 0 ? .bold : .plain)
      }
      page.row(label: Self.label(side), labelWidth: labelWidth, title(side), cells: cells)
    }
  }

  private func oneSided(_ name: Report.SideName, isExpected: Bool = false, on page: inout TextPage) {
    let sides = report.articles.compactMap { article -> ArticleReport.Side? in
      guard (article.accepted != nil) == isExpected else { return nil }
      return switch (article.presence, name) {
      case (.onlyInBase(let side), .base), (.onlyInRevised(let side), .revised): side
      default: nil
      }
    }
    guard !sides.isEmpty else { return }
    let expected = isExpected ? ", as is expected or accepted" : ""
    heading("Only in \(names.side(name))\(expected) (\(sides.count))", on: &page)
    let isOneFile = names.sources(name).count == 1
    let places = isOneFile ? sides.map { TextNames.place($0.span) } : []
    let placeWidth = places.reduce(0) { max($0, $1.utf8.count) }
    var section: String?
    for (index, side) in sides.enumerated() {
      if side.section != section {
        page.paragraph(side.section ?? "(no section)", .dim, indent: TextPage.rowIndent)
      }
      section = side.section
      var cells = [TextCell(text: TextNames.count(side.words, "word"), width: Self.wordsWidth)]
      if isOneFile { cells.append(TextCell(text: places[index], width: placeWidth)) }
      // With several files the place is as long as its path: it follows the title.
      let place = isOneFile ? nil : names.place(side.span, name)
      page.row(label: Self.label(side), labelWidth: labelWidth, title(side, place: place), cells: cells)
    }
  }

  /// As wide as the words of a long article: "99,999 words".
  private static let wordsWidth = 12

  private func heading(_ text: String, on page: inout TextPage) {
    page.blank()
    page.paragraph(text, .bold)
  }

  private func title(_ side: ArticleReport.Side, place: String? = nil) -> [TextChunk] {
    var chunker = TextChunker()
    chunker.append(side.title)
    if let place {
      chunker.space()
      chunker.append(place, .dim)
    }
    return chunker.chunks
  }

  private static func labelWidth(_ side: ArticleReport.Side?) -> Int {
    side?.number.map { String($0).utf8.count } ?? 0
  }

  private static func label(_ side: ArticleReport.Side) -> String { side.number.map(String.init) ?? "" }
}
