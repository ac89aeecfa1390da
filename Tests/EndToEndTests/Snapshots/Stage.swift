import DocumentModel
import Stet

/// A stage of the seeds' comparison, as a small file that a person can read.
enum Stage: String, CaseIterable, Sendable {
  case articlesBase = "articles-base.txt"
  case articlesRevised = "articles-revised.txt"
  case blocks = "blocks.txt"
  case alignment = "alignment.txt"
  case changes = "changes.txt"
  case report = "report.txt"
  case unified = "unified.diff"

  /// The path from the folder of the project.
  var path: String { "snapshots/seeds/" + rawValue }

  /// What this stage gives now.
  func text() throws -> String {
    let (base, revised) = (try Seed.newsletter.source, try Seed.web.source)
    switch self {
    case .articlesBase: return StageText.articles(try Pipeline().normalise([base], beside: [revised]))
    case .articlesRevised: return StageText.articles(try Pipeline().normalise([revised], beside: [base]))
    case .blocks:
      return StageText.blocks(try Pipeline().normalise([base], beside: [revised]), "base")
        + StageText.blocks(try Pipeline().normalise([revised], beside: [base]), "revised")
    case .alignment: return StageText.alignment(try Self.compared())
    case .changes: return StageText.changes(try Self.compared())
    case .report: return Self.text(try Self.compared(), .text)
    case .unified:
      // Without the articles of one side, of which each line would stand here; the laws try the whole patch.
      var report = try Self.compared()
      report.articles.removeAll { $0.base == nil || $0.revised == nil }
      return Self.text(report, .unified)
    }
  }

  private static func compared() throws -> Report {
    try Pipeline().compare(base: [Seed.newsletter.source], revised: [Seed.web.source])
  }

  private static func text(_ report: Report, _ format: ReportFormat) -> String {
    String(decoding: format.write(report), as: UTF8.self)
  }
}
