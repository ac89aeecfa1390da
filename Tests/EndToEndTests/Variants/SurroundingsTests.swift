import Stet
import Testing

/// Nothing but the other side tells what stands around the text of these pages: no class says anything.
@Suite("What stands around the text of a page")
struct SurroundingsTests {
  private static let text = [
    "The council has bought forty new benches for the park beside the river.",
    "They are made of oak and larch, and will be set up before the summer begins.",
    "Nobody has said yet what is to become of the old ones.",
  ]
  private static let notice = """
    We keep small files on your device. Who goes on reading agrees to this, and can say otherwise at any time.
    """

  private func changes(_ paragraphs: [String], inside: String = "", outside: String = "") throws -> [String] {
    let base = "# New benches for the park\n\n" + Self.text.joined(separator: "\n\n") + "\n"
    let body = paragraphs.map { "<p>\($0)</p>" }.joined()
    let page = """
      <!doctype html><html><head><title>New benches for the park</title></head><body><div class="a"><div class="b">
      <h1>New benches for the park</h1><div class="c">\(body)</div>\(inside)</div></div>\(outside)</body></html>
      """
    let report = try Pipeline().compare(
      base: [Source(path: "base.md", bytes: Array(base.utf8))],
      revised: [Source(path: "page.html", bytes: Array(page.utf8))])
    return report.articles.flatMap(\.changes).filter { $0.severity != .cosmetic }
      .map { "\($0.kind): \($0.after ?? $0.before ?? "")" }
  }

  @Test(
    "a notice or a list of links outside of the text and its title is none of it",
    arguments: [
      "<div class='d'><p>\(notice)</p></div>", "<div><h3>+</h3><p>\(notice)</p></div>",
      "<div><p>Written by somebody who has lived beside the park for twenty years, and often sits in it.</p></div>",
    ])
  func outside(markup: String) throws {
    #expect(try changes(Self.text, outside: markup) == [])
    let edited =
      ["The council has bought fourteen new benches for the park beside the river."] + Self.text.dropFirst()
    #expect(try changes(edited, outside: markup) == ["altered: \(edited[0])"])
  }

  @Test("a paragraph beside the text, below its title, was added")
  func inside() throws {
    let correction = "An earlier version of this text said that the council had bought thirty benches."
    #expect(
      try changes(Self.text, inside: "<div class='e'><p>\(correction)</p></div>") == ["added: \(correction)"])
  }

  @Test("a paragraph that the other side has is text wherever it stands, altered or not")
  func moved() throws {
    let last = "Nobody has said yet what is to become of the very old ones."
    #expect(try changes(Array(Self.text.prefix(2)), outside: "<div><p>\(Self.text[2])</p></div>") == [])
    #expect(
      try changes(Array(Self.text.prefix(2)), outside: "<div><p>\(last)</p></div>") == ["altered: \(last)"])
  }

  @Test("what is longer than any notice was added")
  func long() throws {
    let others = (1...8).map {
      "Paragraph \($0) tells of benches in another town, where each of them has a name of its own."
    }
    let markup = "<div>" + others.map { "<p>\($0)</p>" }.joined() + "</div>"
    #expect(try changes(Self.text, outside: markup).count == 8)
  }

  @Test("a paragraph beside the one that all text stood in, between line breaks, was added")
  func besideLines() throws {
    let lines = "<p>" + Self.text.joined(separator: "<br><br>") + "</p>"
    let page = { (more: String) in
      Source(
        path: more.isEmpty ? "old.html" : "new.html",
        bytes: Array(
          "<title>Benches</title><div class=a><h2>New benches</h2><div>\(lines)\(more)</div></div>".utf8))
    }
    let added = "The mayor says that the old ones go to the schools of the town, which have asked for them."
    let report = try Pipeline().compare(base: [page("")], revised: [page("<p>\(added)</p>")])
    #expect(report.articles.flatMap(\.changes).map(\.after) == [added])
  }
}
