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

  private func endsWithColon(_ index: Int) -> Bool {
    index >= 0 && text[lines[index].range].last == UInt8(ascii: ":")
  }
}
