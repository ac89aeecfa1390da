import ArgumentParser
import History
import Stet

/// Where the history is; shared by the subcommands that need one.
struct HistoryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The database of the history; without it, .stet/history.sqlite beside the stet.yml.", valueName: "path")
  )
  var history: String?

  @OptionGroup var place: ProjectOptions

  var file: HistoryFile { HistoryFile(history: history, config: place.config) }

  /// The history, made where there is none; the working folder is that of the stet.yml by now.
  func made(origin: String) throws(CommandError) -> HistoryStore { try file.made(origin: origin) }

  /// A history that is there already.
  func existing() throws(CommandError) -> HistoryStore { try file.existing() }
}
