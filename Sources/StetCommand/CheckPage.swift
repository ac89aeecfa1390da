import Configuration
import Snapshots
import Stet

/// What a check found, as lines for a terminal: open findings in full, all else counted.
struct CheckPage {
  private(set) var lines: [String] = []
  /// Whether what may stand is listed, and not only counted.
  let verbose: Bool

  init(verbose: Bool = false) { self.verbose = verbose }

  /// The outcome of one comparison.
  mutating func append(_ result: ComparisonCheck.Result) {
    let verdict = result.verdict
    let name = result.settings.name
    let failing = verdict.open.count { $0.severity >= result.threshold }
    lines.append(InertText.oneLine("\(name): \(Self.headline(result, failing: failing))"))
    for remark in result.remarks { lines.append("  note: " + InertText.oneLine(remark)) }
    for (_, report) in verdict.reports {
      for note in report.notes where note.note.kind == .limit {
        lines.append("  note: " + InertText.oneLine(note.note.message))
      }
    }
    for finding in verdict.open { append(finding, of: result) }
    for acceptance in verdict.expired {
      lines.append(
        InertText.oneLine(
          "  expired: \(acceptance.id), accepted until \(acceptance.until ?? ""): \(acceptance.what)"))
    }
    list("fixed", verdict.fixed.map { "\($0.id) \($0.facet?.rawValue ?? $0.kind), \($0.article)" })
    list(
      "no longer used", verdict.unused.map { "\($0.id): \($0.what)" },
      hint: "; 'stet accept --prune' drops them")
  }

  private static func headline(_ result: ComparisonCheck.Result, failing: Int) -> String {
    let verdict = result.verdict
    var parts = [
      verdict.open.isEmpty
        ? "no new changes"
        : "\(count(verdict.open.count, "new change")), \(failing) at or above \(result.threshold.rawValue)"
    ]
    if verdict.known > 0 { parts.append("\(verdict.known) unchanged since the snapshot") }
    if verdict.accepted > 0 { parts.append("\(verdict.accepted) accepted") }
    if !verdict.fixed.isEmpty { parts.append("\(verdict.fixed.count) fixed") }
    if !verdict.expired.isEmpty { parts.append("\(verdict.expired.count) expired") }
    let ignored = verdict.reports.reduce(0) { $0 + $1.report.ignored }
    if ignored > 0 { parts.append("\(ignored) hidden by ignore rules") }
    return (verdict.fails ? "fails: " : "passes: ") + parts.joined(separator: "; ")
  }

  /// More lines than this nobody reads; the rest is counted.
  private static let longestList = 10

  private mutating func list(_ name: String, _ items: [String], hint: String = "") {
    guard !items.isEmpty, verbose || !hint.isEmpty else { return }
    let shown = verbose ? items : Array(items.prefix(Self.longestList))
    lines.append("  \(name) (\(items.count))\(hint)")
    lines += shown.map { "    " + InertText.oneLine($0) }
    if shown.count < items.count { lines.append("    and \(items.count - shown.count) more (--verbose)") }
  }

  /// One finding with its place, its reason, the passage and the command that lets it stand.
  mutating func append(_ finding: Finding, of result: ComparisonCheck.Result) {
    lines.append("")
    lines += Self.described(finding, result)
    lines.append("            stet accept \(finding.id) --reason '…'")
  }

  /// The lines of a finding without the command.
  static func described(_ finding: Finding, _ result: ComparisonCheck.Result) -> [String] {
    let severity = finding.severity.rawValue
    let padded = severity + String(repeating: " ", count: max(0, 10 - severity.utf8.count))
    var lines = ["  \(padded)\(finding.facet?.rawValue ?? "article"), \(part(finding.part))  \(finding.id)"]
    let report = result.verdict.reports.first { $0.part == finding.part }?.report
    let places = Self.places(finding, report)
    lines.append("            " + ([finding.article] + places).joined(separator: "  "))
    lines.append("            " + finding.why)
    if let last = finding.expired { lines.append("            accepted until \(last): that day is over") }
    if let change = finding.change { lines.append("            " + passage(change)) }
    return lines.map(InertText.oneLine)
  }

  private static func part(_ part: Finding.Part) -> String {
    switch part {
    case .base: "base since the snapshot"
    case .revised: "revised text since the snapshot"
    case .pair: "between base and revised text"
    }
  }

  private static func places(_ finding: Finding, _ report: Report?) -> [String] {
    guard let report, let change = finding.change else { return [] }
    var sides = [(change.baseSpan, report.baseSources), (change.revisedSpan, report.revisedSources)]
    // The place in the snapshot says little, where the source still has one.
    if finding.part != .pair, change.revisedSpan != nil { sides.removeFirst() }
    return sides.compactMap { span, sources in
      guard let span, sources.indices.contains(span.source) else { return nil }
      let path = sources[span.source].path
      switch span.place {
      case .line(let line, _), .element(_, let line): return "\(path):\(line)"
      case .page(let page, _): return "\(path), page \(page)"
      }
    }
  }

  /// Characters of unchanged text that are shown on each side of an edit.
  private static let context = 60

  /// The passage with its edits marked, what lies far from them left out.
  private static func passage(_ change: Change) -> String {
    var text = ""
    for (index, run) in change.runs.enumerated() {
      if run.isEdit {
        if !run.before.isEmpty { text += "[-\(shortened(run.before))-]" }
        if !run.after.isEmpty { text += "{+\(shortened(run.after))+}" }
        continue
      }
      let keepsFront = index > 0
      let keepsBack = index + 1 < change.runs.count
      text += folded(run.after, front: keepsFront, back: keepsBack)
    }
    return text
  }

  private static func folded(_ text: String, front: Bool, back: Bool) -> String {
    let limit = (front ? context : 0) + (back ? context : 0)
    guard text.count > max(limit, context) + 3 else { return text }
    return (front ? text.prefix(context) + " " : "") + "…" + (back ? " " + text.suffix(context) : "")
  }

  private static func shortened(_ text: String) -> String {
    text.count <= 400 ? text : text.prefix(200) + " … " + text.suffix(100)
  }

  static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// All lines as bytes, ended by a verdict on one line.
  static func bytes(_ results: [ComparisonCheck.Result], verbose: Bool) -> [UInt8] {
    var page = CheckPage(verbose: verbose)
    for (index, result) in results.enumerated() {
      if index > 0 { page.lines.append("") }
      page.append(result)
    }
    let failing = results.count { $0.verdict.fails }
    let total = count(results.count, "comparison")
    page.lines.append("")
    page.lines.append(
      failing == 0 ? "stet: \(total) checked, nothing fails" : "stet: \(failing) of \(total) failed")
    return Array((page.lines.joined(separator: "\n") + "\n").utf8)
  }
}
