import Snapshots
import Stet

/// A point in time as users write it: a day, a day with a time, or so long ago.
struct Moment: Hashable {
  /// Seconds since 1970, UTC.
  var seconds: Int
  /// Whether it was written as a day.
  private(set) var isDay = false

  /// The time of SOURCE_DATE_EPOCH, or that of the clock.
  static var now: Int {
    Console.variable("SOURCE_DATE_EPOCH").flatMap(Int.init) ?? Int(Console.now())
  }

  private static let day = 86_400

  /// Reads `2026-01-31`, `2026-01-31T07:00`, `2026-01-31T07:00:00Z`, `7d`, `2w`, `12h`, `3m` or `1y`; nil for all else.
  ///
  /// A day without a time is its end, so that what was observed on it counts, or its beginning where `atStart` says so.
  init?(_ text: String, now: Int, atStart: Bool = false) {
    if let ago = Self.ago(text) {
      seconds = now - ago
      return
    }
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let days = Self.days(first) else { return nil }
    guard parts.count == 2 else {
      isDay = true
      seconds = days * Self.day + (atStart ? 0 : Self.day - 1)
      return
    }
    guard let time = Self.time(parts[1].hasSuffix("Z") ? parts[1].dropLast() : parts[1]) else { return nil }
    seconds = days * Self.day + time
  }

  /// Months count 30 days, years 365.
  private static func ago(_ text: String) -> Int? {
    let units: [Character: Int] = ["h": 3600, "d": day, "w": 7 * day, "m": 30 * day, "y": 365 * day]
    guard let last = text.last, let unit = units[last], let count = number(text.dropLast()), count <= 100_000
    else {
      return nil
    }
    return count * unit
  }

  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  private static func time(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.utf8.count == 2 ? number($0) : nil }
    guard (2...3).contains(parts.count), numbers.count == parts.count, numbers[0] < 24,
      numbers.dropFirst().allSatisfy({ $0 < 60 })
    else { return nil }
    return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
  }

  /// Days since 1970-01-01.
  private static func days(_ text: Substring) -> Int? {
    guard AcceptedChanges.isDay(String(text)) else { return nil }
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, parts[0] >= 1970 else { return nil }
    // Counted from March, a leap day is the last of its year.
    let year = parts[1] > 2 ? parts[0] : parts[0] - 1
    let month = (parts[1] + 9) % 12
    return year * 365 + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + parts[2] - 1 - 719_468
  }
}
