import ArgumentParser
import Stet

/// Which reports are written, how, and where to.
struct ReportingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "text, html, markdown, json, jsonl, unified, word, word-porcelain, critic, sarif, junit, github, stat or "
        + "name-status; with =PATH into a file. May be repeated.", valueName: "format[=path]"),
    transform: OutputTarget.init(argument:))
  var format: [OutputTarget<ReportFormat>] = []

  @Option(
    name: [.customShort("o"), .long], help: ArgumentHelp("Write the report to a file.", valueName: "path"))
  var output: String?

  @Flag(help: "Open the HTML report in a browser.")
  var open = false

  @Flag(help: "Words that came and went in each article, as --format stat.")
  var stat = false

  @Flag(help: "One line an article: A, D, M or R, as --format name-status.")
  var nameStatus = false

  @Option(
    name: [.customShort("U"), .long],
    help: ArgumentHelp("Unchanged lines around a hunk of the unified report.", valueName: "n"))
  var unified = 3

  @Option(
    help: ArgumentHelp(
      "What the unified report is a patch for: canonical texts, or the source files.", valueName: "text"))
  var against: PatchTarget = .canonical

  @Option(
    help: ArgumentHelp(
      "What the unified report gives: to-revised, or to-base, which mends the revised text.",
      valueName: "direction"))
  var fix: PatchDirection = .toRevised

  @Option(help: ArgumentHelp("auto, always or never.", valueName: "when"))
  var color: ColourChoice = .auto

  @Flag(help: "Give lines that moved a colour of their own in the unified report.")
  var colorMoved = false

  @Flag(help: "List the repairs that were made while reading.")
  var showRepairs = false

  @Flag(help: "List cosmetic changes, too.")
  var showCosmetic = false

  @Flag(name: .shortAndLong, help: "Print nothing; the exit code tells.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Print passages in full, and what else was found.")
  var verbose = false

  func validate() throws {
    guard unified >= 0 else { throw ValidationError("--unified takes a number of lines from 0") }
    guard targets.count(where: { $0.path == nil }) <= 1 else {
      throw ValidationError("only one --format can go to standard output; give the others a =PATH")
    }
    guard output == nil || targets.count <= 1 && targets.allSatisfy({ $0.path == nil }) else {
      throw ValidationError("--output goes with one --format without a path")
    }
    guard against == .canonical || targets.contains(where: { $0.format == .unified }) else {
      throw ValidationError("--against goes with --format unified")
    }
    guard fix == .toRevised || targets.contains(where: { $0.format == .unified }) else {
      throw ValidationError("--fix goes with --format unified")
    }
  }

  /// The reports that were asked for; text where nothing was, the page alone where it is to be opened.
  private var targets: [OutputTarget<ReportFormat>] {
    var targets = format
    if stat { targets.append(OutputTarget(.stat)) }
    if nameStatus { targets.append(OutputTarget(.nameStatus)) }
    if targets.isEmpty { targets = [OutputTarget(open ? .html : .text)] }
    return targets
  }

  /// Writes all reports; `threshold` is the least severity that fails.
  func write(_ report: Report, threshold: Severity) throws(CommandError) {
    guard !quiet || open else { return }
    var page: String?
    for target in targets {
      let path = target.path ?? output
      if target.format == .html, path == nil, open { continue }
      if target.format == .html { page = path }
      try refuseTerminal(target.format, path)
      let bytes = target.format.write(report, options: options(toFile: path != nil, threshold))
      if let path { try Files.write(bytes, to: path) } else { try Console.write(bytes) }
    }
    guard open else { return }
    if page == nil {
      let bytes = ReportFormat.html.write(report, options: options(toFile: true, threshold))
      page = try Files.writeTemporary(bytes, name: "report.html")
    }
    if let page { try Browser.open(page) }
  }

  /// Writes what the formats have to say of a comparison that could not be made.
  func write(trouble message: String, path: String) throws(CommandError) {
    for target in targets {
      guard let bytes = target.format.trouble(message, path: path) else { continue }
      if let path = target.path ?? output {
        try Files.write(bytes, to: path)
      } else {
        try Console.write(bytes)
      }
    }
  }

  private func refuseTerminal(_ format: ReportFormat, _ path: String?) throws(CommandError) {
    guard format == .html, path == nil, Console.isTerminal else { return }
    throw .option(
      "--format html is a page for a browser: write it with -o report.html, or look at it with --open")
  }

  private func options(toFile: Bool, _ threshold: Severity) -> ReportOptions {
    var options = ReportOptions()
    options.contextLines = unified
    options.colour = toFile ? color == .always : Console.wantsColour(color)
    options.colourMoved = colorMoved
    options.width = toFile ? 80 : Console.width()
    // What makes the exit code 1 is shown.
    options.showCosmetic = showCosmetic || threshold == .cosmetic
    options.showRepairs = showRepairs
    options.verbose = verbose
    options.threshold = threshold
    options.patchTarget = against
    options.patchDirection = fix
    options.date = SourceDate.day
    return options
  }
}
