import Configuration
import Testing

@Suite("Patterns")
struct PatternTests {
  @Test(
    "find what they mean, Unicode included",
    arguments: [
      ("utm_[a-z]+=", "?utm_source=x", true), ("^b", "ab", false), ("\\bé", "un été", true),
      ("(?i)GREEN", "green", true),
      ("\\d{4}", "in 2020", true), ("\\d{4}", "in 202", false), ("", "", true), ("日本", "日本語", true),
    ])
  func finds(_ source: String, _ text: String, _ expected: Bool) throws {
    #expect(try Pattern(source).finds(in: text) == expected)
  }

  @Test(
    "that are none are refused with their place", arguments: [("(", 1), ("a[", 2), ("*a", 0), ("a(?<", 4)])
  func refused(_ source: String, _ offset: Int) {
    let error = #expect(throws: PatternError.self) { try Pattern(source) }
    #expect(error?.offset == offset)
    #expect(error?.message.isEmpty == false)
  }

  @Test(
    "that would take for ever give up, say so, and find nothing from then on",
    arguments: ["(a+)+$", "(a|aa)+$", "(a*)*$", "^(([a-z])+.)+[A-Z]([a-z])+$"])
  func givesUp(_ source: String) throws {
    let pattern = try Pattern(source, budget: 100_000)
    let found = pattern.finds(in: String(repeating: "a", count: 5000) + "!A!")
    #expect(!found)
    #expect(pattern.isExhausted)
    #expect(!pattern.finds(in: "aaa") && !pattern.finds(in: "aaBaa"))
  }

  @Test("have one budget for all texts")
  func sharedBudget() throws {
    let pattern = try Pattern("b", budget: 1000)
    var count = 0
    while !pattern.isExhausted, count < 10_000 {
      _ = pattern.finds(in: "aaaaaaaaab")
      count += 1
    }
    #expect(count < 10_000)
  }
}
