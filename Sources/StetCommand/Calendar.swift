/// Today, for acceptances that end.
enum Calendar {
  /// The day of SOURCE_DATE_EPOCH, or today in UTC, as YYYY-MM-DD.
  static var today: String {
    SourceDate.day ?? SourceDate.day(seconds: Int(Console.now())) ?? "9999-12-31"
  }
}
