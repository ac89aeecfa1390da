internal import ChangeModel

/// The passage of a change, its edits marked word by word, what stands far from them folded.
///
/// One text serves both views: side by side is made of it by leaving out the insertions, or the deletions.
struct HTMLPassage {
  let isTight: Bool

  func write(_ change: Change, to page: inout HTMLBuffer) {
    let isMove = if case .moved = change.site { true } else { false }
    page.markup(isMove ? "<div class=\"p moved\" dir=\"auto\">" : "<div class=\"p\" dir=\"auto\">")
    if !change.runs.contains(where: \.isEdit) {
      for edit in change.edits {
        self.edit(edit.before, edit.after, to: &page)
        page.markup(" ")
      }
    }
    for (index, run) in change.runs.enumerated() {
      if run.isEdit {
        edit(run.before, run.after, to: &page)
      } else {
        let position = Position(isFirst: index == 0, isLast: index == change.runs.count - 1)
        same(run, position, to: &page)
      }
    }
    page.markup("</div>")
  }

  private func edit(_ before: String, _ after: String, to page: inout HTMLBuffer) {
    stretch("<del>", before, "</del>", to: &page)
    stretch("<ins>", after, "</ins>", to: &page)
  }

  /// Blanks at the ends stand outside of the mark, unless they are all there is.
  private func stretch(_ open: Markup, _ text: String, _ close: Markup, to page: inout HTMLBuffer) {
    guard !text.isEmpty else { return }
    if text.allSatisfy(\.isWhitespace) {
      page.markup(open)
      page.markup("␣")
      return page.markup(close)
    }
    if text.first?.isWhitespace == true { page.markup(" ") }
    page.markup(open)
    let trimmed = text.drop(while: \.isWhitespace)
    let end = trimmed.lastIndex { !$0.isWhitespace }.map { trimmed.index(after: $0) } ?? trimmed.endIndex
    page.text(trimmed[..<end].utf8, isEdit: true)
    page.markup(close)
    if end < trimmed.endIndex { page.markup(" ") }
  }

  // MARK: What did not change

  private struct Position {
    var isFirst: Bool
    var isLast: Bool
  }

  private func same(_ run: Change.Run, _ position: Position, to page: inout HTMLBuffer) {
    // A run that is no edit may still differ in typography: the other view needs the text of the base.
    guard
      run.before == run.after || run.before.isEmpty || run.after.isEmpty || run.after.utf8.count > Self.fold
    else {
      page.markup("<span data-b=\"")
      page.text(run.before)
      page.markup("\">")
      page.text(run.after)
      return page.markup("</span>")
    }
    let text = run.after.isEmpty ? run.before : run.after
    // Beside an edit both ends are near to it, at the ends of the passage only one is.
    let isAlone = position.isFirst && position.isLast
    let head = position.isFirst && !isAlone ? 0 : Self.context
    let tail = position.isLast && !isAlone ? 0 : Self.context
    guard let hidden = Self.hidden(in: text, head: head, tail: tail) else { return page.text(text) }
    page.text(text[..<hidden.lowerBound].utf8)
    folded(text[hidden], to: &page)
    page.text(text[hidden.upperBound...].utf8)
  }

  private func folded(_ text: Substring, to page: inout HTMLBuffer) {
    let isLeftOut = isTight || text.utf8.count > Self.greatestHidden
    page.markup(isLeftOut ? " <i>… " : " <details class=\"f\"><summary>… ")
    page.text(Self.size(of: text))
    if isLeftOut { return page.markup(" …</i> ") }
    page.markup(" …</summary>")
    page.text(text.utf8)
    page.markup("</details> ")
  }

  /// In words; in characters where there are no blanks to tell words by.
  private static func size(of text: Substring) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).count
    return words * 20 < text.count
      ? TextNames.count(text.count, "character") : TextNames.count(words, "word")
  }

  /// What is further from its edits than `head` and `tail` characters; nil where that is not worth a gap.
  private static func hidden(in text: String, head: Int, tail: Int) -> Range<String.Index>? {
    guard text.utf8.count > fold,
      let first = text.index(text.startIndex, offsetBy: head, limitedBy: text.endIndex),
      let last = text.index(text.endIndex, offsetBy: -tail, limitedBy: text.startIndex), first < last
    else { return nil }
    let start = head == 0 ? first : wordEnd(text, from: first)
    let end = tail == 0 ? last : wordStart(text, from: last)
    guard start < end, text.utf8.distance(from: start, to: end) > fold / 2 else { return nil }
    return start..<end
  }

  /// The next blank, if it is near: texts without blanks are cut anywhere.
  private static func wordEnd(_ text: String, from index: String.Index) -> String.Index {
    text[index...].prefix(longestWord).firstIndex(where: \.isWhitespace) ?? index
  }

  private static func wordStart(_ text: String, from index: String.Index) -> String.Index {
    guard let blank = text[..<index].suffix(longestWord).lastIndex(where: \.isWhitespace) else {
      return index
    }
    return text.index(after: blank)
  }

  /// Characters shown on either side of an edit: about a line and a half of a passage.
  private static let context = 110
  /// Bytes of a stretch that is worth folding, about three lines.
  private static let fold = 330
  private static let longestWord = 24
  /// Bytes of a folded stretch that is still printed; the text of a whole article that moved is not.
  private static let greatestHidden = 8000
}
