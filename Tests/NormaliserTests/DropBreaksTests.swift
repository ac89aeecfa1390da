import DocumentModel
import Normaliser
import Testing

@Suite("Breaks and empty blocks are left out")
struct DropBreaksTests {
  private static func block(_ kind: Block.Kind, _ text: String, marks: [Mark] = []) -> Block {
    Block(kind, text: Array(text.utf8), marks: marks, lines: [])
  }

  private static func left(_ blocks: [Block]) -> [Block] {
    var (blocks, notes) = (blocks, [Note]())
    DropBreaks().apply(to: &blocks, notes: &notes, source: 0)
    #expect(notes.isEmpty)
    return blocks
  }

  @Test("a thematic break goes, its neighbours stay")
  func rules() {
    #expect(DropBreaks().applied(to: "One.\n\n***\n\nTwo.\n\n***\n\n***").blocks == "One.\nTwo.")
  }

  @Test(
    "blocks without anything to see go",
    arguments: ["", " ", "\u{a0}", "\u{200b}\u{ad}", "\t\n", "\u{feff}", "\u{3000}"])
  func blank(text: String) {
    for kind in [
      Block.Kind.paragraph, .heading(level: 1), .item(.bullet, depth: 1), .row(header: false), .code,
    ] {
      #expect(Self.left([Self.block(kind, text)]).isEmpty)
    }
  }

  @Test("blocks with a single sign stay", arguments: [".", "–", "a", "标", "👍", "\u{301}"])
  func visible(text: String) {
    #expect(Self.left([Self.block(.paragraph, text)]).count == 1)
  }

  @Test("an image stays without alternative text, as a block and inside of one")
  func images() {
    let mark = Mark(.image(target: "a.png"), utf8: 0..<0)
    #expect(Self.left([Self.block(.image, "")]).count == 1)
    #expect(Self.left([Self.block(.paragraph, "", marks: [mark])]).count == 1)
    #expect(Self.left([Self.block(.paragraph, "", marks: [Mark(.strong, utf8: 0..<0)])]).isEmpty)
  }
}
