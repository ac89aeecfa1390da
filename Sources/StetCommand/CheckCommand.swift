import ArgumentParser
import Configuration
import Snapshots
import Stet

/// `stet check`: the gate.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Fail if something changed that nobody accepted.",
    discussion: """
      Compares each source of the stet.yml with its snapshot, and each pair with each other. What was known when the
      snapshot was taken and what was accepted since may stand. Writes nothing but the reports that are asked for.

      Examples:
        stet check
        stet check issue-and-posts --format text --format json=stet.json
        stet check --fail-on critical

      Exit codes: 0 nothing new at or above the threshold, 1 changes, 2 trouble, as a missing or damaged snapshot.
      """)

  @Argument(
    help: ArgumentHelp("The comparisons; all of the stet.yml where none is named.", valueName: "name"))
  var names: [String] = []

  @OptionGroup var place: ProjectOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "As for 'stet diff'; text lists what is new. With =PATH into a file. May be repeated.",
      valueName: "format[=path]"),
    transform: OutputTarget.init(argument:))
  var format: [OutputTarget<ReportFormat>] = []

  @Option(
    help: ArgumentHelp(
      "The least severity that gives exit code 1; goes over the stet.yml.", valueName: "severity"))
  var failOn: Severity?

  @Flag(name: .shortAndLong, help: "Print nothing; the exit code tells.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "List what is fixed, too.")
  var verbose = false

  @Flag(help: "Exit with 0 whatever changed.")
  var exitZero = false

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    guard format.count(where: { $0.path == nil }) <= 1 else {
      throw ValidationError("only one --format can go to standard output; give the others a =PATH")
    }
  }

  func run() throws {
    let run = try CheckRun(names, place, reading, failOn: failOn)
    for target in format.isEmpty && !quiet ? [OutputTarget(.text)] : format
    where target.path != nil || !quiet {
      let bytes = bytes(run, target.format)
      guard let path = target.path else {
        try Console.write(bytes)
        continue
      }
      try Files.write(bytes, to: path.hasPrefix("/") ? path : run.project.origin + "/" + path)
    }
    for setting in run.project.settings.reports {
      guard let format = ReportFormat(rawValue: setting.format) else { continue }
      try Files.write(bytes(run, format), below: run.project.root, setting.path)
    }
    if !exitZero, run.results.contains(where: \.verdict.fails) { throw ExitStatus.changed }
  }

  private func bytes(_ run: CheckRun, _ format: ReportFormat) -> [UInt8] {
    if format == .text { return CheckPage.bytes(run.results, verbose: verbose) }
    var options = ReportOptions()
    // What makes the gate fail is shown, whatever its severity.
    options.threshold = run.results.map(\.threshold).min() ?? .minor
    options.showCosmetic = options.threshold == .cosmetic
    options.date = SourceDate.day
    return format.write(run.report, options: options)
  }
}
