import DocumentModel
import Readers
import Testing

@Suite("Boxes beside the text of a column")
struct PDFBesideTests {
  private let box = ["A box stands", "beside the text", "and says more."]
  private let text = ["The text goes on at", "the left of the box", "for some lines, and", "ends."]

  private func pdf(byRows: Bool) -> PDFPageXML {
    var pdf = PDFPageXML()
    pdf.page()
    func put(_ lines: [String], _ left: Double, _ index: Int) {
      guard lines.indices.contains(index) else { return }
      pdf.text(lines[index], left: left, top: 100 + 12 * Double(index))
    }
    if byRows {
      for index in 0..<4 {
        put(text, 60, index)
        put(box, 170, index)
      }
    } else {
      for index in 0..<4 { put(box, 170, index) }
      for index in 0..<4 { put(text, 60, index) }
    }
    pdf.paragraph(
      ["Below both the text goes on over all of the width of the", "column, and ends."], left: 60, top: 160,
      width: 250)
    return pdf
  }

  @Test("a box that is drawn as a whole is read as a whole")
  func besideText() throws {
    let blocks = try pdf(byRows: false).blocks()
    #expect(blocks.contains("“\(text.joined(separator: "⏎"))”"), "\(blocks)")
    #expect(blocks.contains("“\(box.joined(separator: "⏎"))”"), "\(blocks)")
  }

  @Test("what is drawn row by row is read so")
  func drawnByRows() throws {
    let blocks = try pdf(byRows: true).blocks()
    #expect(!blocks.contains(box.joined(separator: "⏎")), "\(blocks)")
  }

  @Test("terms that stand in front of what they mean are no text beside a box, however they are drawn")
  func terms() throws {
    var pdf = PDFPageXML()
    pdf.page()
    pdf.text("the words of it", left: 100, top: 100, width: 80)
    let terms = ["-a", "-b", "-c", "-d"]
    for (index, term) in terms.enumerated() { pdf.text(term, left: 100, top: 112 + 12 * Double(index)) }
    for (index, term) in terms.enumerated() {
      pdf.text("what is meant by \(term)", left: 180, top: 112 + 12 * Double(index), width: 150)
    }
    let blocks = try pdf.blocks()
    #expect(blocks.contains("-a⇥what is meant by -a"), "\(blocks)")
  }
}
