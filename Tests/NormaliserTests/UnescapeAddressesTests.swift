import DocumentModel
import Normaliser
import Testing

@Suite("Backslashes in printed addresses are left out")
struct UnescapeAddressesTests {
  /// Applies the rule to a block whose links are the given words of its text.
  private static func apply(_ text: String, links: [String]) -> (dump: String, notes: [Note]) {
    let bytes = Array(text.utf8)
    let marks = links.map { link -> Mark in
      let start = bytes.indices.first { bytes[$0...].starts(with: link.utf8) } ?? 0
      return Mark(.link(target: "t"), utf8: start..<start + link.utf8.count)
    }
    var notes: [Note] = []
    var blocks = [
      Block(
        .paragraph, text: bytes, marks: marks, lines: [Block.LineStart(utf8: 0, place: .line(7, column: 2))])
    ]
    UnescapeAddresses().apply(to: &blocks, notes: &notes, source: 3)
    return (blocks.dump, notes)
  }

  @Test(
    "in the text of a link that is an address",
    arguments: [
      ("see https://a.org/b\\_c.", "https://a.org/b\\_c", "see https://a.org/b_c. [https://a.org/b_c](t)"),
      ("www.a.org/\\~b", "www.a.org/\\~b", "www.a.org/~b [www.a.org/~b](t)"),
      ("ftp://a.org/b\\_c\\_d x", "ftp://a.org/b\\_c\\_d", "ftp://a.org/b_c_d x [ftp://a.org/b_c_d](t)"),
      ("http://a\\.b é", "http://a\\.b", "http://a.b é [http://a.b](t)"),
    ])
  func addresses(text: String, link: String, dump: String) {
    let result = Self.apply(text, links: [link])
    #expect(result.dump == dump)
    #expect(result.notes.map(\.message) == ["an address was escaped twice; its backslashes are left out"])
    #expect(result.notes.first?.at == SourceSpan(source: 3, place: .line(7, column: 2)))
    #expect(result.notes.first?.kind == .unescaped)
  }

  @Test(
    "nowhere else",
    arguments: [
      ("https://a.org/b\\_c", ""), ("C:\\temp", "C:\\temp"), ("a\\_b", "a\\_b"),
      ("https://a.org/b c\\_d", "https://a.org/b c\\_d"), ("https://a.org/b \\ c", "https://a.org/b"),
    ])
  func elsewhere(text: String, link: String) {
    let result = Self.apply(text, links: link.isEmpty ? [] : [link])
    #expect(result.dump.hasPrefix(text))
    #expect(result.notes.isEmpty)
  }

  @Test("each of several links, and the marks and lines behind it move along")
  func several() {
    let result = Self.apply(
      "http://a/\\_ and http://b/\\_ and more", links: ["http://a/\\_", "http://b/\\_", "more"])
    #expect(
      result.dump == "http://a/_ and http://b/_ and more [http://a/_](t) [http://b/_](t) [more](t)")
    #expect(result.notes.count == 2)
  }

  @Test("line starts behind a backslash move along")
  func lines() {
    let text = Array("http://a/\\_\nnext".utf8)
    var notes: [Note] = []
    var blocks = [
      Block(
        .paragraph, text: text, marks: [Mark(.link(target: "t"), utf8: 0..<11)],
        lines: [
          Block.LineStart(utf8: 0, place: .line(1, column: 1)),
          Block.LineStart(utf8: 12, place: .line(2, column: 1)),
        ])
    ]
    UnescapeAddresses().apply(to: &blocks, notes: &notes, source: 0)
    #expect(blocks[0].lines.map(\.utf8) == [0, 11])
    #expect(blocks[0].string == "http://a/_\nnext")
  }

  @Test("links inside of links, as tables in anchors of HTML make them")
  func nested() async {
    await #expect(processExitsWith: .success) {
      let text = Array("http://a/\\_".utf8)
      let link = Mark(.link(target: "t"), utf8: 0..<text.count)
      var blocks = [Block(.paragraph, text: text, marks: [link, link], lines: [])]
      var notes: [Note] = []
      UnescapeAddresses().apply(to: &blocks, notes: &notes, source: 0)
    }
  }
}
