import ArgumentParser
import Configuration
import Stet

/// `stet diff`: what changed between two publications of a text.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Compare a text with its other publication.",
    discussion: """
      BASE and REVISED are files or folders of files: PDF, web pages, Markdown or plain text.
      Articles are found and paired in any order; changes are told with their severity and reason.

      Examples:
        stet diff issue.md posts/
        stet diff issue.md posts/ --format json=report.json --format text
        stet diff issue.md posts/ --format unified | less
        stet diff issue.md posts/ --fail-on critical --only number,date,name

      Severities: critical (a fact may be wrong), major (wording), minor (labels, links lost), cosmetic.
      Exit codes: 0 no change at or above the threshold, 1 changes, 2 trouble.
      """)

  @Argument(help: "The publication to hold the other against.")
  var base: String

  @Argument(help: "The publication that is checked.")
  var revised: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "text, json or unified; with =PATH into a file. May be repeated.", valueName: "format[=path]"))
  var format: [OutputTarget] = []

  @Option(
    name: [.customShort("o"), .long], help: ArgumentHelp("Write the report to a file.", valueName: "path"))
  var output: String?

  @Option(
    name: [.customShort("U"), .long],
    help: ArgumentHelp("Unchanged lines around a hunk of the unified report.", valueName: "n"))
  var unified = 3

  @Option(help: ArgumentHelp("The least severity that gives exit code 1.", valueName: "severity"))
  var failOn: Severity?

  @Option(
    help: ArgumentHelp(
      "Take severities, ignore rules, expectations and --fail-on from this stet.yml; without it, from none.",
      valueName: "path"))
  var config: String?

  @Option(help: ArgumentHelp("Show only these facets, separated by commas.", valueName: "facets"))
  var only: String?

  @Option(
    help: ArgumentHelp(
      "Hide a facet, or changes whose text a regular expression finds. May be repeated.",
      valueName: "facet|regex"))
  var ignore: [String] = []

  @Flag(help: "Show what --only and --ignore hide, too.")
  var noIgnore = false

  @Option(help: ArgumentHelp("auto, always or never.", valueName: "when"))
  var color: ColourChoice = .auto

  @Option(help: ArgumentHelp("Read the base as pdf, html, markdown or text.", valueName: "format"))
  var baseFormat: SourceFormat?

  @Option(help: ArgumentHelp("Read the revised text as pdf, html, markdown or text.", valueName: "format"))
  var revisedFormat: SourceFormat?

  @Flag(help: "List the repairs that were made while reading.")
  var showRepairs = false

  @Flag(help: "List cosmetic changes, too.")
  var showCosmetic = false

  @Flag(name: .shortAndLong, help: "Print nothing; the exit code tells.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Print passages in full, and what else was found.")
  var verbose = false

  @Flag(help: "Exit with 0 whatever changed.")
  var exitZero = false

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    guard unified >= 0 else { throw ValidationError("--unified takes a number of lines from 0") }
    let toStdout = format.count { $0.path == nil }
    guard toStdout <= 1 else {
      throw ValidationError("only one --format can go to standard output; give the others a =PATH")
    }
    guard output == nil || format.count <= 1 && format.allSatisfy({ $0.path == nil }) else {
      throw ValidationError("--output goes with one --format without a path")
    }
  }

  func run() throws {
    let rules = try config.map { path in try Project.read(path).rules }
    var selection = ChangeSelection(only: noIgnore ? nil : only, ignore: noIgnore ? [] : ignore)
    let filter = try selection.filter()
    var sources = (
      base: try reading.loader(baseFormat).load(base),
      revised: try reading.loader(revisedFormat).load(revised)
    )
    if Files.isSame(base, revised) {
      Console.complain("\(base) and \(revised) are the same file; give two publications of the text")
    }
    let leftOut = noIgnore ? [] : rules?.selectors.map(\.selector) ?? []
    for index in sources.base.indices { sources.base[index].leftOut = leftOut }
    for index in sources.revised.indices { sources.revised[index].leftOut = leftOut }
    var report: Report
    do {
      report = try reading.pipeline.compare(base: sources.base, revised: sources.revised)
    } catch {
      throw CommandError.pipeline(error)
    }
    if var rules {
      if noIgnore { rules.ignored = [] }
      report = rules.apply(to: report)
    }
    report = filter.apply(to: report)
    selection.complain()
    let threshold = failOn ?? rules?.failOn ?? .minor
    if !quiet { try write(report, threshold) }
    if !exitZero, Gate(threshold: threshold).fails(report) { throw ExitStatus.changed }
  }

  private func write(_ report: Report, _ threshold: Severity) throws(CommandError) {
    let targets = format.isEmpty ? [OutputTarget(format: .text, path: nil)] : format
    for target in targets {
      let path = target.path ?? output
      let bytes = target.format.write(report, options: options(toFile: path != nil, threshold))
      if let path { try Files.write(bytes, to: path) } else { try Console.write(bytes) }
    }
  }

  private func options(toFile: Bool, _ threshold: Severity) -> ReportOptions {
    var options = ReportOptions()
    options.contextLines = unified
    options.colour = toFile ? color == .always : Console.wantsColour(color)
    options.width = toFile ? 80 : Console.width()
    // What makes the exit code 1 is shown.
    options.showCosmetic = showCosmetic || threshold == .cosmetic
    options.showRepairs = showRepairs
    options.verbose = verbose
    return options
  }
}
