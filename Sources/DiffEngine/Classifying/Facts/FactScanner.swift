import DocumentModel

/// Finds the facts of a text near an edit.
///
/// It reads a window of tokens, so the work does not grow with the passage. Facts do not overlap: what begins first
/// is read first, dates and times before the numbers in them.
struct FactScanner {
  let cursor: TextCursor

  init(_ text: JoinedText, _ words: WordTable, _ habits: WritingHabits) {
    cursor = TextCursor(text: text, words: words, habits: habits)
  }

  /// A fact that begins so many tokens in front of an edit does not reach it: dates with a
  /// weekday and numbers in words are shorter; chosen.
  private static let reach = 24

  /// The facts that hold a token of `range`; of an empty one, those that go on over its place.
  ///
  /// - Complexity: O(range), with a window on either side.
  func facts(at range: Range<Int>) -> [Fact] {
    var result: [Fact] = []
    var index = max(0, range.lowerBound - Self.reach)
    let end = range.isEmpty ? range.upperBound : min(range.upperBound, cursor.count)
    while index < end {
      guard let fact = fact(at: index) else {
        index += 1
        continue
      }
      if range.isEmpty
        ? fact.tokens.lowerBound < range.lowerBound && fact.tokens.upperBound > range.lowerBound
        : fact.tokens.overlaps(range)
      {
        result.append(fact)
      }
      index = fact.tokens.upperBound
    }
    return result
  }

  /// Whether a token can be a part of a fact: most edits of words are passed by without a scan.
  func mayHoldFact(_ index: Int) -> Bool {
    switch cursor.kind(index) {
    case .number, .ideograph, .punctuation: return true
    case .address: return false
    case .word: break
    }
    let word = cursor.word(index)
    return !word.special.isDisjoint(with: cursor.languages)
      || !word.traits.isDisjoint(with: [.roman, .version])
      || word.traits.contains(.quarter) && WordNumberScanner(cursor: cursor).quarter(at: index) != nil
      || NumberCompound.value(index, cursor) != nil
  }

  private func fact(at index: Int) -> Fact? {
    switch cursor.kind(index) {
    case .address: return nil
    case .ideograph:
      if let name = IdeographNames(cursor: cursor).katakanaRun(at: index) { return cursor.fact(.name, name) }
      fallthrough
    case .number:
      return factOfWords(at: index)
    case .word: return mayBegin(index) ? factOfWords(at: index) : nil
    case .punctuation:
      guard !cursor.word(index).traits.isDisjoint(with: [.beginsFact, .isFact, .goesOn]) else { return nil }
      return NumberScanner(cursor: cursor).number(at: index)
    }
  }

  /// Whether a word can be the first of a fact.
  private func mayBegin(_ index: Int) -> Bool {
    let word = cursor.word(index)
    let traits = word.traits
    return traits.contains(.beginsFact)
      || traits.contains(.isFact) && !word.special.isDisjoint(with: cursor.languages)
      || traits.contains(.goesOn) && cursor.goesOn(at: index)
      || traits.contains(.endsInN) && cursor.isSign(index + 1, UInt8(ascii: "'"))
      || NumberCompound.value(index, cursor) != nil
  }

  /// A window is read anew when its edit was widened, and by edits that stand close together.
  private func factOfWords(at index: Int) -> Fact? {
    if let known = cursor.knownFacts.fact(at: index) { return known }
    let fact = readFact(at: index)
    cursor.knownFacts.add(fact, at: index)
    return fact
  }

  private func readFact(at index: Int) -> Fact? {
    DateScanner(cursor: cursor).date(at: index) ?? ClockScanner(cursor: cursor).time(at: index)
      ?? NumberScanner(cursor: cursor).number(at: index)
      ?? NegationScanner(cursor: cursor).negation(at: index)
  }
}
