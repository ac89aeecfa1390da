/// Tells where articles stand below each other, each in two columns, by the order of drawing.
enum PDFBandReturns {
  /// A line of one of two columns.
  struct Line {
    var box: PDFBox
    /// Where it stands in the order of drawing.
    var sequence: Int
    var isRight: Bool
  }

  /// Where the drawing comes back from the right column to the left one, below all that stands above.
  ///
  /// Browsers draw boxes and drop caps in front of all text of a page, so what stands below may have been drawn before.
  /// The next line of the right column, too, has to be drawn later: notes at the foot of the left one cut no column.
  ///
  /// - Complexity: O(n log n) in the lines.
  static func heights(_ lines: [Line]) -> [Double] {
    let sorted = lines.sorted { $0.box.middle < $1.box.middle }
    guard var latest = sorted.first else { return [] }
    // The order of drawing of the next line of the right column, from each line on.
    var next = [Int](repeating: .max, count: sorted.count + 1)
    for index in sorted.indices.reversed() {
      next[index] = sorted[index].isRight ? sorted[index].sequence : next[index + 1]
    }
    var heights: [Double] = []
    var foot = latest.box.middle
    for (index, line) in sorted.enumerated().dropFirst() {
      if !line.isRight, latest.isRight, line.sequence > latest.sequence, next[index] > line.sequence,
        line.box.top >= foot
      {
        heights.append((foot + line.box.middle) / 2)
      }
      if line.sequence > latest.sequence { latest = line }
      foot = max(foot, line.box.middle)
    }
    return heights
  }
}
