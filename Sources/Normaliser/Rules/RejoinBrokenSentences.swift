package import DocumentModel

/// Puts a sentence together again that a page or column break has cut into two paragraphs.
///
/// The first part ends without a closing sign, the second is a paragraph that begins with a small letter:
/// no author begins a paragraph so. Where the second part begins with a capital the text alone does not
/// tell, and the other side does: aligning joins such parts when the other side has them in one.
package struct RejoinBrokenSentences: BlockRule {
  package init() {}

  package func apply(to blocks: inout [Block], notes: inout [Note], source: Int) {
    var joined: [Block] = []
    joined.reserveCapacity(blocks.count)
    for block in blocks {
      if let last = joined.last, isCut(last, block) {
        note(last, block, source: source, to: &notes)
        joined[joined.count - 1] = join(last, block)
      } else {
        joined.append(block)
      }
    }
    blocks = joined
  }

  /// A shorter first part is a label, an address line or a title, not a cut sentence.
  ///
  /// In the larger seed the shortest first part of a cut has 109 bytes.
  private static let shortestFirstPart = 40

  private func isCut(_ first: Block, _ second: Block) -> Bool {
    guard case .paragraph = second.kind, second.quoteDepth == first.quoteDepth else { return false }
    switch first.kind {
    case .paragraph, .item: break
    case .heading, .row, .code, .caption, .image, .rule: return false
    }
    return first.text.count >= Self.shortestFirstPart && beginsSmall(second.text) && endsOpen(first.text)
  }

  private func beginsSmall(_ text: [UInt8]) -> Bool {
    let span = text.span
    var offset = 0
    while offset < span.count {
      let (scalar, length) = UTF8Cursor.scalar(span, at: offset)
      if CharacterClass.of(scalar) == .letter {
        return Unicode.Scalar(scalar)?.properties.isLowercase ?? false
      }
      if CharacterClass.of(scalar) != .space { return false }
      offset += length
    }
    return false
  }

  /// Whether the last visible sign is a letter, a digit, a comma or a dash.
  private func endsOpen(_ text: [UInt8]) -> Bool {
    var end = text.count
    while end > 0 {
      var start = end - 1
      while start > 0, text[start] & 0xc0 == 0x80 { start -= 1 }
      let scalar = UTF8Cursor.scalar(text.span, at: start).value
      switch CharacterClass.of(scalar) {
      case .space, .ignorable: end = start
      case .letter, .digit, .extender: return true
      case .ideograph: return false
      case .punctuation: return scalar == 0x2c || scalar == 0x2d || (0x2010...0x2015).contains(scalar)
      }
    }
    return false
  }

  private func join(_ first: Block, _ second: Block) -> Block {
    var block = first
    // A line end, not a blank: a word may be hyphenated over the break.
    block.text.append(0x0a)
    let shift = block.text.count
    block.text.append(contentsOf: second.text)
    block.marks += second.marks.map {
      Mark($0.kind, utf8: $0.utf8.lowerBound + shift..<$0.utf8.upperBound + shift)
    }
    block.lines += second.lines.map { Block.LineStart(utf8: $0.utf8 + shift, place: $0.place) }
    return block
  }

  private func note(_ first: Block, _ second: Block, source: Int, to notes: inout [Note]) {
    let before = String(first.string.suffix(20).map { $0.isNewline ? " " : $0 })
    let after = String(second.string.prefix(20).map { $0.isNewline ? " " : $0 })
    notes.append(
      Note(
        .rejoined, "a sentence cut by a break was put together: “…\(before) | \(after)…”",
        at: second.lines.first.map { SourceSpan(source: source, place: $0.place) }))
  }
}
