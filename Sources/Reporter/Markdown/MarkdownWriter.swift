package import ChangeModel
internal import DocumentModel

/// The report for a comment on a pull request or the summary of a job: worst first, and never too long for either.
package struct MarkdownWriter: ReportWriter {
  private let options: ReportOptions
  private let longest: Int

  /// A writer; `longest` is the most bytes that it writes, a line about what was left out among them.
  package init(_ options: ReportOptions = ReportOptions(), longest: Int = Self.commentLimit) {
    self.options = options
    self.longest = longest
  }

  /// GitHub takes comments of 65,536 characters, and job summaries of 1 MiB; a line of a comment may hold a few
  /// characters that count double.
  package static let commentLimit = 60_000

  package func write(_ report: Report, to buffer: inout ReportBuffer) {
    let names = TextNames(report)
    let verdict = Verdict(report)
    var page = ReportBuffer()
    page.append("## stet: \(verdict.headline)\n\n\(verdict.scope).\n\n")
    page.append("Base ")
    page.append(MarkdownText.code(names.side(.base)))
    page.append(", revised ")
    page.append(MarkdownText.code(names.side(.revised)))
    page.append(".\n")
    buffer.append(page.bytes)
    var room = MarkdownRoom(limit: longest, used: buffer.bytes.count)
    ledger(report, &room, to: &buffer)
    changes(report, names, &room, to: &buffer)
    oneSided(report, names, .base, &room, to: &buffer)
    oneSided(report, names, .revised, &room, to: &buffer)
    hidden(report, to: &buffer)
  }

  private func ledger(_ report: Report, _ room: inout MarkdownRoom, to buffer: inout ReportBuffer) {
    let articles = report.ranked(withCosmetic: false)
    guard !articles.isEmpty else { return }
    buffer.append(
      "\n| Altered article | critical | major | minor | cosmetic |\n| --- | --: | --: | --: | --: |\n")
    room.list(articles, "article", row: true, to: &buffer) { article, line in
      line.append("| ")
      line.append(title(article))
      for severity in Severity.allCases.reversed() { line.append(" | \(article.count(severity))") }
      line.append(" |\n")
    }
  }

  private func title(_ article: ArticleReport) -> String {
    let side = article.base ?? article.revised
    return (side?.number.map { "\($0)\\. " } ?? "") + MarkdownText.escaped(side?.title ?? "")
  }

  private func changes(
    _ report: Report, _ names: TextNames, _ room: inout MarkdownRoom, to buffer: inout ReportBuffer
  ) {
    let placed = report.worstFirst(withCosmetic: options.showCosmetic)
      .filter { $0.change.accepted == nil || options.verbose }
    guard !placed.isEmpty else { return }
    buffer.append("\n### Changes\n")
    room.list(placed, "change", row: false, to: &buffer) { placed, block in
      let change = placed.change
      block.append("\n**\(change.severity.rawValue)** \(change.facet.rawValue) \(change.kind) in ")
      block.append(title(placed.article))
      block.append(" (\(MarkdownText.escaped(Self.place(change, names)))) ")
      block.append(MarkdownText.code(change.id))
      block.append("\n\n> ")
      block.append(MarkdownPassage.marked(change))
      block.append("\n>\n> ")
      block.append(MarkdownText.escaped(change.why))
      block.append("\n")
    }
  }

  private static func place(_ change: Change, _ names: TextNames) -> String {
    [
      change.baseSpan.map { names.shortPlace($0, .base) },
      change.revisedSpan.map { names.shortPlace($0, .revised) },
    ].compactMap(\.self).joined(separator: " → ")
  }

  private func oneSided(
    _ report: Report, _ names: TextNames, _ side: Report.SideName, _ room: inout MarkdownRoom,
    to buffer: inout ReportBuffer
  ) {
    let sides = report.articles.compactMap { article -> ArticleReport.Side? in
      switch (article.presence, side) {
      case (.onlyInBase(let only), .base), (.onlyInRevised(let only), .revised): only
      default: nil
      }
    }
    guard !sides.isEmpty else { return }
    let name = side == .base ? "the base" : "the revised text"
    buffer.append(
      "\n<details><summary>\(TextNames.count(sides.count, "article")) only in \(name)</summary>\n\n")
    room.list(sides, "article", row: true, to: &buffer) { side, line in
      line.append("- ")
      line.append((side.number.map { "\($0)\\. " } ?? "") + MarkdownText.escaped(side.title))
      line.append(", \(TextNames.count(side.words, "word"))\n")
    }
    buffer.append("\n</details>\n")
  }

  private func hidden(_ report: Report, to buffer: inout ReportBuffer) {
    let summary = Summary(report)
    var texts: [String] = []
    if summary[.cosmetic] > 0, !options.showCosmetic {
      texts.append(TextNames.count(summary[.cosmetic], "cosmetic difference") + " not shown")
    }
    if summary.accepted > 0 { texts.append(TextNames.count(summary.accepted, "accepted change")) }
    if summary.ignored > 0 {
      texts.append(TextNames.count(summary.ignored, "change") + " hidden by ignore rules")
    }
    guard !texts.isEmpty else { return }
    buffer.append("\n" + texts.joined(separator: ", ") + ".\n")
  }
}

/// Writes lists as long as there is room, and how many items were left out.
struct MarkdownRoom {
  private var left: Int

  init(limit: Int, used: Int) { left = limit - used - Self.closing }

  /// What stands behind the last list item whatever happens: the ends of lists, the remarks, two summaries.
  private static let closing = 1500
  /// A list may take this share of the room that is left: the ledger must leave some for the changes.
  private static let share = 2

  mutating func list<Item>(
    _ items: [Item], _ noun: String, row: Bool, to buffer: inout ReportBuffer,
    _ write: (Item, inout ReportBuffer) -> Void
  ) {
    let limit = row ? left / Self.share : left
    var used = 0
    for (index, item) in items.enumerated() {
      var part = ReportBuffer()
      write(item, &part)
      guard used + part.bytes.count <= limit else {
        buffer.append("\n+\(TextNames.count(items.count - index, "more " + noun))\n")
        break
      }
      used += part.bytes.count
      buffer.append(part.bytes)
    }
    left -= used
  }
}
