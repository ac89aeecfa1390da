/// Times as reports print them, UTC.
package struct PeriodDate: Hashable, Sendable {
  private let year: Int
  private let month: Int
  private let day: Int
  private let weekday: Int
  private let second: Int

  /// Takes seconds since 1970; what lies outside of the years 1 to 9999 is moved to their ends.
  package init(_ seconds: Int) {
    let seconds = min(max(seconds, -62_135_596_800), 253_402_300_799)
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    second = seconds - days * 86_400
    weekday = ((days % 7) + 11) % 7
    // Counted from March, in eras of 400 years: a leap day is then the last of its year.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    day = ofYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// `2026-01-31`.
  package var date: String { "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))" }

  /// `2026-01-31 07:00`.
  package var minute: String { date + " " + clock }

  /// `2026-01-31T07:00:00Z`, as Atom has it (RFC 3339).
  package var timestamp: String { date + "T" + clock + ":" + Self.padded(second % 60, 2) + "Z" }

  /// `Sat, 31 Jan 2026 07:00:00 +0000`, as mail has it (RFC 5322).
  package var mail: String {
    "\(Self.weekdays[weekday]), \(day) \(Self.months[month - 1]) \(Self.padded(year, 4)) \(clock):"
      + Self.padded(second % 60, 2) + " +0000"
  }

  private var clock: String { Self.padded(second / 3600, 2) + ":" + Self.padded(second / 60 % 60, 2) }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
