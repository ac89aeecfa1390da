/// Finds cells of tables that were taken for one piece, since no more than a blank parts them.
///
/// The program puts words together that stand near to each other, and narrow columns do. The rows around tell where a
/// column begins: what goes across there with a word that begins at its edge is two cells.
struct PDFCellCutter {
  let markup: PDFMarkup
  let em: Double

  /// Where a piece of a line is cut.
  struct Cut {
    /// Where the second cell begins.
    var x: Double
    /// The run that begins the cell.
    var run: Int
    /// Where its text begins in that of the document, if the cut is inside of the run.
    var word: Int32?
  }

  /// A run of a line, or a part of it.
  private struct Piece {
    var box: PDFBox
    var run: Int
    var text: Range<Int32>
    var size: Double
    /// The fragment that it is part of, by its first run.
    var fragment: Int
    var beginsCell = false
  }

  private struct Line {
    /// From left to right.
    var pieces: [Piece]
    var top: Double
    var bottom: Double
    /// Lines that stand near to each other have the same.
    var stretch = 0
    var cells: Int

    /// The last piece that begins at a place or before it: it tells what stands there, since pieces hardly overlap.
    func lastPiece(upTo x: Double) -> Int? {
      var (low, high) = (0, pieces.count)
      while low < high {
        let middle = (low + high) / 2
        if pieces[middle].box.left <= x { low = middle + 1 } else { high = middle }
      }
      return low > 0 ? low - 1 : nil
    }

    /// Where the cell ends that a piece is part of.
    func cellEnd(_ piece: Int) -> Double {
      pieces[piece...].dropFirst().prefix(PDFCellCutter.mostPieces).prefix { !$0.beginsCell }
        .reduce(pieces[piece].box.right) { max($0, $1.box.right) }
    }
  }

  /// A left edge of a cell.
  private struct Edge {
    var x: Double
    var line: Int
    /// Where the cell ends.
    var right: Double
    /// Another cell stands in front of it.
    var isInside: Bool
  }

  // All are chosen, and were kept together: with them and the other rules for tables and boxes the PDFs of 37 documents by
  // nine programs have 12 reports beside their own pages in the median, 19 without.

  /// Edges of a column are so many points apart at most, since the program gives whole ones.
  static let sameEdge = 1.5
  /// A column has so many edges, and so many of them behind other cells.
  private static let fewestEdges = 3
  private static let fewestInside = 2
  /// So many lines of wide cells may stand between two edges of a column.
  private static let farthestLine = 6
  /// A title of a column, or its last row, may be so many lines away from the others: the cells between have several.
  private static let farthestOutside = 3
  /// Stretches further apart than so many ems are two tables.
  private static let farthest = 4.0
  /// How far a word may seem to be from the edge that it stands at, in ems: its place is told by the usual widths of letters.
  private static let guess = 0.5
  /// A title of a column is wider than its cells by so many ems at most.
  private static let widerTitle = 3.0
  /// A line above or below the others is none of the table, unless it has cells of its own or a piece right at the edge.
  private static let fewestCells = 2
  /// A cell of more pieces is looked at no further.
  fileprivate static let mostPieces = 64
  /// A piece of more bytes is none of a table.
  private static let longestPiece = 400

  /// The cuts by the first runs of the fragments of a region.
  ///
  /// - Complexity: O(n log n) in the runs.
  func cuts(_ fragments: [PDFFragment]) -> [Int: [Cut]] {
    guard fragments.count >= Self.fewestEdges else { return [:] }
    var lines = lines(fragments)
    var cuts: [Int: [Cut]] = [:]
    for column in columns(edges(lines), lines).reversed() {
      for (line, piece, word) in found(column, lines) {
        let known = lines[line].pieces[piece]
        let x = column.map(\.x).min() ?? known.box.left
        cuts[known.fragment, default: []].append(
          Cut(x: word == nil ? known.box.left : x, run: known.run, word: word))
        split(&lines[line], piece, x, word)
      }
    }
    return cuts.mapValues { $0.sorted { $0.x < $1.x } }
  }

  private typealias Found = (line: Int, piece: Int, word: Int32?)

  /// What is cut at the edge of a column; nothing where more goes across than begins there.
  private func found(_ column: [Edge], _ lines: [Line]) -> [Found] {
    guard let first = column.first?.line, let last = column.last?.line else { return [] }
    let x = column.map(\.x).min() ?? 0
    let right = (column.map(\.right).max() ?? x) + Self.widerTitle * em
    let known = Set(column.map(\.line))
    var found: [Found] = []
    var closed = 0
    for line in first...last where !known.contains(line) {
      switch place(lines[line], x, right, isOutside: false) {
      case .free: break
      case .closed: closed += 1
      case .cut(let piece, let word): found.append((line, piece, word))
      }
    }
    guard closed * 2 <= column.count else { return [] }
    for step in [-1, 1] {
      var (edge, line) = step < 0 ? (first, first - 1) : (last, last + 1)
      while lines.indices.contains(line), lines[line].stretch == lines[edge].stretch,
        abs(line - edge) <= Self.farthestOutside
      {
        if case .cut(let piece, let word) = place(lines[line], x, right, isOutside: true) {
          found.append((line, piece, word))
          edge = line
        }
        line += step
      }
    }
    return found
  }

  // MARK: Lines

  private func lines(_ fragments: [PDFFragment]) -> [Line] {
    var lines: [Line] = []
    for row in PDFLineBuilder(markup: markup, em: em).rows(fragments) {
      var pieces = row.fragments.flatMap { fragment in
        fragment.runs.map { index in
          let run = markup.runs[index]
          let segments = markup.segments
          return Piece(
            box: run.box, run: index,
            text: segments[Int(run.segments.lowerBound)].text
              .lowerBound..<segments[Int(run.segments.upperBound) - 1].text.upperBound,
            size: fragment.size, fragment: fragment.sequence)
        }
      }
      if pieces.count > 1 { pieces.sort { $0.box.left < $1.box.left } }
      mark(&pieces)
      var line = Line(
        pieces: pieces, top: row.core.top, bottom: row.core.bottom, stretch: lines.last?.stretch ?? 0,
        cells: pieces.count { $0.beginsCell })
      if let last = lines.last, line.top - last.bottom > Self.farthest * em { line.stretch += 1 }
      lines.append(line)
    }
    return lines
  }

  /// Marks what begins cells; program text has none.
  private func mark(_ pieces: inout [Piece]) {
    guard !markup.fonts[Int(markup.runs[pieces[0].run].font)].isMonospaced else { return }
    pieces[0].beginsCell = true
    var right = pieces[0].box.right
    for index in pieces.indices.dropFirst() {
      pieces[index].beginsCell = pieces[index].box.left - right >= PDFThresholds.cellGap * pieces[index].size
      right = max(right, pieces[index].box.right)
    }
  }

  // MARK: Columns

  private func edges(_ lines: [Line]) -> [Edge] {
    var edges: [Edge] = []
    for (number, line) in lines.enumerated() where !isItem(line) {
      var right = 0.0
      for (index, piece) in line.pieces.enumerated().reversed() {
        right = max(right, piece.box.right)
        guard piece.beginsCell else { continue }
        edges.append(Edge(x: piece.box.left, line: number, right: right, isInside: index > 0))
        right = 0
      }
    }
    return edges
  }

  /// Whether a line is an item of a list, whose marker stands apart.
  private func isItem(_ line: Line) -> Bool {
    guard line.cells == 2, let first = line.pieces.first else { return false }
    let text = markup.text[Int(first.text.lowerBound)..<Int(first.text.upperBound)]
    return PDFMarker(Array(text) + [.space, UInt8(ascii: "x")]) != nil
  }

  /// The edges that several rows share, each column from top to foot; the columns from left to right.
  private func columns(_ edges: [Edge], _ lines: [Line]) -> [[Edge]] {
    var columns: [[Edge]] = []
    let sorted = edges.sorted { $0.x < $1.x }
    var start = 0
    while start < sorted.count {
      let end = sorted[start...].firstIndex { $0.x - sorted[start].x > Self.sameEdge } ?? sorted.count
      var column: [Edge] = []
      func close() {
        if column.count >= Self.fewestEdges, column.count(where: \.isInside) >= Self.fewestInside {
          columns.append(column)
        }
        column = []
      }
      for edge in sorted[start..<end].sorted(by: { $0.line < $1.line }) {
        if let last = column.last,
          edge.line - last.line > Self.farthestLine || lines[edge.line].stretch != lines[last.line].stretch
        {
          close()
        }
        column.append(edge)
      }
      close()
      start = end
    }
    return columns
  }

  // MARK: Places

  private enum Place {
    /// Nothing stands across the edge.
    case free
    /// Something does, and no word of it begins there.
    case closed
    case cut(piece: Int, word: Int32?)
  }

  /// What a line has at the edge of a column whose cells end at `right` at the latest.
  private func place(_ line: Line, _ x: Double, _ right: Double, isOutside: Bool) -> Place {
    guard let index = line.lastPiece(upTo: x + Self.sameEdge) else { return .free }
    let piece = line.pieces[index]
    let fits = line.cellEnd(index) <= right
    if piece.box.left >= x - Self.sameEdge {
      if piece.beginsCell || index == 0 { return .free }
      let gap = piece.box.left - line.pieces[index - 1].box.right
      return fits && gap >= PDFThresholds.blank * piece.size ? .cut(piece: index, word: nil) : .closed
    }
    guard piece.box.right > x + Self.sameEdge else { return .free }
    guard fits, !isOutside || line.cells >= Self.fewestCells, let word = word(of: piece, at: x) else {
      return .closed
    }
    return .cut(piece: index, word: word)
  }

  /// Where the word begins that stands at an edge.
  private func word(of piece: Piece, at x: Double) -> Int32? {
    guard piece.text.count <= Self.longestPiece else { return nil }
    let text = markup.text[Int(piece.text.lowerBound)..<Int(piece.text.upperBound)]
    let isMonospaced = markup.fonts[Int(markup.runs[piece.run].font)].isMonospaced
    let width = { (byte: UInt8) in isMonospaced ? 1 : PDFLetterWidths.width(byte) }
    let scale = piece.box.width / max(0.1, text.reduce(0) { $0 + width($1) })
    var best: (word: Int32, distance: Double)?
    var place = piece.box.left
    var wasBlank = false
    for (index, byte) in zip(text.indices, text) {
      if wasBlank, !byte.isBlank, abs(place - x) <= Self.guess * piece.size,
        abs(place - x) < best?.distance ?? .infinity
      {
        best = (Int32(index), abs(place - x))
      }
      wasBlank = byte.isBlank && index > text.startIndex
      place += width(byte) * scale
    }
    return best?.word
  }

  private func split(_ line: inout Line, _ piece: Int, _ x: Double, _ word: Int32?) {
    line.cells += 1
    guard let word else {
      line.pieces[piece].beginsCell = true
      return
    }
    var second = line.pieces[piece]
    second.text = word..<second.text.upperBound
    second.box.left = x
    second.beginsCell = true
    line.pieces[piece].text = line.pieces[piece].text.lowerBound..<word
    line.pieces[piece].box.right = PDFMarkup.end(before: x, of: line.pieces[piece].box)
    line.pieces.insert(second, at: piece + 1)
  }
}
