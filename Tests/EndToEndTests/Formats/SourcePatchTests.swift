import Foundation
import Stet
import Testing

@Suite("A patch of the sources")
struct SourcePatchTests {
  /// Found by the fuzz target `patches`: a table against blocks of every other kind, whose words are the same.
  @Test("an insertion inside of words that are replaced is left out", arguments: PatchDirection.allCases)
  func insertionInside(_ direction: PatchDirection) throws {
    let base = "| a | b |\n|---|:-:|\n| c | d |\n"
    let revised = "# A\n\nb *c* **d** `e`\n\n- f\n  1. g\n\n> h\n"
    let report = try Pipeline().compare(
      base: [Source(path: "base.md", bytes: Array(base.utf8))],
      revised: [Source(path: "revised.md", bytes: Array(revised.utf8))])
    var options = ReportOptions()
    (options.patchTarget, options.patchDirection) = (.source, direction)
    let patch = String(decoding: ReportFormat.unified.write(report, options: options), as: UTF8.self)
    #expect(patch.contains("left out, another change touches it") == (direction == .toBase))
    #expect(patch.contains("\n@@ "))
  }

  enum Tool: String, CaseIterable, Sendable {
    case patch, git

    var arguments: [String] {
      switch self {
      case .patch: ["-p1", "--batch", "--input", "change.diff"]
      case .git: ["apply", "change.diff"]
      }
    }
  }

  struct Pair: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var base: String
    var revised: String
  }

  private static let head = "# The report of the committee\n\nThe first paragraph stays as it is in both.\n\n"
  private static let tail = "\nThe last paragraph stays as it is, too.\n"

  static let pairs = [
    Pair(
      testDescription: "a word", base: "It met in Paris on Monday.\n", revised: "It met in Rome on Monday.\n"),
    Pair(
      testDescription: "wrapped lines", base: "It met in Paris\non Monday\nand went home.\n",
      revised: "It met in\nRome on Monday and\nwent away.\n"),
    Pair(
      testDescription: "markup", base: "It *met* in [Paris](http://a.example/x) on **Monday 12 May**.\n",
      revised: "It *met* in [Rome](http://a.example/x) on **Monday 13 May**.\n"),
    Pair(
      testDescription: "words that came", base: "It met in Paris.\n",
      revised: "It met yesterday in Paris, we hear.\n"),
    Pair(
      testDescription: "words that went", base: "It met yesterday in Paris, we hear.\n",
      revised: "It met in Paris.\n"),
    Pair(
      testDescription: "a paragraph that came", base: "",
      revised: "Nobody had asked for a paragraph that stands here alone.\n"),
    Pair(
      testDescription: "a paragraph that went",
      base: "Nobody had asked for a paragraph that stands here alone.\n",
      revised: ""),
    Pair(
      testDescription: "items", base: "- One thing to be done\n- Two things to be done\n- Three of them\n",
      revised: "- One thing to be done\n- Two tables to be done\n- Three of them\n"),
    Pair(
      testDescription: "numbers of items", base: "3. Another thing to be done\n4. More things to be done\n",
      revised: "1. Another thing to be done\n2. More things to be done\n"),
    Pair(
      testDescription: "the target of a link", base: "See [the page](http://a.example/one) for all of it.\n",
      revised: "See [the page](http://a.example/two) for all of it.\n"),
    Pair(
      testDescription: "another script", base: "委員会は2020年9月に東京で会議を開いた。\n", revised: "委員会は2020年9月に大阪で会議を開いた。\n"
    ),
    Pair(
      testDescription: "signs of Markdown", base: "The sum is 2 * 3 and [more] of it.\n",
      revised: "The sum is 4 and nothing of it.\n"),
  ]

  @Test("mends the revised text, so that nothing is left to report", arguments: pairs, Tool.allCases)
  func mends(_ pair: Pair, _ tool: Tool) throws {
    let left = try Self.left(
      [
        "base ü.md": Self.head + pair.base + Self.tail,
        "revised \"ö\".md": Self.head + pair.revised + Self.tail,
      ],
      "base ü.md", "revised \"ö\".md", "to-base", tool)
    #expect(left == 0)
  }

  @Test("brings the base up to date", arguments: pairs, Tool.allCases)
  func updates(_ pair: Pair, _ tool: Tool) throws {
    let left = try Self.left(
      ["base.md": Self.head + pair.base + Self.tail, "revised.md": Self.head + pair.revised + Self.tail],
      "base.md", "revised.md", "to-revised", tool)
    #expect(left == 0)
  }

  @Test("keeps carriage returns, and the missing end of a last line", arguments: Tool.allCases)
  func lineEnds(_ tool: Tool) throws {
    let base = (Self.head + "It met in Paris on Monday.").replacing("\n", with: "\r\n")
    let revised = base.replacing("Paris", with: "Rome")
    try Folder.with { folder in
      try folder.write("a.txt", base)
      try folder.write("b.txt", revised)
      try Self.apply(tool, "a.txt", "b.txt", "to-base", in: folder)
      #expect(try folder.contents["b.txt"] == base)
    }
  }

  @Test("names what it leaves out, with the reason")
  func leftOut() throws {
    try Folder.with { folder in
      try folder.write(
        "a.md", "# One title\n\nSome text of the one article.\n\n# Two title\n\nOther words are here.\n")
      try folder.write("b.html", "<h1>One title</h1><p>Some words of the one article.</p>")
      let result = try Program.stet(
        "diff", "a.md", "b.html", "--format", "unified", "--against", "source", "--fix", "to-base",
        in: folder.url)
      #expect(result.status == 1)
      #expect(result.text.contains("left out, its source is no text file: major wording"))
      #expect(result.text.contains("left out, a whole article: only the base has the article “Two title”"))
      #expect(!result.text.contains("diff --git"))
    }
  }

  @Test("mends the seeds but for what stands outside of the text", arguments: Tool.allCases)
  func seeds(_ tool: Tool) throws {
    try Folder.with { folder in
      try folder.write("issue.txt", try Seed.newsletter.bytes)
      try folder.write("posts.txt", try Seed.web.bytes)
      try Self.apply(tool, "issue.txt", "posts.txt", "to-base", in: folder)
      let report = try Self.compare("issue.txt", "posts.txt", in: folder)
      let left = report.articles.flatMap(\.changes).filter { $0.severity > .cosmetic }
      #expect(left.allSatisfy { $0.facet == .byline }, "\(left.map(\.why))")
    }
  }

  // MARK: Steps

  /// How many changes above cosmetic are left when the patch has been applied.
  private static func left(
    _ files: [String: String], _ base: String, _ revised: String, _ direction: String, _ tool: Tool
  ) throws -> Int {
    try Folder.with { folder in
      for (name, text) in files { try folder.write(name, text) }
      try apply(tool, base, revised, direction, in: folder)
      let report = try compare(base, revised, in: folder)
      let left = report.compared.flatMap(\.changes).filter { $0.severity > .cosmetic }
      for change in left { print("left: \(change.facet) \(change.why): \(change.edits)") }
      return left.count
    }
  }

  private static func apply(
    _ tool: Tool, _ base: String, _ revised: String, _ direction: String, in folder: Folder
  ) throws {
    let diff = try Program.stet(
      "diff", base, revised, "--format", "unified", "--against", "source", "--fix", direction,
      "--show-cosmetic",
      in: folder.url)
    try folder.write("change.diff", diff.output)
    let result = try Program.run(tool.rawValue, tool.arguments, in: folder.url)
    #expect(result.status == 0, "\(result.text)\(result.complaint)\n\(diff.text)")
  }

  private static func compare(_ base: String, _ revised: String, in folder: Folder) throws -> Report {
    let sources = try [base, revised].map { name in
      Source(path: name, bytes: [UInt8](try Data(contentsOf: folder.file(name))))
    }
    return try Pipeline().compare(base: [sources[0]], revised: [sources[1]])
  }
}
