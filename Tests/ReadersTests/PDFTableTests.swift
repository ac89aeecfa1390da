import DocumentModel
import Readers
import Testing

@Suite("Tables of a PDF and what stands around them")
struct PDFTableTests {
  /// Rows without room between them, each with its name in the middle; returns where the table ends.
  private func rows(_ pdf: inout PDFPageXML, _ rows: [(String, [String])], blankEnd: String = "") -> Double {
    var top = 100.0
    for (name, lines) in rows {
      let height = Double(lines.count) + (name == blankEnd ? 1 : 0)
      pdf.text(name, left: 60, top: top + (height - 1) * 6)
      for (index, line) in lines.enumerated() { pdf.text(line, left: 200, top: top + 12 * Double(index)) }
      top += 12 * height
    }
    return top
  }

  private let commands = [
    ("alpha", ["shows all letters that there are, and all signs", "between them"]),
    ("beta", ["counts them"]),
    (
      "delta",
      ["adds one to each of them, and takes it away again", "from the next one, so that", "all is well"]
    ),
    ("gamma", ["sorts them by their age, the youngest of them", "first"]),
    ("omega", ["ends what the others have begun, and writes down", "what became of it"]),
  ]

  @Test("one cell that ends with a blank line does not part the rows of a table with cells in the middle")
  func blankEnd() throws {
    for blankEnd in ["", "delta"] {
      var pdf = PDFPageXML()
      pdf.page()
      _ = rows(&pdf, commands, blankEnd: blankEnd)
      let wanted = commands.map { "row “\($0)⇥\($1.joined(separator: "⏎"))”" }.joined(separator: "\n")
      let found = try pdf.blocks()
      #expect(found == wanted, "\(found)")
    }
  }

  @Test("lines that are broken below the first of three cells begin no row in the middle of others")
  func topCells() throws {
    var pdf = PDFPageXML()
    pdf.page()
    for (index, name) in ["alpha", "beta", "gamma", "delta"].enumerated() {
      let top = 100 + 24 * Double(index)
      pdf.text("\(name) (one letter of all that there are and", left: 60, top: top)
      pdf.text("[name]", left: 400, top: top)
      pdf.text("two more)", left: 90, top: top + 12)
    }
    let blocks = try pdf.read().document.blocks.map(\.string)
    #expect(!blocks.contains { $0.contains("two more)\nbeta") }, "\(blocks)")
  }

  @Test("a box far below a table is none of its rows, though words of it stand apart")
  func box() throws {
    var pdf = PDFPageXML()
    pdf.page()
    let end = rows(&pdf, [("one", ["the first"]), ("two", ["the second"]), ("three", ["the third"])])
    pdf.text("NOTE", left: 160, top: end + 24, font: .bold)
    pdf.text("What stands in a box is", left: 160, top: end + 36)
    pdf.text("said to all.", left: 290, top: end + 36)
    let blocks = try pdf.blocks()
    #expect(blocks.hasPrefix("row “one⇥the first”\nrow “two⇥the second”\nrow “three⇥the third”\n"))
    #expect(blocks.contains("\nh2 “") || blocks.contains("NOTE”"), "\(blocks)")
    #expect(!blocks.contains("⇥NOTE"), "\(blocks)")
  }

  @Test("program text with the numbers of callouts beside it is no table")
  func callouts() throws {
    var pdf = PDFPageXML()
    pdf.page()
    pdf.text("The text of this page goes on for more words than there are in the program", left: 60, top: 80)
    for (index, line) in ["open the first file", "read(all)", "close the file", "end"].enumerated() {
      let top = 110 + 12 * Double(index)
      pdf.text(line, left: 60, top: top, font: .program)
      guard index < 3 else { continue }
      pdf.text("\(index + 1)", left: 200, top: top, font: .raised)
      pdf.text("[\(index + 1)]", left: 206, top: top, font: .program)
    }
    let blocks = try pdf.blocks()
    #expect(blocks.contains("code “open the first file 1 [1]⏎read(all) 2 [2]⏎"), "\(blocks)")
    #expect(!blocks.contains("row "), "\(blocks)")
    #expect(!blocks.contains("^"), "\(blocks)")
  }

  @Test("what explains a term goes on below, though its first line ends with a sentence")
  func terms() throws {
    var pdf = PDFPageXML()
    pdf.page()
    for (index, term) in ["width", "height", "depth", "size"].enumerated() {
      let top = 100 + 30 * Double(index)
      pdf.text(term, left: 60, top: top, font: .bold)
      pdf.text("tells how far it reaches in this direction of the three.", left: 95, top: top, width: 240)
      if index < 3 { pdf.text("Ten is usual.", left: 90, top: top + 12) }
    }
    let blocks = try pdf.read().document.blocks.map(\.string)
    #expect(blocks.count == 4, "\(blocks)")
    #expect(blocks.prefix(3).allSatisfy { $0.hasSuffix("three.\nTen is usual.") }, "\(blocks)")
  }

  @Test("lines of an index without leaders are one each, above columns; rising numbers in a table are cells")
  func indexWithoutLeaders() throws {
    for isIndex in [true, false] {
      var pdf = PDFPageXML()
      pdf.page()
      pdf.text("Contents", left: 57, top: 60, font: .title)
      for number in 0..<4 {
        let top = 90 + 20 * Double(number)
        pdf.text("Title of part \(number)", left: 57, top: top)
        pdf.text("\(number + 1)", left: 530, top: top)
      }
      for number in 0..<4 {
        let (left, top) = (number % 2 == 0 ? 57.0 : 309.0, 200 + Double(number / 2) * 100)
        if isIndex { pdf.text("Title of part \(number)", left: left, top: top, font: .title) }
        pdf.paragraph(
          ["Text of part \(number) begins with a line", "and has two more that are as", "long."], left: left,
          top: top + 24)
      }
      let blocks = try pdf.blocks()
      #expect(blocks.contains("Title of part 0 1") == isIndex, "\(blocks)")
    }
  }

  @Test("a word that sticks out of its column does not cut the columns")
  func overfull() throws {
    var pdf = PDFPageXML()
    pdf.page()
    for (index, left) in [57.0, 309].enumerated() {
      let words = [
        "The first line of", "goes on with a word that is", "then it goes on for a while,", "and ends.",
      ]
      for (number, line) in words.enumerated() {
        let width = index == 0 && number == 1 ? 270 : number == 3 ? 60 : 230.0
        pdf.text(
          number == 0 ? "\(line) column \(index)" : line, left: left,
          top: 100 + 12 * Double(number) + 4 * Double(index),
          width: width)
      }
    }
    let blocks = try pdf.read().document.blocks.map(\.string)
    let end = blocks.firstIndex { $0.hasSuffix("and ends.") }
    let next = blocks.firstIndex { $0.hasPrefix("The first line of column 1") }
    #expect(end ?? .max < next ?? .min, "\(blocks)")
  }

  @Test(
    "rows without room between them begin where their line has several cells, to the last line of the last cell"
  )
  func brokenFirstCells() throws {
    var pdf = PDFPageXML()
    pdf.page()
    let rows = [
      ("Removal of all files and", "folders", "216", "42,9 %"),
      ("Switching off of some", "computers", "86", "11,2 %"),
      ("Informations of which not", "everything is known", "314", "32,4 %"),
      ("The first of many more", "contacts", "321", "47,5 %"),
    ]
    for (index, row) in rows.enumerated() {
      let top = 100 + 22 * Double(index)
      pdf.text(row.0, left: 60, top: top)
      pdf.text(row.1, left: 60, top: top + 11)
      pdf.text(row.2, left: 215, top: top)
      pdf.text(row.3, left: 245, top: top)
    }
    pdf.text("The text below the table is as wide as all of it, and has a", left: 60, top: 200, width: 230)
    pdf.text("second line.", left: 60, top: 212)
    let found = try pdf.blocks()
    let wanted = rows.map { "row “\($0.0)⏎\($0.1)⇥\($0.2)⇥\($0.3)”" }.joined(separator: "\n")
    #expect(found.hasPrefix(wanted), "\(found)")
  }

  @Test(
    "loose lines below the last row that go on with its first cell are part of it; a sentence of its own is not"
  )
  func looseRest() throws {
    for rest in ["profiles of colour", "Profiles of colour"] {
      var pdf = PDFPageXML()
      pdf.page()
      for (index, name) in ["alpha comes in front", "beta comes next to it", "gamma is the third one"]
        .enumerated()
      {
        pdf.text(name, left: 60, top: 100 + 30 * Double(index), width: 110)
        pdf.text("1\(index)", left: 180, top: 100 + 30 * Double(index))
        pdf.text("3\(index) %", left: 230, top: 100 + 30 * Double(index))
      }
      pdf.text("where do we get the", left: 60, top: 190, width: 110)
      pdf.text("14", left: 180, top: 190)
      pdf.text("34 %", left: 230, top: 190)
      pdf.text(rest, left: 60, top: 205, width: 90)
      let found = try pdf.blocks()
      #expect(found.contains("get the⏎profiles of colour⇥14") == rest.hasPrefix("p"), "\(found)")
    }
  }
}
