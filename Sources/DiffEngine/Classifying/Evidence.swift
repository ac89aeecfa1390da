import ChangeModel
import DocumentModel

/// One edit with what surrounds it: what classification rules look at.
struct Evidence {
  let base: JoinedText
  let revised: JoinedText
  /// The tokens of the edit on either side, half-open; one may be empty.
  let removed: Range<Int>
  let added: Range<Int>
  let vocabulary: Vocabulary

  /// A token of the edit, with its text and its index in the text of its side.
  struct Word {
    var token: Token
    var index: Int
    /// The folded text, case kept.
    var text: String
  }

  let removedWords: [Word]
  let addedWords: [Word]

  init(base: JoinedText, revised: JoinedText, removed: Range<Int>, added: Range<Int>, vocabulary: Vocabulary)
  {
    self.base = base
    self.revised = revised
    self.removed = removed
    self.added = added
    self.vocabulary = vocabulary
    let word = { (text: JoinedText, index: Int) in
      Word(token: text.tokens[index], index: index, text: vocabulary.string(text.tokens[index].key))
    }
    removedWords = removed.map { word(base, $0) }
    addedWords = added.map { word(revised, $0) }
  }

  var allWords: [Word] { removedWords + addedWords }

  /// Both sides of the edit have words or numbers.
  var isReplacement: Bool {
    removedWords.contains { !$0.token.isPunctuation }
      && addedWords.contains { !$0.token.isPunctuation }
  }

  /// The tokens near the edit, at most `reach` on either side of it, in the base, or in the revised text where
  /// the base has none.
  func neighbours(_ reach: Int) -> [String] {
    let (text, range) = removed.isEmpty ? (revised, added) : (base, removed)
    let before = max(0, range.lowerBound - reach)..<range.lowerBound
    let after = range.upperBound..<min(text.tokens.count, range.upperBound + reach)
    return (Array(before) + Array(after)).map { vocabulary.string(text.tokens[$0].key) }
  }
}

/// What a rule says about an edit.
struct Verdict: Hashable {
  var facet: Facet
  var severity: Severity
  /// One line for a person.
  var why: String
}
