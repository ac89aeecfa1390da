/// How the lines of a table are parted into rows.
extension PDFTableFinder {
  func rows(_ strips: [Strip]) -> [PDFTableRow] {
    let columns = merged(strips.flatMap(\.cells))
    let splitter = PDFRowSplitter(markup: markup, em: em, columns: columns)
    let fragments = strips.flatMap(\.fragments).sorted { Self.extent($0).top < Self.extent($1).top }
    let step = lineGap(fragments, columns) + PDFThresholds.rowGap * (fragments.map(\.size).min() ?? em)
    let rows = byRoom(fragments, columns, step)
    // The room between rows tells them, or the middles of their cells; what agrees with both is told by the room.
    if rows.count == 1 || !rows.allSatisfy({ PDFCentredRows.haveOneMiddle($0, em: em) && isClose($0, step) }),
      let centred = splitter.centred(whole(strips, columns))
    {
      return centred
    }
    if rows.count == 1 { return splitter.whole(rows[0]) ?? byFirstColumn(strips, columns) ?? rows }
    return rows.flatMap { splitter.centred($0) ?? splitter.whole($0) ?? splitter.split($0) }
  }

  /// The rows where more room is between them than between the lines of any cell.
  private func byRoom(
    _ fragments: [PDFFragment], _ columns: [ClosedRange<Double>], _ step: Double
  ) -> [PDFTableRow] {
    var rows: [PDFTableRow] = []
    var bottom = -Double.infinity
    for fragment in fragments {
      let (top, foot) = Self.extent(fragment)
      if rows.isEmpty || top - bottom > step {
        rows.append(
          PDFTableRow(cells: Array(repeating: [], count: columns.count), columns: columns.map(\.lowerBound)))
      }
      let column = columns.lastIndex { $0.lowerBound <= fragment.box.left + 0.1 } ?? 0
      rows[rows.count - 1].cells[column].append(fragment)
      bottom = max(bottom, foot)
    }
    return rows
  }

  /// Whether no cell of a row has room between its lines as rows have, so that it is no stretch of several rows.
  private func isClose(_ row: PDFTableRow, _ step: Double) -> Bool {
    row.cells.allSatisfy { cell in
      zip(cell, cell.dropFirst()).allSatisfy { Self.extent($1).top - Self.extent($0).bottom <= step }
    }
  }

  /// All fragments of a table as if it were one row.
  private func whole(_ strips: [Strip], _ columns: [ClosedRange<Double>]) -> PDFTableRow {
    var row = PDFTableRow(
      cells: Array(repeating: [], count: columns.count), columns: columns.map(\.lowerBound))
    for fragment in strips.flatMap(\.fragments) {
      let column = columns.lastIndex { $0.lowerBound <= fragment.box.left + 0.1 } ?? 0
      row.cells[column].append(fragment)
    }
    return row
  }

  /// The height of the letters: the boxes of fonts of other scripts reach into the rows above and below.
  private static func extent(_ fragment: PDFFragment) -> (top: Double, bottom: Double) {
    (fragment.box.middle - 0.55 * fragment.size, fragment.box.middle + 0.55 * fragment.size)
  }

  /// The gap between the lines of one cell: the smallest in any column.
  private func lineGap(_ fragments: [PDFFragment], _ columns: [ClosedRange<Double>]) -> Double {
    var bottoms = [Double?](repeating: nil, count: columns.count)
    var smallest = Double.infinity
    for fragment in fragments {
      let column = columns.lastIndex { $0.lowerBound <= fragment.box.left + 0.1 } ?? 0
      // A piece of the same line has no gap above it.
      let (top, foot) = Self.extent(fragment)
      if let bottom = bottoms[column], top - bottom > -0.5 * fragment.size {
        smallest = min(smallest, top - bottom)
      }
      bottoms[column] = foot
    }
    return smallest.isFinite ? min(smallest, em) : 0
  }

  /// Rows of a table without room between them: each begins where its first column has a cell.
  private func byFirstColumn(_ strips: [Strip], _ columns: [ClosedRange<Double>]) -> [PDFTableRow]? {
    var rows: [PDFTableRow] = []
    for strip in strips {
      let begins = (strip.fragments[0].box.left) <= columns[0].upperBound
      if begins || rows.isEmpty {
        rows.append(
          PDFTableRow(cells: Array(repeating: [], count: columns.count), columns: columns.map(\.lowerBound)))
      }
      for fragment in strip.fragments {
        let column = columns.lastIndex { $0.lowerBound <= fragment.box.left + 0.1 } ?? 0
        rows[rows.count - 1].cells[column].append(fragment)
      }
    }
    return rows.count > 1 ? rows : nil
  }
}
