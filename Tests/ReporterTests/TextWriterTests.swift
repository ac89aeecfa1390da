import ChangeModel
import DocumentModel
import Reporter
import Testing

@Suite("The report for terminals")
struct TextWriterTests {
  private func text(_ report: Report, _ configure: (inout ReportOptions) -> Void = { _ in }) -> String {
    var options = ReportOptions()
    configure(&options)
    return String(decoding: TextWriter(options).bytes(report), as: UTF8.self)
  }

  @Test("can be read in two minutes")
  func golden() { #expect(text(Sample.newsletter()) == TextGolden.newsletter) }

  @Test("says the same with and without colour")
  func colour() {
    let coloured = text(Sample.newsletter()) { $0.colour = true }
    #expect(coloured.contains("\u{1B}[31m[-Green-]\u{1B}[0m\u{1B}[34m{+Greed+}\u{1B}[0m"))
    #expect(coloured.replacing(Self.rendition, with: "") == TextGolden.newsletter)
    for line in coloured.split(separator: "\n") where line.contains("\u{1B}") {
      #expect(line.ranges(of: Self.rendition).last.map { line[$0] } == "\u{1B}[0m", "\(line)")
    }
  }

  @Test("says one thing of texts that are the same")
  func same() {
    var sample = Sample()
    let report = sample.report([sample.pair("Title", number: 1, base: ["One."], revised: ["One."])])
    #expect(
      text(report) == """
        base     issue.md, 1 article, 1,234 words
        revised  posts.txt, 1 article, 987 words

        1 article on both sides: 1 unchanged, 0 altered; 0 only in the base, 0 only in
        the revised text

        Reposted unchanged (1)
          1  Title

        stet: no changes in 1 article

        """)
  }

  @Test("hides the middle of what is no edit, however long it is", arguments: [true, false])
  func longText(wordMarks: Bool) {
    let written = { (words: Int) in
      let plain = (0..<words).map { "w\(min($0, words - $0))\($0 % 3 == 0 ? "  " : " ")" }.joined()
      var sample = Sample()
      let change = Sample.change("\(plain)[-old-]{+new+} \(plain)[-a-]{+b+}")
      let pair = sample.pair("Title", number: 1, base: ["One."], revised: ["Two."], changes: [change])
      return self.text(sample.report([pair])) { $0.wordMarks = wordMarks }
    }
    #expect(written(50_000) == written(200))
    #expect(written(200).contains("…"))
  }

  @Test("holds no active character of a document", arguments: [true, false])
  func inert(colour: Bool) {
    let written = text(JSONWriterTests.hostile()) { options in
      options.colour = colour
      options.verbose = true
      options.showRepairs = true
      options.wordMarks = colour
    }
    let plain = Array(written.replacing(Self.rendition, with: "").utf8)
    #expect(Hostile.active(plain) == [])
    #expect(written.contains("<U+202E>"))
    #expect(written.contains("<U+001B>[31mred"))
  }

  @Test("is no wider than the terminal, whatever width that has", arguments: [1, 61, 80, 100, 500])
  func width(width: Int) {
    let written = text(Sample.newsletter()) { $0.width = width }
    // The verdict is one line on purpose; an address of 45 columns is wider than the room in narrow terminals.
    let words = ["stet: ", "http:"]
    for line in written.split(separator: "\n") where !words.contains(where: line.contains) {
      #expect(line.count <= min(max(width, 60), 100), "\(line)")
    }
  }

  @Test("lists what is hidden when it is asked to")
  func options() {
    let written = text(Sample.newsletter()) { options in
      options.showCosmetic = true
      options.showRepairs = true
      options.verbose = true
    }
    #expect(written.contains("as[-␣-]‘top"))
    #expect(written.contains("  issue.md:7: a sentence cut by a page break was put together\n"))
    #expect(written.contains("(Takeaways;"))
    #expect(!written.contains("--show-"))
  }

  @Test("prints both sides of a passage when word marks are off")
  func bothSides() {
    let written = text(Sample.newsletter()) { $0.wordMarks = false }
    #expect(
      written.contains(
        "            - Notice for National Green Data Centres\n"
          + "            + Notice for National Greed Data Centres\n"))
    #expect(!written.contains("[-"))
  }

  @Test("names the file of each article where a side has several")
  func severalSources() {
    var report = Sample.newsletter()
    report.baseSources.append(
      .init(path: "annex.pdf", format: .pdf, title: nil, articles: 0, words: 100_000))
    let written = text(report)
    #expect(written.contains("base     2 files, 5 articles, 101,234 words\n"))
    #expect(written.contains("\nOnly in the base (2)\n"))
    #expect(written.contains("23  Overview of Policies issue.md:27"))
  }

  @Test("shows a target that the text does not show, and accepted changes when it is asked to")
  func edits() {
    var link = Sample.change("a text with a link in it", .link, .critical)
    link.edits = [.init(before: "http://a.example", after: "http://b.example")]
    link.accepted = .init(reason: "moved house", by: "Ed", until: "2027-01-01")
    var sample = Sample()
    let report = sample.report([sample.pair("T", base: ["a"], revised: ["b"], changes: [link])])
    #expect(text(report).contains("1 accepted change not shown (--verbose)"))
    let verbose = text(report) { $0.verbose = true }
    #expect(verbose.contains("[-http://a.example-]{+http://b.example+}"))
    #expect(verbose.contains("accepted by Ed until 2027-01-01: moved house"))
  }

  private static var rendition: Regex<Substring> { /\x{1B}\[[0-9]+m/ }
}
