internal import DocumentModel

/// Finds lists whose bullets are printed characters, which Markdown made from a page or a PDF often has.
///
/// CommonMark knows "-", "*" and "+" alone: lines that begin with "•" are one paragraph to it.
enum PrintedBullets {
  /// A paragraph cut at the lines that begin with a printed bullet; itself when none does.
  static func split(_ block: Block) -> [Block] {
    // The bullets are not ASCII: most paragraphs are passed by.
    let high = ByteSearch.firstHigh(in: block.text.span, from: 0)
    guard block.text[high...].contains(where: { $0 == 0xE2 || $0 == 0xC2 }) else { return [block] }
    let ranges = block.lineRanges
    let contents = ranges.map { contentStart(block.text[$0]) }
    guard contents.contains(where: { $0 != nil }) else { return [block] }
    var parts: [Block] = []
    var start = 0
    for line in ranges.indices {
      let isLast = line + 1 == ranges.count
      guard isLast || contents[line + 1] != nil else { continue }
      parts.append(part(of: block, from: start, through: line, ranges, contents))
      start = line + 1
    }
    return parts
  }

  /// The lines from `start` through `end` as an item, or as a paragraph when no bullet is in front of them.
  private static func part(
    of block: Block, from start: Int, through end: Int, _ ranges: [Range<Int>], _ contents: [Int?]
  ) -> Block {
    let isItem = contents[start] != nil
    let from = contents[start] ?? ranges[start].lowerBound
    var part = block.slice(
      from..<ranges[end].upperBound, kind: isItem ? .item(.bullet, depth: block.listDepth + 1) : .paragraph)
    if isItem { part.listDepth = block.listDepth + 1 }
    if start > 0 { part.blankLinesBefore = 0 }
    return part
  }

  /// Where the words behind a bullet begin; nil for a line without one.
  private static func contentStart(_ line: ArraySlice<UInt8>) -> Int? {
    let words = line.drop { $0.isSpaceOrTab }
    guard let marker = ListMarker(words), case .bullet(_, isCertain: true) = marker.style else { return nil }
    return marker.contentStart
  }
}
