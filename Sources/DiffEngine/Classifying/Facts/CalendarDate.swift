/// A date, of which parts may be missing.
struct CalendarDate: Hashable {
  var year: Int64?
  /// The year is printed with two figures.
  var isShort = false
  var month: Int64?
  var day: Int64?
  /// 1 is Monday.
  var weekday: Int64?
  /// Day and month may be the other way round, and the text does not tell.
  var isAmbiguous = false

  func relation(_ date: CalendarDate) -> Fact.Relation {
    guard sameYear(date) else { return .different }
    if month == date.month, day == date.day {
      if weekday == date.weekday { return isAmbiguous || date.isAmbiguous ? .perhaps : .same }
      guard weekday == nil || date.weekday == nil, let known = weekday ?? date.weekday else {
        return .different
      }
      return known == calendarWeekday ? .fuller : .different
    }
    guard isAmbiguous || date.isAmbiguous, month == date.day, day == date.month else { return .different }
    return .perhaps
  }

  private func sameYear(_ date: CalendarDate) -> Bool {
    guard let mine = year, let its = date.year else { return year == date.year }
    return isShort || date.isShort ? mine % 100 == its % 100 : mine == its
  }

  /// The weekday that the calendar gives.
  ///
  /// Source: Sakamoto's method.
  private var calendarWeekday: Int64? {
    guard let year, let month, let day, (1...12).contains(month), !isShort else { return nil }
    let shifts: [Int64] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let shifted = month < 3 ? year - 1 : year
    let sum = shifted + shifted / 4 - shifted / 100 + shifted / 400 + shifts[Int(month) - 1] + day
    return (sum + 6) % 7 + 1
  }
}
