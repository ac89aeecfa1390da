/// Finds ragged paragraphs that are narrower than their column, as quotations and boxes are.
///
/// Their lines end far from the edge of the column, so that each would look like a paragraph of its own. They are told
/// by this: every line had no room for the first word of the next one in the width of the longest, and most go on
/// with a small letter. A line with room ends a paragraph, and so a sentence, or a title.
struct PDFNarrowParagraphs {
  let typography: PDFTypography
  /// The right edge of the column.
  let right: Double

  /// Fewer lines may be so by chance: those of an address, or of a short list; chosen.
  private static let fewestLines = 4
  /// The lines of such a paragraph end so many ems in front of the edge at least; chosen.
  private static let fewestEms = 4.0
  /// The blank in front of a word, in ems; chosen.
  private static let wordGap = 0.3
  /// The share of the lines that begin with a small letter: in German, whose nouns have capitals, it is 0.45 in a box of 21
  /// lines; chosen.
  private static let smallShare = 1.0 / 3
  /// How far the left edges of lines may be apart, in points: the program gives whole ones.
  private static let sameEdge = 1.0

  /// The lines that had no room for the next word, the last one of each paragraph left out.
  ///
  /// - Complexity: O(n) in the lines.
  func fullLines(_ lines: [PDFLine]) -> Set<Int> {
    var full: Set<Int> = []
    var start = 0
    for index in lines.indices {
      if index + 1 < lines.count, belongs(lines[index + 1], below: lines[index]) { continue }
      full.formUnion(fullLines(lines, in: start..<index + 1))
      start = index + 1
    }
    return full
  }

  /// The same of a stretch of lines of one look: its paragraphs, or a title in front of them, leave room at their end.
  private func fullLines(_ lines: [PDFLine], in stretch: Range<Int>) -> [Int] {
    guard stretch.count >= Self.fewestLines else { return [] }
    let longest = lines[stretch].reduce(0) { max($0, $1.box.right) }
    guard longest < right - Self.fewestEms * lines[stretch.lowerBound].size else { return [] }
    var full: [Int] = []
    var start = stretch.lowerBound
    for index in stretch {
      if index + 1 < stretch.upperBound {
        let (line, next) = (lines[index], lines[index + 1])
        if longest - line.box.right < next.firstWordWidth + Self.wordGap * line.size { continue }
        guard PDFSentence.isClosed(line.text) || line.isBold && !next.isBold else { return [] }
      }
      if isProse(lines[start...index]) { full += start..<index }
      start = index + 1
    }
    return full
  }

  /// Whether two lines have one edge, one size, and no room between them.
  private func belongs(_ line: PDFLine, below last: PDFLine) -> Bool {
    let step = line.step(below: last)
    return abs(line.box.left - last.box.left) <= Self.sameEdge && line.size == last.size && step > 0
      && step <= PDFThresholds.gap * typography.leading(line.size) && !line.isMonospaced
  }

  /// Whether enough lines begin in the midst of a sentence: those of lists and addresses do not.
  private func isProse(_ lines: ArraySlice<PDFLine>) -> Bool {
    guard lines.count >= Self.fewestLines else { return false }
    let small = lines.dropFirst().count { PDFSentence.beginsSmall($0.text[...]) }
    guard Double(small) >= Self.smallShare * Double(lines.count - 1) else { return false }
    // Lists have single words.
    return lines.count { $0.text.contains(.space) } * 2 >= lines.count
  }
}

extension PDFLine {
  /// Whether all of its letters are bold.
  fileprivate var isBold: Bool { style.contains(.bold) }
}
