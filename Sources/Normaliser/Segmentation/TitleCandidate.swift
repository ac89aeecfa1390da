import DocumentModel

/// A passage that may be the title of something.
struct TitleCandidate {
  /// The index of the passage in the draft.
  var passage: Int
  /// The level of the heading; 0 where the format has titles without levels, or none at all.
  var level: Int
  var number: ArticleNumber?
  /// The tokens of the title, without number and tags; empty where only these are left.
  var title: Range<Int>
  var tags: [String]
  /// The words of `title`.
  var key: TitleKey
  /// The passage looks like a title but the format has no headings.
  var isGuess: Bool
  /// The words between this candidate and the next.
  var bodyWords = 0

  /// Number and tags are parsed off the passage at `index`.
  init(_ draft: Draft, _ index: Int, vocabulary: Vocabulary, hashes: WordHashes, isGuess: Bool) {
    let passage = draft.passages[index]
    self.passage = index
    self.isGuess = isGuess
    level = if case .heading(let level) = passage.kind { level } else { 0 }
    number = ArticleNumber(passage)
    let start = number.map { $0.isBare ? 0 : $0.end } ?? 0
    let tags = Tags(passage, from: start, vocabulary: vocabulary)
    title = tags?.title ?? start..<passage.tokens.count
    self.tags = tags?.names ?? []
    key = TitleKey(passage, title, hashes)
  }

  /// Takes a bare number for the number of the article.
  mutating func acceptBareNumber(_ passage: Passage, hashes: WordHashes) {
    guard let number, number.isBare else { return }
    title = min(number.end, title.upperBound)..<title.upperBound
    self.number?.isBare = false
    key = TitleKey(passage, title, hashes)
  }

  /// Nothing but tags: no title of anything.
  var isTagsOnly: Bool { title.isEmpty && number == nil && !tags.isEmpty }
}
