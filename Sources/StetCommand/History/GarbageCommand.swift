import ArgumentParser
import History
import Stet

/// `stet gc`: drops what is old.
struct GarbageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gc", abstract: "Drop what is old from the history.",
    discussion: """
      What each source is now, what it was at the day from which on things are kept, and differences that are still there
      are never dropped.

      Examples:
        stet gc --keep 1y
        stet gc --keep 2026-01-01

      Exit codes: 0 done, 2 trouble.
      """)

  @Option(
    help: ArgumentHelp("How long things are kept, as 1y or 90d, or since which day.", valueName: "time"))
  var keep: String

  @OptionGroup var history: HistoryOptions

  func run() throws {
    guard let moment = Moment(keep, now: Moment.now, atStart: true) else {
      throw CommandError.option("--keep takes a time as 1y, 90d or 2026-01-31; “\(keep)” is none")
    }
    var store = try history.existing()
    do {
      let dropped = try store.drop(before: moment.seconds)
      let parts = [
        (dropped.changes, "change"), (dropped.observations, "observation"), (dropped.texts, "text"),
        (dropped.differences, "difference"),
      ]
      let line = parts.map { CheckPage.count($0.0, $0.1) }.joined(separator: ", ")
      try Console.write(Array("dropped: \(line)\n".utf8))
    } catch let error as HistoryError {
      throw CommandError.history(error)
    }
  }
}
