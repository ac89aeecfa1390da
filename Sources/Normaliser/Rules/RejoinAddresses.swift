package import DocumentModel

/// Puts a printed address together again that a line end has cut.
///
/// Done only in the text of links, and only where the target proves it: text and target are the same but for the
/// line ends. Several marks with one target, one a line, are one address.
package struct RejoinAddresses: BlockRule {
  package init() {}

  package func apply(to blocks: inout [Block], notes: inout [Note], source: Int) {
    for index in blocks.indices where !blocks[index].marks.isEmpty && blocks[index].text.contains(0x0a) {
      for address in addresses(blocks[index]).reversed() {
        notes.append(
          Note(
            .rejoined, "an address cut by a line end was put together",
            at: blocks[index].lines.first.map { SourceSpan(source: source, place: $0.place) }))
        removeBreaks(in: address, of: &blocks[index])
      }
    }
  }

  /// The stretches of text that are an address with line ends in it.
  private func addresses(_ block: Block) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: (target: String, utf8: Range<Int>)?
    for mark in block.marks.sorted(by: { $0.utf8.lowerBound < $1.utf8.lowerBound }) {
      guard case .link(let target) = mark.kind else { continue }
      if let last = open, last.target == target,
        isBreak(block.text[min(last.utf8.upperBound, mark.utf8.lowerBound)..<mark.utf8.lowerBound])
      {
        open = (target, last.utf8.lowerBound..<max(last.utf8.upperBound, mark.utf8.upperBound))
      } else {
        open = (target, mark.utf8)
      }
      if let here = open, isCut(here.utf8, target, block) {
        found.removeAll { $0.lowerBound == here.utf8.lowerBound }
        found.append(here.utf8)
      }
    }
    return found
  }

  private func isBreak(_ text: ArraySlice<UInt8>) -> Bool { text.allSatisfy { $0 == 0x0a || $0 == 0x20 } }

  private func isCut(_ utf8: Range<Int>, _ target: String, _ block: Block) -> Bool {
    let text = block.text[utf8]
    guard text.contains(0x0a) else { return false }
    let whole = text.indices.filter { !isNoise($0, block.text) }.map { block.text[$0] }
    let bytes = Array(target.utf8)
    return whole == bytes || bytes.starts(with: whole) && whole.count * 2 > bytes.count
      || whole.starts(with: bytes)
  }

  /// Line ends, blanks, backslashes, and the typesetter's hyphen (U+2010) in front of a line end.
  private func isNoise(_ offset: Int, _ text: [UInt8]) -> Bool {
    switch text[offset] {
    case 0x0a, 0x20, UInt8(ascii: "\\"): return true
    case 0xe2, 0x80, 0x90:
      let start = text[offset] == 0xe2 ? offset : text[offset] == 0x80 ? offset - 1 : offset - 2
      guard start >= 0, start + 3 < text.count, text[start + 3] == 0x0a else { return false }
      return Array(text[start..<start + 3]) == [0xe2, 0x80, 0x90]
    default: return false
    }
  }

  private func removeBreaks(in utf8: Range<Int>, of block: inout Block) {
    let noise = utf8.filter { isNoise($0, block.text) }
    for offset in noise.reversed() {
      block.text.remove(at: offset)
      let moved = { (other: Int) in other > offset ? other - 1 : other }
      block.marks = block.marks.map {
        Mark($0.kind, utf8: moved($0.utf8.lowerBound)..<moved($0.utf8.upperBound))
      }
      block.lines = block.lines.map { Block.LineStart(utf8: moved($0.utf8), place: $0.place) }
    }
  }
}
