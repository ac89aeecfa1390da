import DocumentModel

/// Puts the label of a chapter and its title together, which books print in two lines: "Chapter 2", "Leadership".
enum JoinLabelledTitles {
  static func apply(to drafts: inout [Draft]) {
    for index in drafts.indices where drafts[index].format == .pdf { apply(to: &drafts[index]) }
  }

  private static func apply(to draft: inout Draft) {
    var kept: [Passage] = []
    var blankLines: [Int] = []
    kept.reserveCapacity(draft.passages.count)
    for (passage, blank) in zip(draft.passages, draft.blankLinesBefore) {
      if let last = kept.last, isLabel(last), case .heading = passage.kind {
        kept[kept.count - 1] = last.joined(with: passage)
        kept[kept.count - 1].kind = passage.kind
      } else {
        kept.append(passage)
        blankLines.append(blank)
      }
    }
    draft.passages = kept
    draft.blankLinesBefore = blankLines
  }

  /// Whether a heading is a label and a number, with nothing behind them.
  private static func isLabel(_ passage: Passage) -> Bool {
    guard case .heading = passage.kind, passage.tokens.count <= longestLabel,
      let number = SectionNumber(passage.text)
    else { return false }
    return number.end == passage.text.count
  }

  /// "Chapter 2." has three tokens; "第 2 章" as well.
  private static let longestLabel = 4
}
