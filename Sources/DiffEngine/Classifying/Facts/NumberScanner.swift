import DocumentModel

/// Finds numbers with their signs and units, ranges of them, and labels made of figures.
struct NumberScanner {
  let cursor: TextCursor

  /// The number, range or label that begins at `index`.
  func number(at index: Int) -> Fact? {
    if let label = label(at: index) { return label }
    guard let first = amount(at: index) else { return nil }
    if let second = rangeEnd(first) {
      var (low, high) = (first.amount, second.amount)
      // "5–7 %": the unit stands once.
      if low.unit == 0 { low.unit = high.unit }
      if high.unit == 0 { high.unit = low.unit }
      return cursor.fact(.range(low, high), index..<second.end)
    }
    return cursor.fact(.amount(first.amount), index..<first.end, isWeak: first.isWeak)
  }

  /// A number with what belongs to it and where it ends.
  struct Found {
    var amount: Amount
    var end: Int
    var isWeak = false
  }

  /// The number at `index`, with the sign, the currency and the unit beside it.
  func amount(at index: Int) -> Found? {
    // In front of the units: "años" is one, too.
    if let decade = SpokenAmountScanner(cursor: cursor).numberedDecade(at: index) { return decade }
    var next = index
    var (unit, sign): (Int64, UInt32) = (0, 0)
    if let found = self.sign(at: next) { (sign, next) = found }
    if cursor.kind(next) != .number, !isJoined(next), let currency = cursor.phrase(next, .unit, longest: 3),
      // "el día 5 de enero", "no dia 5 de janeiro": a day in front of a number is that of a date.
      cursor.kind(currency.end) == .number || isCentury(currency.term, currency.end),
      currency.term.value != Fact.day
    {
      (unit, next) = (currency.term.value, currency.end)
      if sign == 0, let found = self.sign(at: next) { (sign, next) = found }
    }
    if cursor.is(next, "百"), cursor.is(next + 1, "分"), cursor.is(next + 2, "之") {
      (unit, next) = (Fact.percent, next + 3)
    }
    let ideographs = IdeographNumberScanner(cursor: cursor)
    let isShare = unit == Fact.percent && cursor.kind(next) == .ideograph
    guard var found = isShare ? ideographs.numeral(at: next) : magnitude(at: next) else { return nil }
    // "doubled" stays a word like others, whatever it counts in.
    let staysWeak = found.isWeak && found.amount.unit != 0
    found.amount.sign = sign
    if unit != 0, found.amount.unit == Fact.meter, let millions = found.amount.value.times(1_000_000) {
      // "€5m": no metres.
      (found.amount.value, found.amount.decimals) = (millions, nil)
    }
    if unit == 0 { addUnit(&found) } else { found.amount.unit = unit }
    // "siglo XIX", "XIX secolo": the numeral counts no centuries.
    if found.amount.unit == Fact.century, unit != 0 || cursor.word(index).traits.contains(.roman) {
      found.amount.isOrdinal = true
    }
    if found.amount.unit != 0 {
      found.amount.isYear = false
      found.isWeak = found.isWeak && (staysWeak || found.amount.value == Exact(1))
    }
    return found
  }

  /// Whether a hyphen or a dash stands here, or joins what stands here to a word: "Mo–Fr 8–17" names no francs.
  private func isJoined(_ index: Int) -> Bool {
    let hyphen = UInt8(ascii: "-")
    if cursor.isSign(index, hyphen) { return true }
    return cursor.isSign(index - 1, hyphen) && cursor.isGlued(index) && cursor.isGlued(index - 1)
      && cursor.kind(index - 2) == .word
  }

  /// Whether a Roman numeral behind the name of a unit is the number of a century.
  private func isCentury(_ unit: Term, _ numeral: Int) -> Bool {
    unit.value == Fact.century && cursor.kind(numeral) == .word
      && RomanNumeral.value(cursor.key(numeral)) != nil
  }

  private func addUnit(_ found: inout Found) {
    if found.amount.isOrdinal {
      if let quarter = cursor.phrase(found.end, .quarter, longest: 3) {
        (found.amount.unit, found.end, found.isWeak) = (Fact.quarter, quarter.end, false)
      } else if let century = cursor.phrase(found.end, .unit, longest: 3), century.term.value == Fact.century
      {
        (found.amount.unit, found.end, found.isWeak) = (Fact.century, century.end, false)
      }
    } else if found.amount.unit == 0,
      let unit = cursor.phrase(found.end, .unit, longest: Self.longestUnit) ?? unitOfMillions(found)
    {
      (found.amount.unit, found.end) = (unit.term.value, unit.end)
    }
  }

  /// "5 millions d’euros", "1.000.000 de euros": the languages that say "of" say it from a million on.
  private func unitOfMillions(_ found: Found) -> (term: Term, end: Int)? {
    guard let value = found.amount.value.integer, value >= 1_000_000 else { return nil }
    if cursor.is(found.end, "d"), cursor.isSign(found.end + 1, UInt8(ascii: "'")) {
      return cursor.phrase(found.end + 2, .unit)
    }
    guard cursor.kind(found.end) == .word, cursor.term(found.end, .dateFiller) != nil else { return nil }
    return cursor.phrase(found.end + 1, .unit)
  }

  /// "平方キロメートル" has eight tokens.
  private static let longestUnit = 8

  /// A sign in front of a number: with a gap before and none behind, or the word for it.
  private func sign(at index: Int) -> (UInt32, Int)? {
    if cursor.kind(index) == .word {
      guard cursor.term(index, .minus) != nil, !cursor.isGlued(index + 1) else { return nil }
      return (0x2d, index + 1)
    }
    guard cursor.kind(index) == .punctuation, !cursor.key(index).isEmpty else { return nil }
    guard let scalar = Self.leadingSign(cursor.key(index)) else { return nil }
    // "5-7" and "a-5" hold no negative number; other signs may stand apart.
    let isLine = scalar == 0x2d || scalar == 0x2b
    if isLine, !cursor.isGlued(index + 1) || cursor.isGlued(index) && !isOpening(index - 1) { return nil }
    return (scalar, index + 1)
  }

  private func isOpening(_ index: Int) -> Bool {
    cursor.isSign(index, UInt8(ascii: "(")) || cursor.isSign(index, UInt8(ascii: "["))
      || cursor.kind(index) == .ideograph
  }

  /// The sign of a number that a key begins with.
  static func leadingSign(_ key: ArraySlice<UInt8>) -> UInt32? {
    guard let scalar = String(decoding: key, as: UTF8.self).unicodeScalars.first?.value else { return nil }
    return signs.contains(scalar) ? scalar : nil
  }

  /// "-", "+", "<", ">", "±", "≤", "≥", "~", "≈".
  private static let signs: Set<UInt32> = [0x2d, 0x2b, 0x3c, 0x3e, 0xb1, 0x2264, 0x2265, 0x7e, 0x2248]

  /// The bare number.
  private func magnitude(at index: Int) -> Found? {
    switch cursor.kind(index) {
    case .number: FigureScanner(cursor: cursor).number(at: index)
    case .word: WordNumberScanner(cursor: cursor).number(at: index)
    case .ideograph: IdeographNumberScanner(cursor: cursor).number(at: index)
    case .punctuation, .address: nil
    }
  }

  // MARK: Ranges

  private func rangeEnd(_ first: Found) -> Found? {
    guard !first.amount.isOrdinal || first.amount.unit != 0 else { return nil }
    let index = first.end
    var next: Int?
    if cursor.isSign(index, UInt8(ascii: "-")) || cursor.is(index, "～") || cursor.is(index, "〜")
      || cursor.is(index, "~")
    {
      // Glued on both sides or on none.
      next = cursor.isGlued(index) == cursor.isGlued(index + 1) ? index + 1 : nil
    } else if cursor.term(index, .rangeWord) != nil {
      next = index + 1
    } else if let word = cursor.phrase(index, .rangeWord, longest: 2) {
      next = word.end
    }
    // "2.4.0 – 3 May 2024": a version in front of its date.
    guard let next, cursor.isGlued(index) || DateScanner(cursor: cursor).date(at: next) == nil,
      let second = amount(at: next), second.amount.sign == 0, !second.isWeak
    else { return nil }
    // A third number makes it a label: "1-2-3".
    guard !(cursor.isSign(second.end, UInt8(ascii: "-")) && cursor.isGlued(second.end)) else { return nil }
    guard first.amount.unit == 0 || second.amount.unit == 0 || first.amount.unit == second.amount.unit else {
      return nil
    }
    return second
  }

  // MARK: Labels

  /// "version 2.10", "§ 5", "Chapter IV", "+49 30 123456", "0-306-40615-2": not read as amounts.
  private func label(at index: Int) -> Fact? {
    if let run = FigureRunScanner(cursor: cursor).run(at: index) { return run }
    if let version = version(at: index) { return version }
    guard follows(labelAt: index) else { return nil }
    if cursor.kind(index) == .number {
      // Plain figures are compared as a number, so that "Chapter 4" is "Chapter IV".
      let end = index + 1
      return cursor.fact(.label(String(decoding: cursor.key(index), as: UTF8.self)), index..<end)
    }
    guard cursor.kind(index) == .word, let value = RomanNumeral.value(cursor.key(index)) else { return nil }
    return cursor.fact(.label(String(value)), index..<index + 1)
  }

  /// "v2.10.1", of which only what stands behind the point is a number to the tokeniser.
  private func version(at index: Int) -> Fact? {
    guard cursor.kind(index) == .word, cursor.word(index).traits.contains(.version),
      cursor.isSign(index + 1, UInt8(ascii: ".")), cursor.isGlued(index + 1),
      cursor.kind(index + 2) == .number, cursor.isGlued(index + 2)
    else { return nil }
    let parts = [cursor.key(index).dropFirst(), cursor.key(index + 2)].map {
      String(decoding: $0, as: UTF8.self)
    }
    return cursor.fact(.label(parts.joined(separator: ".")), index..<index + 3)
  }

  private func follows(labelAt index: Int) -> Bool {
    guard index > 0 else { return false }
    if cursor.term(index - 1, .label) != nil { return true }
    return index > 1 && cursor.isSign(index - 1, UInt8(ascii: ".")) && cursor.isGlued(index - 1)
      && cursor.term(index - 2, .label) != nil
  }
}
