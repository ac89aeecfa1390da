internal import ChangeModel

/// Turns the passage of a change into chunks with word-level marks.
struct TextPassage {
  /// Both sides in one text, edits as `[-removed-]{+added+}`.
  static func marked(_ change: Change) -> [TextChunk] {
    var chunker = TextChunker()
    let plain = plainStyle(of: change)
    for run in change.runs {
      if run.isEdit || isOneSided(change) {
        edit(before: run.before, after: run.after, in: &chunker)
      } else {
        // A run that is no edit may still differ in typography; the revised form is the one to look for.
        chunker.append(run.after.isEmpty ? run.before : run.after, plain)
      }
    }
    return chunker.chunks
  }

  /// One side alone, edits styled but not marked.
  static func side(_ text: (Change.Run) -> String, of change: Change, _ style: TextStyle) -> [TextChunk] {
    var chunker = TextChunker()
    for run in change.runs {
      chunker.append(text(run), run.isEdit || isOneSided(change) ? style : plainStyle(of: change))
    }
    return chunker.chunks
  }

  /// One edit by itself, for changes that the running text does not show, as the target of a link.
  static func marked(_ edit: Change.Edit) -> [TextChunk] {
    var chunker = TextChunker()
    self.edit(before: edit.before, after: edit.after, in: &chunker)
    return chunker.chunks
  }

  private static func edit(before: String, after: String, in chunker: inout TextChunker) {
    let sides = [before, after].filter { !$0.isEmpty }
    guard sides.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else {
      return stretches(before.isEmpty ? "" : "␣", after.isEmpty ? "" : "␣", in: &chunker)
    }
    // Blanks that all sides share stand outside of the marks, where they break lines and say nothing.
    let leads = sides.allSatisfy { $0.first?.isWhitespace == true }
    let trails = sides.allSatisfy { $0.last?.isWhitespace == true }
    if leads { chunker.space() }
    let texts = [before, after].map { trimmed($0, leads: leads, trails: trails) }
    stretches(texts[0], texts[1], in: &chunker)
    if trails { chunker.space() }
  }

  private static func stretches(_ before: String, _ after: String, in chunker: inout TextChunker) {
    stretch(before, "[-", "-]", .deletion, in: &chunker)
    stretch(after, "{+", "+}", .insertion, in: &chunker)
  }

  private static func stretch(
    _ text: String, _ open: String, _ close: String, _ style: TextStyle, in chunker: inout TextChunker
  ) {
    guard !text.isEmpty else { return }
    chunker.mark(open, style)
    chunker.append(text, style)
    chunker.mark(close, style)
  }

  private static func trimmed(_ text: String, leads: Bool, trails: Bool) -> String {
    var text = text[...]
    if leads { text = text.drop(while: \.isWhitespace) }
    while trails, text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  private static func isOneSided(_ change: Change) -> Bool {
    switch change.site {
    case .added, .removed: true
    case .altered, .moved, .split, .merged: false
    }
  }

  private static func plainStyle(of change: Change) -> TextStyle {
    if case .moved = change.site { return .move }
    return .plain
  }
}
