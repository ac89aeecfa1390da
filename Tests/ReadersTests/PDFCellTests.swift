import DocumentModel
import Readers
import Testing

@Suite("Cells that stand so near to each other that the program takes them for one piece")
struct PDFCellTests {
  @Test("a piece is cut where a word of it begins at the edge of a column")
  func joinedCells() throws {
    var pdf = PDFPageXML()
    pdf.page()
    pdf.text("Name", left: 60, top: 100)
    pdf.text("Pages Share", left: 200, top: 100, width: 65)
    pdf.text("One of the files", left: 60, top: 116)
    pdf.text("210", left: 200, top: 116)
    pdf.text("46.1 %", left: 240, top: 116)
    pdf.text("The properties of the files 65", left: 60, top: 132, width: 150)
    pdf.text("12.5 %", left: 240, top: 132)
    pdf.text("Another one", left: 60, top: 148)
    pdf.text("119", left: 200, top: 148)
    pdf.text("3.4 %", left: 240, top: 148)
    let blocks = try pdf.blocks()
    #expect(
      blocks == """
        row “Name⇥Pages⇥Share”
        row “One of the files⇥210⇥46.1 %”
        row “The properties of the files⇥65⇥12.5 %”
        row “Another one⇥119⇥3.4 %”
        """, "\(blocks)")
  }

  @Test("a piece right at the edge of a column begins a cell, however near the one in front ends")
  func narrowGap() throws {
    var pdf = PDFPageXML()
    pdf.page()
    let names = ["One of the files", "The properties of one file", "Another one", "No file"]
    for (index, name) in names.enumerated() {
      let top = 100 + 30 * Double(index)
      pdf.text(name, left: 60, top: top, width: index == 1 ? 137 : nil)
      pdf.text("21\(index)", left: 200, top: top)
      pdf.text("46.\(index) %", left: 240, top: top)
      pdf.text("and more", left: 60, top: top + 12)
    }
    let blocks = try pdf.blocks()
    #expect(blocks.contains("row “The properties of one file⏎and more⇥211⇥46.1 %”"), "\(blocks)")
  }

  @Test("text below a table stays whole, though a word of it begins at the edge of a column")
  func textBelow() throws {
    var pdf = PDFPageXML()
    pdf.page()
    for index in 0..<4 {
      let top = 100 + 16 * Double(index)
      pdf.text("file \(index)", left: 60, top: top)
      pdf.text("21\(index)", left: 200, top: top)
      pdf.text("46.\(index) %", left: 240, top: top)
    }
    pdf.text(
      "What stands below this table is text and goes on for as long as the page is wide", left: 60, top: 176)
    pdf.text("and more of it.", left: 60, top: 188)
    let blocks = try pdf.blocks()
    #expect(blocks.hasSuffix("is wide⏎and more of it.”"), "\(blocks)")
  }

  @Test("three rows are a table where their cells have the same edges, however narrow the gaps are")
  func alignedRows() throws {
    for shift in [0.0, 6] {
      var pdf = PDFPageXML()
      pdf.page()
      for (index, name) in ["Name of a file", "One of the files", "No file at all"].enumerated() {
        let top = 100 + 13 * Double(index)
        pdf.text(name, left: 60, top: top, width: 133)
        pdf.text("21\(index)", left: 200 + shift * Double(index), top: top)
      }
      let blocks = try pdf.blocks()
      #expect(blocks.contains("row “Name of a file⇥210”") == (shift == 0), "\(blocks)")
    }
  }
}
