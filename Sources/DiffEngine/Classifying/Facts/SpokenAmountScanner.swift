import DocumentModel

/// Reads amounts that words name without a numeral: "half of", "doubled", "the nineties", and the ordinals that Romance
/// languages make of Roman numerals.
struct SpokenAmountScanner {
  let cursor: TextCursor

  func amount(at index: Int) -> NumberScanner.Found? {
    guard cursor.kind(index) != .number else { return nil }
    return half(at: index) ?? multiple(at: index) ?? decade(at: index)
  }

  /// "half", weak since it has other uses ("media", "by means of") unless an article or a noun of its own tells it.
  private func half(at index: Int) -> NumberScanner.Found? {
    guard let term = cursor.term(index, .half), !isJoined(index) else { return nil }
    let next = index + 1
    // "the second half" tells a part by its place.
    let isNumbered = cursor.term(index - 1, .ordinal) != nil
    let isOfWhole =
      cursor.kind(next) == .word
      && (cursor.term(next, .determiner) != nil || cursor.term(next, .dateFiller) != nil)
    var amount = Amount(value: Exact(5, exponent: -1))
    amount.decimals = nil
    return NumberScanner.Found(
      amount: amount, end: next,
      isWeak: isNumbered || term.value == 0 || !isOfWhole && term.value == 1)
  }

  /// Whether a hyphen makes it a part of a compound: "half-hearted", "second-half".
  private func isJoined(_ index: Int) -> Bool {
    let hyphen = UInt8(ascii: "-")
    return cursor.isSign(index + 1, hyphen) && cursor.isGlued(index + 1)
      || cursor.isSign(index - 1, hyphen) && cursor.isGlued(index)
  }

  /// "doubled": with a unit of its own, since it is no form of "2"; weak, since "to double" has other uses.
  private func multiple(at index: Int) -> NumberScanner.Found? {
    guard let tenths = cursor.term(index, .multiple)?.value else { return nil }
    var amount = Amount(value: Exact(UInt64(clamping: tenths), exponent: -1), unit: Fact.times)
    amount.decimals = nil
    return NumberScanner.Found(amount: amount, end: index + 1, isWeak: true)
  }

  // MARK: Decades

  /// "the nineties".
  private func decade(at index: Int) -> NumberScanner.Found? {
    guard let year = cursor.term(index, .decade)?.value else { return nil }
    return NumberScanner.Found(amount: Self.decade(year), end: index + 1, isWeak: true)
  }

  /// "años noventa", "années quatre-vingt-dix", "anni '90".
  func numberedDecade(at index: Int) -> NumberScanner.Found? {
    guard cursor.kind(index) == .word, cursor.term(index, .decadeOpener) != nil else { return nil }
    let isElided = cursor.isSign(index + 1, UInt8(ascii: "'")) && cursor.isGlued(index + 2)
    let next = isElided ? index + 2 : index + 1
    let found =
      cursor.kind(next) == .number
      ? Figures(cursor.key(next)).integer.map { (value: $0, end: next + 1) }
      : WordNumberScanner(cursor: cursor).number(at: next).flatMap { found in
        found.amount.isOrdinal ? nil : found.amount.value.integer.map { (value: $0, end: found.end) }
      }
    guard let found, let amount = Self.decade(of: found.value) else { return nil }
    return NumberScanner.Found(amount: amount, end: found.end)
  }

  /// "1990s" and "90s", of which only the figures are given; nil where they are none of a decade.
  static func decade(of value: Int64) -> Amount? {
    guard value % 10 == 0, (20..<100).contains(value) || (1_000..<2_100).contains(value) else { return nil }
    // Without its century a decade is one of the last.
    return decade(value < 100 ? 1_900 + value : value)
  }

  private static func decade(_ year: Int64) -> Amount {
    Amount(value: Exact(UInt64(clamping: year)), unit: Fact.decadeOfYears)
  }

  // MARK: Roman numerals

  /// "XIV", "XIXe": with two letters or more, since "I" and "C" are words, but for a century; weak, since "MI" and "CD" are
  /// words, too.
  func roman(at index: Int) -> NumberScanner.Found? {
    let key = cursor.key(index)
    if let value = RomanNumeral.value(key) {
      guard key.count > 1 || isCentury(index) else { return nil }
      return NumberScanner.Found(
        amount: Amount(value: Exact(UInt64(clamping: value))), end: index + 1, isWeak: true)
    }
    guard cursor.languages.contains(.french), let value = RomanNumeral.frenchOrdinal(key) else { return nil }
    var amount = Amount(value: Exact(UInt64(clamping: value)))
    amount.isOrdinal = true
    return NumberScanner.Found(amount: amount, end: index + 1, isWeak: true)
  }

  /// Whether the word for a century stands beside a numeral.
  private func isCentury(_ index: Int) -> Bool {
    cursor.term(index + 1, .unit)?.value == Fact.century
      || cursor.term(index - 1, .unit)?.value == Fact.century
  }
}
