import DocumentModel
import Readers
import Testing

@Suite("What newsletters set in a PDF")
struct PDFNewsletterTests {
  @Test("a drop cap that touches its word hangs into the lines below; a large letter on the line does not")
  func touchingCap() throws {
    for (cap, below) in [(38.0, true), (28.0, false)] {
      var pdf = PDFPageXML()
      pdf.page()
      pdf.text("T", left: 57, top: below ? 60 : 44, font: .cap, width: 22, height: cap)
      pdf.text("he first of all of the lines stands here", left: 79, top: 60, width: 208, height: 15)
      pdf.text(
        "and a second one that goes on with them", left: below ? 81 : 57, top: 76, width: 206, height: 15)
      pdf.text("and the last of three that stand below.", left: 57, top: 92, width: 200, height: 15)
      let found = try pdf.blocks()
      #expect(
        found.hasPrefix("p “The first of all of the lines stands here⏎and a second one that goes on"),
        "\(found)")
    }
  }

  @Test("small notes below each other with numbers and points are notes each")
  func numberedNotes() throws {
    var pdf = PDFPageXML()
    pdf.page()
    for top in [60.0, 120, 180, 240] {
      pdf.paragraph(
        ["The first of all of the lines stands here", "and a second one that goes on", "to the last."],
        left: 57, top: top)
    }
    let notes = [
      "2. The path above all the files tells where you are.",
      "3. These are the steps that lead to a computer.",
      "4. There are three of them.",
    ]
    for (index, note) in notes.enumerated() {
      pdf.text(note, left: 57, top: 700 + 10 * Double(index), font: .note, width: 230)
    }
    let found = try pdf.read().document.blocks.filter { $0.part == .note }
    let dump = try pdf.blocks()
    #expect(found.count == 3, "\(dump)")
  }
}
