import Foundation
import Stet
import Testing

/// Every format on the seeds, against a file that a person can review.
///
/// `STET_RECORD_SNAPSHOTS=1 swift test --filter FormatGoldenTests` writes the files. Two articles of each side alone
/// are enough to show how those look.
@Suite("Every format of the seeds' report")
struct FormatGoldenTests {
  private static let names: [ReportFormat: String] = [
    .text: "text.txt", .html: "page.html", .markdown: "comment.md", .json: "report.json",
    .jsonl: "report.jsonl",
    .unified: "unified.diff", .word: "word.diff", .wordPorcelain: "word-porcelain.diff", .critic: "critic.md",
    .sarif: "report.sarif", .junit: "junit.xml", .github: "github.txt", .stat: "stat.txt",
    .nameStatus: "name-status.txt",
  ]

  private static func report() throws -> Report {
    var report = try Pipeline().compare(base: [Seed.newsletter.source], revised: [Seed.web.source])
    var alone = [0, 0]
    report.articles.removeAll { article in
      guard article.base == nil || article.revised == nil else { return false }
      let side = article.base == nil ? 1 : 0
      alone[side] += 1
      return alone[side] > 2
    }
    report.notes.removeAll()
    return ReportFilter(only: [.name, .number, .numbering, .link, .heading]).apply(to: report)
  }

  @Test("is as recorded", arguments: ReportFormat.allCases)
  func golden(_ format: ReportFormat) throws {
    let name = try #require(Self.names[format])
    try Self.expect(Self.plain(format.write(try Self.report()), format), name)
  }

  @Test("is as recorded where it mends the files that were read")
  func mending() throws {
    var options = ReportOptions()
    (options.patchTarget, options.patchDirection, options.contextLines) = (.source, .toBase, 0)
    try Self.expect(
      Self.plain(ReportFormat.unified.write(try Self.report(), options: options), .unified), "mend.diff")
  }

  @Test("is the same twice", arguments: ReportFormat.allCases)
  func twice(_ format: ReportFormat) throws {
    let report = try Self.report()
    let bytes = format.write(report)
    #expect(bytes == format.write(try Self.report()))
    #expect(!bytes.contains(13))
    #expect(!String(decoding: bytes, as: UTF8.self).contains(Repository.root.path))
  }

  /// The page without its style and script, which have files of their own.
  private static func plain(_ bytes: [UInt8], _ format: ReportFormat) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard format == .html else { return text }
    return text.replacing(/<style>[^<]*<\/style>/, with: "<style></style>")
      .replacing(/(?s)<script>.*<\/script>/, with: "<script></script>")
      .replacing(/sha256-[^']*/, with: "sha256-")
  }

  private static func expect(_ found: String, _ name: String) throws {
    let path = "snapshots/formats/" + name
    let environment = ProcessInfo.processInfo.environment
    if environment["STET_RECORD_SNAPSHOTS"] == "1", environment["CI"] == nil {
      try FileManager.default.createDirectory(
        at: Repository.file(path).deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(found.utf8).write(to: Repository.file(path))
    }
    let recorded = String(decoding: try Repository.bytes(path), as: UTF8.self)
    let difference = TextDifference(lines(recorded), lines(found)).description
    #expect(difference == "", "\(path): - recorded, + found")
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
