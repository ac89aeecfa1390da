import DocumentModel
import Testing

@Suite("What nobody sees becomes visible")
struct GalleyEscapingTests {
  @Test(
    "invisible characters are escaped",
    arguments: [
      ("pas\u{200C}sed", "pas<U+200C>sed"), ("1\u{200D}2", "1<U+200D>2"), ("a\u{200B}b", "a<U+200B>b"),
      ("x\u{FE0F}", "x<U+FE0F>"), ("a\u{E0101}b", "a<U+E0101>b"),
      ("\u{4E00}\u{E0100}\u{E0101}", "\u{4E00}\u{E0100}<U+E0101>"),
      ("a\u{E0041}", "a<U+E0041>"), ("a\u{3164}b", "a<U+3164>b"), ("a\u{34F}b", "a<U+034F>b"),
      ("\u{200D}", "<U+200D>"), ("я\u{200C}я", "я<U+200C>я"), ("a\u{202E}b\u{2066}", "a<U+202E>b<U+2066>"),
    ])
  func escaped(text: String, shown: String) { #expect(GalleyEscaping.inert(text) == shown) }

  @Test(
    "what scripts and emoji are spelt with passes",
    arguments: [
      "می\u{200C}خواهم", "क्\u{200D}ष", "👩\u{200D}💻", "🏳\u{FE0F}\u{200D}🌈", "1\u{FE0F}\u{20E3}", "❤\u{FE0F}",
      "©\u{FE0F}", "葛\u{E0100}", "co\u{AD}operate",
    ])
  func passes(text: String) { #expect(GalleyEscaping.inert(text) == text) }

  @Test("soft hyphens are shown in edits alone")
  func softHyphens() {
    #expect(GalleyEscaping.inert("co\u{AD}op", showsSoftHyphens: true) == "co<U+00AD>op")
  }

  @Test(
    "escaping what was escaped changes nothing",
    arguments: [0x80...0x2100 as ClosedRange<UInt32>, 0xFE00...0xFFFF, 0xE0000...0xE0200])
  func twice(range: ClosedRange<UInt32>) {
    for scalar in range.compactMap(Unicode.Scalar.init) {
      let once = GalleyEscaping.inert("a" + String(Character(scalar)) + "b")
      #expect(GalleyEscaping.inert(once) == once, "\(GalleyEscaping.name(of: scalar))")
      #expect(once.unicodeScalars.allSatisfy { !GalleyEscaping.isActive($0) })
    }
  }
}
