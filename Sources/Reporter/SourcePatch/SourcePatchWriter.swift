package import ChangeModel
internal import DocumentModel

/// The changes as a patch of the files that were read, which `patch -p1` and `git apply` understand.
///
/// Towards the base it mends the revised files, else it brings the base up to the revised text. Changes that it cannot
/// carry out letter for letter are named in front of it, with the reason.
package struct SourcePatchWriter: ReportWriter {
  private let options: ReportOptions

  package init(_ options: ReportOptions = ReportOptions()) { self.options = options }

  package func write(_ report: Report, to buffer: inout ReportBuffer) {
    let isToBase = options.patchDirection == .toBase
    var mender = SourceMender(report, side: isToBase ? .revised : .base)
    for article in report.compared {
      let changes = article.changes.filter { change in
        (change.severity > .cosmetic || options.showCosmetic) && change.accepted == nil
      }
      mender.mend(article, changes)
    }
    head(report, mender, isToBase, to: &buffer)
    for (index, file) in mender.files.enumerated() {
      guard let file else { continue }
      let (old, new) = (PatchText(file.bytes), PatchText(file.mended))
      guard !file.replacements.isEmpty, old != new else { continue }
      buffer.append("\n")
      for change in mender.done[index] ?? [] { line(change, nil, to: &buffer) }
      // git and patch take their names for relative ones.
      let path = String(file.path.drop { $0 == "/" })
      buffer.append("diff --git \(PatchName.quoted("a/" + path)) \(PatchName.quoted("b/" + path))\n")
      buffer.append("--- \(PatchName.quoted("a/" + path))\t\n+++ \(PatchName.quoted("b/" + path))\t\n")
      UnifiedHunks(base: old, revised: new, context: options.contextLines).write(section: "", to: &buffer)
    }
  }

  private func head(_ report: Report, _ mender: SourceMender, _ isToBase: Bool, to buffer: inout ReportBuffer)
  {
    let names = TextNames(report)
    buffer.append("stet: mends ")
    buffer.appendLine(of: names.side(isToBase ? .revised : .base))
    buffer.append(" to say what ")
    buffer.appendLine(of: names.side(isToBase ? .base : .revised))
    buffer.append(" says\n")
    for (change, reason) in mender.left { line(change, reason, to: &buffer) }
    for finding in OneSidedFinding.all(report) {
      buffer.append("left out, a whole article: ")
      buffer.appendLine(of: finding.message)
      buffer.append("\n")
    }
  }

  /// One line of free text; it begins with a word of ours, so that no program takes it for a part of the patch.
  private func line(_ change: Change, _ reason: String?, to buffer: inout ReportBuffer) {
    if let reason { buffer.append("left out, \(reason): ") }
    buffer.append("\(change.severity.rawValue) \(change.facet.rawValue) ")
    buffer.appendLine(of: change.id)
    buffer.append(": ")
    buffer.appendLine(of: change.why)
    buffer.append("\n")
  }
}
