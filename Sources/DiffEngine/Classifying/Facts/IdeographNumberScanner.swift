import DocumentModel

/// Reads Chinese numerals: "三万", "二〇二〇", "第三", and what multiplies figures: "3万5千".
struct IdeographNumberScanner {
  let cursor: TextCursor

  func number(at index: Int) -> NumberScanner.Found? {
    if cursor.is(index, "第") {
      let isFigure = cursor.kind(index + 1) == .number
      guard
        var found = isFigure ? FigureScanner(cursor: cursor).number(at: index + 1) : numeral(at: index + 1)
      else { return nil }
      (found.amount.isOrdinal, found.amount.isYear, found.isWeak) = (true, false, false)
      return found
    }
    if let fraction = FractionScanner(cursor: cursor).inIdeographs(at: index) { return fraction }
    guard var found = numeral(at: index) else { return nil }
    // "一" alone is a part of many words: it counts in front of what is counted.
    if found.end == index + 1 {
      let isCounted =
        cursor.phrase(found.end, .counter, longest: 2) != nil
        || cursor.phrase(found.end, .unit, longest: 4) != nil
      guard isCounted, cursor.term(index, .cardinal) != nil else { return nil }
      found.isWeak = found.amount.value == Exact(1)
    }
    return found
  }

  /// Figures as "二〇二〇", or with factors as "一百二十三".
  func numeral(at index: Int) -> NumberScanner.Found? {
    guard let terms = terms(from: index), !terms.isEmpty else { return nil }
    let end = index + terms.count
    if terms.allSatisfy({ $0.category == .cardinal }) {
      guard terms.count <= Exact.mostDigits else { return nil }
      let value = terms.reduce(UInt64(0)) { $0 * 10 + UInt64($1.value) }
      return NumberScanner.Found(amount: Amount(value: Exact(value)), end: end)
    }
    var sum: (total: Int64, section: Int64, digit: Int64) = (0, 0, 0)
    for term in terms { guard Self.add(term, to: &sum) else { return nil } }
    let value = sum.total + sum.section + sum.digit
    return NumberScanner.Found(amount: Amount(value: Exact(UInt64(clamping: value))), end: end)
  }

  /// A number in figures with the factors behind it: "3万5千", "1億2000万".
  func scaled(_ found: NumberScanner.Found) -> NumberScanner.Found? {
    var (total, end) = (Exact(0), found.end)
    var part = found.amount.value
    var smallest = Int64.max
    // "5千米" are kilometres.
    while cursor.kind(end) == .ideograph, cursor.phrase(end, .unit, longest: 2) == nil,
      var factor = cursor.term(end, .multiplier)?.value
    {
      end += 1
      // "百万" and "万亿" are one factor.
      while let next = cursor.term(end, .multiplier)?.value, next > factor || next >= 10_000 {
        let (product, isTooLarge) = factor.multipliedReportingOverflow(by: next)
        guard !isTooLarge else { return nil }
        factor = product
        end += 1
      }
      guard factor < smallest, let product = part.times(factor), let sum = Self.sum(total, product) else {
        return nil
      }
      (total, smallest, part) = (sum, factor, Exact(0))
      if cursor.kind(end) == .number, let more = Figures(cursor.key(end)).integer, more < factor {
        part = Exact(UInt64(more))
        end += 1
      }
    }
    guard end > found.end, let sum = Self.sum(total, part) else { return nil }
    var result = found
    (result.amount.value, result.amount.other, result.amount.decimals) = (sum, nil, nil)
    (result.amount.isYear, result.end) = (false, end)
    return result
  }

  private static func sum(_ first: Exact, _ second: Exact) -> Exact? {
    if second.digits == 0 { return first }
    if first.digits == 0 { return second }
    guard let one = first.integer, let other = second.integer else { return nil }
    return Exact(UInt64(one) + UInt64(other))
  }

  private func terms(from index: Int) -> [Term]? {
    var terms: [Term] = []
    // "〇" is a number by its class, and stands among ideographs.
    while cursor.kind(index + terms.count) == .ideograph || cursor.is(index + terms.count, "〇"),
      terms.count < Self.longest,
      let term = cursor.term(index + terms.count, .cardinal) ?? cursor.term(index + terms.count, .multiplier)
    {
      terms.append(term)
    }
    return terms
  }

  /// Numbers below 10^16 with all their factors have fewer characters.
  private static let longest = 40

  private static func add(_ term: Term, to sum: inout (total: Int64, section: Int64, digit: Int64)) -> Bool {
    if term.category == .cardinal {
      guard sum.digit == 0 else { return false }
      sum.digit = term.value
    } else if term.value < 10_000 {
      sum.section += max(sum.digit, 1) * term.value
      sum.digit = 0
    } else {
      // "一万亿": the factor is that of the whole in front.
      if sum.section + sum.digit == 0, sum.total > 0 { sum = (0, sum.total, 0) }
      let part = max(sum.section + sum.digit, 1)
      let (product, isTooLarge) = part.multipliedReportingOverflow(by: term.value)
      guard !isTooLarge, sum.total < Int64.max / 4, product < Int64.max / 4 else { return false }
      sum = (sum.total + product, 0, 0)
    }
    return sum.section < Int64.max / 4
  }
}
