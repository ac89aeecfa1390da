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

  @Test(
    "a character is escaped exactly where its neighbours say so, however quickly the text was passed",
    arguments: [0x20...0x7FFF as ClosedRange<UInt32>, 0x8000...0xFFFF, 0x1BC00...0x1D200, 0xE0000...0xE0200])
  func each(range: ClosedRange<UInt32>) {
    for scalar in range.compactMap(Unicode.Scalar.init) {
      let isActive = GalleyEscaping.isActive(scalar, after: "a", before: "b")
      let shown = isActive ? "<\(GalleyEscaping.name(of: scalar))>" : String(Character(scalar))
      let inert = GalleyEscaping.inert("a" + String(Character(scalar)) + "b")
      #expect(
        inert.unicodeScalars.elementsEqual("a\(shown)b".unicodeScalars), "\(GalleyEscaping.name(of: scalar))")
    }
  }

  @Test("bytes that are no UTF-8 never pass as they are")
  func brokenBytes() {
    for first in UInt8(0x80)...0xFF {
      for second in stride(from: UInt8(0), through: 0xF0, by: 0x10) {
        for text in [[first], [first, second], [0x61, first, second, 0x80], [first, 0x80, second]] {
          var bytes: [UInt8] = []
          GalleyEscaping.append(text, to: &bytes)
          #expect(String(validating: bytes, as: UTF8.self) != nil, "\(text)")
        }
      }
    }
  }
}
