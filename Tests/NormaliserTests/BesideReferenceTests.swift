import DocumentModel
import Testing

@testable import Normaliser

@Suite("References and images of a web page beside a printed text")
struct BesideReferenceTests {
  private func block(_ text: String, _ kind: Block.Kind = .paragraph, _ mark: (Mark.Kind, String)? = nil)
    -> Block
  {
    let bytes = Array(text.utf8)
    let part = Array((mark?.1 ?? "").utf8)
    let start = bytes.indices.first { !part.isEmpty && bytes[$0...].starts(with: part) }
    let marks = start.flatMap { start in mark.map { [Mark($0.0, utf8: start..<start + part.count)] } } ?? []
    return Block(kind, text: bytes, marks: marks, lines: [])
  }

  /// The keys of each passage of both sides; titles of one word are left out, since one side may make articles of them.
  private func keys(_ printed: [Block], _ web: [Block]) -> (print: [[UInt32]], web: [[UInt32]]) {
    var normaliser = Normaliser()
    let result = normaliser.normalise(
      base: [Transcription(document: Document(format: .pdf, carries: [.headings], blocks: printed))],
      revised: [
        Transcription(
          document: Document(format: .html, carries: [.headings, .linkTargets, .internalLinks], blocks: web))
      ])
    let passages = { (side: Normaliser.Side) in
      side.articles.flatMap(\.passages).map { $0.tokens.map(\.key) }.filter { $0.count > 1 }
    }
    return (passages(result.base), passages(result.revised))
  }

  private let titles = ["Wood", "Stone", "Glass", "Brass"]

  private func text(_ reference: (Int) -> Block, numbered: Bool) -> [Block] {
    [block("Materials", .heading(level: 1)), block("All that a house is made of, in four short parts.")]
      + titles.indices.flatMap { index in
        [
          block(numbered ? "2.\(index + 1) \(titles[index])" : titles[index], .heading(level: 2)),
          reference(index),
        ]
      }
  }

  private func printed(_ index: Int) -> Block {
    block("More about this is said in Section 2.\((index + 1) % 4 + 1), where it belongs.")
  }

  private func linked(_ title: String) -> Block {
    let reference = "the section called “\(title)”"
    return block(
      "More about this is said in \(reference), where it belongs.", .paragraph,
      (.link(target: "#s"), reference))
  }

  @Test("a reference by number is the reference by title that the web page has")
  func numbers() {
    let found = keys(
      text(printed, numbered: true), text({ linked(titles[($0 + 1) % 4]) }, numbered: false))
    #expect(found.print == found.web)
  }

  @Test("a reference that leads to another title differs")
  func otherTitles() {
    let found = keys(
      text(printed, numbered: true),
      text({ linked(titles[$0 == 2 ? 0 : ($0 + 1) % 4]) }, numbered: false))
    #expect(zip(found.print, found.web).count { $0 != $1 } == 1)
  }

  @Test("words in front of a number that the web page has, too, stay")
  func sameNumbers() {
    let version = { (_: Int) in block("This was written for version 2.1 of the rules, which is old.") }
    let found = keys(text(version, numbered: true), text(version, numbered: false))
    #expect(found.print == found.web)
    #expect(found.print.contains { $0.count == version(0).string.split(separator: " ").count + 2 })
  }

  @Test("the alternative text of an image that print shows as an image is no text")
  func images() {
    let image = Mark.Kind.image(target: "warning.png")
    let found = keys(
      [block("Do not open the case while the lamp is hot.")],
      [block("[Warning] Do not open the case while the lamp is hot.", .paragraph, (image, "[Warning]"))])
    #expect(found.print == found.web)
  }

  @Test("the alternative text of an image that print has as text stays")
  func printedImages() {
    let image = Mark.Kind.image(target: "two.png")
    let text = "Turn the key to 2 and wait for the light."
    let found = keys([block(text)], [block(text, .paragraph, (image, "2"))])
    #expect(found.print == found.web)
    #expect(found.web[0].count == 11)
  }

  @Test("the label that print adds to the number of a callout is no text; the number is")
  func callouts() {
    let image = Mark.Kind.image(target: "two.png")
    let found = keys(
      [block("open(file) 2 [7]", .code), block("It was shown in 1999 [7] that files are open.")],
      [
        block("open(file) 2", .code, (image, "2")),
        block("It was shown in 1999 [7] that files are open."),
      ])
    #expect(found.print == found.web)
    #expect(found.print.contains { $0.count == 5 })
    let other = keys([block("open(file) 3 [7]", .code)], [block("open(file) 2", .code, (image, "2"))])
    #expect(other.print != other.web)
  }

  @Test("words of a program that a line end has put together are two where the other side has both")
  func programLines() {
    var cut = block("print(the lettersof all words in thetext)", .code)
    cut.lines = [0, 17, 36].map { Block.LineStart(utf8: $0, place: .line(1, column: 1)) }
    let web = { (text: String) in [self.block(text, .code), self.block("A text has letters.")] }
    let found = keys([cut, block("A text has letters.")], web("print(the letters of all words in the text)"))
    #expect(found.print == found.web)
    let whole = keys([cut, block("A text has letters.")], web("print(the lettersof all words in thetext)"))
    #expect(whole.print == whole.web)
  }

  @Test("small letters of print are the capitals between the same words of the web page")
  func smallCapitals() {
    let printed = "The posix mode. As posix says, so does posix itself; use --posix for it."
    let web = "The POSIX mode. As POSIX says, so does POSIX itself; use --posix for it."
    let found = keys([block(printed)], [block(web)])
    #expect(found.print == found.web)
  }

  @Test("a small letter that the web page has between the same words is one")
  func smallLetters() {
    let printed = "The posix mode. As posix says, so does posix itself."
    let web = "The posix mode. As POSIX says, so does POSIX itself."
    let found = keys([block(printed)], [block(web)])
    #expect(found.print == found.web)
  }

  @Test("a reference by the name of a place is the reference by title of the web page")
  func nodeNames() {
    let titles = ["How to work in wood", "How to cut stone"]
    let names = ["Woodwork", "Stone cutting"]
    let places = ["#Woodwork", "x.html#Stone-cutting"]
    let sections = { (numbered: Bool, reference: (Int) -> Block) in
      [self.block("Materials", .heading(level: 1)), self.block("All that a house is made of.")]
        + titles.indices.flatMap { index in
          [
            self.block(numbered ? "2.\(index + 1) \(titles[index])" : titles[index], .heading(level: 2)),
            reference(index),
          ]
        }
    }
    let printed = { (index: Int) in
      self.block("See Section 2.\(index + 1) [\(names[index])], page 1\(index), for more about all of this.")
    }
    let linked = { (index: Int, title: String) in
      self.block(
        "See \(title), for more about all of this.", .paragraph, (.link(target: places[index]), title))
    }
    let same = keys(sections(true, printed), sections(false) { linked($0, titles[$0]) })
    #expect(same.print == same.web)
    let other = keys(sections(true, printed), sections(false) { linked($0, titles[1 - $0]) })
    #expect(zip(other.print, other.web).count { $0 != $1 } == 2)
  }

  @Test("a name with a page behind it is the name")
  func pages() {
    let found = keys(
      [
        block("Names", .heading(level: 1)),
        block("Use [cut_wood], page 12, and Section A.2 [Glass], page 9, now."),
      ],
      [block("Names", .heading(level: 1)), block("Use cut_wood, and Glass, now.")])
    #expect(found.print == found.web)
  }

  @Test("what is defined stands in brackets in print and in front on the web page; another word is told")
  func categories() {
    let printed = [block("Names", .heading(level: 1)), block("double cut (double x, [Function] int y)")]
    let web = { (category: String) in
      [self.block("Names", .heading(level: 1)), self.block("\(category): double cut (double x, int y)")]
    }
    let same = keys(printed, web("Function"))
    #expect(same.print == same.web)
    let other = keys(printed, web("Macro"))
    #expect(other.print != other.web)
  }

  @Test("constants, and definitions that share a passage on paper, lose what says that they are some")
  func sharedCategories() {
    var shared = block("void cut (double x [Function]\nint y)\nvoid saw (double x [Function]\nint y)")
    let starts = [0] + shared.text.indices.filter { shared.text[$0] == 0x0a }.map { $0 + 1 }
    shared.lines = starts.map { Block.LineStart(utf8: $0, place: .line(1, column: 1)) }
    let found = keys(
      [
        block("Names", .heading(level: 1)), block("BLOCK_SIZE; The size of a block, 16. [Constant]"),
        block("[Macro] CUT (x) It cuts wood."),
        shared,
      ],
      [
        block("Names", .heading(level: 1)), block("Constant: BLOCK_SIZE;"), block("The size of a block, 16."),
        block("Macro: CUT (x)"), block("It cuts wood."),
        block("Function: void cut (double x int y)"), block("Function: void saw (double x int y)"),
      ])
    #expect(found.print.joined().elementsEqual(found.web.joined()))
    let other = keys(
      [block("Names", .heading(level: 1)), block("BLOCK_SIZE; The size of a block, 16. [Constant]")],
      [block("Names", .heading(level: 1)), block("Macro: BLOCK_SIZE;"), block("The size of a block, 16.")])
    #expect(!other.print.joined().elementsEqual(other.web.joined()))
  }

  @Test("a line of a program that print has wrapped is one where the other side has it; an edited one is not")
  func wrappedPrograms() {
    let printed = ["import { join } from", "  'path'; con\u{2010}", "sole.log(join);", "exit(0)"].map {
      block($0, .code)
    }
    let web = { (name: String) in
      [self.block("import { join } from 'path'; \(name).log(join);\nexit(0)", .code)]
    }
    let same = keys(printed, web("console"))
    #expect(same.print == same.web)
    let other = keys(printed, web("logger"))
    #expect(other.print != other.web)
    #expect(other.print.count == 4)
  }

  @Test("the sign behind the number of a caption is the edition's")
  func captions() {
    let text = [block("Names", .heading(level: 1)), block("What grows in gardens of the north, by weight.")]
    let found = keys(
      text + [block("Table 1.2: Apples and pears of the north", .caption)],
      text + [block("Table 1.2. Apples and pears of the north")])
    #expect(found.print == found.web)
  }

  @Test("the sign in front of a chapter's number is the edition's")
  func ordinals() {
    let found = keys(
      [block("作業", .heading(level: 1)), block("更新は、第8章で説明します。ここで終わります。")],
      [
        block("作業", .heading(level: 1)),
        block("更新は、8章で説明します。ここで終わります。", .paragraph, (.link(target: "#u"), "8章")),
      ])
    #expect(found.print == found.web)
  }

  @Test("names whose low line is drawn are put together, but not where the page has both words")
  func lowLines() {
    let text = { (name: String) in
      [
        self.block("Names", .heading(level: 1)),
        self.block("The size of it is a type t of its own, and its length is of \(name) as well."),
      ]
    }
    let found = keys(text("size t"), text("size_t"))
    #expect(found.print == found.web)
    // "size" and "of" stand beside each other on the page; "of" and "t" never do.
    let long = keys(text("size of t"), text("size_of_t"))
    #expect(long.print == long.web)
  }
}
