import ArgumentParser
import Stet

/// `stet report`: what changed in some days, and what is still open.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Tell what changed since a day, and what is still open.",
    discussion: """
      Tells from the history that 'stet watch' keeps: nothing is read or compared again. Times are those of the
      observations, UTC. DATE is a day (2026-01-31, all of it), a time (2026-01-31T07:00), or so long ago: 12h, 7d, 2w,
      3m, 1y.

      A commit, tag or branch instead of a date, or a date where there is no history, holds the snapshots/ that git has
      of then against those of --until, or of the working folder.

      Examples:
        stet report --since 7d
        stet report --since 2026-01-05 --until 2026-01-11 --format html=week.html
        stet report --since 7d --format eml --to desk@example.org | sendmail -t
        stet report --since 30d --format atom=changes.xml
        stet report --since v1.2                       from the snapshots in git

      Exit codes: 0 nothing new at or above the threshold, 1 changes, 2 trouble.
      """)

  @Option(help: ArgumentHelp("What was observed after this; or a revision of git.", valueName: "date"))
  var since: String

  @Option(
    help: ArgumentHelp("What was observed up to this; without it, all. Or a revision.", valueName: "date"))
  var until: String?

  @Option(
    help: ArgumentHelp(
      "text, markdown, html, json, eml or atom; with =PATH into a file. May be repeated.",
      valueName: "format[=path]"),
    transform: OutputTarget.init(argument:))
  var format: [OutputTarget<PeriodFormat>] = []

  @Option(
    name: [.customShort("o"), .long], help: ArgumentHelp("Write the report to a file.", valueName: "path"))
  var output: String?

  @Option(help: ArgumentHelp("Who the message of --format eml is from.", valueName: "address"))
  var from: String?

  @Option(help: ArgumentHelp("Who the message of --format eml is for.", valueName: "address"))
  var to: String?

  @Option(help: ArgumentHelp("The least severity that gives exit code 1.", valueName: "severity"))
  var failOn: Severity = .minor

  @Option(help: ArgumentHelp("auto, always or never.", valueName: "when"))
  var color: ColourChoice = .auto

  @Flag(help: "List cosmetic changes, too.")
  var showCosmetic = false

  @Flag(name: .shortAndLong, help: "Print nothing where nothing is new; the exit code tells.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Print passages as the history has them, without folding.")
  var verbose = false

  @Flag(help: "Exit with 0 whatever changed.")
  var exitZero = false

  @OptionGroup var history: HistoryOptions

  func validate() throws {
    guard targets.count(where: { $0.path == nil }) <= 1 else {
      throw ValidationError("only one --format can go to standard output; give the others a =PATH")
    }
    guard output == nil || targets.count == 1 && targets.allSatisfy({ $0.path == nil }) else {
      throw ValidationError("--output goes with one --format without a path")
    }
    for (name, address) in [("--from", from), ("--to", to)] {
      if let address, !PeriodMail.isAddress(address) {
        throw ValidationError("\(name) takes an address as desk@example.org; “\(address)” is none")
      }
    }
  }

  private var targets: [OutputTarget<PeriodFormat>] { format.isEmpty ? [OutputTarget(.text)] : format }

  func run() throws {
    var query = PeriodQuery(since: since, until: until, history: history)
    let report = try query.report()
    for remark in query.remarks { Console.complain(remark) }
    if !quiet || !report.isQuiet {
      for target in targets {
        let path = target.path ?? output
        let bytes = target.format.write(
          report, options: options(toFile: path != nil), addresses: .init(from: from, to: to))
        if let path { try Files.write(bytes, to: path) } else { try Console.write(bytes) }
      }
    }
    if !exitZero, report.has(failOn) { throw ExitStatus.changed }
  }

  private func options(toFile: Bool) -> ReportOptions {
    var options = ReportOptions()
    options.colour = toFile ? color == .always : Console.wantsColour(color)
    options.width = toFile ? 80 : Console.width()
    options.showCosmetic = showCosmetic || failOn == .cosmetic
    options.verbose = verbose
    return options
  }
}
