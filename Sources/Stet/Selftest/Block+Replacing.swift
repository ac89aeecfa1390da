import DocumentModel

extension Block {
  /// The block with other bytes for a range of its text; marks and lines keep their words.
  func replacing(_ range: Range<Int>, with bytes: [UInt8]) -> Block {
    var block = self
    block.text.replaceSubrange(range, with: bytes)
    let delta = bytes.count - range.count
    let moved = { (offset: Int) in
      offset >= range.upperBound ? offset + delta : min(offset, range.lowerBound + bytes.count)
    }
    block.marks = marks.map { Mark($0.kind, utf8: moved($0.utf8.lowerBound)..<moved($0.utf8.upperBound)) }
    block.lines = lines.map { LineStart(utf8: moved($0.utf8), place: $0.place) }
    return block
  }

  /// The part of the block from the start of `range` to its end, which a paragraph of its own may be.
  func part(_ range: Range<Int>) -> Block {
    var block = Block(
      kind, text: Array(text[range]), lines: [LineStart(utf8: 0, place: lines[0].place)],
      quoteDepth: quoteDepth,
      listDepth: listDepth, blankLinesBefore: blankLinesBefore)
    block.marks = marks.compactMap { mark in
      let shared = mark.utf8.clamped(to: range)
      guard !shared.isEmpty else { return nil }
      return Mark(
        mark.kind, utf8: shared.lowerBound - range.lowerBound..<shared.upperBound - range.lowerBound)
    }
    return block
  }
}
