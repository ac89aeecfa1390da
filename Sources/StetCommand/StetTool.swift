import ArgumentParser
import Stet

/// The command `stet`: what the user typed becomes a call of the library.
struct StetTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stet",
    abstract: "Tells whether a text that was published twice still says the same.",
    discussion: """
      Examples:
        stet diff issue.md posts/                what changed
        stet diff issue.md posts/ --format json  the same for programs
        stet articles issue.md                   what was found
        stet normalise issue.md --split galleys  canonical text
        stet init; stet snapshot; stet check     a gate for CI
        stet watch; stet report --since 7d       what changed in a week
        stet selftest issue.md                   what stet would find in it

      Exit codes: 0 no change at or above the threshold, 1 changes, 2 trouble.
      """,
    version: ToolVersion.current,
    subcommands: [
      DiffCommand.self, NormaliseCommand.self, ArticlesCommand.self, InitCommand.self, SnapshotCommand.self,
      CheckCommand.self, AcceptCommand.self, ReviewCommand.self, WatchCommand.self, ReportCommand.self,
      HistoryCommand.self, ShowCommand.self, ExportCommand.self, ImportCommand.self, GarbageCommand.self,
      SelftestCommand.self,
    ])
}
