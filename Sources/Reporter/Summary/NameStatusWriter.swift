package import ChangeModel
internal import DocumentModel

/// One line for each article that is not the same, as `git diff --name-status` of the galleys: A, D, M or R.
package struct NameStatusWriter: ReportWriter {
  /// The format has no options.
  package init() {}

  package func write(_ report: Report, to buffer: inout ReportBuffer) {
    for file in UnifiedFile.files(of: report) {
      guard let status = Self.status(file) else { continue }
      buffer.append(status)
      buffer.append("\t\(file.name)\t")
      buffer.appendLine(of: file.title)
      buffer.append("\n")
    }
  }

  /// The letter, with the share of words in common behind an R: the article stands at another place.
  private static func status(_ file: UnifiedFile) -> String? {
    if file.base == nil { return "A" }
    if file.revised == nil { return "D" }
    let listed = file.changes.filter { $0.severity > .cosmetic }
    if listed.contains(where: isMoveOfArticle(file)) {
      let score = Int(file.score * 100 + 0.5)
      return "R" + String(repeating: "0", count: 3 - String(score).utf8.count) + String(score)
    }
    return listed.isEmpty ? nil : "M"
  }

  /// Only an article as a whole moves from its beginning to its beginning.
  private static func isMoveOfArticle(_ file: UnifiedFile) -> (Change) -> Bool {
    { change in
      guard case .moved(let base, let revised) = change.site else { return false }
      return base == file.base?.span && revised == file.revised?.span
    }
  }
}
