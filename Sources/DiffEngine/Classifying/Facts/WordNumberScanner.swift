import DocumentModel

/// Reads a number in words: "twenty-three", "vingt et un", "dreiundzwanzig", "two million", "third", "XIV".
struct WordNumberScanner {
  let cursor: TextCursor

  func number(at index: Int) -> NumberScanner.Found? {
    if let compound = NumberCompound.value(index, cursor) {
      return scaled(compound, end: index + 1)
    }
    return FractionScanner(cursor: cursor).inWords(at: index) ?? cardinal(at: index) ?? ordinal(
      at: index, sum: 0, start: index) ?? quarter(at: index)
      ?? SpokenAmountScanner(cursor: cursor).amount(at: index)
      ?? SpokenAmountScanner(cursor: cursor).roman(at: index)
  }

  private func cardinal(at index: Int) -> NumberScanner.Found? {
    var sum = NumberSum()
    var (end, isWeak, words) = (index, true, 0)
    var next = index
    while next < cursor.count, words < Self.mostWords {
      guard let term = term(next), !isCut(next, sum), sum.add(term) else { break }
      isWeak = isWeak && term.category == .weakCardinal
      words += 1
      end = next + 1
      if let third = ordinal(at: skipping(end), sum: sum.total, start: index) { return third }
      next = skipping(end)
    }
    guard words > 0 else { return nil }
    let amount = Amount(value: Exact(UInt64(clamping: sum.total)))
    return NumberScanner.Found(amount: amount, end: end, isWeak: isWeak && words == 1)
  }

  /// The longest number in words up to a billion has some 20 words.
  private static let mostWords = 24

  private func term(_ index: Int) -> Term? {
    guard cursor.kind(index) == .word else { return nil }
    return cursor.term(index, .cardinal) ?? cursor.term(index, .weakCardinal) ?? cursor.term(
      index, .multiplier)
      ?? NumberCompound.value(index, cursor).map {
        Term(category: .cardinal, languages: cursor.languages, value: $0)
      }
  }

  /// "one" behind another number begins another one unless a gap or hyphen joins them: never in front of nothing.
  private func isCut(_ index: Int, _ sum: NumberSum) -> Bool {
    !sum.isEmpty && cursor.flags(index).contains(.startsSentence)
  }

  /// Behind a hyphen, or an "and" inside of a number.
  private func skipping(_ index: Int) -> Int {
    if cursor.isSign(index, UInt8(ascii: "-")), cursor.isGlued(index), cursor.isGlued(index + 1) {
      // "quatre-vingt-et-un", "soixante-et-onze".
      return cursor.is(index + 1, "et") ? index + 3 : index + 1
    }
    // "vinte e três": in other languages of the family the two words are two numbers.
    if cursor.languages.contains(.portuguese), cursor.is(index, "e") { return index + 1 }
    for word in ["and", "et", "y", "und"] where cursor.key(index).elementsEqual(word.utf8) {
      return index + 1
    }
    return index
  }

  private func ordinal(at index: Int, sum: Int64, start: Int) -> NumberScanner.Found? {
    guard cursor.kind(index) == .word, let term = cursor.term(index, .ordinal), sum == 0 || sum % 10 == 0,
      sum == 0 || term.value < 10 || sum % 100 == 0
    else { return nil }
    var amount = Amount(value: Exact(UInt64(clamping: sum + term.value)))
    amount.isOrdinal = true
    return NumberScanner.Found(amount: amount, end: index + 1, isWeak: sum == 0)
  }

  /// A compound with the words that multiply it: "dreiundzwanzig Millionen".
  private func scaled(_ value: Int64, end: Int) -> NumberScanner.Found {
    var amount = Amount(value: Exact(UInt64(clamping: value)))
    var end = end
    while cursor.kind(end) == .word, let factor = cursor.term(end, .multiplier), factor.value >= 1_000_000,
      let product = amount.value.times(factor.value)
    {
      amount.value = product
      end += 1
    }
    return NumberScanner.Found(amount: amount, end: end)
  }

  /// "Q3", "T3".
  func quarter(at index: Int) -> NumberScanner.Found? {
    let key = cursor.key(index)
    guard key.count == 2, let letter = key.first, let figure = key.last, (0x31...0x34).contains(figure),
      letter == UInt8(ascii: "Q") || letter == UInt8(ascii: "T") && cursor.languages == .french
    else { return nil }
    let amount = Amount(value: Exact(UInt64(figure - 0x30)), unit: Fact.quarter, isOrdinal: true)
    return NumberScanner.Found(amount: amount, end: index + 1)
  }
}
