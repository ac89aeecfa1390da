/// Parts rows of a table that no room parts: where a cell's line had room for the next word, its cell has ended.
///
/// A row begins where this is so in one column and a second column has a piece as well; a cell whose lines were
/// broken on purpose stands beside cells that are over.
struct PDFRowSplitter {
  let markup: PDFMarkup
  let em: Double
  let columns: [ClosedRange<Double>]

  /// A fragment in its column.
  struct Piece {
    var column: Int
    var fragment: PDFFragment
  }

  /// The rows of a table whose cells stand in the middle of their rows; nil if they do not.
  func centred(_ row: PDFTableRow) -> [PDFTableRow]? {
    let strips = strips(row)
    guard let ends = PDFCentredRows(strips: strips, em: em).ends() else { return nil }
    return ends.indices.map {
      self.row(strips[($0 == 0 ? 0 : ends[$0 - 1])..<ends[$0]].joined(), like: row)
    }
  }

  // MARK: Cells that begin at the top

  /// The rows that a row is made of, itself if it is one.
  func split(_ row: PDFTableRow) -> [PDFTableRow] {
    let strips = strips(row)
    guard strips.count > 1 else { return [row] }
    var starts = starts(strips, wholeLinesBegin: false)
    guard starts.count > 1 else { return [row] }
    starts = self.starts(strips, wholeLinesBegin: true)
    return starts.indices.map { number in
      let end = number + 1 < starts.count ? starts[number + 1] : strips.count
      return self.row(strips[starts[number]..<end].joined(), like: row)
    }
  }

  /// The rows that each begin with a line of several cells, where all other lines go on with the first cell; nil for others.
  ///
  /// Cells of wide columns have several lines as well, so that all columns but the first have to be narrow.
  func whole(_ row: PDFTableRow) -> [PDFTableRow]? {
    guard columns.dropFirst().allSatisfy({ $0.upperBound - $0.lowerBound <= Self.narrow * em }) else {
      return nil
    }
    let strips = strips(row)
    var starts: [Int] = []
    var end = -Double.infinity
    for (index, strip) in strips.enumerated() {
      guard
        let first = strip.filter({ $0.column == 0 }).min(by: { $0.fragment.box.left < $1.fragment.box.left })
      else { return nil }
      if isWhole(strip) {
        starts.append(index)
      } else if strip.contains(where: { $0.column > 0 })
        || columns[0].upperBound - end > firstWord(first.fragment) + Self.narrowBlank
          * first.fragment.size
      {
        return nil
      }
      end = strip.lazy.filter { $0.column == 0 }.map(\.fragment.box.right).max() ?? end
    }
    guard starts.count > 1, starts[0] == 0, starts.count < strips.count else { return nil }
    return starts.indices.map { number in
      let end = number + 1 < starts.count ? starts[number + 1] : strips.count
      return self.row(strips[starts[number]..<end].joined(), like: row)
    }
  }

  /// Where the rows begin; a line with a piece in all columns, behind another such line, can be told to begin one.
  private func starts(_ strips: [[Piece]], wholeLinesBegin: Bool) -> [Int] {
    var starts = [0]
    var last = ends(strips[0], [:])
    for index in strips.indices.dropFirst() {
      let isWhole = wholeLinesBegin && isWhole(strips[index]) && isWhole(strips[index - 1])
      if isWhole || isNew(strips, index, last) {
        let start = start(strips, index, after: starts[starts.count - 1])
        starts.append(start)
        last = strips[start..<index].reduce(into: [:]) { $0 = ends($1, $0) }
      }
      last = ends(strips[index], last)
    }
    return starts
  }

  private func isWhole(_ strip: [Piece]) -> Bool { Set(strip.map(\.column)).count == columns.count }

  private func row(_ pieces: some Sequence<Piece>, like row: PDFTableRow) -> PDFTableRow {
    var cells = [[PDFFragment]](repeating: [], count: row.cells.count)
    for piece in pieces { cells[piece.column].append(piece.fragment) }
    return PDFTableRow(cells: cells, columns: row.columns)
  }

  /// The pieces by their heights.
  private func strips(_ row: PDFTableRow) -> [[Piece]] {
    let pieces = row.cells.enumerated().flatMap { column, fragments in
      fragments.map { Piece(column: column, fragment: $0) }
    }.sorted { $0.fragment.box.middle < $1.fragment.box.middle }
    var strips: [[Piece]] = []
    for piece in pieces {
      let known = strips.last?.first?.fragment.box.sharedHeight(piece.fragment.box) ?? 0
      if known >= PDFThresholds.sharedHeight {
        strips[strips.count - 1].append(piece)
      } else {
        strips.append([piece])
      }
    }
    return strips
  }

  /// Where the last line of each column ends.
  private func ends(_ strip: [Piece], _ known: [Int: Double]) -> [Int: Double] {
    var line: [Int: Double] = [:]
    for piece in strip { line[piece.column] = max(line[piece.column] ?? 0, piece.fragment.box.right) }
    return known.merging(line) { $1 }
  }

  private func isNew(_ strips: [[Piece]], _ index: Int, _ last: [Int: Double]) -> Bool {
    guard Set(beside(strips, index).map(\.column)).count > 1 else { return false }
    return Set(strips[index].map(\.column)).contains { column in
      let first = strips[index].filter { $0.column == column }.min {
        $0.fragment.box.left < $1.fragment.box.left
      }
      guard let first, let end = last[column] else { return false }
      return edge(column) - end > firstWord(first.fragment) + Self.blank * first.fragment.size
    }
  }

  /// The pieces of a line and of those that stand between its lines and the next.
  private func beside(_ strips: [[Piece]], _ index: Int) -> [Piece] {
    strips[max(0, index - 1)...min(strips.count - 1, index + 1)].filter { isStaggered($0, strips[index]) }
      .flatMap { $0 }
  }

  private func isStaggered(_ strip: [Piece], _ other: [Piece]) -> Bool {
    PDFCentredRows.isStaggered(strip, other)
  }

  /// The first line of the row that begins with this one or beside it: cells may stand in the middle of the row.
  private func start(_ strips: [[Piece]], _ index: Int, after last: Int) -> Int {
    index - 1 > last && isStaggered(strips[index - 1], strips[index]) ? index - 1 : index
  }

  /// How far the lines of a column may reach at least.
  private func edge(_ column: Int) -> Double {
    let widest = columns[column].upperBound
    guard column + 1 < columns.count else { return widest }
    return max(widest, columns[column + 1].lowerBound - Self.padding * em)
  }

  private func firstWord(_ fragment: PDFFragment) -> Double {
    let text = markup.text(of: fragment)
    // Ideographs break anywhere.
    if let first = text.first, first >= 0xE3, first < 0xEE { return fragment.size }
    let word = text.firstIndex { $0.isBlank || $0 >= 0xE3 && $0 < 0xEE } ?? text.count
    return fragment.box.width * Double(word) / Double(max(1, text.count))
  }

  /// Columns of figures are no wider, in ems; chosen.
  private static let narrow = 5.0
  /// A blank, in ems.
  private static let narrowBlank = 0.3
  /// A blank and the error of a guessed width, in ems.
  private static let blank = 0.8
  /// The room that tables leave between columns, in ems: TeX's 1.2.
  private static let padding = 1.5
}
