import DocumentModel

/// Reads fractions: "2/3", "⅔", "two thirds", "三分之二" are one, and one may be printed for the other.
struct FractionScanner {
  let cursor: TextCursor

  func fraction(at index: Int) -> NumberScanner.Found? {
    if let sign = Self.sign(cursor.key(index)) {
      return NumberScanner.Found(amount: amount(sign.0, sign.1), end: index + 1)
    }
    let slash = UInt8(ascii: "/")
    guard cursor.isSign(index + 1, slash), cursor.isGlued(index + 1), cursor.isGlued(index + 2),
      !(cursor.isSign(index - 1, slash) && cursor.isGlued(index)),
      !(cursor.isSign(index + 3, slash) && cursor.isGlued(index + 3)),
      let part = Figures(cursor.key(index)).integer, let whole = Figures(cursor.key(index + 2)).integer,
      part > 0, part < whole, whole <= Self.greatest, Self.isReduced(part, whole)
    else { return nil }
    return NumberScanner.Found(amount: amount(part, whole), end: index + 3)
  }

  /// "two thirds", "two-thirds"; not "one third", since "une cinquième édition" and "un cuarto" begin with an article.
  func inWords(at index: Int) -> NumberScanner.Found? {
    guard let part = cursor.term(index, .cardinal) else { return nil }
    let isJoined = cursor.isSign(index + 1, UInt8(ascii: "-")) && cursor.isGlued(index + 1)
    let next = isJoined ? index + 2 : index + 1
    guard cursor.kind(next) == .word, let whole = cursor.term(next, .part), part.value > 0,
      part.value < whole.value, Self.isReduced(part.value, whole.value)
    else { return nil }
    return NumberScanner.Found(amount: amount(part.value, whole.value), end: next + 1)
  }

  /// "三分之二", "三分の二": the whole is in front.
  func inIdeographs(at index: Int) -> NumberScanner.Found? {
    guard cursor.kind(index) == .ideograph, cursor.is(index + 1, "分"),
      cursor.is(index + 2, "之") || cursor.is(index + 2, "の"), cursor.kind(index + 3) == .ideograph,
      let whole = cursor.term(index, .cardinal)?.value ?? cursor.term(index, .multiplier)?.value,
      let part = cursor.term(index + 3, .cardinal)?.value, part > 0, part < whole, whole <= Self.greatest,
      Self.isReduced(part, whole)
    else { return nil }
    return NumberScanner.Found(amount: amount(part, whole), end: index + 4)
  }

  /// Signs are at most eighths, and texts count in tenths at most; "3/17" is a day or the number of an issue.
  private static let greatest: Int64 = 10

  /// "2/4" is an issue, and no other spelling of "1/2".
  private static func isReduced(_ part: Int64, _ whole: Int64) -> Bool {
    var (large, small) = (whole, part)
    while small != 0 { (large, small) = (small, large % small) }
    return large == 1
  }

  /// Thirds have no end in tenths: those of one kind count as a unit of their own.
  private func amount(_ part: Int64, _ whole: Int64) -> Amount {
    guard let scale = [10, 100, 1_000].first(where: { $0 % whole == 0 }) else {
      return Amount(value: Exact(UInt64(part)), unit: Self.units + whole)
    }
    let exponent = scale == 10 ? -1 : scale == 100 ? -2 : -3
    var amount = Amount(value: Exact(UInt64(part * scale / whole), exponent: exponent))
    // No decimals are printed that a text may have more or fewer of.
    amount.decimals = nil
    return amount
  }

  /// In front of the numbers that stand for thirds, sixths, and so on.
  private static let units = LexiconReader.unit("fraction")

  /// Hundredths of "½", "¼" and "¾" behind a number.
  static func hundredths(_ suffix: ArraySlice<UInt8>) -> UInt64? {
    guard let sign = sign(suffix), 100 % sign.1 == 0 else { return nil }
    return UInt64(sign.0 * 100 / sign.1)
  }

  /// Part and whole of a sign.
  private static func sign(_ key: ArraySlice<UInt8>) -> (Int64, Int64)? {
    // Two bytes in Latin-1, three above; most tokens of figures are plain.
    guard let first = key.first, first == 0xc2 || first == 0xe2, key.count <= 3 else { return nil }
    return signs[String(decoding: key, as: UTF8.self)]
  }

  /// Source: Unicode, Latin-1 Supplement and Number Forms.
  private static let signs: [String: (Int64, Int64)] = [
    "½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
  ]
}
