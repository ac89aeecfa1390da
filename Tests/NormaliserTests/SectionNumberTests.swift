import Testing

@testable import Normaliser

@Suite("Numbers of sections")
struct SectionNumberTests {
  @Test(
    "are read off titles of several languages",
    arguments: [
      ("4.1 Scope", "4.1", "Scope"), ("4.1. Scope", "4.1", "Scope"), ("Chapter 6. Archives", "6", "Archives"),
      ("Chapter\u{a0}6.\u{a0}Archives", "6", "Archives"), ("Appendix A. Licence", "A", "Licence"),
      ("A.2 Why", "A.2", "Why"), ("Kapitel 3: Rechte", "3", "Rechte"), ("第3章 自由", "3", "自由"),
      ("12 Support", "12", "Support"), ("Глава 4 История", "4", "История"),
    ])
  func numbers(title: String, digits: String, rest: String) throws {
    let number = try #require(SectionNumber(Array(title.utf8)))
    #expect(String(decoding: number.digits, as: UTF8.self) == digits)
    #expect(String(decoding: Array(title.utf8)[number.end...], as: UTF8.self) == rest)
  }

  @Test(
    "are no numbers of plans, years in words, or initials",
    arguments: ["5-year plan", "3D printing", "A plan", "Chapter of accidents", "The 4.1 release", ""])
  func others(title: String) {
    #expect(SectionNumber(Array(title.utf8)) == nil)
  }
}
