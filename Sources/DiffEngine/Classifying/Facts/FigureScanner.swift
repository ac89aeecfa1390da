import DocumentModel

/// Reads a number in figures: "1,234.5", "10 000", "1.2 million", "3万5千", "3rd", "5km".
struct FigureScanner {
  let cursor: TextCursor

  func number(at index: Int) -> NumberScanner.Found? {
    if let fraction = FractionScanner(cursor: cursor).fraction(at: index) { return fraction }
    let figures = Figures(cursor.key(index))
    if let spaced = spacedThousands(figures, at: index) { return scaled(spaced) }
    guard case .number(let value, let decimals, let other) = figures.reading(cursor.habits.decimalSign) else {
      return label(at: index)
    }
    var amount = Amount(value: value, other: other)
    amount.decimals = decimals
    amount.isYear = isYear(figures) && !isNumbered(index)
    let found = NumberScanner.Found(amount: amount, end: index + 1)
    return figures.suffix.isEmpty ? scaled(ordinal(found)) : suffixed(found, figures.suffix)
  }

  /// Figures that are no amount stand for themselves; as an amount with a unit of its own they equal only the same.
  private func label(at index: Int) -> NumberScanner.Found? {
    var hash = TermHash()
    hash.add(cursor.key(index))
    let unit = Int64(truncatingIfNeeded: hash.value >> 1)
    return NumberScanner.Found(amount: Amount(value: Exact(0), unit: unit), end: index + 1)
  }

  private func isYear(_ figures: Figures) -> Bool {
    guard let year = figures.integer else { return false }
    return (1_900..<2_100).contains(year)
  }

  /// "#2010" counts reports and requests on.
  private func isNumbered(_ index: Int) -> Bool {
    cursor.isSign(index - 1, UInt8(ascii: "#")) && cursor.isGlued(index)
  }

  /// "10 000", "1’000’000,50".
  private func spacedThousands(_ first: Figures, at index: Int) -> NumberScanner.Found? {
    guard first.mayLeadThousands, var value = first.integer else { return nil }
    var next = index + 1
    var decimals = 0
    var exponent = 0
    while decimals == 0, value < 1_000_000_000_000, let group = group(at: next) {
      // The last group may have decimals behind it.
      let part = Figures(cursor.key(group)).plain
      decimals = part.decimals
      guard decimals <= Self.mostDecimals,
        let shifted = Exact(UInt64(value)).times(1_000 * power(decimals))?.integer,
        let digits = Int64(exactly: part.digits), shifted < Int64.max / 2
      else { return nil }
      value = shifted + digits
      exponent = -decimals
      next = group + 1
    }
    guard next > index + 1 else { return nil }
    var amount = Amount(value: Exact(UInt64(value), exponent: exponent))
    amount.decimals = decimals
    return NumberScanner.Found(amount: amount, end: next)
  }

  private static let mostDecimals = 4

  private func power(_ exponent: Int) -> Int64 { (0..<exponent).reduce(1) { product, _ in product * 10 } }

  /// The index of the next group of three, behind a gap or an apostrophe.
  private func group(at index: Int) -> Int? {
    if cursor.kind(index) == .number {
      let key = cursor.key(index)
      // "000" behind a gap; "10 007" as well, but "5 2020" has four figures.
      guard !cursor.isGlued(index), Figures(key).mayFollowThousands, !cursor.text.beginsCell(index) else {
        return nil
      }
      return index
    }
    guard cursor.isSign(index, UInt8(ascii: "'")), cursor.isGlued(index), cursor.isGlued(index + 1),
      cursor.kind(index + 1) == .number, Figures(cursor.key(index + 1)).mayFollowThousands
    else { return nil }
    return index + 1
  }

  /// With the words that multiply it.
  private func scaled(_ found: NumberScanner.Found) -> NumberScanner.Found {
    guard !found.amount.isOrdinal else { return found }
    if cursor.kind(found.end) == .ideograph {
      return IdeographNumberScanner(cursor: cursor).scaled(found) ?? found
    }
    var found = found
    while cursor.kind(found.end) == .word,
      cursor.key(found.end).count > 1 || cursor.isGlued(found.end) || leadsCurrency(found.end),
      let factor = cursor.term(found.end, .multiplier)?.value ?? millions(found.end),
      let value = found.amount.value.times(factor)
    {
      let isDotted =
        cursor.isSign(found.end + 1, UInt8(ascii: ".")) && cursor.isGlued(found.end + 1)
        && cursor.kind(found.end + 2) != .address && isShort(found.end)
      found.amount.other = found.amount.other.flatMap { $0.times(factor) }
      (found.amount.value, found.amount.decimals, found.amount.isYear) = (value, nil, false)
      found.end += isDotted ? 2 : 1
    }
    return found
  }

  /// "5 M€": a letter multiplies where a sign of a currency follows right on it.
  private func leadsCurrency(_ index: Int) -> Bool {
    cursor.isGlued(index + 1) && cursor.kind(index + 1) == .punctuation
      && cursor.term(index + 1, .unit) != nil
  }

  /// The factor of the letter of "5 M€", which are metres elsewhere.
  private func millions(_ index: Int) -> Int64? {
    cursor.is(index, "M") && leadsCurrency(index) ? 1_000_000 : nil
  }

  /// "Mio." has a point of its own.
  private func isShort(_ index: Int) -> Bool {
    String(decoding: cursor.key(index), as: UTF8.self).unicodeScalars.count <= 4
      && (!cursor.flags(index + 2).contains(.startsSentence) || cursor.phrase(index + 2, .unit) != nil)
  }

  /// "3." in German, "3º" with the sign apart, "3-й".
  private func ordinal(_ found: NumberScanner.Found) -> NumberScanner.Found {
    var found = found
    guard found.amount.decimals == 0, cursor.isGlued(found.end) else { return found }
    if cursor.isSign(found.end, UInt8(ascii: ".")), cursor.languages == .german,
      found.amount.value.integer ?? 100 < 100,
      found.end + 1 < cursor.count, !cursor.isGlued(found.end + 1),
      cursor.kind(found.end + 1) == .word,
      !cursor.flags(found.end + 1).contains(.startsSentence) || cursor.term(found.end - 2, .determiner) != nil
    {
      (found.amount.isOrdinal, found.amount.isYear) = (true, false)
      found.end += 1
    } else if cursor.isSign(found.end, UInt8(ascii: ".")), cursor.isGlued(found.end + 1),
      cursor.is(found.end + 1, "º") || cursor.is(found.end + 1, "ª")
    {
      (found.amount.isOrdinal, found.amount.isYear) = (true, false)
      found.end += 2
    } else if cursor.isSign(found.end, UInt8(ascii: "-")), cursor.isGlued(found.end + 1),
      cursor.languages.contains(.russian), cursor.term(found.end + 1, .ordinalEnding) != nil
    {
      (found.amount.isOrdinal, found.amount.isYear) = (true, false)
      found.end += 2
    }
    return found
  }

  /// "1990s"; "90s" only behind an article, since it may be seconds.
  private func decade(_ found: NumberScanner.Found, _ suffix: ArraySlice<UInt8>) -> Amount? {
    guard let value = found.amount.value.integer,
      value >= 1_000 || suffix.count > 1 || cursor.term(found.end - 2, .determiner) != nil
    else { return nil }
    return SpokenAmountScanner.decade(of: value)
  }

  /// "3rd", "10k", "5km"; any other is a name, as "5G".
  private func suffixed(_ found: NumberScanner.Found, _ suffix: ArraySlice<UInt8>) -> NumberScanner.Found? {
    var found = found
    var hash = TermHash()
    hash.add(suffix)
    let entry = cursor.lexicon.entry(hash)
    found.amount.isYear = false
    if cursor.lexicon.term(entry, .decadeEnding, cursor.languages) != nil, let decade = decade(found, suffix)
    {
      found.amount = decade
    } else if cursor.lexicon.term(entry, .ordinalEnding, cursor.languages) != nil {
      found.amount.isOrdinal = true
    } else if let factor = cursor.lexicon.term(entry, .multiplier, cursor.languages),
      let value = found.amount.value.times(factor.value)
    {
      (found.amount.value, found.amount.decimals) = (value, nil)
    } else if let unit = cursor.lexicon.term(entry, .unit, cursor.languages) {
      found.amount.unit = unit.value
    } else if let fraction = FractionScanner.hundredths(suffix) {
      found.amount.value = Exact(UInt64(found.amount.value.integer ?? 0) &* 100 &+ fraction, exponent: -2)
    } else {
      return label(at: found.end - 1)
    }
    return found
  }
}
