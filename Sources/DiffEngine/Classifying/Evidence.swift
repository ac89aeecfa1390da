import ChangeModel
import DocumentModel
import TextDiff

/// One edit with what surrounds it: what classification rules look at.
struct Evidence {
  let base: TextCursor
  let revised: TextCursor
  /// The tokens of the edit on either side, half-open; one may be empty.
  let removed: Range<Int>
  let added: Range<Int>
  /// The numbers, dates and negations in them.
  let removedFacts: [Fact]
  let addedFacts: [Fact]
  /// What the numbers and dates say.
  let facts: FactComparison.Outcome
  /// How the articles use words elsewhere.
  let usage: NameUsage

  /// A token of the edit, with its text and its index in the text of its side.
  struct Word {
    var token: Token
    var index: Int
    /// The folded text, case kept.
    var text: String
  }

  /// The words of the edit, without numbers and dates that are the same on both sides.
  let removedWords: [Word]
  let addedWords: [Word]

  init(base: TextCursor, revised: TextCursor, _ marked: WholeFacts.Marked, usage: NameUsage) {
    self.usage = usage
    self.base = base
    self.revised = revised
    (removed, added) = (marked.hunk.base, marked.hunk.revised)
    (removedFacts, addedFacts) = (marked.removed, marked.added)
    facts = FactComparison(marked.removed, marked.added, base: base.text, revised: revised.text).outcome()
    let isSame = if case .sameFacts = facts { true } else { false }
    removedWords = Self.words(removed, base, without: isSame ? removedFacts : [])
    addedWords = Self.words(added, revised, without: isSame ? addedFacts : [])
  }

  private static func words(_ range: Range<Int>, _ cursor: TextCursor, without facts: [Fact]) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(range.count)
    for index in range where !facts.contains(where: { $0.isFigure && $0.tokens.contains(index) }) {
      let token = cursor.text.tokens[index]
      words.append(Word(token: token, index: index, text: cursor.vocabulary.string(token.key)))
    }
    return words
  }

  var allWords: [Word] { removedWords + addedWords }

  /// Both sides of the edit have words or numbers.
  var isReplacement: Bool { hasContent(removed, base) && hasContent(added, revised) }

  private func hasContent(_ range: Range<Int>, _ cursor: TextCursor) -> Bool {
    range.contains { !cursor.text.tokens[$0].isPunctuation }
  }

  /// The tokens of both sides that are no signs; an ideograph counts as half a word.
  var contentWords: Int {
    let (words, ideographs) = allWords.reduce((0, 0)) { count, word in
      switch word.token.kind {
      case .punctuation: count
      case .ideograph: (count.0, count.1 + 1)
      case .word, .number, .address: (count.0 + 1, count.1)
      }
    }
    return words + ideographs / 2
  }
}

/// What a rule says about an edit.
struct Verdict: Hashable {
  var facet: Facet
  var severity: Severity
  /// One line for a person.
  var why: String
}
