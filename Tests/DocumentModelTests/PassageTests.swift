import DocumentModel
import Testing

@Suite("A passage prints its tokens and knows their places")
struct PassageTests {
  @Test("the place of an offset is that of the last line start in front of it", arguments: 0..<200)
  func placesAgreeWithBruteForce(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let passage = Passage.sample(random.text())
    for offset in 0...passage.text.count {
      var line = passage.lines[0]
      for start in passage.lines where start.utf8 <= offset { line = start }
      guard case .line(let number, let column) = line.place else { continue }
      let place = SourceSpan.Place.line(number, column: column + offset - line.utf8)
      #expect(passage.span(atUTF8: offset) == SourceSpan(source: 2, place: place), "seed \(seed), \(offset)")
    }
  }

  @Test("an element of a page has no columns: its place holds for all of its text")
  func elements() {
    var passage = Passage.sample("one\ntwo three")
    passage.lines = [
      Block.LineStart(utf8: 0, place: .element(path: "/p[1]", line: 4)),
      Block.LineStart(utf8: 4, place: .element(path: "/p[1]/b", line: 5)),
    ]
    #expect(passage.span(atUTF8: 3).place == .element(path: "/p[1]", line: 4))
    #expect(passage.span(atUTF8: 9).place == .element(path: "/p[1]/b", line: 5))
    #expect(passage.span == SourceSpan(source: 2, place: .element(path: "/p[1]", line: 4)))
    #expect(passage.span(atUTF8: 9).line == 5)
  }

  @Test("a box of a page has neither line nor column")
  func boxes() {
    var passage = Passage.sample("one")
    let box = SourceSpan.Box(left: 1, top: 2, right: 3, bottom: 4)
    passage.lines = [Block.LineStart(utf8: 0, place: .page(7, box: box))]
    #expect(passage.span(atUTF8: 2).place == .page(7, box: box))
    #expect(passage.span.line == nil)
  }

  @Test(
    "white space is printed as one blank, a word over a line end whole",
    arguments: [
      ("stet", "stet"),
      ("  to  be\nor\n\nnot ", "to be or not"),
      ("co-\noperation", "cooperation"),
      ("well co-\noperation goes", "well cooperation goes"),
      ("co\u{2010}\noperation", "co\u{2010} operation"),
      ("co-operation", "co-operation"),
      ("", ""),
      ("\n", ""),
    ])
  func printed(text: String, printed: String) {
    #expect(Passage.sample(text).printed == printed)
  }

  @Test(
    "the hyphen at the line end inside of a token is not printed, indentation behind it neither",
    arguments: [
      ("co-\noperation", "cooperation"),
      ("co\u{2010}\noperation", "cooperation"),
      ("co\u{ad}\noperation", "cooperation"),
      ("co-\n \toperation", "cooperation"),
      ("co-op-\neration", "co-operation"),
      ("co\noperation", "cooperation"),
    ])
  func hyphenAtLineEnd(text: String, printed: String) {
    let token = Token(start: 0, length: UInt16(text.utf8.count), kind: .word, flags: .folded, key: 0)
    let passage = Passage(
      kind: .paragraph, text: Array(text.utf8), tokens: [token], marks: [],
      lines: [Block.LineStart(utf8: 0, place: .line(1, column: 1))], source: 0)
    #expect(passage.printed(token) == printed)
    #expect(passage.printed == printed)
  }

  @Test("a word over three lines is printed without any of its hyphens")
  func hyphensAtTwoLineEnds() {
    let text = "inter-\nna-\ntional"
    let token = Token(start: 0, length: UInt16(text.utf8.count), kind: .word, flags: .folded, key: 0)
    let passage = Passage(
      kind: .paragraph, text: Array(text.utf8), tokens: [token], marks: [],
      lines: [Block.LineStart(utf8: 0, place: .line(1, column: 1))], source: 0)
    #expect(passage.printed == "international")
  }

  @Test("ranges of tokens printed one after another hold the words of the whole", arguments: 0..<100)
  func ranges(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let passage = Passage.sample(random.text())
    let cut = random.number(0...passage.tokens.count)
    let parts = [passage.printed(0..<cut), passage.printed(cut..<passage.tokens.count)]
    // Each token of a sample has a gap in front.
    #expect(parts.filter { !$0.isEmpty }.joined(separator: " ") == passage.printed, "seed \(seed)")
  }

  @Test("a range is printed as its tokens are, with a blank where a gap is", arguments: 0..<200)
  func printedByTokens(seed: UInt64) {
    var random = SplitMix64(state: seed)
    var passage = Passage.sample(random.text())
    for index in passage.tokens.indices where random.number(0...3) == 0 {
      // A part of the print may be no part of a token, and blanks may be none between words.
      if passage.tokens[index].length > 3, !passage.tokens[index].flags.contains(.folded) {
        passage.tokens[index].length = 1
      } else {
        passage.tokens[index].flags.remove(.gapBefore)
      }
    }
    let first = random.number(0...passage.tokens.count)
    let range = first..<random.number(first...passage.tokens.count)
    var printed = ""
    for index in range {
      if index > first, passage.tokens[index].flags.contains(.gapBefore) { printed += " " }
      printed += passage.printed(passage.tokens[index])
    }
    #expect(passage.printed(range) == printed, "seed \(seed)")
  }

  @Test("tokens that are no signs are words")
  func words() {
    var passage = Passage.sample("one two three four five")
    passage.tokens[0].kind = .number
    passage.tokens[1].kind = .punctuation
    passage.tokens[2].kind = .ideograph
    passage.tokens[3].kind = .address
    #expect(passage.words == 4)
    #expect(passage.tokens.map(\.isPunctuation) == [false, true, false, false, false])
  }
}
