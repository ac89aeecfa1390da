import DocumentModel
import Normaliser
import Testing

@Suite("Laws of the rules that repair blocks")
struct BlockRuleLaws {
  private static let rules: [any BlockRule] = [any BlockRule].standardRules()

  private static func apply(_ rules: [any BlockRule], _ blocks: [Block]) -> (blocks: [Block], notes: [Note]) {
    var (blocks, notes) = (blocks, [Note]())
    for rule in rules { rule.apply(to: &blocks, notes: &notes, source: 0) }
    return (blocks, notes)
  }

  @Test("applying a rule twice is applying it once", arguments: 0..<300 as Range<UInt64>)
  func idempotent(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let blocks = random.blocks()
    for rule in Self.rules {
      let once = Self.apply([rule], blocks)
      let twice = Self.apply([rule], once.blocks)
      #expect(twice.blocks.dump == once.blocks.dump, "seed \(seed), \(rule)\n\(blocks.dump)")
      #expect(twice.notes == [], "seed \(seed), \(rule)")
    }
  }

  @Test(
    "no word appears, and none goes but with breaks and page furniture", arguments: 0..<300 as Range<UInt64>)
  func noWordIsLost(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let blocks = random.blocks()
    for rule in Self.rules where !(rule is DropFurniture) {
      let words = { (blocks: [Block]) in
        blocks.flatMap { $0.string.replacing("\\", with: "").split { $0.isWhitespace || $0 == "\u{200b}" } }
      }
      #expect(words(Self.apply([rule], blocks).blocks) == words(blocks), "seed \(seed), \(rule)")
    }
  }

  @Test("marks and line starts stay sorted and inside of their text", arguments: 0..<300 as Range<UInt64>)
  func marksFit(seed: UInt64) {
    var random = SplitMix64(state: seed)
    for block in Self.apply(Self.rules, random.blocks()).blocks {
      #expect(block.marks.allSatisfy { $0.utf8.upperBound <= block.text.count }, "seed \(seed)")
      #expect(block.lines.map(\.utf8) == block.lines.map(\.utf8).sorted(), "seed \(seed)")
      #expect(block.lines.first?.utf8 == 0, "seed \(seed)")
    }
  }

  @Test("what a rule changes it says, and it says nothing where it changes nothing", arguments: 0..<300)
  func notes(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let blocks = random.blocks()
    for rule in Self.rules where !(rule is DropBreaks) {
      let after = Self.apply([rule], blocks)
      #expect(after.notes.isEmpty == (after.blocks.dump == blocks.dump), "seed \(seed), \(rule)")
    }
  }

  @Test("nothing is made of nothing")
  func empty() {
    #expect(Self.apply(Self.rules, []).blocks.isEmpty)
    #expect(Self.apply(Self.rules, []).notes.isEmpty)
  }
}
