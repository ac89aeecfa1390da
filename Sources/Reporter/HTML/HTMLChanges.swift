internal import ChangeModel
internal import DocumentModel

/// The changes of all pieces, worst piece first, between what did not change.
struct HTMLChanges {
  let report: Report
  let names: TextNames

  func write(to page: inout HTMLBuffer) {
    let articles = report.ranked(withCosmetic: true)
    page.markup("<section id=\"changes\" aria-labelledby=\"h-changes\">\n<h2 id=\"h-changes\">Changes</h2>\n")
    guard !articles.isEmpty else {
      return page.markup("<p>What both sides have says the same.</p>\n</section>\n")
    }
    HTMLToolbar(report: report, articles: articles).write(to: &page)
    let moves = MoveNumbers(report)
    let flows = articles.map { ArticleFlow($0, moves).items }
    let arrivals = Set(
      flows.joined().compactMap { if case .arrival(let change) = $0 { change.id } else { nil } })
    let budget = HTMLBudget()
    for (index, article) in articles.enumerated() {
      let spent = budget.spent(page.count)
      let writer = HTMLChange(names: names, moves: moves, arrivals: arrivals, isTight: spent == .all)
      header(article, index + 1, to: &page)
      for item in flows[index] { write(item, writer, spent, to: &page) }
      page.markup("</section>\n")
    }
    if budget.spent(page.count) != .nothing {
      page.markup(
        """
        <p class="aside">This report is long: text around its later changes was left out of it. \
        <code>stet diff --format json</code> has it all.</p>

        """)
    }
    page.markup("<p id=\"empty\" class=\"aside\" hidden>The filters hide all changes.</p>\n</section>\n")
  }

  private func header(_ article: ArticleReport, _ position: Int, to page: inout HTMLBuffer) {
    page.markup("<section class=\"art\" id=\"a")
    page.number(position)
    page.markup("\" aria-labelledby=\"t")
    page.number(position)
    page.markup("\">\n<header><h3 id=\"t")
    page.number(position)
    page.markup("\">")
    if let number = article.base?.number {
      page.markup("<span class=\"no\">")
      page.number(number)
      page.markup("</span> ")
    }
    page.markup("<bdi>")
    page.text((article.base ?? article.revised)?.title ?? "")
    page.markup("</bdi></h3><p class=\"sub\">")
    page.text(subtitle(article))
    page.markup("</p></header>\n")
  }

  private func write(
    _ item: ArticleFlow.Item, _ writer: HTMLChange, _ spent: HTMLBudget.Spent, to page: inout HTMLBuffer
  ) {
    switch item {
    case .change(let change): writer.write(change, to: &page)
    case .arrival(let change): writer.writeArrival(of: change, to: &page)
    case .unchanged(let passages): unchanged(passages, withText: spent == .nothing, to: &page)
    }
  }

  private func subtitle(_ article: ArticleReport) -> String {
    var parts = [TextNames.changes { article.count($0) } ?? "cosmetic differences only"]
    if case .matched(let base, let revised, _) = article.presence {
      parts.append(TextNames.percent(article.score) + " of the words in common")
      parts.append(names.shortPlace(base.span, .base) + " → " + names.shortPlace(revised.span, .revised))
    }
    return parts.joined(separator: " · ")
  }

  /// Folded, with the first and last passages of a long stretch.
  private func unchanged(_ passages: ArraySlice<Passage>, withText: Bool, to page: inout HTMLBuffer) {
    let shown = passages.filter { !$0.tokens.isEmpty }
    guard !shown.isEmpty else { return }
    let label = TextNames.count(shown.count, "unchanged passage")
    guard withText else {
      page.markup("<p class=\"gap\">")
      page.text(label)
      return page.markup("</p>\n")
    }
    page.markup("<details class=\"gap\"><summary>")
    page.text(label)
    page.markup("</summary>")
    let isLong = shown.count > 2 * Self.context + 1
    for passage in isLong ? Array(shown.prefix(Self.context)) : shown { write(passage, to: &page) }
    if isLong {
      page.markup("<p class=\"more\">… ")
      page.grouped(shown.count - 2 * Self.context)
      page.markup(" more …</p>")
      for passage in shown.suffix(Self.context) { write(passage, to: &page) }
    }
    page.markup("</details>\n")
  }

  private func write(_ passage: Passage, to page: inout HTMLBuffer) {
    page.markup("<p dir=\"auto\">")
    page.text(passage.printed)
    page.markup("</p>")
  }

  /// Passages shown on either side of a long unchanged stretch: enough to see where one is.
  private static let context = 3
}

/// How much of a page is spent, so that a browser opens it quickly however much has changed.
struct HTMLBudget {
  enum Spent: Hashable {
    case nothing
    /// Unchanged passages are counted, no more printed.
    case passages
    /// Unchanged stretches inside of changed passages are counted, too.
    case all
  }

  /// Bytes after which unchanged passages are left out.
  ///
  /// The whole page has to stay below 20 MB: with these limits, ten thousand changes of passages of 80 words take 11 MB.
  private static let passages = 5_000_000
  /// Bytes after which changed passages are cut down to what is near their edits.
  private static let all = 10_000_000

  func spent(_ bytes: Int) -> Spent { bytes < Self.passages ? .nothing : bytes < Self.all ? .passages : .all }
}
