import Stet

/// The printed text of one side of an article: title, byline and passages, blanks collapsed.
struct PassageText {
  /// Without the signs of list items.
  let text: String

  init(_ side: ArticleReport.Side) {
    let article = side.article
    let head = [article.title?.printed, article.byline].compactMap(\.self)
    text = (head + article.passages.map(\.printed)).joined(separator: " ")
  }

  /// Whether the words stand in the article, next to one another; a list sign in front of them may be left out.
  func holds(_ words: String) -> Bool {
    let words = words.split(whereSeparator: \.isWhitespace)
    if words.isEmpty || text.contains(words.joined(separator: " ")) { return true }
    return text.contains(words.dropFirst().joined(separator: " "))
  }
}
