import ChangeModel
import DocumentModel
import Foundation
import Reporter
import Testing

@Suite("The unified diff")
struct UnifiedWriterTests {
  private static let patch = ["patch", "-p1", "-s", "-F0", "-i"]
  private static let git = ["git", "apply"]

  @Test("gives the revised galleys when it is applied to the base's", arguments: 0..<30 as Range<UInt64>)
  func applies(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let report = Self.report(&random)
    var options = ReportOptions()
    options.contextLines = Int(seed % 4)
    let text = UnifiedWriter(options).bytes(report)
    let zero = options.contextLines == 0 ? ["--unidiff-zero"] : []
    for tool in [Self.patch, Self.git + zero] where Self.isInstalled(tool) {
      try Self.expectApplies(text, of: report, with: tool, "seed \(seed)")
    }
  }

  @Test("applies whatever the texts hold")
  func hostile() throws {
    let report = JSONWriterTests.hostile()
    let text = UnifiedWriter().bytes(report)
    #expect(Hostile.active(text, allowing: ["\n", "\t"]) == [])
    for tool in [Self.patch, Self.git] where Self.isInstalled(tool) {
      try Self.expectApplies(text, of: report, with: tool, "hostile")
    }
  }

  @Test("prints nothing for pairs that are the same")
  func unchanged() {
    var sample = Sample()
    let pair = sample.pair("Title", base: ["One. Two."], revised: ["One. Two."])
    let text = String(decoding: UnifiedWriter().bytes(sample.report([pair])), as: UTF8.self)
    #expect(text == "stet: from issue.md to posts.txt\n")
  }

  @Test("has git's headers, the article's title behind the line numbers, the reasons in front")
  func headers() {
    var sample = Sample()
    let pair = sample.pair(
      "National Centres", number: 7, base: ["Green one. Second."], revised: ["Greed one. Second."],
      changes: [Sample.change("[-Green-]{+Greed+} one.")])
    let text = String(decoding: UnifiedWriter().bytes(sample.report([pair])), as: UTF8.self)
    #expect(
      text == """
        stet: from issue.md to posts.txt

        major wording 00000000000000aa: words differ
        diff --git a/07-national-centres.md b/07-national-centres.md
        --- a/07-national-centres.md\t
        +++ b/07-national-centres.md\t
        @@ -1,4 +1,4 @@ National Centres
         # National Centres
         \n\
        -Green one.
        +Greed one.
         Second.

        """)
  }

  private static func isInstalled(_ tool: [String]) -> Bool {
    let isInstalled = Child.isInstalled(tool[0])
    if !isInstalled { print("skipped: no \(tool[0])") }
    return isInstalled
  }

  private static func expectApplies(
    _ text: [UInt8], of report: Report, with tool: [String], _ label: String
  ) throws {
    try Child.withFolder { folder in
      let patch = folder.appendingPathComponent("changes.patch")
      let work = folder.appendingPathComponent("work")
      try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
      let (before, after) = galleys(of: report)
      for (name, galley) in before { try Data(galley.bytes).write(to: work.appendingPathComponent(name)) }
      try Data(text).write(to: patch)
      if before != after {
        let result = try Child.run(tool[0], tool.dropFirst() + [patch.path], in: work)
        #expect(result.status == 0, "\(label): \(tool[0]): \(result.output)")
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: work.path)
      #expect(Set(names) == Set(after.keys), "\(label): \(tool[0])")
      for (name, galley) in after {
        let found = try String(decoding: Data(contentsOf: work.appendingPathComponent(name)), as: UTF8.self)
        #expect(found == galley.string, "\(label): \(tool[0]): \(name)")
      }
    }
  }

  private static func galleys(of report: Report) -> ([String: Galley], [String: Galley]) {
    var names = GalleyNames()
    var (before, after): ([String: Galley], [String: Galley]) = ([:], [:])
    let sorted = report.articles.filter { $0.base != nil } + report.articles.filter { $0.base == nil }
    let base = sorted.compactMap { $0.base?.article }
    let added = sorted.filter { $0.base == nil }.compactMap { $0.revised?.article }
    let all =
      names.names(of: base, vocabulary: report.vocabulary)
      + names.names(of: added, vocabulary: report.vocabulary)
    for (name, article) in zip(all, sorted) {
      before[name] = article.base.map { .canonical($0.article, vocabulary: report.vocabulary) }
      after[name] = article.revised.map { .canonical($0.article, vocabulary: report.vocabulary) }
    }
    return (before, after)
  }

  private static func report(_ random: inout SplitMix64) -> Report {
    var sample = Sample()
    var articles: [ArticleReport] = []
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let base = texts(&random)
      let title = texts(&random).first ?? "Title"
      switch Int.random(in: 0..<5, using: &random) {
      case 0:
        articles.append(
          .init(presence: .onlyInBase(.init(sample.article(title, base.map { sample.passage($0) })))))
      case 1:
        articles.append(
          .init(presence: .onlyInRevised(.init(sample.article(title, base.map { sample.passage($0) })))))
      default:
        articles.append(sample.pair(title, base: base, revised: mutated(base, &random)))
      }
    }
    return sample.report(articles)
  }

  private static func texts(_ random: inout SplitMix64) -> [String] {
    (0..<Int.random(in: 0...25, using: &random)).map { _ in sentence(&random) }
  }

  private static func mutated(_ texts: [String], _ random: inout SplitMix64) -> [String] {
    texts.flatMap { text -> [String] in
      switch Int.random(in: 0..<8, using: &random) {
      case 0: []
      case 1: [text, sentence(&random)]
      case 2: [sentence(&random)]
      default: [text]
      }
    }
  }

  private static func sentence(_ random: inout SplitMix64) -> String {
    let words = ["a", "b", "中文", "--- x", "+++ y", "@@ -1 +1 @@", "-", "1,2c3", "Über.", "x. y", "\u{1B}"]
    return (0..<Int.random(in: 1...3, using: &random)).map { _ in
      words[Int.random(in: 0..<words.count, using: &random)]
    }.joined(separator: " ")
  }
}
