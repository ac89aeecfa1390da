import DocumentModel
import Testing

@testable import Normaliser

@Suite("A text that was made from a page, beside the page")
struct TextBesidePageTests {
  /// The passages that are left of a plain text and of a page, titles included.
  private func sides(_ text: [Block], _ page: [Block]) -> (text: [String], page: [String]) {
    var normaliser = Normaliser()
    let result = normaliser.normalise(
      base: [Transcription(document: Document(format: .text, carries: [], blocks: text))],
      revised: [
        Transcription(
          document: Document(
            format: .html, carries: [.headings, .linkTargets, .linkExtents, .internalLinks], blocks: page))
      ])
    let texts = { (side: Normaliser.Side) in
      side.articles.filter { $0.role != .index }.flatMap { ($0.title.map { [$0] } ?? []) + $0.passages }.map(
        \.printed)
    }
    return (texts(result.base), texts(result.revised))
  }

  private func block(_ text: String, _ kind: Block.Kind = .paragraph, part: Block.Part = .text) -> Block {
    var block = Block(kind, text: Array(text.utf8), lines: [])
    block.part = part
    block.blankLinesBefore = 1
    return block
  }

  private static let body =
    "The committee met in the capital and agreed on a plan for the next year and the one behind it."

  private static let titles = ["Accounts", "Budgets", "Dates", "Members"]

  private func page(_ front: [Block] = []) -> [Block] {
    front
      + Self.titles.flatMap { [block($0, .heading(level: 2)), block("\($0): \(Self.body)")] }
  }

  private func text(_ front: [Block]) -> [Block] {
    front + Self.titles.flatMap { [block($0), block("\($0): \(Self.body)")] }
  }

  private let contents = titles.enumerated().map { "1.\($0.offset + 1). \($0.element)" }

  @Test("its table of contents is none of the text, in lines of their own or together")
  func tableOfContents() {
    let left = contents.map { block($0, part: .furniture) }
    for lines in [contents.map { block($0) }, [joined(contents)]] {
      let found = sides(text([block("Table of Contents")] + lines), page(left))
      #expect(found.text == found.page)
    }
  }

  private func joined(_ lines: [String]) -> Block {
    var block = block(lines.joined(separator: "\n"))
    var offset = 0
    block.lines = lines.enumerated().map { number, line in
      defer { offset += line.utf8.count + 1 }
      return Block.LineStart(utf8: offset, place: .line(number + 3, column: 1))
    }
    return block
  }

  @Test("a line of it that is no title of the page stays, and so does all where the page has it as text")
  func otherContents() {
    let left = contents.map { block($0, part: .furniture) }
    let more = sides(text(contents.map { block($0) } + [block("1.5. Obituaries")]), page(left))
    #expect(more.text.contains("1.5. Obituaries") && !more.text.contains("1.1. Accounts"))
    let both = sides(text(contents.map { block($0) }), page(contents.map { block($0) }))
    #expect(both.text == both.page)
  }

  @Test("a title that was reworded, and whose line in the table was not, is no news but itself")
  func rewordedTitle() {
    var page = page(contents.map { block($0, part: .furniture) })
    page += [block("Guests", .heading(level: 2)), block("Guests: \(Self.body)")]
    let lines = (contents + ["1.5. Guests"]).map { block($0) }
    let found = sides(text(lines) + [block("Visitors"), block("Guests: \(Self.body)")], page)
    #expect(!found.text.contains { $0.contains("1.") || $0 == "Guests" })
  }

  @Test("labels of buttons go where the page has them beside the same text, and nowhere else")
  func labels() {
    let share = block("Share this", part: .furniture)
    let page = [block("Yearbook", .heading(level: 1)), block(Self.body), share, block("Again: \(Self.body)")]
    let twin = sides(
      [block("Yearbook"), block(Self.body), block("Share this"), block("Again: \(Self.body)")], page)
    #expect(twin.text == twin.page)
    let title = sides(
      [block("Yearbook"), block("Share this"), block(Self.body), block("Again: \(Self.body)")], page)
    #expect(title.text.contains("Share this"))
  }

  @Test("the target of a link in brackets behind its words is no text; another address is")
  func targets() {
    var linked = block("See the report of the committee.")
    linked.marks = [Mark(.link(target: "https://example.org/a"), utf8: 8..<14)]
    for (opening, closing) in [("(", ")"), ("<", ">")] {
      let printed = { (address: String) in
        self.sides([self.block("See the report \(opening)\(address)\(closing) of the committee.")], [linked])
      }
      #expect(printed("https://example.org/a").text == ["See the report of the committee."])
      #expect(printed("https://example.org/b").text != ["See the report of the committee."])
    }
  }

  @Test("an address that a full line has cut is whole")
  func addresses() {
    let found = sides(
      [block("The text is at https://example.org/docum\nents/a.pdf today.")],
      [block("The text is at https://example.org/documents/a.pdf today.")])
    #expect(found.text == found.page)
  }

  @Test(
    "a heading of Markdown that was broken as text is, is one; a paragraph behind a blank line is none of it")
  func brokenHeading() {
    let page = [
      block("The annual meeting of the committee for plans and budgets", .heading(level: 1)),
      block(Self.body),
    ]
    let isSame = { (blankLines: Int) in
      var rest = self.block("for plans and budgets")
      rest.blankLinesBefore = blankLines
      var body = self.block(Self.body)
      body.blankLinesBefore = 1
      var normaliser = Normaliser()
      let result = normaliser.normalise(
        base: [
          Transcription(
            document: Document(
              format: .markdown, carries: [.headings],
              blocks: [self.block("The annual meeting of the committee", .heading(level: 1)), rest, body]))
        ],
        revised: [Transcription(document: Document(format: .html, carries: [.headings], blocks: page))])
      return result.base.articles.first?.title?.words == result.revised.articles.first?.title?.words
    }
    #expect(isSame(0))
    #expect(!isSame(1))
  }
}
