import DocumentModel

/// The tokens of one side as the scanners of facts see them: keys, terms, signs.
///
/// A class: each scanner holds one, and copies of all the arrays behind it would be counted for each token.
final class TextCursor {
  let text: JoinedText
  let words: WordTable
  let habits: WritingHabits
  let lexicon = Lexicon.shared

  init(text: JoinedText, words: WordTable, habits: WritingHabits) {
    self.text = text
    self.words = words
    self.habits = habits
  }

  var vocabulary: Vocabulary { words.vocabulary }

  var count: Int { text.tokens.count }
  var languages: Languages { habits.languages }

  func key(_ index: Int) -> ArraySlice<UInt8> {
    text.tokens.indices.contains(index) ? words.bytes(text.tokens[index].key) : []
  }

  func kind(_ index: Int) -> Token.Kind {
    text.tokens.indices.contains(index) ? text.tokens[index].kind : .address
  }

  func flags(_ index: Int) -> Token.Flags {
    text.tokens.indices.contains(index) ? text.tokens[index].flags : []
  }

  /// Whether the token follows the one in front without a gap.
  func isGlued(_ index: Int) -> Bool { index > 0 && index < count && !text.hasGap(before: index) }

  /// Whether the token is the sign `sign`, one byte long.
  func isSign(_ index: Int, _ sign: UInt8) -> Bool {
    // Most tokens are words, which need no look at their letters.
    guard text.tokens.indices.contains(index), text.tokens[index].isPunctuation else { return false }
    let key = words.bytes(text.tokens[index].key)
    return key.count == 1 && key.first == sign
  }

  /// Whether the token is `word`, which fits into a string without an allocation: at most 15 bytes.
  func `is`(_ index: Int, _ word: String) -> Bool {
    let key = key(index)
    return key.count == word.utf8.count && key.elementsEqual(word.utf8)
  }

  /// What one token is.
  func term(_ index: Int, _ category: Term.Category) -> Term? {
    guard text.tokens.indices.contains(index) else { return nil }
    let word = word(index)
    return word.is(category) ? lexicon.term(word.entry, category, languages) : nil
  }

  /// What the lexicon has of the token, which must be one of the text.
  func word(_ index: Int) -> WordTable.Word { words[text.tokens[index].key] }

  /// The longest run of tokens from `index` on that is a term: "per cent", "星期五".
  func phrase(_ index: Int, _ category: Term.Category, longest: Int = 5) -> (term: Term, end: Int)? {
    guard text.tokens.indices.contains(index), text.tokens[index].kind != .address else { return nil }
    var found: (term: Term, end: Int)?
    var hash = TermHash()
    if !isSkipped(index) {
      let first = word(index)
      if first.is(category), let term = lexicon.term(first.entry, category, languages) {
        found = (term, index + 1)
      }
      guard first.traits.contains(.goesOn), goesOn(at: index) else { return found }
      hash = first.hash
    }
    var next = index + 1
    while next < count, next - index < longest {
      // What a person counts ends where figures begin.
      if kind(next) == .number || kind(next) == .address { break }
      if !isSkipped(next) {
        hash.add(key(next))
        if let term = lexicon.term(lexicon.entry(hash), category, languages) { found = (term, next + 1) }
        guard lexicon.goesOn(hash) else { break }
      }
      next += 1
    }
    return found
  }

  /// The tokens of the longest phrase that a scanner asks for.
  private static let longestPhrase = 8

  /// Whether any term begins with the word at `index` and the one behind it.
  ///
  /// The scanners ask for terms of many categories at one place; few words that begin a term do so there.
  func goesOn(at index: Int) -> Bool {
    if let lastPhrase, lastPhrase.index == index { return lastPhrase.goesOn }
    var next = index + 1
    while next < count, next - index < Self.longestPhrase, isSkipped(next) { next += 1 }
    var goesOn = next - index >= Self.longestPhrase
    if !goesOn, next < count, kind(next) != .number, kind(next) != .address {
      var hash = word(index).hash
      hash.add(key(next))
      goesOn = lexicon.entry(hash) != 0 || lexicon.goesOn(hash)
    }
    lastPhrase = (index, goesOn)
    return goesOn
  }

  /// What the scanner of facts found at the places that it looked at last.
  var knownFacts = KnownFacts()

  /// The last answer of `goesOn`.
  private var lastPhrase: (index: Int, goesOn: Bool)?

  /// Signs that come and go inside of words.
  private func isSkipped(_ index: Int) -> Bool {
    guard text.tokens[index].isPunctuation else { return false }
    return isSign(index, UInt8(ascii: "-")) || isSign(index, UInt8(ascii: "'"))
  }

  /// What capitals mean in the passage of a token.
  func style(_ index: Int) -> CapitalStyle {
    let passage = text.passage(of: index)
    if let lastStyle, lastStyle.contents === passage.contents { return lastStyle.style }
    let style = CapitalStyle(passage, vocabulary)
    lastStyle = (passage.contents, style)
    return style
  }

  /// The words of an edit are from one passage, which is looked through once.
  private var lastStyle: (contents: PassageContents, style: CapitalStyle)?

  func fact(_ kind: Fact.Kind, _ tokens: Range<Int>, isWeak: Bool = false) -> Fact {
    Fact(kind: kind, tokens: tokens, isWeak: isWeak)
  }
}
