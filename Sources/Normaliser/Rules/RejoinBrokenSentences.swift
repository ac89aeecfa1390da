package import DocumentModel

/// Puts a sentence together again that a page or column break has cut into two paragraphs.
///
/// The first part ends without a closing sign, the second is a paragraph that begins with a small letter:
/// no author begins a paragraph so. Where the second part begins with a capital the text alone does not
/// tell, and the other side does: aligning joins such parts when the other side has them in one. Where the other side
/// has the second part as a passage of its own, too, both are left as they are, so that it can be told where it went.
package struct RejoinBrokenSentences: BlockRule {
  private let others: [Block]

  /// `others` is what the other side has, if it is one document.
  package init(beside others: [Block] = []) { self.others = others }

  package func apply(to blocks: inout [Block], notes: inout [Note], source: Int) {
    // In place: what is put together may be long, and copied for each part it would cost its square.
    var last = 0
    var texts: BlockTexts?
    for index in blocks.indices.dropFirst() {
      // Most blocks tell by their kinds and lengths; only the others are copied for a look.
      if blocks[last].text.count >= Self.shortestFirstPart, blocks[index].kind == .paragraph,
        beginsSmall(blocks[index].text), isCut(blocks[last], blocks[index]),
        !standsAlone(blocks[index].text, &texts)
      {
        note(blocks[last], blocks[index], source: source, to: &notes)
        join(blocks[index], to: &blocks[last])
      } else {
        last += 1
        if last < index { blocks.swapAt(last, index) }
      }
    }
    if !blocks.isEmpty { blocks.removeLast(blocks.count - last - 1) }
  }

  /// A shorter second part may stand anywhere; chosen: two or three words.
  private static let shortestSecondPart = 12

  /// Whether the other side has a passage of these words.
  private func standsAlone(_ text: [UInt8], _ texts: inout BlockTexts?) -> Bool {
    guard !others.isEmpty, text.count >= Self.shortestSecondPart else { return false }
    let known = texts ?? BlockTexts(others)
    texts = known
    return known.hold(text)
  }

  /// Joins `second` to `first` where page furniture stood between them and cut a sentence.
  ///
  /// The furniture is evidence enough: the second part may begin with a capital, or in a script without.
  /// It is certain where the other side has both parts in one.
  func joins(
    _ second: Block, to first: inout Block, _ notes: inout [Note], source: Int, isCertain: Bool
  ) -> Bool {
    guard isCertain || isCut(first, second, acrossFurniture: true) else { return false }
    note(first, second, source: source, to: &notes)
    join(second, to: &first)
    return true
  }

  /// A shorter first part is a label, an address line or a title, not a cut sentence.
  ///
  /// In the larger seed the shortest first part of a cut has 109 bytes.
  private static let shortestFirstPart = 40

  private func isCut(_ first: Block, _ second: Block, acrossFurniture: Bool = false) -> Bool {
    guard case .paragraph = second.kind, second.quoteDepth == first.quoteDepth else { return false }
    // Text that was put to a notice would be left out with it.
    guard first.part == second.part else { return false }
    switch first.kind {
    case .paragraph, .item: break
    case .heading, .row, .code, .caption, .image, .rule: return false
    }
    return first.text.count >= Self.shortestFirstPart
      && (acrossFurniture ? hasWords(second.text) : beginsSmall(second.text))
      && endsOpen(first.text, acrossFurniture: acrossFurniture)
  }

  /// A line of signs is no part of a sentence.
  private func hasWords(_ text: [UInt8]) -> Bool {
    let span = text.span
    var offset = 0
    while offset < span.count {
      let (scalar, length) = UTF8Cursor.scalar(span, at: offset)
      switch CharacterClass.of(scalar) {
      case .letter, .digit, .ideograph: return true
      default: offset += length
      }
    }
    return false
  }

  private func beginsSmall(_ text: [UInt8]) -> Bool {
    // Nearly all passages begin with a letter of ASCII.
    if let first = text.first, (first | 0x20) &- 0x61 < 26 { return first >= 0x61 }
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
  ///
  /// An ideograph tells only where something has cut the text: titles and items end with one.
  private func endsOpen(_ text: [UInt8], acrossFurniture: Bool) -> Bool {
    var end = text.count
    while end > 0 {
      var start = end - 1
      while start > 0, text[start] & 0xc0 == 0x80 { start -= 1 }
      let scalar = UTF8Cursor.scalar(text.span, at: start).value
      switch CharacterClass.of(scalar) {
      case .space, .ignorable: end = start
      case .letter, .digit, .extender: return true
      case .ideograph: return acrossFurniture
      case .punctuation: return scalar == 0x2c || scalar == 0x2d || (0x2010...0x2015).contains(scalar)
      }
    }
    return false
  }

  private func join(_ second: Block, to block: inout Block) {
    // A line end, not a blank: a word may be hyphenated over the break.
    block.text.append(0x0a)
    let shift = block.text.count
    block.text.append(contentsOf: second.text)
    block.marks += second.marks.map {
      Mark($0.kind, utf8: $0.utf8.lowerBound + shift..<$0.utf8.upperBound + shift)
    }
    block.lines += second.lines.map { Block.LineStart(utf8: $0.utf8 + shift, place: $0.place) }
  }

  /// Far more than 20 characters; a character cut at the edge is not among those shown.
  private static let shownBytes = 400

  private static func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  private func note(_ first: Block, _ second: Block, source: Int, to notes: inout [Note]) {
    let before = String(
      Self.string(first.text.suffix(Self.shownBytes)).suffix(20).map { $0.isNewline ? " " : $0 })
    let after = String(
      Self.string(second.text.prefix(Self.shownBytes)).prefix(20).map { $0.isNewline ? " " : $0 })
    notes.append(
      Note(
        .rejoined, "a sentence cut by a break was put together: “…\(before) | \(after)…”",
        at: second.lines.first.map { SourceSpan(source: source, place: $0.place) }))
  }
}
