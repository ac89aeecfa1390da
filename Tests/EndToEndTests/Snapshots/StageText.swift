import DocumentModel
import Stet

/// The stages as text: one fact a line, so that a difference names what moved.
enum StageText {
  /// Number, title, section, tags, byline, words and line of each piece.
  static func articles(_ text: NormalisedText) -> String {
    lines(
      text.articles.flatMap { article in
        let facts: [(String, String?)] = [
          ("section", article.section),
          ("tags", article.tags.isEmpty ? nil : article.tags.map { "#" + $0 }.joined(separator: " ")),
          ("byline", article.byline), ("date", article.date), ("words", String(article.words)),
          ("line", article.span.line.map(String.init)),
        ]
        return [head(article)] + facts.compactMap { name, value in value.map { "  \(name): \($0)" } }
      })
  }

  /// Kind and first words of each passage.
  static func blocks(_ text: NormalisedText, _ side: String) -> String {
    lines(
      ["=== \(side)"]
        + text.articles.flatMap { article in
          [head(article)] + article.passages.map { "  \(kind($0)) \(start($0.printed)) (\($0.words))" }
        })
  }

  /// The pairs with their scores, then what only one side has.
  static func alignment(_ report: Report) -> String {
    lines(
      report.compared.map { article in
        let (base, revised) = (article.base.map(name), article.revised.map(name))
        switch article.presence {
        case .matched: return "\(score(article.score)) \(base ?? "") ~ \(revised ?? "")"
        case .onlyInBase: return "only in base: \(base ?? "")"
        case .onlyInRevised: return "only in revised: \(revised ?? "")"
        }
      } + report.otherMaterial.map { "\($0.role) in \($0.side): \($0.title)" })
  }

  /// One block of lines a change.
  static func changes(_ report: Report) -> String {
    lines(
      report.compared.filter { !$0.changes.isEmpty }.flatMap { article in
        ["=== \(article.base.map(name) ?? article.revised.map(name) ?? "")"]
          + article.changes.flatMap(lines)
      })
  }

  private static func lines(_ change: Change) -> [String] {
    let places = [change.baseSpan, change.revisedSpan].map { $0?.line.map(String.init) ?? "–" }
    let head =
      "\(change.severity) \(change.facet) \(change.kind), lines \(places[0]) -> \(places[1]), \(change.id)"
    guard change.edits.isEmpty else {
      return [head, "  why: \(change.why)"] + change.edits.map { "  “\($0.before)” -> “\($0.after)”" }
    }
    return [head, "  why: \(change.why)", "  “\(change.before ?? "")” -> “\(change.after ?? "")”"]
  }

  private static func head(_ article: Article) -> String {
    let number = article.number.map { "\($0). " } ?? ""
    return "\(article.role == .article ? "" : "[\(article.role.rawValue)] ")\(number)\(article.displayTitle)"
  }

  private static func name(_ side: ArticleReport.Side) -> String {
    "\(side.number.map { "\($0). " } ?? "")\(side.title)"
  }

  private static func kind(_ passage: Passage) -> String {
    switch passage.kind {
    case .heading(let level): "heading \(level):"
    case .item(.bullet, let depth): String(repeating: "  ", count: depth - 1) + "•"
    case .item(.ordinal(_, let printed), let depth): String(repeating: "  ", count: depth - 1) + printed
    case .paragraph: "paragraph:"
    case .row(let isHeader): isHeader ? "header row:" : "row:"
    case .code: "code:"
    case .caption: "caption:"
    case .image: "image:"
    case .rule: "rule:"
    }
  }

  private static func start(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.prefix(8).joined(separator: " ") + (words.count > 8 ? " …" : "")
  }

  private static func score(_ score: Double) -> String {
    let percent = Int((score * 100).rounded())
    return String(repeating: " ", count: percent < 10 ? 2 : percent < 100 ? 1 : 0) + "\(percent) %"
  }

  private static func lines(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }
}
