import Foundation
import Testing

@Suite("The same inputs give the same bytes")
struct DeterminismLaws {
  static let calls: [[String]] = [
    ["diff", Seed.newsletter.rawValue, Seed.web.rawValue, "--format", "text", "--show-cosmetic", "-v"],
    ["diff", Seed.newsletter.rawValue, Seed.web.rawValue, "--format", "json"],
    ["diff", Seed.newsletter.rawValue, Seed.web.rawValue, "--format", "unified"],
    ["diff", Seed.web.rawValue, Seed.newsletter.rawValue, "--format", "json"],
    ["normalise", Seed.newsletter.rawValue, "--format", "markdown"],
    ["normalise", Seed.newsletter.rawValue, "--format", "json"],
    ["articles", Seed.newsletter.rawValue],
  ]

  /// Each process has another seed for its hashes, so an order taken from a dictionary would show.
  @Test("in two processes", arguments: calls)
  func twoProcesses(_ call: [String]) throws {
    let first = try Program.run(Program.stet.path, call, in: Repository.root)
    let second = try Program.run(Program.stet.path, call, in: Repository.root)
    #expect(first.status < 2, "\(first.complaint)")
    #expect(first.status == second.status)
    #expect(TextDifference(Self.lines(first), Self.lines(second)).description == "")
    #expect(first.output == second.output)
    #expect(first.complaint == second.complaint)
  }

  private static func lines(_ result: Program.Result) -> [String] {
    result.text.split(separator: "\n").map(String.init)
  }
}
