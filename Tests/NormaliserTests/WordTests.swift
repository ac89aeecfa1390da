import DocumentModel
import Testing

@Suite("Words, numbers and signs of running text")
struct WordTests {
  @Test(
    "words and what is glued to them",
    arguments: [
      ("To be, or not.", "w:To w:be p:, w:or w:not p:."),
      ("IPv6 and H2O", "w:IPv6 w:and w:H2O"),
      ("snake_case", "w:snake_case"),
      ("and/or", "w:and p:/ w:or"),
      ("C# and C++", "w:C p:# w:and w:C p:+ p:+"),
      ("#tag", "p:# w:tag"),
      ("AT&T", "w:AT p:& w:T"),
      ("naïve Größe œuvre", "w:naïve w:Größe w:œuvre"),
      ("Москва, ещё", "w:Москва p:, w:ещё"),
      ("Ελλάδα; ναι", "w:Ελλάδα p:; w:ναι"),
      ("a\tb\u{3000}c", "w:a w:b w:c"),
      ("e.g. U.S.", "w:e p:. w:g p:. w:U p:. w:S p:."),
      ("[1]", "p:[ n:1 p:]"),
      ("§ 5 © ®", "p:§ n:5 p:© p:®"),
      ("", ""),
      (" \n\t ", ""),
    ])
  func words(text: String, tokens: String) {
    #expect(dump(text) == tokens)
  }

  @Test(
    "numbers keep their inner points and commas, and what is written to them",
    arguments: [
      ("1,000.5", "n:1,000.5"),
      ("1.000,5", "n:1.000,5"),
      ("10.11.2020", "n:10.11.2020"),
      ("3.5 Scope", "n:3.5 w:Scope"),
      ("in 2020.", "w:in n:2020 p:."),
      ("1, 2", "n:1 p:, n:2"),
      ("5G, 22nd, 1990s", "n:5G p:, n:22nd p:, n:1990s"),
      ("50% 5 €", "n:50 p:% n:5 p:€"),
      ("10-11", "n:10 p:- n:11"),
      ("2020-11-10", "n:2020 p:- n:11 p:- n:10"),
      ("−5 °C", "p:− n:5 p:° w:C"),
      ("12:30", "n:12 p:: n:30"),
      ("3.", "n:3 p:."),
      ("1..2", "n:1 p:. p:. n:2"),
      ("١٢٣", "n:١٢٣"),
      ("１２", "n:１２"),
    ])
  func numbers(text: String, tokens: String) {
    #expect(dump(text) == tokens)
  }

  @Test("fractions and powers are numbers", arguments: [("½", "n:½"), ("m²", "w:m²"), ("10³", "n:10³")])
  func otherNumbers(text: String, tokens: String) {
    #expect(dump(text) == tokens)
  }

  @Test(
    "an apostrophe and a closing quote are the same character, so they are tokens of their own",
    arguments: [
      ("don't", "w:don p:' w:t"),
      ("don’t", "w:don p:’ w:t"),
      ("l'été", "w:l p:' w:été"),
      ("the editors' view", "w:the w:editors p:' w:view"),
      ("'so'", "p:' w:so p:'"),
      ("“so”", "p:“ w:so p:”"),
      ("O’Brien’s", "w:O p:’ w:Brien p:’ w:s"),
    ])
  func apostrophes(text: String, tokens: String) {
    #expect(dump(text) == tokens)
  }

  @Test(
    "hyphens and dashes stand between words",
    arguments: [
      ("state-of-the-art", "|state|-|of|-|the|-|art"),
      ("co‑operation", "|co|-|operation"),
      ("well -- or", "|well - or"),
      ("so—and", "|so|-|and"),
      ("pre- and post-", "|pre|- and post|-"),
      ("---", "|-"),
      ("x...y", "|x|...|y"),
    ])
  func hyphens(text: String, expected: String) {
    // The first token counts as one with a gap in front.
    #expect(keys(text) == " " + expected.dropFirst())
  }

  @Test("a line end behind a hyphen inside of a word is no gap; behind a dash it is")
  func lineEnds() {
    #expect(keys("well-\nknown") == " well|-|known")
    #expect(keys("well\u{2010}\nknown") == " well|-|known")
    #expect(keys("well -\nknown") == " well - known")
    #expect(keys("well\nknown") == " well known")
    #expect(keys("well\u{ad}\nknown") == " wellknown")
  }

  @Test(
    "what is longer than any word is cut, and nothing of it is lost",
    arguments: ["a", "é", "9", "a\u{301}\u{323}"])
  func longRun(_ unit: String) {
    let text = String(repeating: unit, count: 200_000 / unit.utf8.count)
    let tokens = cut(text)
    #expect(tokens.count >= 3)
    #expect(tokens.map(\.printed).joined().utf8.elementsEqual(text.utf8))
  }

  @Test("a letter with more marks than any language needs keeps them as they stand")
  func manyMarks() {
    let marks = String(repeating: "\u{301}\u{323}", count: 15)
    // Composed, the first mark of those that stack below comes in front.
    #expect(cut("a\u{301}\u{323}")[0].key == cut("a\u{323}\u{301}")[0].key)
    #expect(Array(cut("a" + marks + "\u{301}")[0].key.utf8) == Array(("a" + marks + "\u{301}").utf8))
  }

  @Test("flags tell capitals, folded signs and hyphens")
  func flags() {
    let tokens = cut("The É ß “a” - – x").map(\.token)
    #expect(
      tokens.map { $0.flags.contains(.capitalised) } == [true, true] + Array(repeating: false, count: 7))
    #expect(
      tokens.map { $0.flags.contains(.folded) } == [false, true, true, true, false, true, false, true, false])
    #expect(
      tokens.map { $0.flags.contains(.hyphen) } == Array(repeating: false, count: 6) + [true, true, false])
  }
}
