import ArgumentParser
import History
import Stet

/// `stet export`: the history as lines of JSON.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the whole history as lines of JSON.",
    discussion: """
      Examples:
        stet export > history.jsonl
        stet export -o history.jsonl

      Exit codes: 0 done, 2 trouble.
      """)

  @Option(name: [.customShort("o"), .long], help: ArgumentHelp("Write to a file.", valueName: "path"))
  var output: String?

  @OptionGroup var history: HistoryOptions

  /// What is collected before it is written.
  private static let chunk = 1 << 20

  func run() throws {
    var store = try history.existing()
    if let output {
      var lines: [UInt8] = []
      try export(&store) { lines += $0 }
      try Files.write(lines, to: output)
    } else {
      var failure: CommandError?
      try export(&store) { chunk in
        do throws(CommandError) { try Console.write(chunk) } catch { failure = error }
      }
      if let failure { throw failure }
    }
  }

  private func export(_ store: inout HistoryStore, _ write: ([UInt8]) -> Void) throws(CommandError) {
    var waiting: [UInt8] = []
    do {
      try store.export { line in
        waiting += line.utf8
        waiting.append(UInt8(ascii: "\n"))
        if waiting.count >= Self.chunk {
          write(waiting)
          waiting.removeAll(keepingCapacity: true)
        }
        return true
      }
    } catch {
      throw .history(error)
    }
    write(waiting)
  }
}
