package import ChangeModel
internal import DocumentModel

/// The changes as a patch of the articles' galleys, which `patch -p1` and `git apply` understand.
///
/// Applied to a folder with the galleys of the base it gives the galleys of the revised text. Other material is
/// left out. What no galley shows, as the target of a link, stands in the text in front of the file's patch.
package struct UnifiedWriter: ReportWriter {
  private let options: ReportOptions

  package init(_ options: ReportOptions = ReportOptions()) { self.options = options }

  package func write(_ report: Report, to buffer: inout ReportBuffer) {
    let places = TextNames(report)
    buffer.append("stet: from ")
    let isToBase = options.patchDirection == .toBase
    buffer.append(GalleyEscaping.inert(places.side(isToBase ? .revised : .base)))
    buffer.append(" to ")
    buffer.append(GalleyEscaping.inert(places.side(isToBase ? .base : .revised)))
    buffer.append("\n")
    let files = UnifiedFile.files(of: report).map { options.patchDirection == .toBase ? $0.reversed : $0 }
    let style = PatchStyle(files, report.vocabulary, options)
    for file in files { write(file, report.vocabulary, style, to: &buffer) }
  }

  private func write(
    _ file: UnifiedFile, _ vocabulary: Vocabulary, _ style: PatchStyle, to buffer: inout ReportBuffer
  ) {
    let base = file.base.map { Galley.canonical($0, vocabulary: vocabulary) }
    let revised = file.revised.map { Galley.canonical($0, vocabulary: vocabulary) }
    let changes = file.changes.filter { $0.severity > .cosmetic || options.showCosmetic }
    // A pair without a listed change may still differ in its lines, as where a paragraph was cut in two: left
    // out, the patch would not give the revised text.
    guard base != revised || !changes.isEmpty else { return }
    buffer.append("\n")
    for change in changes { write(change, to: &buffer) }
    guard base != revised else { return }
    let hunks = UnifiedHunks(
      base: PatchText(base), revised: PatchText(revised), context: options.contextLines, style: style)
    header(file, isEmpty: hunks.isEmpty, to: &buffer)
    hunks.write(section: file.title, to: &buffer)
  }

  /// One line of free text: `critical name 0123456789abcdef: why`.
  ///
  /// It begins with a word of ours, so that no program takes it for a part of the patch.
  private func write(_ change: Change, to buffer: inout ReportBuffer) {
    buffer.append(change.severity.rawValue)
    buffer.append(" ")
    buffer.append(change.facet.rawValue)
    buffer.append(" ")
    buffer.append(GalleyEscaping.inert(change.id))
    buffer.append(change.accepted == nil ? ": " : " (accepted): ")
    buffer.append(GalleyEscaping.inert(change.why))
    buffer.append("\n")
  }

  /// The names hold no blanks, but a TAB ends them all the same: patch takes what follows for a date.
  ///
  /// An empty file that comes or goes has no hunks, and git wants no names without hunks.
  private func header(_ file: UnifiedFile, isEmpty: Bool, to buffer: inout ReportBuffer) {
    buffer.append("diff --git a/\(file.name) b/\(file.name)\n")
    if file.base == nil { buffer.append("new file mode 100644\n") }
    if file.revised == nil { buffer.append("deleted file mode 100644\n") }
    guard !isEmpty else { return }
    buffer.append(file.base == nil ? "--- /dev/null\n" : "--- a/\(file.name)\t\n")
    buffer.append(file.revised == nil ? "+++ /dev/null\n" : "+++ b/\(file.name)\t\n")
  }
}
