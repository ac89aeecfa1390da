import ArgumentParser
import Configuration
import Snapshots
import Stet

/// `stet accept`: lets changes stand.
struct AcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Let changes stand that 'stet check' found.",
    discussion: """
      Takes the ids that 'stet check' prints, or the first digits of one. What is accepted stands in
      snapshots/accepted.yml with its reason, to be committed and reviewed; it survives reflow and reordering.

      Examples:
        stet accept a49c05ee5bf924e5 --reason 'corrected by the author'
        stet accept --all --reason 'new house style' --until 2027-01-31 --by Ada
        stet accept --prune

      Exit codes: 0 done, 2 trouble, as no id that matches.
      """)

  @Argument(help: ArgumentHelp("Ids of changes, or their first digits, four at least.", valueName: "id"))
  var ids: [String] = []

  @Flag(help: "Accept all that 'stet check' tells as new.")
  var all = false

  @Option(help: ArgumentHelp("Why the changes may stand.", valueName: "text"))
  var reason: String?

  @Option(help: ArgumentHelp("The last day on which they may, as 2027-01-31.", valueName: "date"))
  var until: String?

  @Option(help: ArgumentHelp("Who lets them stand.", valueName: "name"))
  var by: String?

  @Flag(help: "Drop acceptances whose change is there no more.")
  var prune = false

  @Option(help: ArgumentHelp("Only this comparison. May be repeated.", valueName: "name"))
  var comparison: [String] = []

  @OptionGroup var place: ProjectOptions

  @OptionGroup var reading: ReadingOptions

  /// Shorter beginnings of ids are met by chance: one in 65,536 changes begins with four given digits.
  static let shortestID = 4

  func validate() throws {
    guard all != !ids.isEmpty || prune && !all else {
      throw ValidationError("give ids, or --all, or --prune")
    }
    guard prune && !all && ids.isEmpty || reason?.isEmpty == false else {
      throw ValidationError("--reason is missing: a change stands with the reason why it may")
    }
    if let until, !AcceptedChanges.isDay(until) {
      throw ValidationError("--until takes a day as 2027-01-31, not “\(until)”")
    }
    for id in ids where id.utf8.count < Self.shortestID {
      throw ValidationError("“\(id)” is no id: give \(Self.shortestID) digits or more")
    }
  }

  func run() throws {
    let run = try CheckRun(comparison, place, reading)
    var added: [AcceptedChange] = []
    for result in run.results {
      for finding in result.verdict.open where all || ids.contains(where: { Self.matches($0, finding) }) {
        added.append(accepted(finding, result.settings.name))
      }
    }
    try warn(added)
    let dropped = prune ? run.results.flatMap(\.verdict.unused) : []
    try run.store.update { accepted in
      for change in dropped { accepted.remove(change.id, of: change.comparison) }
      for change in added { accepted.add(change) }
    }
    var lines = added.map { "accepted \($0.id): \($0.what)" } + dropped.map { "dropped \($0.id): \($0.what)" }
    if all, added.isEmpty { lines.append("nothing is new: there is nothing to accept") }
    if prune, dropped.isEmpty { lines.append("all acceptances are in use: there is nothing to drop") }
    try Console.write(Array((lines.map(InertText.oneLine).joined(separator: "\n") + "\n").utf8))
    if !ids.isEmpty, added.isEmpty { throw ExitStatus.trouble }
  }

  private func accepted(_ finding: Finding, _ comparison: String) -> AcceptedChange {
    AcceptedChange(
      comparison: comparison, id: finding.id, also: finding.also, reason: reason ?? "", by: by, until: until,
      what: finding.what)
  }

  private static func matches(_ id: String, _ finding: Finding) -> Bool {
    ([finding.id] + finding.also).contains { $0.hasPrefix(id.lowercased()) }
  }

  /// Tells which ids matched nothing, and refuses those that match several changes.
  private func warn(_ added: [AcceptedChange]) throws(CommandError) {
    for id in ids {
      let hits = Set(added.filter { $0.ids.contains { $0.hasPrefix(id.lowercased()) } }.map(\.id))
      if hits.isEmpty {
        Console.complain("\(id): no new change has this id; 'stet check' lists those that are open")
      }
      if hits.count > 1, id.utf8.count < 16 {
        throw .option("\(id): \(hits.count) changes begin so: \(hits.sorted().joined(separator: ", "))")
      }
    }
  }
}
