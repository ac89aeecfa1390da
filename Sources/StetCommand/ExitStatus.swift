/// How the program ends.
enum ExitStatus: Int32, Error {
  /// No change at or above the threshold.
  case unchanged = 0
  /// Changes at or above the threshold.
  case changed = 1
  /// A bad option, unreadable input, output that cannot be written.
  case trouble = 2
}
