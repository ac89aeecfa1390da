import DocumentModel

/// The cells of a row, between the tabs of its text.
struct TableCells {
  private let row: Passage
  /// The tokens of each cell; empty for a cell without words.
  let ranges: [Range<Int>]

  /// - Complexity: O(bytes).
  init(_ row: Passage) {
    self.row = row
    var ranges: [Range<Int>] = []
    var (start, end) = (0, 0)
    for (index, token) in row.tokens.enumerated() {
      for byte in row.text[end..<max(end, token.utf8.lowerBound)] where byte == Self.tab {
        ranges.append(start..<index)
        start = index
      }
      end = token.utf8.upperBound
    }
    ranges.append(start..<row.tokens.count)
    for byte in row.text[end...] where byte == Self.tab { ranges.append(row.tokens.count..<row.tokens.count) }
    self.ranges = ranges
  }

  private static let tab = UInt8(ascii: "\t")

  var count: Int { ranges.count }

  /// The words and signs of a cell.
  func keys(_ cell: Int) -> [UInt32] { row.tokens[ranges[cell]].map(\.key) }

  func printed(_ cell: Int) -> String { row.printed(ranges[cell]) }

  /// The cell as a passage; nil where it is empty.
  func passage(_ cell: Int) -> Passage? { ranges[cell].isEmpty ? nil : row.cut(ranges[cell]) }

  /// The number of the cell that a token stands in.
  func cell(of token: Int) -> Int {
    ranges.lastIndex { $0.lowerBound <= token && !$0.isEmpty } ?? 0
  }
}
