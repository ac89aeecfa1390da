import DocumentModel
import Readers
import Testing

@Suite("Paragraphs that are narrower than their column")
struct PDFNarrowParagraphTests {
  private let lines = [
    "When you tap or", "drag with more", "than one finger,", "take care that", "they are apart.",
  ]

  private func blocks(_ lines: [String], left: Double) throws -> String {
    var pdf = PDFPageXML()
    pdf.page()
    pdf.paragraph(
      ["The text of the column goes on over all of its", "width, as all but its last line do, and then"],
      left: 57,
      top: 80)
    for (index, line) in lines.enumerated() { pdf.text(line, left: left, top: 120 + 12 * Double(index)) }
    pdf.paragraph(["Below it the text goes on over the whole width", "of its column."], left: 57, top: 240)
    return try pdf.blocks()
  }

  @Test("ragged lines of a quotation are one paragraph")
  func quotation() throws {
    let found = try blocks(lines, left: 110)
    #expect(found.contains("“\(lines.joined(separator: "⏎"))”"), "\(found)")
  }

  @Test("short lines that had room for the next word are one each")
  func verses() throws {
    let verses = ["When you tap", "or drag it with more", "than one", "of your fingers, then", "look out"]
    let found = try blocks(verses, left: 110)
    #expect(!found.contains("or drag it with more⏎than one"), "\(found)")
  }

  @Test(
    "two paragraphs in one box are one each, though many of their lines begin with capitals as German nouns do"
  )
  func nouns() throws {
    let first = ["Der Hotspot teilt", "eine Verbindung", "mit anderen, ohne", "Netz sein."]
    let second = ["Andere Rechner", "Namen und andere", "Netze sehen, die", "sie melden."]
    let found = try blocks(first + second, left: 110)
    #expect(found.contains("“\(first.joined(separator: "⏎"))”"), "\(found)")
  }
}
