import DocumentModel

/// The tokens of one side as the scanners of facts see them: keys, terms, signs.
struct TextCursor {
  let text: JoinedText
  let vocabulary: Vocabulary
  let habits: WritingHabits
  let lexicon = Lexicon.shared

  var count: Int { text.tokens.count }
  var languages: Languages { habits.languages }

  func key(_ index: Int) -> ArraySlice<UInt8> {
    text.tokens.indices.contains(index) ? vocabulary.key(text.tokens[index].key) : []
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
    let key = key(index)
    return key.count == 1 && key.first == sign
  }

  func `is`(_ index: Int, _ word: StaticString) -> Bool {
    let key = key(index)
    guard key.count == word.utf8CodeUnitCount else { return false }
    return key.elementsEqual("\(word)".utf8)
  }

  /// What one token is.
  func term(_ index: Int, _ category: Term.Category) -> Term? {
    guard text.tokens.indices.contains(index) else { return nil }
    var hash = TermHash()
    hash.add(key(index))
    return lexicon.term(lexicon.entry(hash), category, languages)
  }

  /// The longest run of tokens from `index` on that is a term: "per cent", "星期五".
  func phrase(_ index: Int, _ category: Term.Category, longest: Int = 5) -> (term: Term, end: Int)? {
    var hash = TermHash()
    var found: (term: Term, end: Int)?
    var next = index
    while next < count, next - index < longest {
      // What a person counts ends where figures begin.
      if kind(next) == .number && next > index || kind(next) == .address { break }
      if !isSign(next, UInt8(ascii: "-")) && !isSign(next, UInt8(ascii: "'")) {
        hash.add(key(next))
        if let term = lexicon.term(lexicon.entry(hash), category, languages) { found = (term, next + 1) }
      }
      next += 1
    }
    return found
  }

  func fact(_ kind: Fact.Kind, _ tokens: Range<Int>, isWeak: Bool = false) -> Fact {
    Fact(kind: kind, tokens: tokens, isWeak: isWeak)
  }
}
