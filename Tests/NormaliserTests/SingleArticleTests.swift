import DocumentModel
import Normaliser
import Testing

@Suite("Documents that are one article, and documents that are hostile")
struct SingleArticleTests {
  private static let long = String(repeating: "many words of a long text ", count: 10)

  @Test("a post with sub-headings")
  func post() {
    let side = normalised(markdown("# The post\n\n\(Self.long)\n\n## Part one\n\nB.\n\n## Part two\n\nB."))
    #expect(side.titles == "article The post")
    #expect(side.articles[0].passages.map(\.printed).dropFirst() == ["Part one", "B.", "Part two", "B."])
  }

  @Test("a document that is one article on one side is one on both")
  func oneOnEitherSide() {
    let parts = "## Roads\n\n\(Self.long)\n\n## Bridges\n\n\(Self.long)\n\n## Paths\n\n\(Self.long)"
    let (whole, cut) = (
      markdown("# The plan\n\n\(Self.long)\n\n\(parts)"), markdown("# The plan\n\n\(parts)")
    )
    #expect(normalised(whole).titles == "article The plan")
    #expect(normalised(cut).articles.count { $0.role == .article } == 3)
    #expect(normalised(cut, beside: whole).titles == "article The plan")
    #expect(normalised(whole, beside: cut).titles == "article The plan")
    // With another title the sections tell that it is the same document.
    let renamed = markdown("# A plan for roads\n\n\(parts)")
    #expect(normalised(renamed, beside: whole).titles == "article A plan for roads")
  }

  @Test("where both sides are one article, a section about the project is a section of it")
  func sectionsAbout() {
    let text = { (last: String) in
      markdown("# The plan\n\n\(Self.long)\n\n## About the plan\n\nWords.\n\n## \(last)\n\nMore words.")
    }
    #expect(
      normalised(text("Rights")).titles == "article The plan\nbackMatter About the plan\nbackMatter Rights")
    #expect(normalised(text("Rights"), beside: text("Duties")).titles == "article The plan")
  }

  @Test(
    "numbered sections of one text are one article on both sides; the numbered articles of an issue stay beside titles alone"
  )
  func numbered() {
    let names = ["Roads", "Bridges", "Paths"]
    let parts = { (isNumbered: Bool) in
      names.enumerated().map { "## \(isNumbered ? "\($0 + 1). " : "")\($1)\n\n\(Self.long)" }.joined(
        separator: "\n\n")
    }
    let text = { (lead: String, isNumbered: Bool) in markdown("# The plan\n\n\(lead)\n\n\(parts(isNumbered))")
    }
    #expect(normalised(text(Self.long, true)).titles == "article The plan")
    #expect(normalised(text("Of it.", true)).articles.count { $0.number != nil } == 3)
    #expect(normalised(text("Of it.", true), beside: text(Self.long, true)).titles == "article The plan")
    #expect(
      normalised(text("Of it.", true), beside: text(Self.long, false)).articles.count { $0.number != nil }
        == 3)
  }

  @Test("a post beside the issue that has it as one article of several does not make the issue one article")
  func postOfIssue() {
    let article = { (title: String) in "## \(title)\n\n\(Self.long)\n\n### Details\n\nMore words." }
    let issue = markdown(
      "# The letter\n\n" + ["Roads", "Bridges", "Paths"].map(article).joined(separator: "\n\n"))
    let post = markdown("# Bridges\n\n\(Self.long)\n\n## Details\n\nMore words.")
    #expect(normalised(post).titles == "article Bridges")
    #expect(normalised(issue, beside: post).articles.count { $0.role == .article } == 3)
  }

  @Test("headings that a list names, too, are titles if they are the articles of the other side")
  func namedInList() {
    let names = ["Bluebird", "Facebook", "LinkedIn"]
    let list = names.map { "- " + $0 }.joined(separator: "\n\n")
    let text = { (level: String, lead: String) in
      let parts = names.map { "\(level) \($0)\n\nAll that is known of it stands here." }
      return markdown("# Accounts\n\n\(lead)\n\n\(list)\n\n" + parts.joined(separator: "\n\n"))
    }
    let (short, long) = (text("#", "There are some:"), text("##", String(repeating: Self.long, count: 6)))
    #expect(normalised(short).articles.count == 4)
    #expect(normalised(long).articles.count == 1)
    #expect(normalised(long, beside: short).articles.count == 4)
  }

  @Test("no structure at all", arguments: ["One.\n\nTwo.\n\nThree.", "word", "- a\n\n- b", "| a\n\n| b"])
  func noStructure(text: String) {
    for document in [markdown(text), plain(text)] {
      let side = normalised(document)
      #expect(side.articles.count == 1)
      #expect(side.articles.first?.role == .article)
      #expect(side.articles.first?.title == nil)
      #expect(side.articlesBySource == [1])
      #expect(
        side.notes.map(\.message) == ["no title of an article was found: the text was taken as one article"])
    }
  }

  @Test("an empty document has no article")
  func empty() {
    #expect(normalised(markdown("")).articles.isEmpty)
    #expect(normalised(markdown("***")).articles.isEmpty)
  }

  @Test("only headings: each is a title, none is lost")
  func onlyHeadings() {
    let side = normalised(markdown("# One\n\n# Two\n\n# Three"))
    let text = side.articles.flatMap { piece in
      [piece.title].compactMap { $0?.printed } + piece.passages.map(\.printed)
    }
    #expect(text == ["One", "Two", "Three"])
  }

  @Test("every word of a document is in its pieces", arguments: 0..<200 as Range<UInt64>)
  func nothingIsLost(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let blocks = random.document()
    let document = Document(format: .markdown, carries: [.headings, .headingLevels], blocks: blocks)
    let side = normalised(Transcription(document: document))
    // The generator has no page furniture, tags are pure words, and numbers are those of titles.
    let found = side.articles.reduce(0) { $0 + $1.words }
    let sections = Set(side.articles.compactMap(\.section))
    let wanted = blocks.filter { block in
      !sections.contains(block.string)
    }.reduce(0) { $0 + $1.string.split { !$0.isLetter }.count }
    #expect(found >= wanted, "seed \(seed)\n\(blocks.dump)\n→\n\(side.dump)")
  }

  @Test(
    "thousands of headings are read without a trap, and fast", .timeLimit(.minutes(2)),
    arguments: [
      "# Heading number %\n\nBody %.", "# Heading number %", "#", "# %. Heading\n\nBody.",
      "# Contents\n\n- a\n\n- b",
      "# #tag", "# Annex %", "Heading %\n\n", "# 1. Same\n\n## 2. Same\n\n", "Entry % .... %",
    ])
  func hostile(pattern: String) {
    let text = (1...1_500).map { pattern.replacing("%", with: "\($0)") }.joined(separator: "\n\n")
    let document = markdown(text)
    #expect(normalised(document, beside: document).wordsBySource.count == 1)
  }
}

extension SplitMix64 {
  /// Headings and paragraphs whose words are letters only.
  fileprivate mutating func document() -> [Block] {
    (0..<number(1...20)).map { position in
      let words = (0..<number(1...9)).map { _ in
        pick(["rules", "trade", "office", "standard", "Travel", "Toys"])
      }
      let kind: Block.Kind = once(in: 3) ? .heading(level: number(1...3)) : .paragraph
      return Block(
        kind, text: Array((words.joined(separator: " ") + (kind == .paragraph ? "." : "")).utf8),
        lines: [Block.LineStart(utf8: 0, place: .line(position + 1, column: 1))])
    }
  }
}
