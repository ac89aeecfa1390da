import DocumentModel

/// Tells names from nouns in German, where both have capitals.
struct GermanNames {
  let cursor: TextCursor

  /// A word inside of a sentence: a name beside another word with a capital, or behind a preposition of place
  /// without an article.
  ///
  /// "Haus" behind "ein" is neither.
  func isName(_ index: Int) -> Bool {
    if isCapital(index + 1) && isPlainGap(index + 1) && !cursor.flags(index + 1).contains(.startsSentence) {
      return true
    }
    if index > 0, isPlainGap(index), isCapital(index - 1), !isArticle(index - 1), !isMeasured(index - 1) {
      return true
    }
    return index > 0 && isPlainGap(index) && cursor.term(index - 1, .barepreposition) != nil
      && !endsLikeNoun(index)
  }

  private func isCapital(_ index: Int) -> Bool {
    cursor.kind(index) == .word && cursor.flags(index).contains(.capitalised)
  }

  private func isPlainGap(_ index: Int) -> Bool { !cursor.isGlued(index) }

  private func isArticle(_ index: Int) -> Bool {
    cursor.term(index, .determiner) != nil || cursor.term(index, .frequent) != nil
  }

  /// "Million Menschen", "Montag Abend": what is measured is no name.
  private func isMeasured(_ index: Int) -> Bool {
    cursor.term(index, .multiplier) != nil || cursor.term(index, .unit) != nil
      || cursor.term(index, .month) != nil
      || cursor.term(index, .weekday) != nil
  }

  /// Endings that make nouns of verbs and adjectives, and those of the dative plural.
  private func endsLikeNoun(_ index: Int) -> Bool {
    let key = cursor.key(index)
    return Self.endings.contains { key.count > $0.count + 1 && key.suffix($0.count).elementsEqual($0) }
  }

  private static let endings: [[UInt8]] = [
    "ung", "heit", "keit", "schaft", "tion", "tät", "ismus", "nis", "ment", "tum", "ern", "en", "eln", "anz",
    "enz",
    "ik", "ur", "weise",
  ].map { Array($0.utf8) }
}
