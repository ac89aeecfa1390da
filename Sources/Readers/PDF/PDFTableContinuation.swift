/// Where a table goes on at the top of a column, below its head that is printed again, as lines that make no table alone:
/// what is left of the last row.
struct PDFTableContinuation {
  /// The lines below the head that belong to the last row, each with the index of its cell.
  private(set) var rest: [(line: PDFLine, cell: Int)] = []
  /// What stands below.
  private(set) var others: ArraySlice<PDFLine>

  /// The rows of the table so far, the first one its head, and the lines at the top of the next column.
  ///
  /// Nil where they do not begin with the head. A page on which a table ends in front of the break has no head of it, so
  /// that the lines below one are of the table; those that have the place of one cell are of the last row.
  ///
  /// - Complexity: O(lines).
  init?(_ rows: ArraySlice<PDFDraft>, _ lines: [PDFLine]) {
    guard let head = rows.first, head.cells.count > 1, let again = lines.first,
      let left = head.cells[0].first?.line.box.left, Self.isHead(again, head)
    else { return nil }
    let edges = Self.leftEdges([head] + rows.suffix(Self.mostRows), head.cells.count)
    // Pages on the left may have another margin than those on the right.
    let shift = again.box.left - left
    others = lines.dropFirst()
    while let line = others.first, rest.count < Self.mostLines,
      rest.last.map({ Self.isNext(line, below: $0.line) }) ?? true,
      let cell = Self.cell(line.box.left - shift, line.box.right - shift, edges),
      Self.hasSize(of: line, rows.last, cell)
    {
      rest.append((line, cell))
      others = others.dropFirst()
    }
  }

  /// The edges of cells are told by so many rows, however long the table is: those of a page; chosen.
  private static let mostRows = 64
  /// A row with more lines fills a page; chosen.
  private static let mostLines = 60

  /// Whether the row has a cell of that number, and in the size of the line.
  private static func hasSize(of line: PDFLine, _ row: PDFDraft?, _ cell: Int) -> Bool {
    guard let row, row.cells.indices.contains(cell) else { return false }
    return row.cells[cell].last?.line.size == line.size
  }

  /// Whether two lines are no further apart than those of one cell: a title below the table is.
  private static func isNext(_ line: PDFLine, below last: PDFLine) -> Bool {
    line.box.top - last.box.bottom < PDFTableFinder.loose * line.size
  }

  private static func isHead(_ line: PDFLine, _ head: PDFDraft) -> Bool {
    let text = head.cells.flatMap { $0.flatMap(\.line.text) }.filter { !$0.isBlank }
    return !text.isEmpty && line.text.filter { !$0.isBlank } == text
  }

  /// Where each cell begins in the row in which it begins most to the left.
  private static func leftEdges(_ rows: [PDFDraft], _ count: Int) -> [Double] {
    var edges = [Double](repeating: .infinity, count: count)
    for row in rows {
      for (index, cell) in row.cells.prefix(count).enumerated() {
        for line in cell { edges[index] = min(edges[index], line.line.box.left) }
      }
    }
    return edges
  }

  /// The cell that holds a line; the last one has no right edge, and takes none.
  private static func cell(_ left: Double, _ right: Double, _ edges: [Double]) -> Int? {
    edges.indices.dropLast().first { index in
      left >= edges[index] - PDFCellCutter.sameEdge && left < edges[index + 1] && right < edges[index + 1]
    }
  }
}
