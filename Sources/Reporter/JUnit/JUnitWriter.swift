package import ChangeModel
internal import DocumentModel

/// The report for test runners: a case is an article, it fails where the check fails.
///
/// There is no standard for it: only what all common readers know is written.
package struct JUnitWriter: ReportWriter {
  private let options: ReportOptions

  package init(_ options: ReportOptions = ReportOptions()) { self.options = options }

  package func write(_ report: Report, to buffer: inout ReportBuffer) {
    let names = TextNames(report)
    let gate = Gate(threshold: options.threshold)
    let cases = report.compared.map { article in
      JUnitCase(article, fails: gate.fails(article), names: names, options: options)
    }
    JUnitSuite(name: names.side(.base) + " → " + names.side(.revised), date: options.date, cases: cases)
      .write(to: &buffer)
  }

  /// The report of a comparison that could not be made: one case, in error.
  package static func trouble(_ message: String, path: String) -> [UInt8] {
    var buffer = ReportBuffer()
    JUnitSuite(name: path, date: nil, cases: [JUnitCase(error: message, path: path)]).write(to: &buffer)
    return buffer.bytes
  }
}

/// A list of cases with its counts.
struct JUnitSuite {
  let name: String
  let date: String?
  let cases: [JUnitCase]

  func write(to buffer: inout ReportBuffer) {
    buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"stet\"")
    counts(to: &buffer)
    buffer.append(">\n  <testsuite name=\"")
    buffer.appendXML(name)
    buffer.append("\"")
    counts(to: &buffer)
    if let date {
      buffer.append(" timestamp=\"")
      buffer.appendXML(date)
      buffer.append("T00:00:00\"")
    }
    buffer.append(">\n")
    for item in cases { item.write(to: &buffer) }
    buffer.append("  </testsuite>\n</testsuites>\n")
  }

  private func counts(to buffer: inout ReportBuffer) {
    let numbers = [
      ("tests", cases.count), ("failures", cases.count(where: \.isFailure)),
      ("errors", cases.count(where: \.isError)),
      ("skipped", cases.count(where: \.isSkipped)),
    ]
    for (name, number) in numbers { buffer.append(" \(name)=\"\(number)\"") }
    buffer.append(" time=\"0\"")
  }
}

/// One article.
struct JUnitCase {
  private enum Outcome {
    case passed
    case failed(message: String, type: String, text: String)
    case skipped(String)
    case error(String)
  }

  private let source: String
  private let title: String
  private let line: Int?
  private let outcome: Outcome
  private var score: String?

  init(_ article: ArticleReport, fails: Bool, names: TextNames, options: ReportOptions) {
    let side: Report.SideName = article.revised == nil ? .base : .revised
    let shown = article.revised ?? article.base
    source = shown.map { names.path($0.span, side) } ?? ""
    line = shown?.span.line
    let titled = article.base ?? article.revised
    title = (titled?.number.map { "\($0). " } ?? "") + (titled?.title ?? "")
    if case .matched = article.presence { score = TextNames.percent(article.score) }
    outcome = Self.outcome(article, fails: fails, names: names, options: options)
  }

  init(error: String, path: String) {
    (source, title, line, score) = (path, path, nil, nil)
    outcome = .error(error)
  }

  var isFailure: Bool { if case .failed = outcome { true } else { false } }
  var isSkipped: Bool { if case .skipped = outcome { true } else { false } }
  var isError: Bool { if case .error = outcome { true } else { false } }

  private static func outcome(
    _ article: ArticleReport, fails: Bool, names: TextNames, options: ReportOptions
  ) -> Outcome {
    let shown = article.changes.filter {
      ($0.severity > .cosmetic || options.showCosmetic) && $0.accepted == nil
    }
    guard fails else {
      let accepted = article.changes.compactMap(\.accepted).map(\.reason)
      return accepted.isEmpty ? .passed : .skipped("accepted: " + accepted.joined(separator: "; "))
    }
    switch article.presence {
    case .onlyInBase: return .failed(message: "only in the base", type: "article-removed", text: "")
    case .onlyInRevised: return .failed(message: "only in the revised text", type: "article-added", text: "")
    case .matched: break
    }
    let worst = shown.max { $0.severity < $1.severity }
    let type = worst.map { SARIFRule.id($0.facet) } ?? ""
    let message = TextNames.changes { article.count($0) } ?? TextNames.count(shown.count, "cosmetic change")
    return .failed(
      message: message, type: type, text: shown.map { text($0, names) }.joined(separator: "\n\n"))
  }

  private static func text(_ change: Change, _ names: TextNames) -> String {
    let places = [
      change.baseSpan.map { names.place($0, .base) }, change.revisedSpan.map { names.place($0, .revised) },
    ].compactMap(\.self).joined(separator: " → ")
    var text = ReportBuffer()
    text.append("\(change.severity.rawValue) \(change.facet.rawValue) ")
    text.appendLine(of: "\(change.id): \(change.why)")
    text.append("\n  ")
    text.appendLine(of: places)
    // Two blanks keep the text of a document from being a command in the log of a CI server.
    text.append("\n  ")
    for run in WordDiffRun.runs(of: change) { WordDiffPlain(colour: false).append(run, to: &text) }
    return text.string
  }

  func write(to buffer: inout ReportBuffer) {
    attribute("    <testcase classname=\"", source, to: &buffer)
    attribute(" name=\"", title, to: &buffer)
    attribute(" file=\"", source, to: &buffer)
    if let line { buffer.append(" line=\"\(line)\"") }
    buffer.append(" time=\"0\">\n")
    if let score {
      buffer.append("      <properties><property name=\"common words\" value=\"\(score)\"/></properties>\n")
    }
    switch outcome {
    case .passed: break
    case .failed(let message, let type, let text):
      attribute("      <failure message=\"", message, to: &buffer)
      attribute(" type=\"", type, to: &buffer)
      buffer.append(">")
      buffer.appendXML(text, keepsLines: true)
      buffer.append("</failure>\n")
    case .skipped(let reason):
      attribute("      <skipped message=\"", reason, to: &buffer)
      buffer.append("/>\n")
    case .error(let message):
      attribute("      <error message=\"", message, to: &buffer)
      buffer.append(" type=\"unreadable\"/>\n")
    }
    buffer.append("    </testcase>\n")
  }

  private func attribute(_ opening: String, _ value: String, to buffer: inout ReportBuffer) {
    buffer.append(opening)
    buffer.appendXML(value)
    buffer.append("\"")
  }
}
