import DocumentModel
import Testing

@testable import Readers

@Suite("Numbers of lines beside program text")
struct PDFLineNumberTests {
  /// Five lines with figures in the margin in front of them.
  private func page(_ font: PDFPageXML.Font, figures: PDFPageXML.Font, step: Int = 1) -> PDFPageXML {
    var page = PDFPageXML()
    page.page()
    page.paragraph(
      [
        "The listing below counts its lines in the margin, and that is",
        "no part of it, so it is left out here.",
      ],
      left: 72, top: 100, width: 400)
    for line in 0..<5 {
      let top = 160 + 12 * Double(line)
      page.text("\(line * step + 1)", left: 56, top: top + 3, font: figures)
      page.text("let value\(line) = compute(value)", left: 72, top: top, font: font)
    }
    return page
  }

  @Test("small figures that count lines of program text are left out, with a note")
  func programs() throws {
    let page = page(.program, figures: .raised)
    let transcription = try page.read()
    let code = transcription.document.blocks.filter { $0.kind == .code }.map(\.string).joined(separator: "\n")
    #expect(code.split(separator: "\n").allSatisfy { $0.hasPrefix("let value") })
    #expect(code.split(separator: "\n").count == 5)
    #expect(transcription.notes.contains { $0.message.contains("numbers of lines") })
  }

  @Test("figures in front of prose, of the text's size, or that do not count stay")
  func others() throws {
    for page in [
      page(.body, figures: .raised), page(.program, figures: .program),
      page(.program, figures: .raised, step: 3),
    ] {
      let transcription = try page.read()
      #expect(!transcription.notes.contains { $0.message.contains("numbers of lines") })
      let text = transcription.document.blocks.map(\.string).joined(separator: "\n")
      #expect(text.contains("1") && text.contains("4"))
    }
  }

  @Test("the number of a chapter between its signs is no mark of a note, even as a link")
  func ordinals() throws {
    var page = PDFPageXML()
    page.page()
    page.text("くわしくは第<a href=\"d.html#3\">3</a>章を読んでください。", left: 72, top: 100, width: 300, raw: true)
    #expect(try page.blocks().contains("第3章"))
    #expect(!(try page.read().document.blocks[0].marks.contains { $0.kind == .superscript }))
  }
}
