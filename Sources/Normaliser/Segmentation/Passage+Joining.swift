import DocumentModel

extension Passage {
  /// The passage with another one behind it, a line end between them.
  func joined(with next: Passage) -> Passage {
    let shift = text.count + 1
    let tokens =
      tokens
      + next.tokens.map { token in
        var moved = token
        moved.start += UInt32(truncatingIfNeeded: shift)
        return moved
      }
    let marks =
      marks
      + next.marks.map { Mark($0.kind, utf8: $0.utf8.lowerBound + shift..<$0.utf8.upperBound + shift) }
    let lines = lines + next.lines.map { Block.LineStart(utf8: $0.utf8 + shift, place: $0.place) }
    return Passage(
      kind: kind, text: text + [0x0a] + next.text, tokens: tokens, marks: marks, lines: lines, source: source,
      quoteDepth: quoteDepth, listDepth: listDepth, part: part)
  }
}
