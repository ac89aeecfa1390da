import DocumentModel

/// Reads Chinese and Japanese dates: "2020年10月9日", "二〇二〇年十月", "令和2年10月9日", "10月9日".
struct IdeographDateScanner {
  let cursor: TextCursor

  func date(at index: Int) -> DateScanner.Reading? {
    var date = CalendarDate()
    var next = index
    if let era = cursor.phrase(index, .era, longest: 2) {
      guard let year = year(at: era.end) else { return nil }
      (date.year, next) = (era.term.value + year.value, year.end)
    } else if let number = number(at: index), cursor.is(number.end, "年"), number.value >= Self.firstYear {
      (date.year, next) = (number.value, number.end + 1)
    }
    if let month = number(at: next), cursor.is(month.end, "月"), (1...12).contains(month.value) {
      (date.month, next) = (month.value, month.end + 1)
      if let day = number(at: next), cursor.is(day.end, "日") || cursor.is(day.end, "号"),
        (1...31).contains(day.value)
      {
        (date.day, next) = (day.value, day.end + 1)
      }
    }
    return next > index ? DateScanner.Reading(date: date, end: next) : nil
  }

  /// Smaller numbers in front of "年" are a length of time.
  private static let firstYear: Int64 = 1_000

  /// "元年" is the first year of an era.
  private func year(at index: Int) -> (value: Int64, end: Int)? {
    if cursor.is(index, "元"), cursor.is(index + 1, "年") { return (1, index + 2) }
    guard let number = number(at: index), cursor.is(number.end, "年") else { return nil }
    return (number.value, number.end + 1)
  }

  private func number(at index: Int) -> (value: Int64, end: Int)? {
    if let value = Figures(cursor.key(index)).integer { return (value, index + 1) }
    guard cursor.kind(index) == .ideograph,
      let found = IdeographNumberScanner(cursor: cursor).numeral(at: index),
      let value = found.amount.value.integer
    else { return nil }
    return (value, found.end)
  }
}
