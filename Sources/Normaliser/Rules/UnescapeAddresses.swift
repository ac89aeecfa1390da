package import DocumentModel

/// Takes the backslashes out of a printed address that a converter has escaped twice.
///
/// Done only in the text of a link that is itself an address: no address holds a backslash. What the page
/// showed is thereby restored, no wording changed.
package struct UnescapeAddresses: BlockRule {
  package init() {}

  package func apply(to blocks: inout [Block], notes: inout [Note], source: Int) {
    for index in blocks.indices
    where !blocks[index].marks.isEmpty && blocks[index].text.contains(Self.backslash) {
      // From the last link to the first: offsets in front of a change stay.
      for position in blocks[index].marks.indices.reversed() {
        // Read afresh: marks may nest, and the one behind may have changed the text.
        let mark = blocks[index].marks[position]
        guard isEscaped(mark, in: blocks[index]) else { continue }
        notes.append(
          Note(
            .unescaped, "an address was escaped twice; its backslashes are left out",
            at: blocks[index].lines.first.map { SourceSpan(source: source, place: $0.place) }))
        unescape(mark.utf8, in: &blocks[index])
      }
    }
  }

  private static let backslash = UInt8(ascii: "\\")

  private func isEscaped(_ mark: Mark, in block: Block) -> Bool {
    guard case .link = mark.kind, block.text[mark.utf8].contains(Self.backslash) else { return false }
    let text = block.text[mark.utf8]
    return Self.beginnings.contains { text.starts(with: $0) } && !text.contains(0x20)
  }

  private static let beginnings = ["http://", "https://", "ftp://", "www."].map { Array($0.utf8) }

  private func unescape(_ utf8: Range<Int>, in block: inout Block) {
    for position in block.marks.indices where block.marks[position].utf8 == utf8 {
      if case .link(let target) = block.marks[position].kind {
        block.marks[position].kind = .link(target: target.filter { $0 != "\\" })
      }
    }
    for offset in utf8.reversed() where block.text[offset] == Self.backslash {
      block.text.remove(at: offset)
      let moved = { (other: Int) in other > offset ? other - 1 : other }
      block.marks = block.marks.map {
        Mark($0.kind, utf8: moved($0.utf8.lowerBound)..<moved($0.utf8.upperBound))
      }
      block.lines = block.lines.map { Block.LineStart(utf8: moved($0.utf8), place: $0.place) }
    }
  }
}
