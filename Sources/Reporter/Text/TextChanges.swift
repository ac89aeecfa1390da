internal import ChangeModel
internal import DocumentModel

/// The second part of the report: the changes of an altered article, worst first.
struct TextChanges {
  let names: TextNames
  let options: ReportOptions

  func write(_ article: ArticleReport, on page: inout TextPage) {
    let changes = listed(article)
    guard !changes.isEmpty else { return }
    page.blank()
    title(of: article, on: &page)
    for change in changes { write(change, on: &page) }
  }

  private func title(of article: ArticleReport, on page: inout TextPage) {
    guard let side = article.base else { return }
    let label = side.number.map { "\($0)  " } ?? ""
    var chunker = TextChunker()
    chunker.append(side.title, .bold)
    page.paragraph([Self.rule(page.width)])
    let column = TextChunk.column(label, width: label.utf8.count, .bold)
    page.paragraph([column] + chunker.chunks, hanging: column.width)
  }

  /// A line across the page, in one piece: cut into its signs, it took a sixth of a comparison of 20,000 short articles.
  private static func rule(_ width: Int) -> TextChunk {
    let line = TextChunk.Part(text: String(repeating: "─", count: width), style: .dim)
    return TextChunk(parts: [line], width: width, spaceBefore: false)
  }

  /// Worst first, then in the order of the text.
  private func listed(_ article: ArticleReport) -> [Change] {
    let shown = article.changes.filter { change in
      (change.severity > .cosmetic || options.showCosmetic) && (change.accepted == nil || options.verbose)
    }
    return Severity.allCases.reversed().flatMap { severity in shown.filter { $0.severity == severity } }
  }

  private func write(_ change: Change, on page: inout TextPage) {
    page.blank()
    page.paragraph(heading(change), indent: 2, hanging: Self.indent)
    page.paragraph(places(change), .dim, indent: Self.indent)
    page.paragraph(change.why, indent: Self.indent)
    if let accepted = change.accepted { page.paragraph(Self.text(accepted), indent: Self.indent) }
    passage(change, on: &page)
  }

  /// As wide as two blanks, "critical" and a gutter.
  private static let indent = 12

  private func heading(_ change: Change) -> [TextChunk] {
    let severity = change.severity.rawValue
    let style: TextStyle = change.severity >= .major ? .bold : .plain
    var chunker = TextChunker()
    chunker.append(change.facet.rawValue, style)
    chunker.append(", " + change.kind)
    chunker.space()
    chunker.append(change.id, .dim)
    return [.column(severity, width: Self.indent - 2, style)] + chunker.chunks
  }

  private func places(_ change: Change) -> String {
    let base = change.baseSpan.map { names.place($0, .base) }
    let revised = change.revisedSpan.map { names.place($0, .revised) }
    return [base, revised].compactMap(\.self).joined(separator: " → ")
  }

  private static func text(_ accepted: Change.Acceptance) -> String {
    "accepted" + (accepted.by.map { " by \($0)" } ?? "") + (accepted.until.map { " until \($0)" } ?? "")
      + ": " + accepted.reason
  }

  private func passage(_ change: Change, on page: inout TextPage) {
    let showsEdit = change.runs.contains(where: \.isEdit)
    if !showsEdit {
      for edit in change.edits { page.paragraph(TextPassage.marked(edit), indent: Self.indent) }
    }
    guard options.wordMarks || !showsEdit else { return bothSides(change, on: &page) }
    page.paragraph(folded(TextPassage.marked(change, isFolded: !options.verbose)), indent: Self.indent)
  }

  private func bothSides(_ change: Change, on page: inout TextPage) {
    if change.before != nil {
      side(
        "-", TextPassage.side(\.before, of: change, .deletion, isFolded: !options.verbose), .deletion,
        on: &page)
    }
    if change.after != nil {
      side(
        "+", TextPassage.side(\.after, of: change, .insertion, isFolded: !options.verbose), .insertion,
        on: &page)
    }
  }

  private func side(_ sign: String, _ chunks: [TextChunk], _ style: TextStyle, on page: inout TextPage) {
    let mark = TextChunk(parts: [.init(text: sign, style: style)], width: 1, spaceBefore: false)
    var chunks = folded(chunks)
    if !chunks.isEmpty { chunks[0].spaceBefore = true }
    page.paragraph([mark] + chunks, indent: Self.indent, hanging: Self.indent + 2)
  }

  private func folded(_ chunks: [TextChunk]) -> [TextChunk] {
    options.verbose ? chunks : TextFolding.fold(chunks)
  }
}
