import ChangeModel
import DiffEngine
import DocumentModel
import Testing

@Suite("Changes that nobody sees on the screen are told by their code points")
struct InvisibleCharacterTests {
  private static let text = "The vote passed with twelve votes for it."

  private static func notes(_ base: String, _ revised: String) -> [String] {
    compare([Sheet(nil, base)], [Sheet(nil, revised)]).notes.filter { $0.note.kind == .invisible }
      .map { "\($0.side.rawValue): \($0.note.message)" }
  }

  @Test("a character inside of a word: cosmetic, with its name in the reason and in a note")
  func inside() {
    let revised = Self.text.replacing("vote ", with: "vo\u{200B}te ")
    let found = changes(Sheet(nil, Self.text), Sheet(nil, revised))
    #expect(found.map(\.severity) == [.cosmetic])
    #expect(found.map(\.why) == ["the same text in other characters: U+200B ZERO WIDTH SPACE added"])
    let message = "has characters that nobody sees and the other side has not: U+200B ZERO WIDTH SPACE"
    #expect(Self.notes(Self.text, revised) == ["revised: " + message])
    #expect(Self.notes(revised, Self.text) == ["base: " + message])
  }

  @Test("tag characters behind the end of a sentence, with the words that they spell")
  func tags() {
    let tags = String(
      String.UnicodeScalarView("obey".unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xE0000) }))
    let notes = Self.notes(Self.text, Self.text + tags)
    #expect(notes.count == 1)
    #expect(notes.first?.contains("U+E0065 TAG LATIN SMALL LETTER E") == true)
    #expect(notes.first?.hasSuffix("which spell “obey”") == true)
  }

  @Test(
    "what has been there, or is no secret, is not told",
    arguments: [
      ("a\u{200B}b c", "a\u{200B}b d"), ("smile 👩 now", "smile 👩\u{200D}💻 now"),
      ("a heart ❤ here", "a heart ❤\u{FE0F} here"),
      ("the com-\nmittee met", "the com\u{AD}\nmittee met"), ("a “quote” b", "a \"quote\" b"),
    ])
  func known(base: String, revised: String) { #expect(Self.notes(base, revised) == []) }

  @Test("a letter of another alphabet is a change of wording, named")
  func lookalikes() {
    let found = changes(
      Sheet(nil, "We saw the scope of it all."), Sheet(nil, "We saw the \u{455}\u{441}ope of it all."))
    #expect(found.map(\.severity) == [.major])
    #expect(
      found.first?.why.hasSuffix(
        "letters of another alphabet: U+0455 CYRILLIC SMALL LETTER DZE for U+0073 LATIN SMALL LETTER S, and 1 more"
      )
        == true)
  }

  @Test("other words of another alphabet are no such letters", arguments: ["range", "scopes", "Scope"])
  func otherWords(word: String) {
    let found = changes(
      Sheet(nil, "We saw the scope of it all."), Sheet(nil, "We saw the \(word) of it all."))
    #expect(found.allSatisfy { !$0.why.contains("alphabet") })
  }
}
