import DocumentModel
import Readers
import Testing

@Suite("Tables that go on over a break")
struct PDFRepeatedHeadTests {
  private static let head = ["Name", "Pages", "Share"]

  private func put(_ rows: [[String]], _ pdf: inout PDFPageXML, top: Double) {
    for (index, row) in rows.enumerated() {
      for (cell, left) in zip(row, [57.0, 250, 350]) where !cell.isEmpty {
        pdf.text(cell, left: left, top: top + 20 * Double(index))
      }
    }
  }

  private func rows(_ first: [[String]], _ second: [[String]], caption: String? = nil) throws -> Transcription
  {
    var pdf = PDFPageXML()
    pdf.page()
    put(first, &pdf, top: 700)
    pdf.page()
    if let caption { pdf.text(caption, left: 57, top: 60) }
    put(second, &pdf, top: 90)
    return try pdf.read()
  }

  @Test("a head that is printed again on the next page is left out, and a note says so")
  func repeated() throws {
    let found = try rows(
      [Self.head, ["alpha", "12", "3 %"], ["beta", "14", "4 %"]],
      [Self.head, ["gamma", "15", "5 %"], ["delta", "16", "6 %"]])
    #expect(
      found.document.blocks.map(\.string) == [
        "Name\tPages\tShare", "alpha\t12\t3 %", "beta\t14\t4 %", "gamma\t15\t5 %", "delta\t16\t6 %",
      ])
    #expect(found.notes.contains { $0.message.contains("1 head of a table was left out") })
  }

  @Test("what is left of a row below its head is of its cell, whatever stands below the table")
  func cutRow() throws {
    var pdf = PDFPageXML()
    pdf.page()
    put([Self.head, ["alpha", "12", "3 %"], ["beta and", "14", "4 %"]], &pdf, top: 700)
    pdf.page()
    put([Self.head], &pdf, top: 60)
    for (index, line) in ["all that", "comes after"].enumerated() {
      pdf.text(line, left: 57, top: 80 + 15 * Double(index))
    }
    pdf.text("What comes next", left: 57, top: 130)
    pdf.text(
      "The table above ends here, and a paragraph of some length follows it on the page.", left: 57, top: 160)
    let found = try pdf.read()
    #expect(
      found.document.blocks.map(\.string) == [
        "Name\tPages\tShare", "alpha\t12\t3 %", "beta and\nall that\ncomes after\t14\t4 %",
        "What comes next",
        "The table above ends here, and a paragraph of some length follows it on the page.",
      ])
    #expect(found.notes.contains { $0.message.contains("1 head of a table was left out") })
  }

  @Test("lines below a table stay where its head is not printed again")
  func noHead() throws {
    var pdf = PDFPageXML()
    pdf.page()
    put([Self.head, ["alpha", "12", "3 %"], ["beta and", "14", "4 %"]], &pdf, top: 700)
    pdf.page()
    put([["Names"], ["all that"]], &pdf, top: 60)
    let found = try pdf.read().document.blocks.map(\.string)
    #expect(found.contains("beta and\t14\t4 %"), "\(found)")
  }

  @Test("the head of another table stays, and so does a first row of other words")
  func others() throws {
    let first = [Self.head, ["alpha", "12", "3 %"], ["beta", "14", "4 %"]]
    let rest = [["gamma", "15", "5 %"], ["delta", "16", "6 %"]]
    for (second, caption) in [
      ([Self.head] + rest, "Table 2: more of them"), ([["Name", "Pages", "Part"]] + rest, nil),
    ] {
      let found = try rows(first, second, caption: caption).document.blocks.map(\.string)
      #expect(found.contains(second[0].joined(separator: "\t")), "\(found)")
      #expect(found.count { $0.hasPrefix("Name") } == 2, "\(found)")
    }
  }
}
