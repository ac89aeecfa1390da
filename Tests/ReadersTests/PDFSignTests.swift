import DocumentModel
import Testing

@testable import Readers

@Suite("Signs of typesetters in a PDF")
struct PDFSignTests {
  private func text(_ lines: [String], font: PDFPageXML.Font = .program) throws -> [String] {
    var pdf = PDFPageXML()
    pdf.page()
    for (index, line) in lines.enumerated() {
      pdf.text(line, left: 57, top: 80 + 12 * Double(index), font: font)
    }
    return try pdf.read().document.blocks.map(\.string)
  }

  @Test("program text that was too wide is put together again")
  func hooks() throws {
    #expect(
      try text(["first --option=a.", "\u{2D3}\u{2192}b c", "second"]) == ["first --option=a.b c\nsecond"])
    #expect(try text(["first one,\u{2423}", ",\u{2192}two", "second"]) == ["first one, two\nsecond"])
    #expect(try text(["first:x \u{2190}-", "y", "second"]) == ["first:xy\nsecond"])
  }

  @Test("arrows in the midst of a line are text")
  func arrows() throws {
    #expect(try text(["a \u{2192} b", "c \u{2192} d"]) == ["a \u{2192} b\nc \u{2192} d"])
  }

  @Test(
    "what says where a listing goes on is no text", arguments: ["(continues on next page)", "(次のページに続く)"])
  func notices(notice: String) throws {
    #expect(PDFNotices.isNotice(Array(notice.utf8)))
    let found = try text(["one", notice, "two"])
    #expect(found.joined(separator: "\n") == "one\ntwo")
  }

  @Test("a sentence in brackets is text")
  func brackets() { #expect(!PDFNotices.isNotice(Array("(continues in the next chapter)".utf8))) }

  @Test("what is drawn a second time, a little aside, is one text; what repeats elsewhere is two")
  func shadows() throws {
    var pdf = PDFPageXML()
    pdf.page()
    for (text, left) in [("3.1. ", 57.0), ("Versions", 100)] {
      pdf.text(text, left: left, top: 50.75, font: .title)
      pdf.text(text, left: left, top: 50, font: .title)
    }
    for top in [110.75, 110] {
      for (part, text) in ["A ", "line ", "in ", "six ", "of its ", "words"].enumerated() {
        pdf.text(text, left: 57 + 50 * Double(part), top: top, font: .title, width: 48)
      }
    }
    pdf.text("no no", left: 57, top: 150)
    pdf.text("again", left: 57, top: 190)
    pdf.text("again", left: 57, top: 230)
    #expect(
      try pdf.read().document.blocks.map(\.string) == [
        "3.1. Versions", "A line in six of its words", "no no", "again", "again",
      ])
  }

  @Test("paragraphs that count with capital letters are a list; the initials of a name are none")
  func letteredLists() throws {
    func kinds(_ lines: [String]) throws -> [Block.Kind] {
      var pdf = PDFPageXML()
      pdf.page()
      for (index, line) in lines.enumerated() { pdf.text(line, left: 57, top: 60 + 30 * Double(index)) }
      return try pdf.read().document.blocks.map(\.kind)
    }
    let list = [
      "A. Use it in the title.", "B. List its authors here.", "A second paragraph.", "C. State its name.",
    ]
    #expect(
      try kinds(list) == [
        .item(.ordinal(1, printed: "A."), depth: 1), .item(.ordinal(2, printed: "B."), depth: 1), .paragraph,
        .item(.ordinal(3, printed: "C."), depth: 1),
      ])
    #expect(try kinds(Array(list.prefix(2))) == [.paragraph, .paragraph])
    #expect(
      try kinds(["A. Smith wrote it.", "D. Jones read it.", "E. Meyer, too."]) == [
        .paragraph, .paragraph, .paragraph,
      ])
  }

  @Test("raised digits are a figure, and plain ones beside them")
  func raisedFigures() {
    let count = { (text: String) in PDFRaisedFigures.prefix(of: Array(text.utf8)[...]) }
    #expect(count("1\u{2074}text") == 4)
    #expect(count("\u{B2}") == 2)
    #expect(count("14") == 0)
    #expect(count("a\u{B2}") == 0)
  }

  @Test("a note begins with a raised figure, or with digits right in front of a word")
  func noteNumbers() {
    let number = { (text: String) in PDFRaisedFigures.noteNumber(Array(text.utf8)) }
    #expect(number("1\u{2074}See") == 14)
    #expect(number("\u{2077} See") == 7)
    #expect(number("20These") == 20)
    #expect(number("20 of these") == nil)
    #expect(number("2.5 of these") == nil)
    #expect(number("See 3") == nil)
  }

  @Test(
    "notes below each other are parted where the first ends with a full line, and their figures lead to them")
  func notesInARow() throws {
    var pdf = PDFPageXML()
    pdf.page()
    let lines = (0..<6).map { "A line of the text that is as wide as its column \($0)" }
    pdf.paragraph(lines, left: 57, top: 60, full: true)
    pdf.text("and ends in GTK+ ", left: 57, top: 132, width: 80)
    pdf.text("<a href=\"d.html#1\">\u{2074}</a>", left: 137, top: 132, width: 4, raw: true)
    pdf.text(" and here", left: 141, top: 132, width: 146)
    pdf.text("<a href=\"d.html#1\">\u{2075}</a>", left: 57, top: 144, width: 4, raw: true)
    pdf.text(".", left: 61, top: 144)
    pdf.text(
      "\u{2074}See the book that says more about all of it.", left: 65, top: 760, font: .note, width: 222)
    pdf.text("\u{2075}See the other book, too.", left: 65, top: 770, font: .note, width: 120)
    let blocks = try pdf.read().document.blocks
    #expect(blocks.suffix(2).map(\.part) == [.note, .note])
    let raised = blocks[0].marks.filter { $0.kind == .superscript }
    #expect(
      raised.map { String(decoding: blocks[0].text[$0.utf8], as: UTF8.self) } == ["\u{2074}", "\u{2075}"])
  }

  @Test("a title in Cyrillic letters may be as long as one in Latin ones", arguments: ["слово", "words"])
  func longTitles(word: String) throws {
    var pdf = PDFPageXML()
    pdf.page()
    for row in 0..<4 {
      pdf.text(
        Array(repeating: word, count: 8).joined(separator: " "), left: 57, top: 60 + 18 * Double(row),
        font: .title)
    }
    pdf.paragraph(["The text below it is in small letters", "and has two lines."], left: 57, top: 160)
    let block = try pdf.read().document.blocks[0]
    guard case .heading = block.kind else {
      Issue.record("\(block.string)")
      return
    }
  }

  @Test("lines of an index are no columns, however far title, leaders and page stand apart")
  func leaders() throws {
    var pdf = PDFPageXML()
    pdf.page()
    pdf.text("Contents", left: 57, top: 50, font: .title)
    for row in 0..<12 {
      let top = 90 + 12 * Double(row)
      pdf.text("\(row / 4 + 1).\(row % 4 + 1)", left: 80, top: top)
      pdf.text("A title of words", left: 110, top: top)
      pdf.text(". . . . . . . . . . . .", left: 205, top: top, width: 300)
      pdf.text("\(row + 3)", left: 525, top: top)
    }
    let found = try pdf.read().document.blocks.dropFirst().map(\.string)
    #expect(found.count == 12)
    #expect(found.first == "1.1 A title of words .... 3")
  }

  @Test("a missing table of letters is found, wherever the pieces of the complaints end", arguments: 1...40)
  func complaints(size: Int) {
    let text = Array("Syntax Error: Missing language pack for 'Adobe-Japan1' mapping\nmore\n".utf8)
    var complaints = PDFComplaints()
    var start = 0
    while start < text.count {
      complaints.append(text[start..<min(text.count, start + size)])
      start += size
    }
    #expect(complaints.missingTable == "Adobe-Japan1")
    #expect(complaints.firstLine == "Syntax Error: Missing language pack for 'Adobe-Japan1' mapping")
  }

  @Test("other complaints name no table")
  func otherComplaints() {
    var complaints = PDFComplaints()
    complaints.append(Array("Syntax Warning: Missing language\nInvalid Font Weight\n".utf8)[...])
    #expect(complaints.missingTable == nil)
  }

  @Test("an address in brackets goes on in the next line, whatever it begins with")
  func openAddress() throws {
    let found = try text(["See the handbook (https://", "-team.example.org/book/)."], font: .body)
    #expect(found == ["See the handbook (https://\n-team.example.org/book/)."])
  }

  @Test("the outline tells the titles of chapters whose numbers stand on the page alone")
  func outline() throws {
    var pdf = PDFPageXML()
    pdf.page()
    pdf.text("第2章 正しい題名", left: 57, top: 80, font: .bold)
    pdf.text("A line of text that is not in the outline.", left: 57, top: 120)
    pdf.setOutline("<outline>\n<item page=\"1\">正しい題名</item>\n</outline>")
    #expect(try pdf.read().document.blocks.first?.kind == .heading(level: 1))
  }
}
