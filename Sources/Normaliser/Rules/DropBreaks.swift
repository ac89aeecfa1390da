package import DocumentModel

/// Leaves out thematic breaks, page breaks and blocks without any text or image.
package struct DropBreaks: BlockRule {
  package init() {}

  package func apply(to blocks: inout [Block], notes: inout [Note], source: Int) {
    blocks.removeAll { block in
      block.kind == .rule
        || (block.kind != .image && !block.marks.contains(where: isImage) && isBlank(block.text))
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
