internal import ChangeModel

/// What a report says in two lines, for all formats that people read.
struct Verdict {
  private let summary: Summary

  init(_ report: Report) {
    summary = Summary(report)
  }

  /// `2 critical, 13 minor changes`, or `No changes`.
  var headline: String { TextNames.changes { summary[$0] } ?? "No changes" }

  /// `in 6 of 7 articles on both sides; 23 only in the base, 3 only in the revised text`.
  var scope: String {
    let matched = TextNames.count(summary.matched, "article")
    let touched = summary.touched
    let isAny = touched + summary.touchedMaterial > 0
    var text = isAny ? "in \(TextNames.grouped(touched)) of \(matched)" : "in \(matched)"
    text += " on both sides" + TextNames.andOthers(summary)
    let alone = [(summary.onlyInBase, "the base"), (summary.onlyInRevised, "the revised text")]
      .filter { $0.0 > 0 }.map { "\(TextNames.grouped($0.0)) only in \($0.1)" }
    if !alone.isEmpty { text += "; " + alone.joined(separator: ", ") }
    return text
  }
}
