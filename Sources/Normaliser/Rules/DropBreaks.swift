package import DocumentModel

/// Leaves out thematic breaks, page breaks and blocks without any text or image.
package struct DropBreaks: BlockRule {
  package init() {}

  package func apply(to blocks: inout [Block], notes: inout [Note], source: Int) {
    // Most documents have none: moving their blocks about would cost more than the look.
    guard let first = blocks.indices.first(where: { isBreak(blocks, $0) }) else { return }
    var kept = first
    for index in first + 1..<blocks.count where !isBreak(blocks, index) {
      blocks.swapAt(kept, index)
      kept += 1
    }
    blocks.removeLast(blocks.count - kept)
  }

  /// A block is not handed over but looked at where it stands: a copy costs more than the look.
  private func isBreak(_ blocks: [Block], _ index: Int) -> Bool {
    switch blocks[index].kind {
    case .rule: true
    case .image: false
    case .heading, .paragraph, .item, .row, .code, .caption:
      isBlank(blocks[index].text) && !blocks[index].marks.contains(where: isImage)
    }
  }

  private func isImage(_ mark: Mark) -> Bool {
    if case .image = mark.kind { return true }
    return false
  }

  private func isBlank(_ text: [UInt8]) -> Bool {
    let span = text.span
    var offset = 0
    while offset < span.count {
      let (scalar, length) = UTF8Cursor.scalar(span, at: offset)
      let kind = CharacterClass.of(scalar)
      guard kind == .space || kind == .ignorable else { return false }
      offset += length
    }
    return true
  }
}
