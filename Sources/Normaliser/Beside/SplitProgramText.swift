import DocumentModel

/// Cuts program text into its lines where one side is printed: pages and blank lines cut it there anywhere.
struct SplitProgramText {
  func apply(to blocks: inout [Block]) {
    guard blocks.contains(where: { $0.kind == .code && $0.text.contains(0x0a) }) else { return }
    var result: [Block] = []
    result.reserveCapacity(blocks.count)
    for block in blocks {
      if block.kind == .code { result += lines(block) } else { result.append(block) }
    }
    blocks = result
  }

  private func lines(_ block: Block) -> [Block] {
    var result: [Block] = []
    var start = 0
    while start < block.text.count {
      let end = block.text[start...].firstIndex(of: 0x0a) ?? block.text.count
      if !block.text[start..<end].allSatisfy(\.isBlank) { result.append(cut(block, start..<end)) }
      start = end + 1
    }
    return result
  }

  private func cut(_ block: Block, _ range: Range<Int>) -> Block {
    let marks = block.marks.compactMap { mark -> Mark? in
      let shared = mark.utf8.clamped(to: range)
      guard !shared.isEmpty else { return nil }
      return Mark(
        mark.kind, utf8: shared.lowerBound - range.lowerBound..<shared.upperBound - range.lowerBound)
    }
    let place = block.lines.last { $0.utf8 <= range.lowerBound }?.place ?? block.lines[0].place
    // A line that was too wide for the page is one line that stands in two places.
    let cuts = block.lines.filter { $0.utf8 > range.lowerBound && $0.utf8 < range.upperBound }.map {
      Block.LineStart(utf8: $0.utf8 - range.lowerBound, place: $0.place)
    }
    var line = Block(
      .code, text: Array(block.text[range]), marks: marks,
      lines: [Block.LineStart(utf8: 0, place: place)] + cuts,
      quoteDepth: block.quoteDepth, listDepth: block.listDepth)
    line.part = block.part
    return line
  }
}
