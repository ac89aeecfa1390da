internal import ChangeModel
internal import DocumentModel

/// What sides, places and counts are called in reports for people.
struct TextNames {
  private let base: [Report.Source]
  private let revised: [Report.Source]

  init(_ report: Report) {
    base = report.baseSources
    revised = report.revisedSources
  }

  func sources(_ side: Report.SideName) -> [Report.Source] { side == .base ? base : revised }

  /// The path of a side that is one file, else its role.
  func side(_ side: Report.SideName) -> String {
    let sources = sources(side)
    if sources.count == 1, let only = sources.first { return only.path }
    return side == .base ? "the base" : "the revised text"
  }

  /// File and line, as editors and terminals turn into links: `posts/a.md:12`, `issue.pdf, page 3`.
  func place(_ span: SourceSpan, _ side: Report.SideName) -> String {
    let sources = sources(side)
    let path = sources.indices.contains(span.source) ? sources[span.source].path : self.side(side)
    switch span.place {
    case .line(let line, _), .element(_, let line): return "\(path):\(line)"
    case .page(let page, _): return "\(path), page \(page)"
    }
  }

  /// The place inside of a file that the context names.
  static func place(_ span: SourceSpan) -> String {
    switch span.place {
    case .line(let line, _), .element(_, let line): "line \(line)"
    case .page(let page, _): "page \(page)"
    }
  }

  /// A count with its noun: `1 word`, `1,204 words`.
  static func count(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(grouped(count)) \(count == 1 ? noun : plural ?? noun + "s")"
  }

  /// A number with a comma between groups of three digits.
  static func grouped(_ number: Int) -> String {
    var result = ""
    let digits = String(number.magnitude)
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return number < 0 ? "-" + result : result
  }

  /// The counts above cosmetic, worst first: `2 critical, 1 major, 8 minor changes`; nil where all are 0.
  static func changes(_ count: (Severity) -> Int) -> String? {
    let listed = Severity.allCases.reversed().filter { $0 > .cosmetic && count($0) > 0 }
    guard let last = listed.last else { return nil }
    let numbers = listed.map { "\(grouped(count($0))) \($0.rawValue)" }.joined(separator: ", ")
    return numbers + (listed.count == 1 && count(last) == 1 ? " change" : " changes")
  }
}
