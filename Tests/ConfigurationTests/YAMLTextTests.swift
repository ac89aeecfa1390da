import PlainYAML
import Testing

@Suite("Quoted YAML")
struct YAMLTextTests {
  @Test(
    "reads back as it was",
    arguments: [
      "", "plain", "a: b", "# no comment", "- item", "\"quoted\" \\ back", "line\nend\ttab", "null", "~", "'",
      "\u{202e}reversed", "nul \u{0} esc \u{1b}", "\u{85}\u{2028}\u{feff}", "e\u{301}", "𝄞 \u{e0041}",
      "  blanks  ",
      "<<<<<<< ours", "---",
    ])
  func roundTrip(_ text: String) throws {
    let quoted = YAMLText.quoted(text)
    #expect(!quoted.contains("\n"))
    let node = try #require(try YAMLReader().read(Array("- \(quoted)\n".utf8)))
    guard case .sequence(let items) = node.value, case .scalar(let read, _) = items[0].value else {
      Issue.record("no text: \(node)")
      return
    }
    #expect(Array(read.utf8) == Array(text.utf8))
  }
}
