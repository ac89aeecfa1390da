import ArgumentParser
import Configuration
import Glibc
import History
import Stet

/// `stet watch`: writes down what changed since the last time.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Observe what a stet.yml names, and keep what changed in a history.",
    discussion: """
      Reads each source of the stet.yml, holds its text against the one of the last time, and each comparison as 'stet
      check' would; writes what is new into the history, from which 'stet report' tells. Prints nothing where nothing
      changed. A source that cannot be read is told on one line, and the others are done all the same.

      Examples:
        stet watch                     once, as cron or a systemd timer would
        stet watch --interval 3600     every hour, until it is ended
        stet watch --strict            exit code 2 where a source could not be read

      Exit codes: 0 nothing new at or above the threshold, 1 changes, 2 trouble.
      """)

  @Argument(
    help: ArgumentHelp(
      "The comparisons and sources; all of the stet.yml where none is named.", valueName: "name"))
  var names: [String] = []

  @OptionGroup var history: HistoryOptions

  @Flag(help: "Observe once and end; the default.")
  var once = false

  @Option(help: ArgumentHelp("Observe again and again, so many seconds apart.", valueName: "seconds"))
  var interval: Int?

  @Option(
    help: ArgumentHelp(
      "The least severity that gives exit code 1; goes over the stet.yml.", valueName: "severity"))
  var failOn: Severity?

  @Flag(name: .shortAndLong, help: "Print nothing but what could not be read.")
  var quiet = false

  @Flag(help: "Exit with 0 whatever changed.")
  var exitZero = false

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    guard interval.map({ $0 > 0 }) != false else {
      throw ValidationError("--interval takes a number of seconds from 1")
    }
    guard interval == nil || !once else { throw ValidationError("--once and --interval exclude each other") }
  }

  func run() throws {
    let project = try Project.open(history.place.config)
    let comparisons = try project.watched(names)
    var store = try history.made(origin: project.origin)
    while true {
      let status = try observe(project, comparisons, &store)
      guard let interval else {
        if let status { throw status }
        return
      }
      sleep(UInt32(clamping: interval))
    }
  }

  /// Observes once; how the program would end.
  private func observe(_ project: Project, _ comparisons: [ComparisonSettings], _ store: inout HistoryStore)
    throws
    -> ExitStatus?
  {
    var run = WatchRun(project: project, comparisons: comparisons, reading: reading, time: Moment.now)
    try run.run(&store)
    if !quiet, !run.lines.isEmpty {
      try Console.write(Array((run.lines.map(InertText.oneLine).joined(separator: "\n") + "\n").utf8))
    }
    for line in run.failures + run.remarks { Console.complain(line) }
    if reading.web.strict, !run.failures.isEmpty { return .trouble }
    return run.fails(failOn) && !exitZero ? .changed : nil
  }
}
