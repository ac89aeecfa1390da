import Configuration
import Testing

@Suite("The name that somebody meant")
struct NearestNameTests {
  private static let names = ["text", "markdown", "json", "jsonl", "fail-on", "name-status", "stat"]

  @Test(
    "slips of the hand",
    arguments: [
      ("markdwon", "markdown"), ("mardkown", "markdown"), ("MARKDOWN", "markdown"), ("fail_on", "fail-on"),
      ("fail on", "fail-on"), ("markd", "markdown"), ("jsonlines", "json"), ("txet", "text"),
      ("stats", "stat"),
    ])
  func slips(typed: String, meant: String) { #expect(NearestName.of(typed, among: Self.names) == meant) }

  @Test(
    "what is like none has none",
    arguments: ["", "x", "pdf", "zzzzzz", String(repeating: "markdown", count: 400)])
  func others(typed: String) {
    #expect(NearestName.of(typed, among: Self.names) == (typed.hasPrefix("markdown") ? "markdown" : nil))
  }

  @Test("without names there is none")
  func none() { #expect(NearestName.of("text", among: []) == nil) }
}
