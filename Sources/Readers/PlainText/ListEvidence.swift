/// Tells from the lines around whether what looks like a list marker is one.
///
/// "12. July" may begin a sentence, and "– as it seems –" may begin a broken line; a list shows by its sequence,
/// its indentation, or the colon in front of it.
struct ListEvidence: Sendable {
  let text: [UInt8]
  let lines: [TextLine]
  let wrap: WrapStatistics
  /// The indentation that the whole text has.
  let baseIndent: Int32

  init(text: [UInt8], lines: [TextLine], wrap: WrapStatistics) {
    self.text = text
    self.lines = lines
    self.wrap = wrap
    baseIndent = lines.reduce(Int32.max) { min($0, $1.indent) }
  }

  /// Whether the line at `index` begins an item; `openIndent` is the indentation of the block that it would else go
  /// on with, nil if that ended.
  func accepts(_ marker: ListMarker, at index: Int, in items: ItemStack, openIndent: Int32?) -> Bool {
    let line = lines[index]
    if case .bullet(_, isCertain: true) = marker.style { return true }
    let previous = items.marker(at: line.indent)
    if marker.isBullet {
      guard !marker.isLetter else { return acceptsLetter(marker, at: index, previous) }
      guard let openIndent, wrap.isHardWrapped else { return true }
      return previous?.style == marker.style || line.indent > openIndent + 1 || endsWithColon(index - 1)
        || isFollowed(marker, at: index)
    }
    if let previous, marker.follows(previous) { return true }
    if isFollowed(marker, at: index) { return true }
    if openIndent != nil, wrap.isHardWrapped || items.isEmpty {
      return marker.isFirst && endsWithColon(index - 1)
    }
    return line.indent > baseIndent && isPlain(marker)
  }

  /// Whether an "o" is a bullet: deeper than the text, and one of several.
  private func acceptsLetter(_ marker: ListMarker, at index: Int, _ previous: ListMarker?) -> Bool {
    guard lines[index].indent > baseIndent + 1 else { return false }
    return previous?.style == marker.style || isFollowed(marker, at: index)
  }

  /// Markers that need no neighbour where the line is indented: numbers, and letters with a parenthesis.
  ///
  /// "A. Smith" is a name, "e. g." an abbreviation.
  private func isPlain(_ marker: ListMarker) -> Bool {
    if marker.values.contains(where: { $0.numbering == .decimal }) { return true }
    guard case .ordinal(_, let closing) = marker.style else { return false }
    return closing == UInt8(ascii: ")")
  }

  /// Lines further apart are no sequence that a reader would see; it also bounds the search.
  private static let reach = 40

  /// Whether a later line goes on with the list, before a paragraph ends it.
  private func isFollowed(_ marker: ListMarker, at index: Int) -> Bool {
    let indent = lines[index].indent
    for other in lines[(index + 1)...].prefix(Self.reach) {
      if other.startsPage { return false }
      if abs(other.indent - indent) <= 1, let next = ListMarker(text[other.range]), next.style == marker.style
      {
        return marker.isBullet || next.follows(marker)
      }
      let isMarked = other.indent >= indent && ListMarker(text[other.range])?.isBullet == true
      if other.blankLines > 0, other.indent <= indent, !isMarked { return false }
    }
    return false
  }

  /// Lines that an entry of a table of contents goes on over.
  private static let longestEntry = 3

  /// Whether the line is one of several that sections count, as “1.1 Accounts” and “1.2 Budgets” are.
  ///
  /// A line of prose that happens to begin with "3.11" has no such neighbour.
  func isCounted(_ index: Int) -> Bool {
    guard let number = NumberedLine(text[lines[index].range]), number.parts.count > 1 else { return false }
    var other = index
    while other > 0, index - other < Self.longestEntry, lines[other].blankLines == 0 {
      other -= 1
      if let before = NumberedLine(text[lines[other].range]) {
        if number.follows(before) { return true }
        break
      }
    }
    other = index + 1
    while other < lines.count, other - index <= Self.longestEntry, lines[other].blankLines == 0 {
      if let next = NumberedLine(text[lines[other].range]) { return next.follows(number) }
      other += 1
    }
    return false
  }

  private func endsWithColon(_ index: Int) -> Bool {
    index >= 0 && text[lines[index].range].last == UInt8(ascii: ":")
  }
}
