import ArgumentParser
import Configuration
import History
import Stet

/// `stet history`: what was observed of a source.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Tell when a source was observed, and what changed in it each time.",
    discussion: """
      Without a source, lists all that the history has. Times are UTC.

      Examples:
        stet history
        stet history posts/a.md
        stet history posts/a.md -v                     with the passages

      Exit codes: 0 done, 2 trouble.
      """)

  @Argument(help: ArgumentHelp("The source, as 'stet history' lists it.", valueName: "source"))
  var source: String?

  @Flag(name: .shortAndLong, help: "Print the passages of changes, and the digests of what was read.")
  var verbose = false

  @OptionGroup var history: HistoryOptions

  func run() throws {
    var store = try history.existing()
    var lines: [String] = []
    do {
      if let source {
        lines = try self.lines(of: source, &store)
      } else {
        lines = try store.paths()
      }
    } catch let error as HistoryError {
      throw CommandError.history(error)
    }
    guard !lines.isEmpty else { return }
    try Console.write(Array((lines.map(InertText.oneLine).joined(separator: "\n") + "\n").utf8))
  }

  private func lines(of source: String, _ store: inout HistoryStore) throws -> [String] {
    let observations = try store.observations(of: source)
    guard !observations.isEmpty else {
      let near = NearestName.of(source, among: try store.paths()).map { "; did you mean “\($0)”?" }
      throw CommandError.option(
        "the history has no source “\(source)”\(near ?? "; 'stet history' lists all")")
    }
    return observations.enumerated().flatMap { lines($1, isFirst: $0 == 0) }
  }

  private func lines(_ observation: HistoryStore.ObservationSpan, isFirst: Bool) -> [String] {
    var line = PeriodDate(observation.first).minute
    if observation.times > 1 {
      line += " to \(PeriodDate(observation.last).minute), \(observation.times) times"
    }
    switch observation.outcome {
    case .present where isFirst: line += "  observed for the first time"
    case .present: line += observation.changes.isEmpty ? "  as it was" : "  changed"
    case .gone: line += "  gone: \(observation.cause ?? "")"
    case .failed: line += "  not readable: \(observation.cause ?? "")"
    }
    if let address = observation.address { line += ", at \(address)" }
    var lines = [line]
    if verbose, let digest = observation.digest { lines.append("    sha256 \(Self.hexadecimal(digest))") }
    for change in observation.changes {
      let facet = change.facet.map { $0.rawValue + ", " } ?? ""
      lines.append("    \(change.severity.rawValue) \(facet)\(PeriodNames.kind(change.kind)) \(change.id)")
      lines.append("      \(change.article): \(change.why)")
      if verbose, !change.runs.isEmpty { lines.append("      " + Self.passage(change)) }
    }
    return lines
  }

  private static func passage(_ change: ChangeRecord) -> String {
    change.runs.map { run in
      guard run.isEdit else { return run.after }
      return (run.before.isEmpty ? "" : "[-\(run.before)-]") + (run.after.isEmpty ? "" : "{+\(run.after)+}")
    }.joined()
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
