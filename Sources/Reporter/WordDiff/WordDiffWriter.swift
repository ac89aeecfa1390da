package import ChangeModel
internal import DocumentModel

/// The changed passages with their edits marked word by word, as `git diff --word-diff` prints them, or in CriticMarkup.
///
/// Each passage stands under a line `@@ -line +line @@ title` with its places in the files that were read.
package struct WordDiffWriter: ReportWriter {
  /// How edits are marked.
  package enum Style: Hashable, Sendable {
    /// `[-old-]{+new+}`.
    case plain
    /// A line for each stretch, beginning with a blank, `-` or `+`; `~` for the end of a line.
    case porcelain
    /// `{~~old~>new~~}` in Markdown.
    case critic
  }

  private let style: Style
  private let options: ReportOptions

  package init(_ style: Style, _ options: ReportOptions = ReportOptions()) {
    self.style = style
    self.options = options
  }

  package func write(_ report: Report, to buffer: inout ReportBuffer) {
    let names = TextNames(report)
    for article in report.ranked(withCosmetic: options.showCosmetic) {
      let changes = article.changes.filter { $0.severity > .cosmetic || options.showCosmetic }
      guard !changes.isEmpty else { continue }
      heading(article, names, to: &buffer)
      for change in changes {
        place(change, article, to: &buffer)
        passage(change, to: &buffer)
      }
    }
  }

  private func heading(_ article: ArticleReport, _ names: TextNames, to buffer: inout ReportBuffer) {
    let title = (article.base ?? article.revised)?.title ?? ""
    guard style != .critic else {
      if !buffer.bytes.isEmpty { buffer.append("\n") }
      buffer.append("# ")
      buffer.append(MarkdownText.escaped(title))
      return buffer.append("\n")
    }
    let paths = (
      base: article.base.map { names.path($0.span, .base) },
      revised: article.revised.map { names.path($0.span, .revised) }
    )
    buffer.append("--- ")
    buffer.append(PatchName.quoted(paths.base.map { "a/" + $0 } ?? "/dev/null"))
    buffer.append("\t\n+++ ")
    buffer.append(PatchName.quoted(paths.revised.map { "b/" + $0 } ?? "/dev/null"))
    buffer.append("\t\n")
  }

  private func place(_ change: Change, _ article: ArticleReport, to buffer: inout ReportBuffer) {
    guard style != .critic else { return buffer.append("\n") }
    buffer.append("@@ -")
    buffer.append(Self.number(change.baseSpan))
    buffer.append(" +")
    buffer.append(Self.number(change.revisedSpan))
    buffer.append(" @@ ")
    buffer.append("\(change.severity.rawValue) \(change.facet.rawValue) ")
    buffer.appendLine(of: change.id)
    buffer.append(" ")
    buffer.appendLine(of: (article.base ?? article.revised)?.title ?? "")
    buffer.append("\n")
  }

  /// A line, `p3` for a page, 0 where the side has no such passage.
  private static func number(_ span: SourceSpan?) -> String {
    switch span?.place {
    case .line(let line, _), .element(_, let line): String(line)
    case .page(let page, _): "p\(page)"
    case nil: "0"
    }
  }

  private func passage(_ change: Change, to buffer: inout ReportBuffer) {
    let runs = WordDiffRun.runs(of: change)
    switch style {
    case .plain:
      // The log of a CI server takes a line that begins with `::` or `##` for a command.
      if let first = runs.first?.same?.first, first == ":" || first == "#" { buffer.append(" ") }
      for run in runs { WordDiffPlain(colour: options.colour).append(run, to: &buffer) }
    case .porcelain: for run in runs { WordDiffPorcelain.append(run, to: &buffer) }
    case .critic: CriticMarkup.append(runs, to: &buffer)
    }
    buffer.append(style == .porcelain ? "~\n" : "\n")
  }
}

/// A stretch of a passage with the marks that it needs.
struct WordDiffRun {
  /// The text of both sides; nil for an edit.
  var same: String?
  var before = ""
  var after = ""

  /// The runs of a change; edits that its passage does not show, as the level of a heading, come first.
  static func runs(of change: Change) -> [WordDiffRun] {
    var runs: [WordDiffRun] = []
    if !change.runs.contains(where: \.isEdit) {
      for edit in change.edits {
        runs.append(WordDiffRun(before: edit.before, after: edit.after))
        runs.append(WordDiffRun(same: " "))
      }
    }
    for run in change.runs {
      let isMark = run.isEdit || run.before.isEmpty != run.after.isEmpty
      // The printed form of the revised text is the one to look for.
      runs.append(isMark ? WordDiffRun(before: run.before, after: run.after) : WordDiffRun(same: run.after))
    }
    return runs
  }
}

/// `[-old-]{+new+}`, with git's colours if wanted.
struct WordDiffPlain {
  let colour: Bool

  func append(_ run: WordDiffRun, to buffer: inout ReportBuffer) {
    if let same = run.same { return buffer.appendLine(of: same) }
    stretch("[-", run.before, "-]", .deletion, to: &buffer)
    stretch("{+", run.after, "+}", .insertion, to: &buffer)
  }

  private func stretch(
    _ open: String, _ text: String, _ close: String, _ style: TextStyle, to buffer: inout ReportBuffer
  ) {
    guard !text.isEmpty else { return }
    if colour, let parameter = style.parameter { buffer.append("\u{1B}[\(parameter)m") }
    buffer.append(open)
    buffer.appendLine(of: text)
    buffer.append(close)
    if colour { buffer.append("\u{1B}[0m") }
  }
}

/// Lines for programs: what stands behind the first character of a line is text and nothing else.
enum WordDiffPorcelain {
  static func append(_ run: WordDiffRun, to buffer: inout ReportBuffer) {
    line(" ", run.same ?? "", to: &buffer)
    line("-", run.before, to: &buffer)
    line("+", run.after, to: &buffer)
  }

  private static func line(_ sign: String, _ text: String, to buffer: inout ReportBuffer) {
    guard !text.isEmpty else { return }
    buffer.append(sign)
    buffer.appendLine(of: text)
    buffer.append("\n")
  }
}

/// Marks that editors for Markdown know, `{--x--}`, `{++x++}`, `{~~x~>y~~}`.
///
/// Source: CriticMarkup, by G. Weatherhead and E. Hansen, 2013. It has no escapes: a mark in the text is broken by
/// the backslash that Markdown drops.
enum CriticMarkup {
  static func append(_ runs: [WordDiffRun], to buffer: inout ReportBuffer) {
    for (index, run) in runs.enumerated() {
      if let same = run.same {
        buffer.append(unmarked(MarkdownText.escaped(same, startsLine: index == 0)))
      } else if run.before.isEmpty {
        mark("{++", run.after, "++}", to: &buffer)
      } else if run.after.isEmpty {
        mark("{--", run.before, "--}", to: &buffer)
      } else {
        buffer.append("{~~")
        buffer.append(text(run.before))
        buffer.append("~>")
        buffer.append(text(run.after))
        buffer.append("~~}")
      }
    }
  }

  private static func mark(_ open: String, _ text: String, _ close: String, to buffer: inout ReportBuffer) {
    buffer.append(open)
    buffer.append(self.text(text))
    buffer.append(close)
  }

  /// Inside of a mark, the signs that end it are broken.
  private static func text(_ text: String) -> String {
    unmarked(MarkdownText.escaped(text, startsLine: false)).replacing("--", with: "-\\-")
      .replacing("++", with: "+\\+")
  }

  /// Text without the beginning of a mark; those of `~` and `>` are broken by what Markdown needs.
  private static func unmarked(_ text: String) -> String {
    text.replacing("{-", with: "{\\-").replacing("{+", with: "{\\+").replacing("{=", with: "{\\=")
  }
}
