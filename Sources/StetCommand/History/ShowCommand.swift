import ArgumentParser
import History
import Snapshots
import Stet

/// `stet show`: the text that a source had.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print the text that a source had on a day.",
    discussion: """
      The canonical text out of the history, as Markdown, one sentence a line. DATE is a day (its end), a time
      (2026-01-31T07:00, UTC), or so long ago (7d).

      Examples:
        stet show posts/a.md@2026-01-31
        stet diff posts/a.md@7d posts/a.md             what changed since then

      Exit codes: 0 done, 2 trouble.
      """)

  @Argument(help: ArgumentHelp("The source, and the day.", valueName: "source@date"))
  var source: String

  @OptionGroup var history: HistoryOptions

  func run() throws {
    guard let wanted = SourceAtDate(source) else {
      throw CommandError.option(
        "“\(source)” names no day; add one, as \(source)@2026-01-31 or \(source)@7d")
    }
    var store = try history.existing()
    try Console.write(try wanted.text(&store).printed)
  }
}
