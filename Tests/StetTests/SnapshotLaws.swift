import ChangeModel
import DocumentModel
import Snapshots
import Testing

@testable import Stet

/// A text has not changed against its own snapshot, whatever it holds.
@Suite("Snapshots")
struct SnapshotLaws {
  @Test("a side has no drift against the snapshot of itself", arguments: 0..<60)
  func noDrift(seed: UInt64) throws {
    var random = Generator(state: seed)
    let source = Source(path: "a.md", bytes: Array(random.document().utf8), format: .markdown)
    let pair = try Pipeline().pair(base: [source], revised: [source])
    let report = drift(pair, pair)
    #expect(report.articles.flatMap(\.changes).isEmpty, "seed \(seed)")
    #expect(report.articles.allSatisfy { $0.status == "unchanged" }, "seed \(seed)")
  }

  @Test("one word that changes is one change, at its place in the source")
  func oneChange() throws {
    let text =
      "# Title\n\nFirst sentence. A second one with four words.\n\n- item [here](https://example.org/a)\n"
    let before = try pair(text)
    let report = drift(try pair(text.replacing("four", with: "five")), before)
    let changes = report.articles.flatMap(\.changes)
    #expect(changes.count == 1)
    #expect(changes.first?.revisedSpan?.line == 3)
    let links = drift(try pair(text.replacing("org/a", with: "org/b")), before).articles.flatMap(\.changes)
    #expect(links.map(\.facet) == [.link])
    #expect(links.map(\.severity) == [.critical])
  }

  private func pair(_ text: String) throws -> NormalisedPair {
    let source = Source(path: "a.md", bytes: Array(text.utf8), format: .markdown)
    return try Pipeline().pair(base: [source], revised: [source])
  }

  /// What the base of `pair` says against the snapshot of that of `before`.
  private func drift(_ pair: NormalisedPair, _ before: NormalisedPair) -> Report {
    let files = before.snapshot(of: .base, digests: ["0"]).map { (path: $0.name, file: $0.file) }
    return pair.drift(of: .base, since: files, changed: [0])
  }
}

/// Markdown with everything in it that a snapshot must not take for its own marks.
private struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  private static let words = [
    "river", "\\#", "a\\|b", "\\[x\\]", "12.", "2020", "\\- no", "\\> quote", "\\*", "`code`", "über", "日本語。",
    "“so”",
    "[link](https://example.org/a_b)", "e\u{301}", "1\\. one", "end.", "Then", "why?", "\\`\\`\\`", "&lt;",
    "semi-colon;",
    "\\!\\[no image\\]", "\\~\\~\\~", "---", "=", "a\\_b", "https://example.org/x", "It’s",
  ]

  private mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in Self.words.randomElement(using: &self) ?? "" }.joined(separator: " ")
  }

  mutating func document() -> String {
    var text = ""
    for number in 1...3 {
      text += "# Article \(number) on \(words(2))\n\n"
      for _ in 0..<6 {
        switch Int.random(in: 0..<7, using: &self) {
        case 0: text += "- \(words(5))\n- \(words(3))\n  - \(words(4))\n\n"
        case 1: text += "3. \(words(4))\n4. \(words(6))\n\n   \(words(3))\n\n"
        case 2: text += "| a | \(words(1)) |\n| --- | --- |\n| \(words(2)) |  |\n\n"
        case 3: text += "> \(words(6))\n>\n> > \(words(3))\n\n"
        case 4: text += "```\n# code \(words(2))\n\n  | x |\n```\n\n"
        case 5: text += "## \(words(3))\n\n"
        default: text += "\(words(14))\n\(words(9))\n\n"
        }
      }
      text += "The text of article \(number) ends here, after a few more words that every article has.\n\n"
    }
    return text
  }
}
