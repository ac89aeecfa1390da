package import ChangeModel
internal import DocumentModel

/// Workflow commands that GitHub shows as annotations: worst first, no more than it takes, the rest counted.
package struct GitHubWriter: ReportWriter {
  private let options: ReportOptions

  package init(_ options: ReportOptions = ReportOptions()) { self.options = options }

  /// GitHub shows ten annotations of a kind for each step and drops the others without a word.
  private static let ofAKind = 10

  package func write(_ report: Report, to buffer: inout ReportBuffer) {
    let names = TextNames(report)
    let all = Self.annotations(report, names, options)
    var left = 0
    for level in Level.allCases {
      let some = all.filter { $0.level == level }
      // The notice that counts what was left out is one of the ten.
      let limit = level == .notice ? Self.ofAKind - 1 : Self.ofAKind
      let isLast = level == .notice && left == 0 && some.count == Self.ofAKind
      let shown = some.prefix(isLast ? Self.ofAKind : limit)
      left += some.count - shown.count
      for annotation in shown { write(annotation, to: &buffer) }
    }
    guard left > 0 else { return }
    let text =
      "+\(TextNames.count(left, "more finding")): see the whole report, for instance by --format markdown"
    buffer.append("::notice title=stet::")
    buffer.append(Self.escaped(text, isProperty: false))
    buffer.append("\n")
  }

  private enum Level: String, CaseIterable { case error, warning, notice }

  private struct Annotation {
    var level: Level
    var path: String
    var line: Int?
    var title: String
    var message: String
  }

  private static func annotations(
    _ report: Report, _ names: TextNames, _ options: ReportOptions
  ) -> [Annotation] {
    let changes = report.worstFirst(withCosmetic: options.showCosmetic).filter { $0.change.accepted == nil }
      .compactMap { placed -> Annotation? in
        let change = placed.change
        let side: Report.SideName = change.revisedSpan == nil ? .base : .revised
        guard let span = change.revisedSpan ?? change.baseSpan else { return nil }
        return Annotation(
          level: level(change.severity), path: names.path(span, side), line: span.line,
          title: "\(change.facet.rawValue) \(change.kind) (\(change.severity.rawValue))",
          message: change.why + "\n" + FindingText.edits(change))
      }
    let alone = OneSidedFinding.all(report).filter { $0.accepted == nil }.map { finding in
      Annotation(
        level: .warning, path: names.path(finding.article.span, finding.side),
        line: finding.article.span.line,
        title: finding.title, message: finding.message)
    }
    return changes + alone
  }

  private static func level(_ severity: Severity) -> Level {
    switch severity {
    case .critical: .error
    case .major: .warning
    case .minor, .cosmetic: .notice
    }
  }

  private func write(_ annotation: Annotation, to buffer: inout ReportBuffer) {
    buffer.append("::\(annotation.level.rawValue) file=")
    buffer.append(Self.escaped(annotation.path, isProperty: true))
    if let line = annotation.line {
      buffer.append(",line=")
      buffer.append(line)
    }
    buffer.append(",title=")
    buffer.append(Self.escaped(annotation.title, isProperty: true))
    buffer.append("::")
    buffer.append(Self.escaped(annotation.message, isProperty: false))
    buffer.append("\n")
  }

  /// Source: toolkit of GitHub Actions, `command.ts`: `%`, CR and LF in data, `:` and `,` in properties, too.
  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if !result.isEmpty { result += "%0A" }
      let inert = GalleyEscaping.inert(String(line)).replacing("%", with: "%25")
      result += isProperty ? inert.replacing(":", with: "%3A").replacing(",", with: "%2C") : inert
    }
    return result
  }
}
