/// The day that reports print: the one that SOURCE_DATE_EPOCH names, and none without it.
///
/// A clock would make each report another one.
enum SourceDate {
  /// As YYYY-MM-DD.
  static var day: String? {
    guard let text = Console.variable("SOURCE_DATE_EPOCH"), let seconds = Int(text) else { return nil }
    return day(seconds: seconds)
  }

  /// The day of a time in seconds since 1970, UTC; nil outside of the years 1970 to 9999.
  static func day(seconds: Int) -> String? {
    guard (0..<253_402_300_800).contains(seconds) else { return nil }
    var rest = seconds / 86_400
    var year = 1970
    while rest >= length(of: year) {
      rest -= length(of: year)
      year += 1
    }
    let february = length(of: year) - 337
    var month = 1
    for days in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30] {
      guard rest >= days else { break }
      rest -= days
      month += 1
    }
    return "\(year)-\(twoDigits(month))-\(twoDigits(rest + 1))"
  }

  private static func length(of year: Int) -> Int {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return isLeap ? 366 : 365
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
