import ArgumentParser
import History
import Stet

/// `stet import`: a history out of lines of JSON.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read a history that 'stet export' wrote.",
    discussion: """
      Reads all of it or nothing, and only into a history that has nothing yet.

      Examples:
        stet import history.jsonl
        stet import - --history other.sqlite < history.jsonl

      Exit codes: 0 done, 2 trouble.
      """)

  @Argument(help: ArgumentHelp("The file, or - for standard input.", valueName: "path"))
  var path: String

  @OptionGroup var history: HistoryOptions

  func run() throws {
    let origin = try Files.workingFolder()
    var lines = try LineReader(path)
    var store = try history.made(origin: origin)
    do {
      try store.read { () throws(HistoryError) in
        do throws(CommandError) { return try lines.next() } catch {
          throw HistoryError.trouble(path: path, cause: error.message)
        }
      }
    } catch {
      throw CommandError.history(error)
    }
  }
}
