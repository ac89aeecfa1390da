import ArgumentParser
import Configuration
import Snapshots
import Stet

/// `stet review`: goes through what is new, one by one.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Decide in the terminal what may stand.",
    discussion: """
      Shows each change that 'stet check' tells as new, and asks: a accept, r reject, s skip, A accept all that are left,
      ? help, q quit. What is decided is saved at once. Where there is no terminal, or CI is set, prints the commands
      instead and changes nothing.

      Exit codes: 0 nothing is left to decide, 1 changes are left, 2 trouble.
      """)

  @Argument(
    help: ArgumentHelp("The comparisons; all of the stet.yml where none is named.", valueName: "name"))
  var names: [String] = []

  @Option(
    help: ArgumentHelp("The reason for what is accepted, instead of asking for each.", valueName: "text"))
  var reason: String?

  @Option(help: ArgumentHelp("Who lets the changes stand.", valueName: "name"))
  var by: String?

  @OptionGroup var place: ProjectOptions

  @OptionGroup var reading: ReadingOptions

  /// What became of a change.
  private enum Decision { case accepted, rejected, skipped, stopped }

  func run() throws {
    let run = try CheckRun(names, place, reading)
    let open = run.results.flatMap { result in result.verdict.open.map { (result, $0) } }
    guard !open.isEmpty else { return try say("nothing is new: there is nothing to decide") }
    guard Console.isInteractive else { return try printCommands(open.map(\.1)) }
    var left = open.count
    var (acceptsRest, rejected): (String?, [Finding]) = (nil, [])
    for (number, (result, finding)) in open.enumerated() {
      try say("\n\(number + 1) of \(open.count), \(result.settings.name)")
      try say(CheckPage.described(finding, result).joined(separator: "\n"))
      var decision = Decision.accepted
      if let reason = acceptsRest {
        try accept(finding, result, reason, run.store)
      } else {
        decision = try ask(finding, result, run.store, &acceptsRest)
      }
      if decision == .stopped { break }
      if decision == .accepted { left -= 1 }
      if decision == .rejected { rejected.append(finding) }
    }
    if !rejected.isEmpty {
      try say("\nTo be corrected")
      for finding in rejected { try say("  \(finding.id)  \(InertText.oneLine(finding.what))") }
    }
    try say("\n\(open.count - left) accepted, \(left) left")
    if left > 0 { throw ExitStatus.changed }
  }

  private func ask(
    _ finding: Finding, _ result: ComparisonCheck.Result, _ store: SnapshotStore, _ rest: inout String?
  ) throws(CommandError) -> Decision {
    while true {
      guard let answer = try Console.ask("  [a]ccept [r]eject [s]kip [A]ll [?] [q]uit: ") else {
        return .stopped
      }
      switch answer {
      case "a", "A":
        var reason = reason
        if reason == nil { reason = try Console.ask("  reason: ") }
        guard let reason, !reason.isEmpty else {
          try say("  a change stands with a reason")
          continue
        }
        try accept(finding, result, reason, store)
        if answer == "A" { rest = reason }
        return .accepted
      case "r":
        try store.update { $0.remove(finding.id, of: result.settings.name) }
        return .rejected
      case "s", "": return .skipped
      case "q": return .stopped
      default: try say(Self.help)
      }
    }
  }

  private static let help = """
      a  let it stand, with a reason; saved at once
      r  it is to be corrected: the check goes on failing, an acceptance that is over is dropped
      s  decide later
      A  let this one and all that follow stand
      q  stop; what was decided stays
    """

  private func accept(
    _ finding: Finding, _ result: ComparisonCheck.Result, _ reason: String, _ store: SnapshotStore
  ) throws(CommandError) {
    let change = AcceptedChange(
      comparison: result.settings.name, id: finding.id, also: finding.also, reason: reason, by: by,
      what: finding.what)
    try store.update { $0.add(change) }
  }

  private func printCommands(_ findings: [Finding]) throws {
    try say("Here is no terminal to ask in; these commands let the changes stand:")
    for finding in findings {
      try say(
        InertText.oneLine(
          "  stet accept \(finding.id) --reason '…'    # \(finding.severity), \(finding.what)"))
    }
    throw ExitStatus.changed
  }

  private func say(_ text: String) throws(CommandError) { try Console.write(Array((text + "\n").utf8)) }
}
