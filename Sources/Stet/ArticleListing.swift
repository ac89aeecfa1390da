import DocumentModel
import Reporter

/// What was found in the sources of a side, as a table: number, title, section, tags, byline, words, where.
public struct ArticleListing {
  private let text: NormalisedText

  /// Lists the pieces of `text`.
  public init(_ text: NormalisedText) { self.text = text }

  /// One block of lines a piece; other material after the articles.
  public var printed: String {
    let articles = text.articles.filter { $0.role == .article }
    let others = text.articles.filter { $0.role != .article }
    var lines = ["\(articles.count) \(articles.count == 1 ? "article" : "articles")", ""]
    let width = String(articles.compactMap(\.number).max() ?? 0).count
    for article in articles { lines += entry(article, width: width) }
    if !others.isEmpty {
      lines += ["", "Other material"]
      lines += others.map {
        "  \($0.role.rawValue): \(GalleyEscaping.inert($0.displayTitle)) (\(place($0)), \($0.words) words)"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func entry(_ article: Article, width: Int) -> [String] {
    let number = article.number.map(String.init) ?? "–"
    let padded = String(repeating: " ", count: max(0, width - number.count)) + number
    var details = ["\(place(article))", "\(article.words) words"]
    if let section = article.section { details.append("in \(section)") }
    if !article.tags.isEmpty { details.append(article.tags.map { "#" + $0 }.joined(separator: " ")) }
    if let byline = article.byline { details.append(byline) }
    let indent = String(repeating: " ", count: width + 2)
    return [
      "\(padded)  \(GalleyEscaping.inert(article.displayTitle))",
      indent + GalleyEscaping.inert(details.joined(separator: " · ")),
    ]
  }

  private func place(_ article: Article) -> String {
    let path = text.sources[article.span.source].path
    switch article.span.place {
    case .line(let line, _): return "\(path):\(line)"
    case .element(_, let line): return "\(path):\(line)"
    case .page(let page, _): return "\(path), page \(page)"
    }
  }
}
