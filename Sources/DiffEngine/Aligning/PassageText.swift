import DocumentModel

/// What is compared of one side of a match: the passages of all its articles.
struct PassageText {
  /// The title of the article that the others were put together with.
  var title: Passage?
  /// The titles of the other articles are headings inside of the text, with their numbers as such.
  var passages: [Passage]
  /// The tokens of passages that moves tell of, by the index of the passage.
  var gone: [Int: [Range<Int>]] = [:]
  /// The title to show.
  let displayTitle: String

  /// `head` is the number of the article whose title is that of all.
  init(_ articles: [Article], head: Int = 0) {
    title = articles.indices.contains(head) ? articles[head].title : nil
    displayTitle = articles.indices.contains(head) ? articles[head].displayTitle : ""
    passages = []
    for (position, article) in articles.enumerated() {
      if position != head, let title = article.numberedTitle ?? article.title { passages.append(title) }
      passages += article.passages
    }
  }

  /// The passages of a group without what moves tell of.
  func remaining(_ range: Range<Int>) -> [Passage] {
    guard !gone.isEmpty else { return Array(passages[range]) }
    return range.compactMap { index in
      guard let gone = gone[index] else { return passages[index] }
      return passages[index].without(gone)
    }
  }

  /// Whether moves tell of nothing in the passages of a group.
  func isWhole(_ range: Range<Int>) -> Bool { gone.isEmpty || range.allSatisfy { gone[$0] == nil } }

  /// The passages of a place, or the part of the one that is meant.
  func passages(at place: PassagePlace) -> [Passage] {
    guard let tokens = place.tokens else { return Array(passages[place.passages]) }
    return [passages[place.passages.lowerBound].cut(tokens)]
  }
}
