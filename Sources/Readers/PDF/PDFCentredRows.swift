/// Tells the rows of a table whose cells stand in the middle of their rows: one line stands beside the second of three,
/// or between two.
///
/// Each row is a stretch of lines whose columns have one middle. Of all ways to cut the table so, the one is taken whose
/// rows fit best: cells that end in a blank line stand a little off, and their neighbours tell where they end.
struct PDFCentredRows {
  typealias Piece = PDFRowSplitter.Piece

  /// The lines of the table from top to foot, none of them empty.
  let strips: [[Piece]]
  let em: Double

  /// A cell of more lines is no cell.
  private static let mostLines = 40
  /// Middles of one row differ by no more, in ems: rounding, and letters of two fonts on one line.
  private static let off = 0.25
  /// Those of a cell that ends in room of its own, in ems: program text in the twins by 0.77.
  private static let farOff = 1.0
  /// So many rows that could not be told by their first lines prove a table with one that is a little off.
  private static let fewestProofs = 3
  /// A gap inside of a cell that is no usual one, in leadings: that of paragraphs or rows.
  private static let usualGap = PDFThresholds.gap

  private struct Fit {
    var cost: Double
    var start: Int
    /// The rows up to here that are odd, and those that prove the middles.
    var odd: Int
    var proofs: Int
  }

  /// Whether a row has several cells, and all of them the same middle.
  static func haveOneMiddle(_ row: PDFTableRow, em: Double) -> Bool {
    let middles = row.cells.compactMap { cell -> Double? in
      let heights = cell.map(\.box.middle)
      guard let highest = heights.min(), let lowest = heights.max() else { return nil }
      return (highest + lowest) / 2
    }
    guard middles.count > 1, let highest = middles.min(), let lowest = middles.max() else { return false }
    return lowest - highest <= off * em
  }

  /// One past the last line of each row; nil if the cells do not stand in the middle of rows.
  ///
  /// - Complexity: O(n) in the lines, times those of the tallest cell.
  func ends() -> [Int]? {
    guard strips.count > 2, cannotBeginAtTop, let fits = fits(), let last = fits.last ?? nil else {
      return nil
    }
    guard last.proofs > 0,
      last.odd == 0 || last.proofs >= Self.fewestProofs && last.odd * Self.fewestProofs <= last.proofs
    else { return nil }
    var ends: [Int] = []
    var end = strips.count
    while end > 0, let fit = fits[end] {
      ends.append(end)
      end = fit.start
    }
    return ends.count > 1 ? ends.reversed() : nil
  }

  /// Whether some cell begins above its neighbours: the first one, or one whose lines stand beside the gaps of others.
  ///
  /// Everything else could be read either way.
  private var cannotBeginAtTop: Bool {
    Set(strips[0].map(\.column)).count == 1
      || zip(strips, strips.dropFirst()).contains(where: Self.isStaggered)
  }

  /// For each line the best way to cut what stands in front of it; nil where there is none.
  private func fits() -> [Fit?]? {
    var fits = [Fit?](repeating: nil, count: strips.count + 1)
    fits[0] = Fit(cost: 0, start: 0, odd: 0, proofs: 0)
    let leading = leading()
    for start in strips.indices {
      guard let before = fits[start] else { continue }
      var row = Row(leading: leading, em: em)
      for end in strips[start...].indices.prefix(Self.mostLines) {
        row.add(strips[end])
        if end + 1 < strips.count, Self.isStaggered(strips[end], strips[end + 1]) { continue }
        guard let cost = row.cost else { continue }
        let whole = before.cost + cost
        guard whole < fits[end + 1]?.cost ?? .infinity else { continue }
        fits[end + 1] = Fit(
          cost: whole, start: start, odd: before.odd + (row.isOdd ? 1 : 0),
          proofs: before.proofs + (row.isProof ? 1 : 0))
      }
    }
    return fits
  }

  /// The usual distance of lines in one column.
  private func leading() -> Double {
    var last: [Int: Double] = [:]
    var steps: [Double] = []
    for strip in strips {
      for piece in strip {
        let middle = piece.fragment.box.middle
        if let above = last[piece.column], middle > above + piece.fragment.size / 2 {
          steps.append(middle - above)
        }
        last[piece.column] = middle
      }
    }
    // The lines of one cell are the ones that stand closest; a table with none has no leading.
    let near = steps.filter { $0 < Self.farthestLine * em }.sorted()
    return near.isEmpty ? em : near[near.count / 2]
  }

  /// Lines of one cell are no further apart, in ems.
  private static let farthestLine = 1.8

  /// Whether two lines are set too close to each other for those of one cell.
  static func isStaggered(_ strip: [Piece], _ other: [Piece]) -> Bool {
    let (one, two) = (strip[0].fragment, other[0].fragment)
    return abs(one.box.middle - two.box.middle) < tightest * max(one.size, two.size)
  }

  /// No lines of one cell are set so close to each other, in ems of the larger; half a leading is 0.6.
  private static let tightest = 0.65

  // MARK: Rows

  /// A row in the making.
  private struct Row {
    let leading: Double
    let em: Double
    private var cells: [Int: ClosedRange<Double>] = [:]
    private var gaps = 0
    /// How many lines have pieces in several columns.
    private var shared = 0

    init(leading: Double, em: Double) {
      self.leading = leading
      self.em = em
    }

    mutating func add(_ strip: [Piece]) {
      if Set(strip.map(\.column)).count > 1 { shared += 1 }
      for piece in strip {
        let middle = piece.fragment.box.middle
        guard let cell = cells[piece.column] else {
          cells[piece.column] = middle...middle
          continue
        }
        if middle - cell.upperBound > PDFCentredRows.usualGap * leading { gaps += 1 }
        cells[piece.column] = cell.lowerBound...max(cell.upperBound, middle)
      }
    }

    /// How far the middles of the cells are apart, in ems.
    private var spread: Double {
      let middles = cells.values.map { ($0.lowerBound + $0.upperBound) / 2 }
      return ((middles.max() ?? 0) - (middles.min() ?? 0)) / em
    }

    private var isLoose: Bool { spread > PDFCentredRows.off }

    /// Whether its middles are a little off, or its cells have paragraphs.
    var isOdd: Bool { isLoose || gaps > 0 }

    /// Whether the cells have one middle, though they begin at several heights; lines that two of them share could be rows.
    var isProof: Bool {
      guard shared < 2 else { return false }
      let tops = cells.values.map(\.lowerBound)
      return !isOdd && (tops.max() ?? 0) - (tops.min() ?? 0) > PDFCentredRows.off * em
    }

    /// What is odd about it; nil if it is no row.
    ///
    /// Of two ways that are as good the one with more rows is better.
    var cost: Double? {
      guard cells.count > 1, spread <= PDFCentredRows.farOff else { return nil }
      let odds = Double(gaps) / 2 + Double(max(0, shared - 1)) / 3 + (cells[0] == nil ? 0.3 : 0)
      return odds + (isLoose ? spread : 0) / 2 - 0.01
    }
  }
}
