import Snapshots
import Stet

/// Makes records for a history out of what a comparison found.
enum ChangeRecords {
  /// A change as a history keeps it, with the edits that tell it from others.
  struct Told {
    var record: ChangeRecord
    var edits: Set<Change.Edit>
  }

  /// A change of a source; `report` knows the places.
  static func told(_ change: Change, of article: ArticleReport, in report: Report) -> Told {
    let record = ChangeRecord(
      id: change.id, kind: ChangeRecord.Kind(rawValue: change.kind) ?? .altered, facet: change.facet,
      severity: change.severity, article: ArticleID.title(article), why: change.why,
      place: (change.revisedSpan ?? change.baseSpan).map(place), runs: Excerpt.runs(of: change))
    return Told(record: record, edits: edits(change))
  }

  /// An article that came, went or stands somewhere else.
  static func whole(
    _ kind: ChangeRecord.Kind, _ title: String, why: String, severity: Severity = Gate.oneSidedSeverity,
    other: String? = nil
  ) -> Told {
    // Of a source that is somewhere else, the content is its address.
    let content = [kind.rawValue, kind == .relocated ? other ?? title : ArticleID.folded(title)]
      .joined(separator: "\u{1f}")
    let id = String(SHA256.hexadecimal(Array(content.utf8)).prefix(16))
    return Told(
      record: ChangeRecord(id: id, kind: kind, severity: severity, article: title, why: why, other: other),
      edits: [])
  }

  static func edits(_ change: Change) -> Set<Change.Edit> {
    Set(
      change.edits.isEmpty
        ? [Change.Edit(before: change.before ?? "", after: change.after ?? "")] : change.edits)
  }

  /// A difference of a pair.
  static func difference(_ change: Change, of article: ArticleReport, in report: Report) -> DifferenceRecord {
    DifferenceRecord(
      id: change.id, kind: change.kind, facet: change.facet, severity: change.severity,
      article: ArticleID.title(article), why: change.why,
      base: change.baseSpan.map { place($0, report.baseSources) },
      revised: change.revisedSpan.map { place($0, report.revisedSources) }, runs: Excerpt.runs(of: change))
  }

  /// An article that only one side has.
  static func difference(_ article: ArticleReport, in report: Report) -> DifferenceRecord? {
    guard let id = ArticleID.id(article) else { return nil }
    let isGone = article.revised == nil
    return DifferenceRecord(
      id: id, kind: article.status, facet: nil, severity: Gate.oneSidedSeverity,
      article: ArticleID.title(article),
      why: isGone ? "only the base has the article" : "only the revised text has the article",
      base: article.base.map { place($0.span, report.baseSources) },
      revised: article.revised.map { place($0.span, report.revisedSources) })
  }

  static func place(_ span: SourceSpan) -> String {
    switch span.place {
    case .line(let line, _), .element(_, let line): "line \(line)"
    case .page(let page, _): "page \(page)"
    }
  }

  private static func place(_ span: SourceSpan, _ sources: [Report.Source]) -> String {
    let path = sources.indices.contains(span.source) ? sources[span.source].path : ""
    switch span.place {
    case .line(let line, _), .element(_, let line): return "\(path):\(line)"
    case .page(let page, _): return "\(path), page \(page)"
    }
  }
}
