import DocumentModel
import Testing

@testable import Normaliser

@Suite("One side as the witness of a printed other one")
struct BesideTests {
  /// A print of `text` beside a web page of `other`; the tokens that are left of the first passage of each.
  private func sides(
    _ printed: [Block], _ web: [Block], carries: Document.Carries = [.linkTargets, .headings]
  ) -> (print: [String], web: [String]) {
    var normaliser = Normaliser()
    let result = normaliser.normalise(
      base: [Transcription(document: Document(format: .pdf, carries: carries, blocks: printed))],
      revised: [
        Transcription(
          document: Document(format: .html, carries: carries.union(.internalLinks), blocks: web))
      ])
    return (texts(result.base), texts(result.revised))
  }

  private func texts(_ side: Normaliser.Side) -> [String] {
    side.articles.flatMap { ($0.title.map { [$0] } ?? []) + $0.passages }.map(\.printed)
  }

  private func block(
    _ text: String, _ kind: Block.Kind = .paragraph, marks: [(Mark.Kind, String)] = [],
    part: Block.Part = .text
  ) -> Block {
    let bytes = Array(text.utf8)
    let found = marks.compactMap { kind, part -> Mark? in
      guard let range = text.range(of: part) else { return nil }
      return Mark(
        kind, utf8: text.utf8Offset(range.lowerBound)..<text.utf8Offset(range.upperBound))
    }
    var block = Block(kind, text: bytes, marks: found, lines: [])
    block.part = part
    return block
  }

  @Test("an address that a line has cut is whole where the other side has it")
  func addresses() {
    let found = sides(
      [block("Look at https://example.\norg/a/b.html for\nmore, or at www.\nexample.org today.")],
      [block("Look at https://example.org/a/b.html for more, or at www.example.org today.")])
    #expect(found.print == found.web)
  }

  @Test(
    "a host that a line has cut with a hyphen has none where the other side has it whole",
    arguments: ["-", "\u{2010}"])
  func hyphenatedHosts(hyphen: String) {
    let found = sides(
      [block("Send it to host.do\(hyphen)\nmain.example with your name.")],
      [block("Send it to host.domain.example with your name.")])
    #expect(found.print == found.web)
  }

  @Test("two words with a full stop between them are no address that the other side has not")
  func sentences() {
    let text = "It ended with version 2. 5 more came."
    let found = sides([block(text)], [block("It ended with version 2.5 or so.")])
    #expect(found.print == ["It ended with version 2. 5 more came."])
  }

  @Test("the address in brackets behind a link is the link's target")
  func printedTargets() {
    let target = Mark.Kind.link(target: "https://example.org/guide")
    let found = sides(
      [block("Read the guide (https://example.org/\nguide) first.", marks: [(target, "guide")])],
      [block("Read the guide first.", marks: [(target, "guide")])])
    #expect(found.print == found.web)
  }

  @Test("the address is the link's target where the link is drawn around it as well; the link goes on")
  func targetsInLinks() {
    let target = Mark.Kind.link(target: "https://example.org/guide")
    let printed = "guide (https://example.\norg/guide)"
    let found = sides(
      [block("Read the \(printed) first.", marks: [(target, printed)])],
      [block("Read the guide first.", marks: [(target, "guide")])])
    #expect(found.print == found.web)
  }

  @Test("three points on a line of their own are no part of the address above or below")
  func points() {
    let lines = ["look/into/it/", "...", "./look/into/it/", "look/out/"]
    let found = sides([block(lines.joined(separator: "\n"))], lines.map { block($0) })
    #expect(found.print == [lines.joined(separator: " ")])
  }

  @Test("an address in brackets that both sides print stays")
  func printedOnBothSides() {
    let target = Mark.Kind.link(target: "https://example.org/guide")
    let text = "Read the guide (https://example.org/guide) first."
    let found = sides([block(text, marks: [(target, "guide")])], [block(text, marks: [(target, "guide")])])
    #expect(found.print == [text])
  }

  @Test("the marks of notes are no text, exponents are")
  func noteMarks() {
    let found = sides(
      [block("The developers1 met on 12 m2.", marks: [(.superscript, "1"), (.superscript, "2.")])],
      [block("The developers[1] met on 12 m2.", marks: [(.superscript, "[1]")])])
    #expect(found.print == found.web)
    #expect(found.print == ["The developers met on 12 m2."])
  }

  @Test("a plain figure behind a word is the mark of a note where the other side has one there; a year stays")
  func plainNoteMarks() {
    let web = block(
      "All of them were planted in 2009[3] or in some later year.[4]",
      marks: [(.superscript, "[3]"), (.superscript, "[4]")])
    let found = sides([block("All of them were planted in 20093 or in some later year.4")], [web])
    #expect(found.print == found.web)
    #expect(found.print == ["All of them were planted in 2009 or in some later year."])
    let other = sides([block("All of them were planted in 20098 or in some later year.4")], [web])
    #expect(other.print == ["All of them were planted in 20098 or in some later year."])
  }

  @Test("a box that a page sets beside its text is text where print has it, edited or with other paragraphs")
  func asides() {
    let box = [
      "The mouse does not move where its cable is loose, so look at both ends of it.",
      "If it is a wireless mouse, look whether its battery is empty and change it.",
    ]
    let text = block("All of the text stands in this paragraph, which both of the sides have as it is.")
    let printed = block(box.joined(separator: " ").replacing("loose", with: "torn"))
    let found = sides([text, printed], [text] + box.map { block($0, part: .furniture) })
    #expect(found.web.contains(box[0]) && found.web.contains(box[1]), "\(found.web)")
    let teaser = sides([text, printed], [text, printed] + box.map { block($0, part: .furniture) })
    #expect(!teaser.web.contains(box[1]), "\(teaser.web)")
  }

  @Test("a mark that leads to another note is a change where all others are the same; other counts are not")
  func editedNoteMarks() {
    let text = { (figures: [Int]) in
      figures.enumerated().map { place, figure in
        let word = ["apples", "pears", "plums", "berries"][place]
        return self.block("All of them grow \(word)\(figure) there.", marks: [(.superscript, "\(figure)")])
      }
    }
    let edited = sides(text([1, 2, 3, 4]), text([1, 2, 7, 4]))
    #expect(edited.print == ["apples", "pears", "plums3", "berries"].map { "All of them grow \($0) there." })
    #expect(edited.web == ["apples", "pears", "plums7", "berries"].map { "All of them grow \($0) there." })
    // Another figure of the count, which then stands twice; in a font with raised figures print has a plain one.
    let plain = text([1, 2, 3, 4]).map { block in self.block(String(decoding: block.text, as: UTF8.self)) }
    for printed in [text([1, 2, 3, 4]), plain] {
      let doubled = sides(printed, text([1, 2, 2, 4]))
      #expect(
        doubled.print == ["apples", "pears", "plums3", "berries"].map { "All of them grow \($0) there." })
      #expect(
        doubled.web == ["apples", "pears", "plums2", "berries"].map { "All of them grow \($0) there." })
    }
    for other in [[1, 1, 2, 1], [5, 6, 7, 8], [1, 2, 1, 2], [1, 2, 3, 1]] {
      let found = sides(text([1, 2, 3, 4]), text(other))
      #expect(found.print == found.web, "\(other)")
    }
  }

  @Test("lines of author and date that one side has as text are text on both, edited ones as well")
  func bylines() {
    let text = { (number: Int) in self.block("All of the text of article \(number) stands in this paragraph.")
    }
    let title = { (number: Int) in self.block("Article number \(number)", .heading(level: 2)) }
    let lines = ["Анна Северцева, 3 мая 2020", "Пётр Ларионов, 8 мая 2020", "Ольга Дубровина, 9 мая 2020"]
    let edited = [lines[0], lines[1].replacing("8", with: "7"), lines[2]]
    let document = { (lines: [String], part: Block.Part) in
      lines.enumerated().flatMap { [title($0), self.block($1, part: part), text($0)] }
    }
    let found = sides(document(lines, .text), document(edited, .byline))
    #expect(found.web.contains(edited[1]) && found.print.contains(lines[1]), "\(found.web)")
    let dates = (1...3).map { "Posted on the web: \($0) of May" }
    let other = sides(document(lines, .text), document(dates, .byline))
    #expect(!other.web.contains { $0.hasPrefix("Posted") }, "\(other.web)")
  }

  @Test("the lines of a title that the other side has in one heading are one; others are not")
  func titleLines() {
    let lines = [
      block("How to Grow Old Apples", .heading(level: 1)), block("or"),
      block("The Garden of Many Trees", .heading(level: 1)), block("All of the text stands below them."),
    ]
    let title = block("How to grow old apples, or The Garden of Many Trees", .heading(level: 1))
    let found = sides(lines, [title, lines[3]])
    #expect(found.print.count == 2 && found.print[0].hasPrefix("How to Grow"), "\(found.print)")
    let other = block("How to grow new apples, or The Garden of Many Trees", .heading(level: 1))
    #expect(sides(lines, [other, lines[3]]).print.count > 2)
  }

  @Test(
    "a name or a path with a low line that print draws as a rule is one",
    arguments: ["QUILT_DIFF_ARGS", ".pc/.quilt_patches", "/a/b_c_d/e", "x509_crt_set_crl_dist_points_of_all"])
  func lowLines(name: String) {
    var normaliser = Normaliser()
    let result = normaliser.normalise(
      base: [
        Transcription(
          document: Document(
            format: .pdf, carries: [], blocks: [block("Set \(name.replacing("_", with: " ")) as you like.")]))
      ],
      revised: [
        Transcription(
          document: Document(
            format: .html, carries: [], blocks: [block("Set \(name) as you like.")]))
      ])
    let keys = { (side: Normaliser.Side) in side.articles.flatMap(\.passages).map { $0.tokens.map(\.key) } }
    #expect(keys(result.base) == keys(result.revised))
  }

  @Test("section numbers that both sides count alike are no text; others stay")
  func sectionNumbers() {
    let titles = ["1.1 Scope", "1.2 Terms", "1.3 Duties"]
    let web = ["1.1. Scope", "Terms", "1.4. Duties"]
    let found = sides(
      titles.map { block($0, .heading(level: 2)) }, web.map { block($0, .heading(level: 2)) })
    #expect(found.print == ["Scope", "Terms", "1.3 Duties"])
    #expect(found.web == ["Scope", "Terms", "1.4. Duties"])
  }

  @Test("the title in a reference is not printed")
  func referenceTitles() {
    let reference = Mark.Kind.link(target: "support.html#more")
    let titles = ["1.1 Scope", "1.2 Terms", "1.3 What else"].map { block($0, .heading(level: 2)) }
    let found = sides(
      titles + [block("See Section 1.3 for more.")],
      titles + [
        block("See Section 1.3, “What else” for more.", marks: [(reference, "Section 1.3, “What else”")])
      ])
    #expect(found.print == found.web)
  }

  @Test(
    "the title in a reference is not printed where a sentence goes on with its first word, or its place has a colon"
  )
  func referenceTitlesBefore() {
    let reference = Mark.Kind.link(target: "support.html#std:more")
    let titles = ["1.1 Scope", "1.2 Terms", "1.3 The other things"].map { block($0, .heading(level: 2)) }
    let more = block("This is in Section 1.3. The sentence goes on.")
    let found = sides(
      titles + [more, block("See Section 1.3 for more.")],
      titles + [
        more,
        block(
          "See Section 1.3, “The other things” for more.",
          marks: [(reference, "Section 1.3, “The other things”")]),
      ])
    #expect(found.print == found.web)
  }

  @Test("references to pages are references to titles")
  func pageReferences() {
    let found = sides(
      [block("As told (see Section 3.6 [Redirections], page 38) and in Scope (page 5).")],
      [block("As told (see Redirections) and in Scope.")])
    #expect(found.print == found.web)
  }

  @Test("references in brackets keep the words in front; a comma that only print has goes with the page")
  func pageReferencesInBrackets() {
    let found = sides(
      [
        block("Extensions were told of in [[TLSEXT], page 766]. More is in [Redirections], page 38."),
        block("Look at [get_dn_by_oid], page 552, (a name) and [the_end], page 12, for more."),
      ],
      [
        block("Extensions were told of in [TLSEXT]. More is in Redirections."),
        block("Look at get_dn_by_oid (a name) and the_end, for more."),
      ])
    #expect(found.print == found.web)
  }
}

extension String {
  fileprivate func range(of part: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }

  fileprivate func utf8Offset(_ index: Index) -> Int { utf8.distance(from: utf8.startIndex, to: index) }
}

@Suite("One web page as the witness of another")
struct BesidePageTests {
  private static func block(_ text: String, _ kind: Block.Kind, _ part: Block.Part) -> Block {
    var block = Block(kind, text: Array(text.utf8), lines: [])
    block.part = part
    return block
  }

  private static func page(_ blocks: [Block]) -> [Transcription] {
    [Transcription(document: Document(format: .html, carries: [.linkTargets, .headings], blocks: blocks))]
  }

  private static let text = [
    "The open car will be on sale in summer, and few will be made.", "It has the engine of the closed one.",
  ]

  private static func sides(_ part: Block.Part, repeated: Bool = false) -> [[String]] {
    let paragraphs = text.map { block($0, .paragraph, .text) }
    let teaser = { (part: Block.Part) in
      [
        block("The small one is a monster of 306 horses", .heading(level: 3), part),
        block("The most powerful small car that ever came out of this town", .paragraph, part),
      ]
    }
    var normaliser = Normaliser()
    let result = normaliser.normalise(
      base: page(paragraphs + teaser(.text)),
      revised: page(paragraphs + (repeated ? teaser(.text) : []) + teaser(part)))
    return [result.base, result.revised].map { side in
      side.articles.flatMap { ($0.title.map { [$0] } ?? []) + $0.passages }.map(\.printed)
    }
  }

  @Test("a teaser that one of two pages was seen to have is text on both")
  func teaser() {
    let found = Self.sides(.furniture)
    #expect(found[0] == found[1])
  }

  @Test(
    "below the title of a page numbered headings are sections, whatever others have the level of the title")
  func numberedSections() {
    let long = String(repeating: "many words of a long text ", count: 10)
    var blocks = [Self.block("Always tired: what it may be", .heading(level: 2), .title)]
    blocks += [Self.block(long, .paragraph, .text), Self.block("Causes of it", .heading(level: 2), .text)]
    for number in 1...3 {
      blocks += [
        Self.block("\(number). Cause \(number)", .heading(level: 3), .text),
        Self.block(long, .paragraph, .text),
      ]
    }
    var normaliser = Normaliser()
    let side = normaliser.normalise(base: Self.page(blocks), revised: []).base
    #expect(side.articles.map { $0.title?.printed } == ["Always tired: what it may be"])
  }

  @Test("what another page of the same side has as its text is no text of this one")
  func otherPage() {
    let teaser = { (part: Block.Part) in
      [
        Self.block("The small one is a monster of 306 horses", .heading(level: 3), part),
        Self.block("The most powerful that ever left town", .paragraph, part),
      ]
    }
    let text = Self.text.map { Self.block($0, .paragraph, .text) }
    var normaliser = Normaliser()
    let side = normaliser.normalise(
      base: Self.page(teaser(.text) + text),
      revised: Self.page(text + teaser(.furniture)) + Self.page(teaser(.text))
    ).revised
    let printed = side.articles.flatMap { ($0.title.map { [$0] } ?? []) + $0.passages }.map(\.printed)
    #expect(printed.count { $0.hasPrefix("The small one") } == 1, "\(printed)")
  }

  @Test("a teaser beside the same words in the text is none of it")
  func repeated() {
    let found = Self.sides(.furniture, repeated: true)
    #expect(found[0] == found[1])
  }
}
