/// Today, for acceptances that end.
enum Calendar {
  /// The day of SOURCE_DATE_EPOCH, or today in UTC, as YYYY-MM-DD.
  static var today: String {
    let seconds = Console.variable("SOURCE_DATE_EPOCH").flatMap { Int($0) } ?? Int(Console.now())
    return day(min(max(seconds, 0), lastSecond) / 86_400)
  }

  /// Of the year 9999: later years do not have four digits.
  private static let lastSecond = 253_402_300_799

  /// The day that is `days` after 1970-01-01.
  ///
  /// Source: Howard Hinnant, chrono-Compatible Low-Level Date Algorithms, `civil_from_days`.
  static func day(_ days: Int) -> String {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * march + 2) / 5 + 1
    let month = march < 10 ? march + 3 : march - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
