import DocumentModel

extension Passage {
  /// The passage with another one behind it, a line end between them.
  func joined(with next: Passage) -> Passage {
    var whole = self
    whole.text.append(0x0a)
    let shift = whole.text.count
    whole.text += next.text
    whole.tokens += next.tokens.map { token in
      var moved = token
      moved.start += UInt32(truncatingIfNeeded: shift)
      return moved
    }
    whole.marks += next.marks.map {
      Mark($0.kind, utf8: $0.utf8.lowerBound + shift..<$0.utf8.upperBound + shift)
    }
    whole.lines += next.lines.map { Block.LineStart(utf8: $0.utf8 + shift, place: $0.place) }
    return whole
  }
}
