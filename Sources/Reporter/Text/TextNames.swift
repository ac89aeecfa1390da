internal import ChangeModel
internal import DocumentModel

/// What sides, places and counts are called in reports for people.
struct TextNames {
  private let base: [Report.Source]
  private let revised: [Report.Source]
  /// In characters.
  private let baseFolder: Int
  private let revisedFolder: Int

  init(_ report: Report) {
    base = report.baseSources
    revised = report.revisedSources
    baseFolder = Self.commonFolder(base)
    revisedFolder = Self.commonFolder(revised)
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

  /// The file that a place is in.
  func path(_ span: SourceSpan, _ side: Report.SideName) -> String {
    let sources = sources(side)
    return sources.indices.contains(span.source) ? sources[span.source].path : self.side(side)
  }

  /// The place inside of the only file of a side, or with the name of its file where there are several.
  func shortPlace(_ span: SourceSpan, _ side: Report.SideName) -> String {
    guard sources(side).count > 1 else { return Self.place(span) }
    return String(place(span, side).dropFirst(side == .base ? baseFolder : revisedFolder))
  }

  /// The length of the folder that all files of a side are in, with the slash at its end.
  private static func commonFolder(_ sources: [Report.Source]) -> Int {
    guard var folder = sources.first.map({ $0.path[...] }) else { return 0 }
    for source in sources {
      while !source.path.hasPrefix(folder) || folder.last.map({ $0 != "/" }) ?? false {
        folder = folder.dropLast()
      }
    }
    return folder.count
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

  /// A share, cut to a tenth: what is not all of it is never called 100 %.
  static func percent(_ share: Double) -> String {
    let tenths = Int(share * 1000)
    return "\(tenths / 10).\(tenths % 10) %"
  }

  /// The counts above cosmetic, worst first: `2 critical, 1 major, 8 minor changes`; nil where all are 0.
  static func changes(_ count: (Severity) -> Int) -> String? {
    let listed = Severity.allCases.reversed().filter { $0 > .cosmetic && count($0) > 0 }
    guard let last = listed.last else { return nil }
    let numbers = listed.map { "\(grouped(count($0))) \($0.rawValue)" }.joined(separator: ", ")
    return numbers + (listed.count == 1 && count(last) == 1 ? " change" : " changes")
  }

  /// ` and in 2 other pieces`: summaries, front matter and the like with changes; empty where there are none.
  static func andOthers(_ summary: Summary) -> String {
    let count = summary.touchedMaterial
    return count == 0 ? "" : " and in \(Self.count(count, "other piece"))"
  }

  /// What a piece that is no article is called.
  static func roleName(_ role: String) -> String {
    switch Article.Role(rawValue: role) {
    case .article: "article"
    case .index: "index"
    case .summary: "summary"
    case .frontMatter: "front matter"
    case .backMatter: "back matter"
    case .annex: "annex"
    case .furniture: "furniture"
    case nil: "piece"
    }
  }
}
