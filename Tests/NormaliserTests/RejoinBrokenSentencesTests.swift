import DocumentModel
import Normaliser
import Testing

@Suite("Sentences cut by a page or column break are put together")
struct RejoinBrokenSentencesTests {
  private let rule = RejoinBrokenSentences()
  private static let first = "The standard was adopted by the committee in its meeting"

  @Test(
    "an open end in front of a small letter",
    arguments: [
      "\(first)", "\(first),", "\(first) -", "\(first) –", "\(first) 2020", "\(first)\u{200b} ", "- \(first)",
      "1. \(first)", "Der Ausschuss hat den Entwurf in seiner Sitzung am",
      "Комитет принял этот стандарт на заседании",
    ])
  func joined(first: String) {
    let result = rule.applied(to: "\(first)\n\nof last year.")
    #expect(result.blocks == Blocks(first).blocks.dump + "⏎of last year.")
    #expect(result.notes.count == 1)
  }

  @Test("never over the border between a text and what stands around it")
  func furniture() {
    var blocks = Blocks("\(Self.first)\n\nof last year.").blocks
    blocks[0].part = .furniture
    let before = blocks
    var notes: [Note] = []
    rule.apply(to: &blocks, notes: &notes, source: 0)
    #expect(blocks == before && notes.isEmpty)
  }

  @Test("over three parts, with one note for each cut, at the place of the second part")
  func three() {
    var blocks = Blocks("\(Self.first)\n\nof last year,\n\nas planned.").blocks
    var notes: [Note] = []
    rule.apply(to: &blocks, notes: &notes, source: 3)
    #expect(blocks.dump == "\(Self.first)⏎of last year,⏎as planned.")
    #expect(
      notes.first?.message
        == "a sentence cut by a break was put together: “…ittee in its meeting | of last year,…”")
    #expect(
      notes.last?.message
        == "a sentence cut by a break was put together: “…eeting of last year, | as planned.…”")
    #expect(notes.map(\.at?.line) == [3, 5])
    #expect(notes.allSatisfy { $0.kind == .rejoined && $0.at?.source == 3 })
  }

  @Test("marks and lines of the second part move along")
  func places() {
    let first = Blocks("\(Self.first)").blocks
    let second = Blocks("\n\n\nof **last** year.").blocks
    var (blocks, notes) = (first + second, [Note]())
    rule.apply(to: &blocks, notes: &notes, source: 0)
    #expect(blocks.dump == "\(Self.first)⏎of last year. **last**")
    #expect(
      blocks[0].lines == [
        Block.LineStart(utf8: 0, place: .line(1, column: 1)),
        Block.LineStart(utf8: Self.first.utf8.count + 1, place: .line(4, column: 1)),
      ])
  }

  @Test(
    "not where the first part may end here",
    arguments: [
      "\(first).", "\(first):", "\(first);", "\(first)?", "\(first)!", "\(first)…", "\(first).”", "\(first))",
      "# \(first)", "| \(first)", "    \(first)", "> \(first)", "A short line without an end",
      "Address: 5 High Street",
      "Roses are red,", "委员会在会议上通过了该标准并且于去年发布了新的版本以及说明",
    ])
  func ends(first: String) {
    let text = "\(first)\n\nof last year."
    let result = rule.applied(to: text)
    #expect(result.blocks == Blocks(text).blocks.dump)
    #expect(result.notes == [])
  }

  @Test(
    "not where the second part may begin here",
    arguments: [
      "Of last year.", "# of last year", "- of last year", "1. of last year", "| of last year",
      "    of last year",
      "> of last year.", "“of last year”", "(of last year)", "2020 was it.", "– of last year", "去年。",
      "…of last year",
    ])
  func begins(second: String) {
    let text = "\(Self.first)\n\n\(second)"
    #expect(rule.applied(to: text).blocks == Blocks(text).blocks.dump)
  }

  @Test("a break between the parts is dropped by the rule in front, so the standard rules join over it")
  func overBreaks() {
    var (blocks, notes) = (Blocks("\(Self.first)\n\n***\n\nPage 3 of 40\n\nof last year.").blocks, [Note]())
    for rule in [any BlockRule].standardRules() { rule.apply(to: &blocks, notes: &notes, source: 0) }
    #expect(blocks.dump == "\(Self.first)⏎of last year.")
    #expect(notes.map(\.kind) == [.furniture, .rejoined])
  }

  @Test("verse with long lines stays as it is")
  func verse() {
    let text = "Of Man’s first disobedience, and the fruit\n\nof that forbidden tree whose mortal taste"
    withKnownIssue(
      "two lines of more than 40 bytes, the second with a small letter, are a cut sentence to it"
    ) {
      #expect(rule.applied(to: text).notes == [])
    }
  }

  @Test("where the other side has the second part as a passage of its own, it may have moved")
  func standsAlone() {
    let text = "\(Self.first)\n\nof last year, in May."
    let other = Blocks("of  last year, in\nMay.\n\n\(Self.first)").blocks
    #expect(RejoinBrokenSentences(beside: other).applied(to: text).blocks == Blocks(text).blocks.dump)
    let whole = Blocks("\(Self.first) of last year, in May.").blocks
    #expect(RejoinBrokenSentences(beside: whole).applied(to: text).notes.count == 1)
  }
}
