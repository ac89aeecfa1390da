import ChangeModel
import DiffEngine
import Testing

@Suite("Passages that go from one article to another")
struct MigrationTests {
  private static func sentence(_ seed: UInt64) -> String {
    var random = SplitMix64(state: seed &* 7919 &+ 13)
    return random.sentence().replacing("\"", with: "") + " " + random.sentence().replacing("\"", with: "")
  }

  private static func articles() -> [Sheet] {
    (0..<3).map { number in
      Sheet(
        title: "The title of number \(number)",
        passages: (0..<6).map { sentence(UInt64(number * 10 + $0)) })
    }
  }

  @Test("are told once, by the article that lost them, with the article that has them", arguments: 0..<6)
  func paragraph(position: Int) throws {
    let base = Self.articles()
    var revised = base
    revised[2].passages.insert(revised[0].passages.remove(at: position), at: 2)
    let findings = compare(base, revised)
    let change = try #require(findings.allChanges.first)
    #expect(findings.allChanges.count == 1)
    #expect("\(change.kind) \(change.verdict)" == "moved order major")
    #expect(change.why == "the passage went to “The title of number 2”")
    #expect(change.before == base[0].passages[position] && change.after == change.before)
    #expect(findings.articles[0].changes.count == 1)
  }

  @Test("swapped sides give the mirror image, told by the other article")
  func mirrored() {
    let base = Self.articles()
    var revised = base
    revised[2].passages.insert(revised[0].passages.remove(at: 1), at: 2)
    let findings = compare(revised, base)
    #expect(findings.allChanges.map(\.why) == ["the passage went to “The title of number 0”"])
  }

  @Test("a section goes in one piece, with its heading and with edits inside")
  func section() throws {
    var base = Self.articles()
    base[0].passages[1] = "## A heading"
    var revised = base
    var section = Array(revised[0].passages[1...3])
    section[1] += " And a sentence more."
    revised[0].passages.removeSubrange(1...3)
    revised[2].passages.insert(contentsOf: section, at: 4)
    let changes = compare(base, revised).allChanges
    #expect(changes.allSatisfy { $0.kind == "moved" })
    #expect(changes.contains { $0.before?.hasPrefix("A heading") == true })
    #expect(changes.flatMap(\.edits).map(\.after) == ["And a sentence more."])
  }

  @Test("a passage of an article that is gone came from there")
  func fromAlone() {
    let base = Self.articles()
    var revised = Array(base[1...])
    revised[0].passages.append(base[0].passages[2])
    let findings = compare(base, revised)
    #expect(findings.articles.map(\.status) == ["onlyInBase", "altered", "unchanged"])
    #expect(findings.allChanges.map(\.why) == ["the passage came from “The title of number 0”"])
  }

  @Test("a few words in two articles are no move", arguments: ["Read more.", "For example:"])
  func labels(words: String) {
    var base = Self.articles()
    var revised = base
    base[0].passages.append(words)
    revised[1].passages.append(words)
    #expect(compare(base, revised).allChanges.map(\.kind).sorted() == ["added", "removed"])
  }
}
