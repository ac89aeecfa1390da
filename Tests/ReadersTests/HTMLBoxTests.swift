import DocumentModel
import Readers
import Testing

@Suite("HTML: boxes of the text")
struct HTMLBoxTests {
  private let first =
    "The council approved the plan on Monday, after a debate of three hours in the old hall."
  private let second =
    "Work begins in May and is to end within two years, the mayor said; costs are to be told later."
  private let boxed = "A plan is approved when more than half of the members that are present vote for it."

  private func texts(_ markup: String) throws -> [String] {
    try HTMLReader().page(Array(markup.utf8)).mainContent.map(\.string)
  }

  @Test(
    "a sidebar below the heading of a section is a box of its text",
    arguments: [
      "<div class=sidebar><div class=titlepage><p class=title><b>How</b></p></div><p>",
      "<aside class=sidebar><p>How</p><p>",
    ])
  func section(box: String) throws {
    let head = "<div class=titlepage><div><h2>The plan</h2></div></div>"
    let close = box.hasPrefix("<aside") ? "</aside>" : "</div>"
    let markup =
      "<title>Plan</title><div class=section>\(head)<p>\(first)</p>\(box)\(boxed)</p>\(close)<p>\(second)</p></div>"
    #expect(try texts(markup) == ["The plan", first, "How", boxed, second])
  }

  @Test("a sidebar beside the text is none, nor one of links, nor one of a page without sections")
  func column() throws {
    let text = "<div class=text><h2>The plan</h2><p>\(first)</p><p>\(second)</p></div>"
    let sidebar = "<div class=sidebar><h3>About</h3><p>\(boxed)</p></div>"
    let paragraphs = "<p>\(first)</p><p>\(second)</p>"
    for body in [
      "<div>\(sidebar)\(text)</div>", "<div>\(text)\(sidebar)</div>",
      "<div><div><h1>The paper</h1></div>\(sidebar)\(text)</div>",
      "<h2>The plan</h2>\(sidebar)\(paragraphs)",
    ] {
      let texts = try texts("<title>Plan</title>" + body)
      #expect(texts.suffix(2) == [first, second] && !texts.contains(boxed), "\(body)")
    }
    let links = "<div class=sidebar><a href=a>Home</a> <a href=b>News</a></div>"
    let linked = try self.texts("<title>Plan</title><div><h2>The plan</h2>\(links)\(paragraphs)</div>")
    #expect(linked.suffix(2) == [first, second] && !linked.contains("Home News"))
  }
}
