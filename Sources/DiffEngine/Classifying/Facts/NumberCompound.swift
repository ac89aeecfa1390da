import DocumentModel

/// Numbers that German, Italian and Dutch write in one word: "dreiundzwanzigtausend", "ventitré", "drieëntwintig".
enum NumberCompound {
  /// The longest number word in the lexicon has 12 bytes.
  private static let longestPart = 14

  /// The value of the token as a compound of two number words or more.
  ///
  /// - Complexity: O(length).
  static func value(_ index: Int, _ cursor: TextCursor) -> Int64? {
    guard !cursor.languages.isDisjoint(with: .withNumberCompounds) else { return nil }
    let key = cursor.key(index)
    guard (6...90).contains(key.count) else { return nil }
    var sum = NumberSum()
    var start = key.startIndex
    var parts = 0
    while start < key.endIndex {
      if parts > 0, let and = and(key[start...], cursor.languages) {
        start += and
        sum.expectsTens = true
        continue
      }
      guard let part = longest(key[start...], cursor), sum.add(part.term) else { return nil }
      parts += 1
      start = part.end
    }
    return parts > 1 ? sum.total : nil
  }

  /// The length of the "and" between a unit and its tens.
  private static func and(_ bytes: ArraySlice<UInt8>, _ languages: Languages) -> Int? {
    if bytes.starts(with: "und".utf8) { return 3 }
    guard languages.contains(.dutch) else { return nil }
    if bytes.starts(with: "ën".utf8) { return 3 }
    return bytes.starts(with: "en".utf8) ? 2 : nil
  }

  private static func longest(_ bytes: ArraySlice<UInt8>, _ cursor: TextCursor) -> (term: Term, end: Int)? {
    var hash = TermHash()
    var found: (term: Term, end: Int)?
    var index = bytes.startIndex
    while index < bytes.endIndex, index - bytes.startIndex < longestPart {
      let width = bytes[index] < 0x80 ? 1 : 2
      guard index + width <= bytes.endIndex else { break }
      hash.add(bytes[index..<index + width])
      index += width
      let entry = cursor.lexicon.entry(hash)
      if entry != 0, let term = term(entry, bytes[bytes.startIndex..<index], cursor) { found = (term, index) }
      guard cursor.lexicon.goesOn(hash) else { break }
    }
    return found
  }

  /// What the part is; of the words that are numbers now and then only those that compounds are made of.
  private static func term(_ entry: UInt16, _ part: ArraySlice<UInt8>, _ cursor: TextCursor) -> Term? {
    if let term = cursor.lexicon.term(entry, .cardinal, cursor.languages) { return term }
    if let term = cursor.lexicon.term(entry, .weakCardinal, cursor.languages) {
      return weakParts.contains { part.elementsEqual($0.utf8) } ? term : nil
    }
    guard let term = cursor.lexicon.term(entry, .multiplier, cursor.languages), part.count >= shortestFactor,
      term.value < 1_000_000
    else { return nil }
    return term
  }

  private static let weakParts = ["ein", "un", "uno", "sei", "een"]
  /// "mila"; shorter ones are abbreviations.
  private static let shortestFactor = 4
}
