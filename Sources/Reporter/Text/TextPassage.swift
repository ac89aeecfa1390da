internal import ChangeModel

/// Turns the passage of a change into chunks with word-level marks.
struct TextPassage {
  /// Both sides in one text, edits as `[-removed-]{+added+}`; what `TextFolding` will leave out is not cut up if the
  /// chunks are to be folded.
  static func marked(_ change: Change, isFolded: Bool = false) -> [TextChunk] {
    var chunker = TextChunker()
    let plain = plainStyle(of: change)
    for run in change.runs {
      if run.isEdit || isOneSided(change) {
        edit(before: run.before, after: run.after, in: &chunker)
      } else {
        // A run that is no edit may still differ in typography; the revised form is the one to look for.
        let text = run.after.isEmpty ? run.before : run.after
        chunker.append(isFolded ? ends(of: text) : text, plain)
      }
    }
    return chunker.chunks
  }

  /// One side alone, edits styled but not marked.
  static func side(
    _ text: (Change.Run) -> String, of change: Change, _ style: TextStyle, isFolded: Bool = false
  ) -> [TextChunk] {
    var chunker = TextChunker()
    for run in change.runs {
      let isEdit = run.isEdit || isOneSided(change)
      chunker.append(
        isFolded && !isEdit ? ends(of: text(run)) : text(run), isEdit ? style : plainStyle(of: change))
    }
    return chunker.chunks
  }

  /// More words than folding shows on both sides of what it hides, of a text that is long; the rest of it is hidden.
  ///
  /// A paragraph of 12 MB with one edit was cut into two million chunks, of which thirty are shown: half of the time of the
  /// comparison, and 436 MiB instead of 226.
  private static func ends(of text: String) -> String {
    guard text.utf8.count > longestWhole else { return text }
    let words = 2 * (TextFolding.context + TextFolding.leastHidden)
    guard let head = end(of: words, in: text.utf8.prefix(longestWhole / 2)),
      let tail = end(of: words, in: text.utf8.suffix(longestWhole / 2).reversed())
    else { return text }
    return "\(text.prefix(upTo: head))\(text.suffix(from: tail.base))"
  }

  /// Where so many words end; nil where there are fewer, as in a script without blanks.
  private static func end<Bytes: Collection<UInt8>>(of words: Int, in bytes: Bytes) -> Bytes.Index? {
    let blank = UInt8(ascii: " ")
    var left = words
    var previous = blank
    for (index, byte) in zip(bytes.indices, bytes) {
      if byte == blank, previous != blank {
        left -= 1
        if left == 0 { return index }
      }
      previous = byte
    }
    return nil
  }

  /// In bytes; chosen: some hundred words.
  private static let longestWhole = 8192

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
