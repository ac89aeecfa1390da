import DocumentModel

/// How the two sides of an article write numbers and dates, found out when an edit asks for it.
///
/// A class, since most articles have no edit whose facts must be read, and a look at the words of each costs as much as
/// finding the edits.
final class ArticleHabits {
  private(set) lazy var base = WritingHabits(left, words)
  private(set) lazy var revised = WritingHabits(right, words)

  private let left: [Passage]
  private let right: [Passage]
  private let words: WordTable

  init(_ left: [Passage], _ right: [Passage], _ words: WordTable) {
    self.left = left
    self.right = right
    self.words = words
  }
}
