import DocumentModel

/// What is compared of one side of a match: the passages of all its articles.
struct PassageText {
  /// The title of the first article.
  var title: Passage?
  /// The titles of further articles are headings inside of the text.
  var passages: [Passage]
  /// The title to show.
  let displayTitle: String

  init(_ articles: [Article]) {
    title = articles.first?.title
    displayTitle = articles.first?.displayTitle ?? ""
    passages = []
    for (position, article) in articles.enumerated() {
      if position > 0, let title = article.title { passages.append(title) }
      passages += article.passages
    }
  }
}
