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
    #expect(Self.timeless(first.complaint) == Self.timeless(second.complaint))
  }

  /// Without the lines that tell the time of a stage.
  private static func timeless(_ complaint: String) -> [Substring] {
    complaint.split(separator: "\n").filter { !$0.hasSuffix(" ms of processor time") }
  }

  @Test("a verbose comparison tells the time of each stage on stderr, in their order")
  func stages() throws {
    let call = ["diff", Seed.newsletter.rawValue, Seed.web.rawValue, "-v"]
    let result = try Program.run(Program.stet.path, call, in: Repository.root)
    let told = result.complaint.split(separator: "\n").filter { $0.contains(" took ") }
      .map { $0.dropFirst("stet: ".count).prefix { $0 != " " } }
    #expect(told == ["loading", "reading", "normalising", "comparing", "reporting"])
  }

  private static func lines(_ result: Program.Result) -> [String] {
    result.text.split(separator: "\n").map(String.init)
  }
}
