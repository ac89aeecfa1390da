/// Adds up the words of one number.
struct NumberSum {
  private var sum: Int64 = 0
  private var group: Int64 = 0
  private var lastFactor = Int64.max
  private(set) var isEmpty = true
  /// "und" was read: tens follow the unit in front, as in "dreiundzwanzig".
  var expectsTens = false

  var total: Int64 { sum + group }

  /// Whether the word goes on with the number; false leaves the sum as it was.
  mutating func add(_ term: Term) -> Bool {
    let added =
      if term.category == .multiplier { multiply(term.value) }
      // "two dozen", "une vingtaine".
      else if term.category == .weakCardinal && term.value >= 10 && (1...9).contains(total) {
        multiplyFew(term.value)
      } else { append(term.value) }
    if added {
      isEmpty = false
      expectsTens = false
    }
    return added
  }

  private mutating func append(_ value: Int64) -> Bool {
    let fits: Bool
    if group == 0 {
      fits = isEmpty || value > 0
    } else if expectsTens {
      fits = value >= 20 && value < 100 && (1...9).contains(group % 100)
    } else if value < 10 {
      fits = value > 0 && group % 10 == 0 && group % 100 != 10
    } else if value < 20 {
      // French counts on from 60 and 80: "soixante-douze".
      fits = group % 100 == 0 || group % 100 == 60 || group % 100 == 80
    } else if value == 20, group % 100 == 4 {
      // "quatre-vingts".
      group += 76
      return true
    } else {
      fits = value < 100 ? group % 100 == 0 : group % 1_000 == 0
    }
    if fits { group += value }
    return fits
  }

  private mutating func multiplyFew(_ factor: Int64) -> Bool {
    group *= factor
    return true
  }

  private mutating func multiply(_ factor: Int64) -> Bool {
    if factor < 1_000 {
      guard group < factor, group % factor != 0 || group == 0 else { return false }
      group = max(group, 1) * factor
      return true
    }
    guard factor < lastFactor, group < 1_000_000 else { return false }
    let (product, isTooLarge) = max(group, 1).multipliedReportingOverflow(by: factor)
    guard !isTooLarge, product < Int64.max / 4, sum < Int64.max / 4 else { return false }
    sum += product
    group = 0
    lastFactor = factor
    return true
  }
}
