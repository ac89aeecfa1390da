/// A row of a table: the fragments of each cell.
struct PDFTableRow: Sendable {
  /// One entry a column, empty where the row has no cell.
  var cells: [[PDFFragment]]
  /// The left edges of the columns.
  var columns: [Double]
}

/// What a column of a page holds, from top to foot.
enum PDFPart {
  case prose([PDFFragment])
  case table([PDFTableRow])
}

/// Finds tables by rows of cells that leave the same gaps free.
struct PDFTableFinder {
  let markup: PDFMarkup
  let em: Double

  /// A line of fragments as far as tables see it.
  struct Strip {
    var fragments: [PDFFragment]
    /// The parts of the line between gaps, from left to right.
    var cells: [ClosedRange<Double>]
    var top: Double
    var bottom: Double
    var mayBegin: Bool
    /// Could be an item of a list: no evidence of a table.
    var isItem: Bool
    /// Has leaders: a line of an index, which is no table.
    var isIndex: Bool
    /// One piece that begins like "Table 3:": the table above it has ended.
    var isCaption: Bool
  }

  /// The parts of a region in their order.
  func parts(_ fragments: [PDFFragment]) -> [PDFPart] {
    let strips = strips(fragments)
    var patience = Self.patience
    var parts: [PDFPart] = []
    var prose: [PDFFragment] = []
    var proseStrips = 0
    var index = 0
    while index < strips.count {
      if strips[index].mayBegin, patience > 0, let end = tableEnd(strips, from: index, &patience) {
        var start = index
        let columns = merged(strips[index..<end].flatMap(\.cells))
        while start > 0, proseStrips > 0, isTop(strips[start - 1], above: strips[start], columns) {
          start -= 1
          proseStrips -= 1
          prose.removeLast(strips[start].fragments.count)
        }
        if !prose.isEmpty { parts.append(.prose(prose)) }
        prose = []
        proseStrips = 0
        parts.append(.table(rows(Array(strips[start..<end]))))
        index = end
      } else {
        prose += strips[index].fragments
        proseStrips += 1
        index += 1
      }
    }
    if !prose.isEmpty { parts.append(.prose(prose)) }
    return parts
  }

  // MARK: Strips

  /// The lines, each cut at its gaps.
  private func strips(_ fragments: [PDFFragment]) -> [Strip] {
    PDFLineBuilder(markup: markup, em: em).rows(fragments).map { row in
      let sorted =
        row.fragments.count == 1 ? row.fragments : row.fragments.sorted { $0.box.left < $1.box.left }
      var cells: [ClosedRange<Double>] = []
      for fragment in sorted {
        let box = fragment.box
        let gap = PDFThresholds.cellGap * fragment.size
        if let last = cells.last, box.left - last.upperBound < gap, !fragment.beginsCell {
          cells[cells.count - 1] = last.lowerBound...max(last.upperBound, box.right, last.lowerBound)
        } else {
          cells.append(box.left...max(box.left, box.right))
        }
      }
      let text = text(of: sorted)
      let isIndex = PDFIndexLine.hasLeaders(text)
      return Strip(
        fragments: sorted, cells: cells, top: sorted.map(\.box.top).min() ?? 0,
        bottom: sorted.map(\.box.bottom).max() ?? 0,
        mayBegin: cells.count > 1 && !isIndex && !isProgram(sorted),
        isItem: isItem(sorted),
        isIndex: isIndex,
        isCaption: cells.count == 1 && PDFCaption.begins(text))
    }
  }

  private func text(of fragments: [PDFFragment]) -> [UInt8] {
    if fragments.count == 1 { return markup.text(of: fragments[0]) }
    var text: [UInt8] = []
    for fragment in fragments {
      text += markup.text(of: fragment)
      text.append(.space)
    }
    return text
  }

  /// Whether a line is program text, with no more than figures beside it that refer to an explanation.
  private func isProgram(_ fragments: [PDFFragment]) -> Bool {
    guard let first = fragments.first, markup.isProgram(first) else { return false }
    return fragments.allSatisfy { fragment in
      if markup.isProgram(fragment) { return true }
      let text = markup.text(of: fragment)
      return text.count <= Self.longestLabel && text.allSatisfy { !$0.isLetter || text.count == 1 }
    }
  }

  /// "[12]" or a number in a circle.
  private static let longestLabel = 4

  /// Whether a line is a list's item, with its marker set apart, or a numbered title.
  private func isItem(_ fragments: [PDFFragment]) -> Bool {
    guard fragments.count == 2,
      fragments[1].box.left - fragments[0].box.right < Self.markerGap * fragments[0].size
    else { return false }
    let first = markup.text(of: fragments[0])
    return PDFMarker(first + [.space, UInt8(ascii: "x")]) != nil
      || first.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
  }

  /// The text of an item or of a numbered title is no further behind its marker, in ems; TeX's titles have 1.2.
  private static let markerGap = 2.5

  // MARK: Extent

  /// How many lines of a column are looked at in search of tables, those that are looked at again included.
  private static let patience = 20_000

  /// Rows further apart than so many ems are two tables.
  private static let farthest = 4.0

  /// How far a table that begins somewhere may reach.
  private struct Reach {
    var columns: [ClosedRange<Double>]
    /// One past the last line that keeps the gaps free, and the last one that shows a row.
    var end: Int
    var last: Int
    /// The lines that show rows: several cells, or a cell beside the gap between two lines.
    var rows: Int
    /// The greatest distance of two lines.
    var roomiest: Double
    /// The same up to the first line that closes a gap: text below the table may do so, as a wide cell may.
    var beforeLoss: Reach? { earlier.first }
    fileprivate var earlier: [Reach] = []
  }

  /// The strip behind the table that begins here; nil if none does.
  private func tableEnd(_ strips: [Strip], from start: Int, _ patience: inout Int) -> Int? {
    let reach = reach(strips, from: start, &patience)
    if let end = tableEnd(strips, from: start, reach) { return end }
    guard let narrower = reach.beforeLoss, narrower.rows >= Self.manyRows else { return nil }
    return tableEnd(strips, from: start, narrower)
  }

  private func tableEnd(_ strips: [Strip], from start: Int, _ reach: Reach) -> Int? {
    let columns = reach.columns
    var last = reach.last
    // Lines below the last row of several cells go on with it only in a column that is not the first, or between lines.
    while last + 1 < reach.end,
      strips[last + 1].fragments[0].box.left > columns[0].upperBound && isNear(strips[last + 1], strips[last])
        || isStaggered(strips[last...last + 1]) || isRest(strips[last + 1], of: strips[last], columns[0])
    {
      last += 1
    }
    guard
      reach.rows >= Self.manyRows || narrowestGutter(columns) >= Self.wideGutter * em
        || isStaggered(strips[start...last]) || isAligned(strips[start...last])
    else { return nil }
    let fewest = columns.count > 2 ? PDFThresholds.fewestRows : PDFThresholds.fewestRows + 1
    let isDense = reach.rows * (columns.count > 2 ? 8 : 3) >= last + 1 - start
    return reach.rows >= fewest && isDense ? last + 1 : nil
  }

  /// The lines from `start` on that leave the same gaps free.
  private func reach(_ strips: [Strip], from start: Int, _ patience: inout Int) -> Reach {
    var reach = Reach(
      columns: strips[start].cells, end: start + 1, last: start, rows: strips[start].isItem ? 0 : 1,
      roomiest: Self.usualRoom * em)
    var widest = reach.columns.count
    while reach.end < strips.count {
      let (strip, above) = (strips[reach.end], strips[reach.end - 1])
      let room = strip.top - above.bottom
      guard !strip.isIndex, !strip.isCaption, room < Self.farthest * em else { break }
      let joined = merged(reach.columns + strip.cells)
      guard joined.count >= 2, joined.count * 2 > widest, !isAcross(strip, reach.columns) else { break }
      // A box below the table: rows of one column are no further from the others than these from each other.
      if strip.cells.count == 1, strip.cells[0].lowerBound > reach.columns[0].upperBound,
        room > reach.roomiest
      {
        break
      }
      if reach.earlier.isEmpty, closesGap(strip, of: reach.columns) { reach.earlier = [reach] }
      reach.roomiest = max(reach.roomiest, room)
      reach.columns = joined
      patience -= 1
      widest = max(widest, joined.count)
      if strip.cells.count > 1 || isBetween(strip, above) {
        if !strip.isItem || strip.cells.count == 1 { reach.rows += 1 }
        reach.last = reach.end
      }
      reach.end += 1
    }
    return reach
  }

  /// Whether a piece of a line stands where lines above have a gap.
  private func closesGap(_ strip: Strip, of columns: [ClosedRange<Double>]) -> Bool {
    strip.cells.contains { cell in columns.count { $0.overlaps(cell) } > 1 }
  }

  /// Whether a line stands no further below another one than paragraphs of one cell do.
  private func isNear(_ strip: Strip, _ above: Strip) -> Bool {
    strip.top - above.bottom < Self.widestGap * em
  }

  /// Whether a line right below the last row goes on with the row's first cell, which had no room for its first word.
  private func isRest(_ strip: Strip, of above: Strip, _ column: ClosedRange<Double>) -> Bool {
    guard strip.cells.count == 1, above.cells[0].overlaps(column),
      strip.cells[0].upperBound <= column.upperBound,
      strip.fragments[0].size == above.fragments[0].size, isFull(above, before: strip, column)
    else { return false }
    let room = strip.top - above.bottom
    // Lines of one cell may be as loose as those of the text: what goes on in the midst of a sentence is none of a new one.
    return room < Self.touching * em
      || room < Self.loose * em && PDFSentence.beginsSmall(markup.text(of: strip.fragments[0])[...])
  }

  /// Whether the first cell of a line had no room for the word that the next line begins with.
  func isFull(_ strip: Strip, before next: Strip, _ column: ClosedRange<Double>) -> Bool {
    let end = strip.fragments.lazy.map(\.box).filter { $0.left <= column.upperBound }.map(\.right).max()
    let first = next.fragments[0]
    let text = markup.text(of: first)
    let word = text.firstIndex(where: \.isBlank) ?? text.count
    let width = first.box.width * Double(word) / Double(max(1, text.count))
    return column.upperBound - (end ?? column.lowerBound) < width + Self.blank * first.size
  }

  /// A blank, in ems.
  private static let blank = 0.3

  /// Paragraphs of one cell are no further apart, in ems; a box below a table is by 1.9.
  private static let widestGap = 1.25

  /// Rows that are no further apart, in ems, may begin with a line in any column; a box below a table is 1.9 away.
  private static let usualRoom = 1.6

  /// Whether all cells behind the first ones of rows begin where those of another row do: gaps in prose do not.
  private func isAligned(_ strips: ArraySlice<Strip>) -> Bool {
    let inside = strips.map { strip in strip.cells.dropFirst().map { Int($0.lowerBound.rounded()) } }
    guard inside.count(where: { !$0.isEmpty }) >= Self.alignedRows else { return false }
    var counts: [Int: Int] = [:]
    for edge in inside.joined() { counts[edge, default: 0] += 1 }
    return inside.joined().allSatisfy { edge in
      (edge - 1...edge + 1).reduce(0) { $0 + counts[$1, default: 0] } > 1
    }
  }

  /// So many rows whose cells have the same edges are a table; two may have by chance.
  private static let alignedRows = 3
  /// So many rows leave the same gaps free in tables only; in prose, two or three may by chance.
  private static let manyRows = 4
  /// A gap that no justified line of prose has, in ems.
  private static let wideGutter = 1.0

  /// Whether cells stand between the lines of their neighbours, as prose never does.
  private func isStaggered(_ strips: ArraySlice<Strip>) -> Bool {
    zip(strips, strips.dropFirst()).contains { strip, next in
      let (first, second) = (strip.fragments[0], next.fragments[0])
      return second.box.middle - first.box.middle < Self.tightest * min(first.size, second.size)
    }
  }

  /// Whether a cell stands beside the gap between two lines of its neighbour.
  private func isBetween(_ strip: Strip, _ above: Strip) -> Bool {
    let sizes = [above, strip].map { $0.fragments[0].size }.sorted()
    // The raised figure of a note stands beside its first line.
    guard sizes[0] > PDFThresholds.raisedSize * sizes[1] else { return false }
    return isStaggered([above, strip]) && above.cells.count == 1 && !above.cells[0].overlaps(strip.cells[0])
  }

  /// No lines of prose are set so close to each other, in ems.
  private static let tightest = 0.7

  private func narrowestGutter(_ columns: [ClosedRange<Double>]) -> Double {
    zip(columns, columns.dropFirst()).map { $1.lowerBound - $0.upperBound }.min() ?? 0
  }

  /// Whether a line runs over most of several columns: text below the table.
  private func isAcross(_ strip: Strip, _ columns: [ClosedRange<Double>]) -> Bool {
    guard strip.cells.count == 1, columns.count(where: { $0.overlaps(strip.cells[0]) }) > 1 else {
      return false
    }
    let width = columns[columns.count - 1].upperBound - columns[0].lowerBound
    return strip.cells[0].upperBound - strip.cells[0].lowerBound > Self.mostOfTable * width
  }

  /// Cells of one column are narrower than this share of their table.
  private static let mostOfTable = 0.6

  /// Whether a line right above a table is the top of a cell that is taller than its neighbours.
  private func isTop(_ strip: Strip, above first: Strip, _ columns: [ClosedRange<Double>]) -> Bool {
    guard first.top - strip.bottom < Self.touching * em else { return false }
    return strip.cells.allSatisfy { cell in columns.count { $0.overlaps(cell) } == 1 }
      && merged(columns + strip.cells).count == columns.count
  }

  /// Lines of one cell are no further apart, in ems.
  static let touching = 0.3
  /// The same where the text goes on; groff's are 0.31 apart, the lines of double spacing by 1.
  static let loose = 0.6

  /// The ranges with those joined that overlap or nearly touch.
  func merged(_ ranges: [ClosedRange<Double>]) -> [ClosedRange<Double>] {
    var result: [ClosedRange<Double>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound - last.upperBound < Self.narrowestGap {
        result[result.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// Columns of a table are at least so many points apart; the have 4.
  private static let narrowestGap = 2.5
}
