import ArgumentParser
import Stet

/// `stet selftest`: edits a copy of a document and tells what a comparison finds.
struct SelftestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "selftest", abstract: "Test on your own document which edits stet finds.",
    discussion: """
      Edits a copy of the document in memory: numbers, words, sentences, passages, list items, moves, links; then
      quotes, dashes, spaces, hyphens and page breaks, which must raise no alarm. Prints for each kind how many
      were found. Recall is the share of edits found, precision the share of reported changes that are edits,
      noise the share of cosmetic edits that raised an alarm.

      Example:
        stet selftest issue.pdf --seed 7

      Exit codes: 0 all was found and nothing else, 1 not so, 2 trouble.
      """)

  @Argument(help: "The file to test with; it is not changed.")
  var file: String

  @Option(help: ArgumentHelp("Another number makes other edits.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Edits of each kind, as far as the document has places.", valueName: "n"))
  var perKind = 5

  @Flag(name: .shortAndLong, help: "List what was missed and what was reported wrongly.")
  var verbose = false

  @Option(help: ArgumentHelp("Read the file as pdf, html, markdown or text.", valueName: "format"))
  var sourceFormat: SourceFormat?

  @OptionGroup var reading: ReadingOptions

  /// More would leave no passage untouched in any document.
  private static let mostPerKind = 1_000

  func validate() throws {
    guard (1...Self.mostPerKind).contains(perKind) else {
      throw ValidationError("--per-kind is \(perKind); give a number from 1 to \(Self.mostPerKind)")
    }
  }

  func run() throws {
    let sources = try reading.loader(sourceFormat, reading.session).load(file)
    guard let source = sources.first, sources.count == 1 else {
      throw CommandError.option("\(file): holds \(sources.count) texts; give one of them")
    }
    let result: Selftest.Result
    do {
      result = try Selftest(seed: seed, perKind: perKind).run(source, with: reading.pipeline)
    } catch {
      throw CommandError.pipeline(error)
    }
    try Console.write(Array(SelftestListing(result, isVerbose: verbose).printed.utf8))
    if !result.isClean { throw ExitStatus.changed }
  }
}
