/// A number with what belongs to it.
struct Amount: Hashable {
  var value: Exact
  /// What else the same figures may mean: "1.000" as one, where the text does not tell.
  var other: Exact?
  /// The number of a unit in the lexicon, 0 for none.
  var unit: Int64 = 0
  /// "-", "+", "<" and the like as a scalar, 0 for none.
  var sign: UInt32 = 0
  var isOrdinal = false
  /// Four figures that are a year more often than not.
  var isYear = false
  /// Figures behind the decimal sign; nil where a word scales the number: "1.2 million".
  var decimals: Int? = 0

  /// Whether it is a time of day that is printed with a point: "13.00" beside "13:00".
  func isTime(_ seconds: Int64) -> Bool {
    guard decimals == 2, unit == 0, sign == 0, !isOrdinal, seconds % 60 == 0 else { return false }
    return value.times(100)?.integer == seconds / 3_600 * 100 + seconds / 60 % 60
  }

  /// Whether both count the same; "the 19th and 20th centuries" names what the first one counts once.
  private func hasUnit(of amount: Amount) -> Bool {
    if unit == amount.unit { return true }
    return isOrdinal && amount.isOrdinal && (unit == 0 || amount.unit == 0)
      && unit + amount.unit == Fact.century
  }

  /// Whether a text may print one for the other.
  func relation(_ amount: Amount) -> Fact.Relation {
    guard hasUnit(of: amount), sign == amount.sign, isOrdinal == amount.isOrdinal else { return .different }
    // "3.1" and "3.10" are two versions, but "$1.5" and "$1.50" are one sum.
    if unit == 0, let mine = decimals, let its = amount.decimals, mine != its, other == nil,
      amount.other == nil
    {
      return .different
    }
    if value == amount.value { return other == nil && amount.other == nil ? .same : .perhaps }
    let readings = [value, other].compactMap { $0 }
    let isPossible = readings.contains(amount.value) || amount.other.map(readings.contains) ?? false
    return isPossible ? .perhaps : .different
  }
}
