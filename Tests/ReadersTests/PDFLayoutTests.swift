import DocumentModel
import Readers
import Testing

@Suite("The layout of a PDF becomes blocks")
struct PDFLayoutTests {
  @Test("a paragraph goes on in the next column, and the next page begins with the left one")
  func columns() throws {
    var pdf = PDFPageXML()
    for page in 1...2 {
      pdf.page()
      pdf.paragraph(
        [
          "Page \(page) begins on the left with a line",
          "and \(["one", "two"][page - 1]) more that are as full,", "and ends.",
        ],
        left: 57, top: 80)
      pdf.paragraph(
        ["The second paragraph of the column is", "cut by the end of the column in the"], left: 57, top: 140,
        full: true)
      pdf.text("middle of its", left: 57, top: 164, width: 230)
      pdf.paragraph(
        ["sentence \(["one", "two"][page - 1]), which ends on the right.", "Then it ends."], left: 309,
        top: 80)
      pdf.paragraph(["The right column has its own text,", "too, which", "ends here."], left: 309, top: 130)
    }
    let text = try pdf.read().document.blocks.map(\.string)
    #expect(text.contains { $0.contains("middle of its\nsentence two, which ends on the right.") }, "\(text)")
    #expect(text.first?.hasPrefix("Page 1 begins") == true)
    let second = text.firstIndex { $0.hasPrefix("Page 2") } ?? 0
    #expect(text[..<second].contains { $0.hasPrefix("The right column") })
  }

  @Test("columns below a title come after those above it, even if nothing crosses the gutter")
  func bands() throws {
    var pdf = PDFPageXML()
    pdf.page()
    for (band, top) in [("Upper", 80.0), ("Lower", 300.0)] {
      pdf.text("\(band) title", left: 57, top: top - 30, font: .title)
      for (side, left) in [("left", 57.0), ("right", 309.0)] {
        pdf.paragraph(
          [
            "\(band) \(side) begins and fills its line", "with words that go on and on,", "and more of them,",
            "to the end.",
          ],
          left: left, top: top)
      }
    }
    let firsts = try pdf.read().document.blocks.map {
      $0.string.split(separator: " ").prefix(2).joined(separator: " ")
    }
    #expect(
      firsts == ["Upper title", "Upper left", "Upper right", "Lower title", "Lower left", "Lower right"])
  }

  @Test("running heads, feet and numbers are left out with one note", arguments: [false, true])
  func furniture(isMirrored: Bool) throws {
    var pdf = PDFPageXML()
    for page in 1...6 {
      pdf.page()
      let isOdd = page % 2 == 1
      let number = page < 3 ? ["i", "ii"][page - 1] : "\(page - 2)"
      pdf.text(isOdd || !isMirrored ? "The Newsletter" : "August 2020", left: 57, top: 30, font: .small)
      pdf.text(number, left: isMirrored && !isOdd ? 57 : 520, top: 800, font: .small)
      pdf.paragraph(
        [
          "The \(["red", "blue", "old", "new", "big", "small"][page - 1]) text that is as wide as",
          "its column, and ends.",
        ], left: 57, top: 80)
    }
    let result = try pdf.read()
    #expect(result.document.blocks.count == 6)
    #expect(!result.document.blocks.contains { $0.string.contains("Newsletter") || $0.string == "1" })
    #expect(result.notes.map(\.kind) == [.furniture])
    #expect(result.notes.first?.message.hasPrefix("12 lines were") == true)
  }

  @Test("a head that names the chapter is left out; the title of the chapter at the top of a page is not")
  func chapters() throws {
    var pdf = PDFPageXML()
    for chapter in 1...6 {
      pdf.page()
      pdf.text("The Newsletter", left: 57, top: 30, font: .small)
      pdf.text(
        "Chapter \(chapter): " + ["Dogs", "Cats", "Cows", "Hens", "Owls", "Mice"][chapter - 1], left: 400,
        top: 30, font: .small)
      pdf.text("Chapter \(chapter)", left: 57, top: 60, font: .title)
      pdf.paragraph(
        [
          "The \(["red", "blue", "old", "new", "big", "small"][chapter - 1]) text that is as wide as",
          "its column, and ends.",
        ], left: 57, top: 90)
    }
    let result = try pdf.read()
    #expect(result.document.blocks.count == 12)
    #expect(
      result.document.blocks.filter { $0.kind == .heading(level: 1) }.map(\.string)
        == (1...6).map { "Chapter \($0)" })
  }

  @Test("cells of several lines, centred beside each other, become the rows of a table")
  func table() throws {
    var pdf = PDFPageXML()
    pdf.page()
    let rows = [
      ("1", ["ISO/IEC", "30146:2019"], ["Smart city", "indicators", "and more"]),
      ("2", ["IEC 1"], ["Big data"]),
    ]
    var top = 100.0
    for (number, code, name) in rows + [("3", ["ISO 2"], ["Cloud", "computing"])] {
      let middle = top + Double(name.count) * 9 / 2
      pdf.text(number, left: 60, top: middle - 5, font: .small)
      for (index, line) in code.enumerated() {
        pdf.text(line, left: 90, top: middle - Double(code.count) * 4.5 + 9 * Double(index), font: .small)
      }
      for (index, line) in name.enumerated() {
        pdf.text(line, left: 160, top: top + 9 * Double(index), font: .small)
      }
      top += Double(name.count) * 9 + 8
    }
    let found = try pdf.blocks()
    #expect(
      found == """
        row “1⇥ISO/IEC⏎30146:2019⇥Smart city⏎indicators⏎and more”
        row “2⇥IEC 1⇥Big data”
        row “3⇥ISO 2⇥Cloud⏎computing”
        """)
  }

  @Test("rows without room between them are parted where a cell had room for the next word")
  func tightTable() throws {
    var pdf = PDFPageXML()
    pdf.page()
    let rows = [
      ("name", "size", "what it is for"), ("alpha", "166", "letters of the first kind, all that there are"),
      ("beta", "4379", "letters"), ("gamma", "20", "signs between letters"),
    ]
    for (index, row) in rows.enumerated() {
      let top = 100 + 12 * Double(index)
      for (left, text) in [(60.0, row.0), (150, row.1), (210, row.2)] { pdf.text(text, left: left, top: top) }
    }
    pdf.text("and between words", left: 210, top: 148)
    #expect(
      try pdf.blocks() == """
        row “name⇥size⇥what it is for”
        row “alpha⇥166⇥letters of the first kind, all that there are”
        row “beta⇥4379⇥letters”
        row “gamma⇥20⇥signs between letters⏎and between words”
        """)
  }

  /// A table of commands whose cells stand in the middle of their rows, without room between these.
  private func commands(_ pdf: inout PDFPageXML) {
    let rows = [
      ("command", ["what it does"]),
      ("alpha", ["shows all letters that there are, and all signs", "between them"]),
      ("beta", ["counts them"]), ("delta", ["adds one"]),
      ("gamma", ["sorts them by their age, the youngest of them", "first"]),
    ]
    var top = 100.0
    for (name, lines) in rows {
      pdf.text(name, left: 60, top: top + Double(lines.count - 1) * 6)
      for line in lines {
        pdf.text(line, left: 200, top: top)
        top += 12
      }
    }
  }

  @Test("a cell in the middle of its row belongs to the lines above and below; the caption below is no row")
  func centredTable() throws {
    var pdf = PDFPageXML()
    pdf.page()
    commands(&pdf)
    pdf.text("Table 3: Some commands, and what each of them does to the text", left: 100, top: 192)
    #expect(
      try pdf.blocks() == """
        row “command⇥what it does”
        row “alpha⇥shows all letters that there are, and all signs⏎between them”
        row “beta⇥counts them”
        row “delta⇥adds one”
        row “gamma⇥sorts them by their age, the youngest of them⏎first”
        caption “Table 3: Some commands, and what each of them does to the text”
        """)
  }

  /// Lines of a program as a highlighter draws them: each word a piece of its own, in bold or not.
  private func listing(_ pdf: inout PDFPageXML, width: (String) -> Double) {
    for (index, words) in [
      ["with", "mill", "as", "William"], ["with", "wall", "as", "Wim"], ["if", "him", "do", "mow"],
    ]
    .enumerated() {
      var left = 60.0
      for word in words {
        pdf.text(
          word, left: left, top: 124 + 12 * Double(index), font: word.count == 2 ? .program : .typewriter,
          width: width(word))
        left += Double(word.count + 1) * 5
      }
    }
  }

  @Test("words of one width a letter are program text, whatever the name of their font; others are cells")
  func fixedPitch() throws {
    for isFixed in [true, false] {
      var pdf = PDFPageXML()
      pdf.page()
      pdf.text(
        "The text of this page goes on for some more words than there are in the program", left: 60, top: 100)
      listing(&pdf) { Double($0.count) * 5 - (isFixed || $0.count < 4 ? 0 : 4) }
      let blocks = try pdf.blocks()
      #expect(
        blocks.contains("code “with mill as William⏎with wall as Wim⏎if him do mow”") == isFixed, "\(blocks)")
    }
  }

  @Test("bullets at one height of many pages are no running heads")
  func bulletsAtTop() throws {
    var pdf = PDFPageXML()
    for page in 1...5 {
      pdf.page()
      pdf.text("Handbook \(page)", left: 57, top: 30)
      pdf.text("–", left: 57, top: 80)
      pdf.text(
        "The entry that begins page \(["one", "two", "three", "four", "five"][page - 1]).", left: 75, top: 80)
      pdf.text("–", left: 57, top: 110)
      pdf.text("Another entry, which ends it in \(page * 7) words.", left: 75, top: 110)
    }
    let text = try pdf.read().document.blocks.map(\.string)
    #expect(text.count { $0.hasPrefix("The entry that begins") } == 5, "\(text)")
    #expect(!text.contains { $0.hasPrefix("Handbook") })
  }

  @Test("items are nested by their indentation, and go on below their text")
  func items() throws {
    var pdf = PDFPageXML()
    pdf.page()
    pdf.paragraph(["The list has these items in it, and this", "line is short:"], left: 57, top: 60)
    pdf.text("•", left: 77, top: 100)
    pdf.text("first item, whose line is as full as it", left: 87, top: 100, width: 200)
    pdf.text("can be;", left: 87, top: 112)
    pdf.text("◦", left: 107, top: 126)
    pdf.text("inner item;", left: 117, top: 126)
    pdf.text("• second item;", left: 77, top: 140)
    pdf.text("1. numbered", left: 57, top: 160)
    pdf.text("2. again", left: 57, top: 174)
    let found = try pdf.blocks()
    #expect(
      found == """
        p “The list has these items in it, and this⏎line is short:”
        item1 • +1 “first item, whose line is as full as it⏎can be;”
        item2 • +2 “inner item;”
        item1 • +1 “second item;”
        item1 1=1. +1 “numbered”
        item1 2=2. +1 “again”
        """)
  }

  @Test("titles by size, by weight and by the outline")
  func titles() throws {
    var pdf = PDFPageXML()
    pdf.page()
    pdf.text("A large title of", left: 57, top: 50, font: .title)
    pdf.text("two lines", left: 57, top: 68, font: .title)
    pdf.paragraph(["Some text that is long enough to be the", "body of this."], left: 57, top: 100)
    pdf.text("Bold title", left: 57, top: 140, font: .bold)
    pdf.paragraph(["More text that is long enough to be the", "body of that."], left: 57, top: 156)
    pdf.text("Known to the outline", left: 57, top: 190)
    pdf.paragraph(["Last text that is long enough to be the", "body of that."], left: 57, top: 210)
    pdf.setOutline("<outline><item page=\"1\">Known to the outline</item></outline>\n")
    let kinds = try pdf.read().document.blocks.map(\.kind.dump)
    #expect(kinds == ["h1", "p", "h2", "p", "h1", "p"])
  }

  @Test("an item of a list of contents is no title, though the outline has its words")
  func listedTitles() throws {
    var pdf = PDFPageXML()
    pdf.page()
    pdf.paragraph(["Some text that is long enough to be the", "body of this."], left: 57, top: 60)
    pdf.text("• Known to the outline", left: 57, top: 100)
    pdf.text("• Not known to anybody", left: 57, top: 116)
    pdf.text("Known to the outline", left: 57, top: 150)
    pdf.paragraph(["Last text that is long enough to be the", "body of that."], left: 57, top: 170)
    pdf.setOutline("<outline><item page=\"1\">Known to the outline</item></outline>\n")
    let blocks = try pdf.read().document.blocks
    let titles = blocks.filter { if case .heading = $0.kind { true } else { false } }
    #expect(titles.map(\.string) == ["Known to the outline"])
    #expect(blocks.count == 5)
  }

  @Test("drop caps, spaced titles, raised figures and spread lines read as text")
  func letters() throws {
    var pdf = PDFPageXML()
    pdf.page()
    pdf.text("C O N T E N T S", left: 57, top: 30, font: .body)
    pdf.text("O", left: 57, top: 80, font: .cap, width: 20)
    pdf.text("nce   upon   a   time   there   was   a", left: 79, top: 82, width: 208)
    pdf.text("cap beside two lines of the paragraph", left: 79, top: 94, width: 208)
    pdf.text("that began with it, in the 22", left: 57, top: 106, width: 145)
    pdf.text("nd", left: 202, top: 104, font: .raised)
    pdf.text("year.", left: 212, top: 106)
    let found = try pdf.blocks()
    #expect(
      found == """
        p “CONTENTS”
        p “Once upon a time there was a⏎cap beside two lines of the paragraph⏎that began with it, in the 22nd year.” sup“nd”
        """)
  }

  @Test("lines of ideographs have nothing between them, and each has its place")
  func ideographs() throws {
    var pdf = PDFPageXML()
    pdf.page()
    pdf.text("国家标准化管理委员会发布", left: 57, top: 60, width: 120)
    pdf.text("了新的标准", left: 57, top: 72, width: 50)
    let block = try #require(try pdf.read().document.blocks.first)
    #expect(block.string == "国家标准化管理委员会发布了新的标准")
    #expect(block.lines.map(\.utf8) == [0, 36])
    guard case .page(1, let box) = block.lines[1].place else {
      Issue.record("no page")
      return
    }
    #expect(box.left == 57 && box.top == 72 && box.right == 107)
  }

  @Test("a line that is mostly in another font, which reaches less far down, is no end of a paragraph")
  func otherFoot() throws {
    var pdf = PDFPageXML()
    pdf.page()
    for line in 0..<4 {
      pdf.text(
        "This line fills all the column it has", left: 57, top: 80 + 12 * Double(line), width: 230, height: 14
      )
    }
    pdf.text("As told in", left: 57, top: 128, width: 60, height: 14)
    pdf.text("https://example.org/long/address", left: 120, top: 128, font: .program, width: 167, height: 10)
    pdf.text("Everybody knows the rest of this text", left: 57, top: 140, width: 230, height: 14)
    pdf.text("and it ends.", left: 57, top: 152, width: 60, height: 14)
    #expect(try pdf.read().document.blocks.count == 1)
  }

  @Test("a note at the foot does not cut the sentence that goes on over the page")
  func footnotes() throws {
    var pdf = PDFPageXML()
    pdf.page()
    pdf.paragraph(
      ["The text of the first page is cut in the", "middle of a"], left: 57, top: 700, full: true)
    pdf.text("middle of a sentence that has two halves", left: 57, top: 724, width: 230)
    pdf.text("1", left: 57, top: 768, font: .raised, width: 3)
    pdf.text("A note at the foot of the page.", left: 60, top: 770, font: .note)
    pdf.page()
    pdf.paragraph(["halves, and ends on the second page with", "a full stop."], left: 57, top: 60)
    let blocks = try pdf.read().document.blocks.map(\.string)
    #expect(blocks.count == 2)
    #expect(
      blocks.first?.hasSuffix("has two halves\nhalves, and ends on the second page with\na full stop.")
        == true)
    #expect(blocks.last == "1A note at the foot of the page.")
  }

  @Test("an index has one block for each entry, with its number at the end")
  func index() throws {
    var pdf = PDFPageXML()
    pdf.page()
    pdf.text("Index", left: 57, top: 40, font: .title)
    pdf.text("1. First article ................", left: 57, top: 80)
    pdf.text("2", left: 400, top: 80)
    pdf.text("2. The second article, whose title is so long that it has a", left: 57, top: 92, width: 335)
    pdf.text("second line .....................", left: 57, top: 104)
    pdf.text("3", left: 400, top: 92)
    pdf.text("Part without leaders", left: 57, top: 116, font: .bold)
    pdf.text("14", left: 395, top: 116, font: .bold)
    pdf.text("3. Third article ................", left: 57, top: 128)
    pdf.text("15", left: 395, top: 128)
    let blocks = try pdf.read().document.blocks
    #expect(
      blocks.map(\.string) == [
        "Index", "1. First article .... 2",
        "2. The second article, whose title is so long that it has a\nsecond line .... 3",
        "Part without leaders 14", "3. Third article .... 15",
      ])
  }

  @Test("program text keeps its lines and its indentation")
  func program() throws {
    var pdf = PDFPageXML()
    pdf.page()
    pdf.paragraph(["Before the program there is some text", "that explains it."], left: 57, top: 60)
    pdf.text("func x() {", left: 57, top: 100, font: .program)
    pdf.text("return 1", left: 67, top: 112, font: .program)
    pdf.text("}", left: 57, top: 124, font: .program)
    #expect(try pdf.blocks().hasSuffix("code “func x() {⏎  return 1⏎}”"))
  }
}
