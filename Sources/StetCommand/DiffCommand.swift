import ArgumentParser
import Configuration
import Glibc
import Stet

/// `stet diff`: what changed between two publications of a text.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    // Parsed by itself, see `Main`: then it is not looked for what asks for completions, a third of the parser's work.
    _superCommandName: "stet", abstract: "Compare a text with its other publication.",
    discussion: """
      BASE and REVISED are files, folders of files or URLs: PDF, web pages, Markdown or plain text.
      Articles are found and paired in any order; changes are told with their severity and reason.

      Examples:
        stet diff issue.md posts/
        stet diff issue.md posts/ --format html=report.html --format text
        stet diff issue.md posts/ --open                       the report as a page
        stet diff issue.pdf https://example.org/news/issue-7
        stet diff issue.pdf https://example.org/feed.xml --follow feed
        stet diff issue.md posts/ --format unified | less
        stet diff issue.md post.md --format unified --against source --fix to-base
        stet diff posts/a.md@7d posts/a.md                     since a week ago
        stet diff issue.md posts/ --fail-on critical --only number,date,name

      Severities: critical (a fact may be wrong), major (wording), minor (labels, links lost), cosmetic.
      Exit codes, the same whatever the format: 0 no change at or above the threshold, 1 changes, 2 trouble.
      """)

  @Argument(help: "The publication to hold the other against.")
  var base: String

  @Argument(help: "The publication that is checked.")
  var revised: String

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

  @Option(help: ArgumentHelp("Read the base as pdf, html, markdown or text.", valueName: "format"))
  var baseFormat: SourceFormat?

  @Option(help: ArgumentHelp("Read the revised text as pdf, html, markdown or text.", valueName: "format"))
  var revisedFormat: SourceFormat?

  @Option(
    help: ArgumentHelp(
      "The database for SOURCE@DATE; without it, .stet/history.sqlite beside the stet.yml.", valueName: "path"
    ))
  var history: String?

  @Flag(help: "Exit with 0 whatever changed.")
  var exitZero = false

  @OptionGroup var reporting: ReportingOptions

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    var clock = StageClock(isWanted: reporting.verbose)
    let rules = try config.map { path in try Project.read(path).rules }
    var selection = ChangeSelection(only: noIgnore ? nil : only, ignore: noIgnore ? [] : ignore)
    let filter = try selection.filter()
    var report: Report
    let session = reading.session
    do {
      report = try compare(without: noIgnore ? [] : rules?.selectors.map(\.selector) ?? [], session, &clock)
    } catch {
      try reporting.write(trouble: error.message, path: revised)
      throw error
    }
    if var rules {
      if noIgnore { rules.ignored = [] }
      report = rules.apply(to: report)
    }
    report = filter.apply(to: report)
    selection.complain()
    let threshold = failOn ?? rules?.failOn ?? .minor
    clock.begin("reporting")
    try reporting.write(report, threshold: threshold)
    clock.end()
    // The report is not given back piece by piece: the process ends.
    withExtendedLifetime(report) {
      Glibc.exit(status(of: $0, threshold, session).rawValue)
    }
  }

  private func status(of report: Report, _ threshold: Severity, _ session: WebSession) -> ExitStatus {
    if reading.web.strict, !session.failures.isEmpty { return .trouble }
    return !exitZero && Gate(threshold: threshold).fails(report) ? .changed : .unchanged
  }

  /// `leftOut` are selectors of what is not read of pages.
  private func compare(without leftOut: [String], _ session: WebSession, _ clock: inout StageClock)
    throws(CommandError) -> Report
  {
    clock.begin("loading")
    if let dated = DatedDiff(base: base, revised: revised) {
      let file = HistoryFile(history: history, config: config)
      return try dated.report(file, reading.pipeline) { (path, side) throws(CommandError) in
        var sources = try reading.loader(side == .base ? baseFormat : revisedFormat, session).load(path)
        for index in sources.indices { sources[index].leftOut = leftOut }
        return sources
      }
    }
    var left = try reading.loader(baseFormat, session).load(base)
    let failuresOfBase = session.failures.count
    var right = try reading.loader(revisedFormat, session).load(revised)
    if Files.isSame(base, revised) {
      Console.complain("\(base) and \(revised) are the same file; give two publications of the text")
    }
    for index in left.indices { left[index].leftOut = leftOut }
    for index in right.indices { right[index].leftOut = leftOut }
    do {
      var report = try reading.pipeline.compare(base: left, revised: right) { clock.begin($0.rawValue) }
      // What a missing post would have said is unknown: whoever reads the report must see that.
      for (number, failure) in session.failures.enumerated() {
        let side = number < failuresOfBase ? Report.SideName.base : .revised
        report.notes.append(.init(side: side, note: Note(.unread, failure)))
      }
      return report
    } catch {
      throw .pipeline(error)
    }
  }
}
