import DocumentModel
import Readers
import Testing

/// What a page that a browser prints looks like.
@Suite("PDFs that browsers print")
struct PDFBrowserTests {
  @Test("a drop cap belongs to the line below that its box reaches into, and not to the byline above")
  func capBelowByline() throws {
    var pdf = PDFPageXML()
    pdf.page()
    pdf.text("T", left: 57, top: 62, font: .cap, width: 22, height: 36)
    pdf.text("By Ann Author", left: 57, top: 57, height: 13)
    pdf.text("he first of all of the lines stands here", left: 81, top: 70, width: 206, height: 13)
    pdf.text("and a second one that goes on with them", left: 81, top: 82, width: 206, height: 13)
    pdf.text("and the last of three that stand below.", left: 57, top: 94, width: 200, height: 13)
    let found = try pdf.blocks()
    #expect(found.contains("“By Ann Author”"), "\(found)")
    #expect(found.contains("“The first of all of the lines stands here⏎and a second"), "\(found)")
  }

  /// A drop cap at the foot of a page, with its lines and a cap on the next one.
  private func cut(again: String) throws -> String {
    var pdf = PDFPageXML()
    pdf.page()
    pdf.paragraph(["The page has a text of its own that", "ends here."], left: 57, top: 700)
    pdf.text("T", left: 57, top: 800, font: .cap, width: 22, height: 36)
    pdf.page()
    pdf.text(again, left: 57, top: 52, font: .cap, width: 22, height: 36)
    pdf.text("he first of all of the lines stands here", left: 81, top: 60, width: 206, height: 13)
    pdf.text("and a second one that goes on with them", left: 81, top: 72, width: 206, height: 13)
    pdf.text("and the last of three that stand below.", left: 57, top: 84, width: 200, height: 13)
    return try pdf.blocks()
  }

  @Test("a drop cap that the break of a page goes through is drawn on both pages, and one letter")
  func cutCap() throws {
    let found = try cut(again: "T")
    #expect(!found.contains("“T”"), "\(found)")
    #expect(found.contains("“The first of all"), "\(found)")
  }

  @Test("another letter at the top of the next page is another one")
  func twoCaps() throws {
    let found = try cut(again: "S")
    #expect(found.contains("“T”"), "\(found)")
  }

  private static let left = [
    "The first article has two columns, and this", "is the first of them, which goes on to its",
    "end and on in the next one, where we find",
  ]
  private static let right = ["more of it, and the end of all that it has", "to say about these matters."]
  private static let second = [
    "The second article stands below, in columns", "of its own that have the same edges, and it",
    "has three lines in the first of them, which",
  ]
  private static let secondRight = [
    "go on here in the second column and end", "after some more words that fill lines", "of it.",
  ]

  private func put(_ lines: [String], _ left: Double, _ top: Double, _ pdf: inout PDFPageXML) {
    pdf.paragraph(lines, left: left, top: top, width: 230, full: true)
  }

  @Test(
    "articles below each other in two columns are read one by one, though boxes are drawn in front of all")
  func bands() throws {
    var pdf = PDFPageXML()
    pdf.page()
    for (index, line) in ["A box is", "drawn first,", "and stands", "below."].enumerated() {
      pdf.text(line, left: 310, top: 420 + 12 * Double(index))
    }
    func lines(_ name: String, _ count: Int) -> [String] {
      (1...count).map { "the line \($0) of the \(name) has some words, and" }
    }
    put(lines("first", 8), 57, 100, &pdf)
    put(lines("second", 6), 310, 100, &pdf)
    pdf.text("The next one", left: 57, top: 220, font: .title)
    put(lines("third", 8), 57, 244, &pdf)
    put(lines("last", 8), 310, 244, &pdf)
    let found = try pdf.blocks()
    let order = ["8 of the first", "1 of the second", "The next one", "1 of the third"]
    let places = order.compactMap { found.firstRange(of: $0)?.lowerBound }
    #expect(places.count == order.count && places == places.sorted(), "\(found)")
  }

  @Test("so they are where boxes that go on from the page before stand above them")
  func bandsBelowBoxes() throws {
    var pdf = PDFPageXML()
    pdf.page()
    func lines(_ name: String) -> [String] {
      (1...8).map { "the line \($0) of the \(name) has some words, and" }
    }
    put(lines("box"), 57, 60, &pdf)
    put(lines("other box"), 310, 60, &pdf)
    for (index, line) in ["A box is", "drawn first,", "and stands", "below."].enumerated() {
      pdf.text(line, left: 57, top: 470 + 12 * Double(index))
    }
    for (name, other, top) in [("first", "second", 200.0), ("third", "last", 344.0)] {
      pdf.text("An article", left: 57, top: top - 24, font: .title)
      put(lines(name), 57, top, &pdf)
      put(lines(other), 310, top, &pdf)
    }
    let found = try pdf.blocks()
    let order = ["8 of the first", "1 of the second", "8 of the second", "1 of the third", "1 of the last"]
    let places = order.compactMap { found.firstRange(of: $0)?.lowerBound }
    #expect(places.count == order.count && places == places.sorted(), "\(found)")
  }

  @Test("notes at the foot of the first column that are drawn last do not cut the second column")
  func lateNotes() throws {
    var pdf = PDFPageXML()
    pdf.page()
    put(Self.left, 57, 100, &pdf)
    put(Self.right + Self.second + Self.secondRight, 310, 100, &pdf)
    pdf.text("1 A note stands at the foot", left: 57, top: 172, font: .note)
    pdf.text("of the first column alone.", left: 57, top: 182, font: .note)
    let found = try pdf.read().document.blocks.map(\.string)
    let column = (Self.right + Self.second + Self.secondRight).joined(separator: "\n")
    #expect(found.contains { $0.contains(column) }, "\(found)")
  }

  @Test("a paragraph that a box in another size parts from its rest goes on behind it")
  func overBox() throws {
    for rest in ["goes on below the box, and ends.", "Goes on below the box, and ends."] {
      var pdf = PDFPageXML()
      pdf.page()
      for (index, line) in ["A box of small", "letters stands", "beside the text."].enumerated() {
        pdf.text(line, left: 180, top: 100 + 12 * Double(index), font: .small)
      }
      for (index, line) in ["The text goes on at", "the left of the box", "for some lines, and"].enumerated()
      {
        pdf.text(line, left: 60, top: 100 + 12 * Double(index))
      }
      pdf.page()
      pdf.paragraph([rest], left: 60, top: 60, width: 250)
      let found = try pdf.blocks()
      #expect(found.contains("for some lines, and⏎goes on") == rest.hasPrefix("g"), "\(found)")
    }
  }

  @Test("a sign at the end of a note that leads back to the text says nothing of the next one")
  func backLinks() throws {
    var pdf = PDFPageXML()
    pdf.page()
    let notes = ["1. The first of all notes.", "2. The second one.", "3. The third and last one."]
    for (index, note) in notes.enumerated() {
      pdf.text(
        "\(note) <a href=\"doc.html#1\">\u{21A9}</a>", left: 57, top: 80 + 12 * Double(index), width: 150,
        raw: true)
    }
    #expect(try pdf.read().document.blocks.count == 3)
  }

  @Test("a line of ideographs that a page's end cuts goes on; a title, which has room behind it, does not")
  func ideographs() throws {
    let line = String(repeating: "文字列", count: 15)
    for (first, goesOn) in [(line, true), (String(line.prefix(12)), false)] {
      var pdf = PDFPageXML()
      for page in 0..<2 {
        pdf.page()
        for row in 0..<5 { pdf.text("\(line)。", left: 57, top: 100 + 30 * Double(row), width: 460) }
        if page == 0 {
          pdf.text(first, left: 57, top: 280, width: Double(first.count) * 10)
        }
      }
      let found = try pdf.read().document.blocks
      #expect(found.count == (goesOn ? 10 : 11), "\(dump(found))")
    }
  }

  @Test(
    "a paragraph at the foot that begins with a raised number with a link is a note in the text's size, too")
  func largeNotes() throws {
    for link in [true, false] {
      var pdf = PDFPageXML()
      pdf.page()
      pdf.paragraph(
        ["The text has a note below, which is set", "in letters as large as its own."], left: 57, top: 80)
      let number = link ? "<a href=\"doc.html#1\">1</a>" : "1"
      pdf.text(number, left: 57, top: 700, font: .raised, width: 3, raw: true)
      pdf.text("The note stands here.", left: 61, top: 700)
      let found = try pdf.read().document.blocks
      #expect((found.last?.part == .note) == link, "\(dump(found))")
    }
  }
}
