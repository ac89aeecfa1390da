import DocumentModel
import Testing

@Suite("A part of a passage keeps tokens, marks and places")
struct PassageCutTests {
  @Test("tokens of a part print the same and stand at the same places", arguments: 0..<200)
  func tokensAndPlaces(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let passage = Passage.sample(random.text())
    guard !passage.tokens.isEmpty else { return }
    let low = random.number(0...passage.tokens.count - 1)
    let range = low..<random.number(low + 1...passage.tokens.count)
    let part = passage.cut(range)
    #expect(part.tokens.count == range.count, "seed \(seed)")
    #expect(part.printed == passage.printed(range), "seed \(seed)")
    for (cut, whole) in zip(part.tokens, passage.tokens[range]) {
      #expect(part.printed(cut) == passage.printed(whole), "seed \(seed)")
      #expect(
        part.span(atUTF8: cut.utf8.lowerBound) == passage.span(atUTF8: whole.utf8.lowerBound), "seed \(seed)")
      #expect((cut.kind, cut.flags, cut.key) == (whole.kind, whole.flags, whole.key), "seed \(seed)")
    }
    #expect(part.lines.first?.utf8 == 0, "seed \(seed)")
    #expect(part.lines.map(\.utf8) == part.lines.map(\.utf8).sorted(), "seed \(seed)")
    #expect(part.lines.allSatisfy { $0.utf8 <= part.text.count }, "seed \(seed)")
  }

  @Test("marks of a part hold the same text, as far as the part has it", arguments: 0..<200)
  func marks(seed: UInt64) {
    var random = SplitMix64(state: seed)
    var passage = Passage.sample(random.text())
    guard !passage.tokens.isEmpty else { return }
    passage.marks = (0..<random.number(0...6)).map { number in
      let start = random.number(0...passage.text.count)
      return Mark(.link(target: "\(number)"), utf8: start..<random.number(start...passage.text.count))
    }
    let low = random.number(0...passage.tokens.count - 1)
    let range = low..<random.number(low + 1...passage.tokens.count)
    let part = passage.cut(range)
    guard range != passage.tokens.indices else {
      #expect(part == passage, "seed \(seed)")
      return
    }
    let start = passage.tokens[range.lowerBound].utf8.lowerBound
    let kept = start..<passage.tokens[range.upperBound - 1].utf8.upperBound
    let expected = passage.marks.filter { $0.utf8.overlaps(kept) && !$0.utf8.isEmpty }
    #expect(part.marks.map(\.kind) == expected.map(\.kind), "seed \(seed)")
    for (cut, whole) in zip(part.marks, expected) {
      let shared = whole.utf8.clamped(to: kept)
      #expect(part.text[cut.utf8].elementsEqual(passage.text[shared]), "seed \(seed)")
    }
  }

  @Test("the whole of a passage is the passage itself")
  func whole() {
    let passage = Passage.sample(" to be\nor not ", marks: [Mark(.strong, utf8: 1..<3)])
    #expect(passage.cut(0..<4) == passage)
  }

  @Test("a part of a part is a part", arguments: 0..<100)
  func twice(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let passage = Passage.sample(random.text())
    guard passage.tokens.count > 3 else { return }
    let outer = passage.cut(1..<passage.tokens.count)
    #expect(outer.cut(1..<2) == passage.cut(2..<3), "seed \(seed)")
  }

  @Test("kind, source and depths stay")
  func rest() {
    let part = Passage.sample("one two\nthree", kind: .heading(level: 2)).cut(1..<3)
    #expect(part.kind == .heading(level: 2))
    #expect(part.source == 2)
    #expect((part.quoteDepth, part.listDepth) == (1, 4))
    #expect(part.string == "two\nthree")
    #expect(
      part.lines == [
        Block.LineStart(utf8: 0, place: .line(10, column: 7)),
        Block.LineStart(utf8: 4, place: .line(11, column: 3)),
      ])
  }
}

extension Passage {
  fileprivate var string: String { String(decoding: text, as: UTF8.self) }
}
