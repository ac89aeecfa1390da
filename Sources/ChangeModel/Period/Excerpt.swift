/// The passage of a change, cut to what a reader needs to know it again.
package enum Excerpt {
  /// Characters of unchanged text on each side of an edit, as in the report of `stet check`.
  private static let context = 60
  /// Characters of a passage that came, went or moved as a whole, and of one side of an edit.
  private static let longest = 400
  /// More edits of a passage are cut off; the last run says how many.
  private static let mostRuns = 60

  /// The runs of a change, shortened; all that differs is marked as an edit.
  package static func runs(of change: Change) -> [Change.Run] {
    switch change.site {
    case .added: return [Change.Run(isEdit: true, before: "", after: shortened(change.after ?? ""))]
    case .removed: return [Change.Run(isEdit: true, before: shortened(change.before ?? ""), after: "")]
    case .altered, .moved, .split, .merged: break
    }
    if !change.runs.contains(where: \.isEdit), !change.edits.isEmpty { return edits(change.edits) }
    var runs: [Change.Run] = []
    for (index, run) in change.runs.enumerated() {
      if run.isEdit {
        runs.append(
          Change.Run(isEdit: true, before: shortened(run.before), after: shortened(run.after)))
      } else {
        let text = run.after.isEmpty ? run.before : run.after
        let kept = folded(text, front: index > 0, back: index + 1 < change.runs.count)
        runs.append(Change.Run(isEdit: false, before: kept, after: kept))
      }
    }
    guard runs.count > mostRuns else { return runs }
    let rest = "… and \(runs[mostRuns...].count(where: \.isEdit)) more edits"
    return runs[..<mostRuns] + [Change.Run(isEdit: false, before: rest, after: rest)]
  }

  /// Edits without the text around them, as those of the targets of links.
  package static func edits(_ edits: [Change.Edit]) -> [Change.Run] {
    var runs: [Change.Run] = []
    for edit in edits.prefix(mostRuns) {
      if !runs.isEmpty { runs.append(Change.Run(isEdit: false, before: "; ", after: "; ")) }
      runs.append(
        Change.Run(isEdit: true, before: shortened(edit.before), after: shortened(edit.after)))
    }
    return runs
  }

  private static func folded(_ text: String, front: Bool, back: Bool) -> String {
    guard front || back else { return shortened(text) }
    let limit = (front ? context : 0) + (back ? context : 0)
    guard text.count > limit + 3 else { return text }
    return (front ? wholeWords(text.prefix(context), fromEnd: true) + " " : "") + "…"
      + (back ? " " + wholeWords(text.suffix(context), fromEnd: false) : "")
  }

  /// Without the word that was cut in two, where there are blanks to tell words by.
  private static func wholeWords(_ text: Substring, fromEnd: Bool) -> Substring {
    if fromEnd { return text.lastIndex(where: \.isWhitespace).map { text[..<$0] } ?? text }
    return text.firstIndex(where: \.isWhitespace).map { text[text.index(after: $0)...] } ?? text
  }

  private static func shortened(_ text: String) -> String {
    text.count <= longest ? text : text.prefix(longest * 2 / 3) + " … " + text.suffix(longest / 4)
  }
}
