internal import DocumentModel

/// Finds the tables whose cells are separated by tabs, as a copy from a page or a spreadsheet leaves them.
enum TabbedTable {
  /// Whether a line may be a row: it has a tab between words, and is no line of an index with dotted leaders.
  static func mayBeRow(_ line: ArraySlice<UInt8>) -> Bool {
    let line = line.trimmed
    guard let tab = line.firstIndex(of: .tab) else { return false }
    return !hasLeader(line[..<tab])
  }

  /// The runs of rows among `lines`: half-open ranges of indices, in order, each of two lines or more.
  static func runs(in lines: [ArraySlice<UInt8>]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    while start < lines.count {
      guard mayBeRow(lines[start]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < lines.count, mayBeRow(lines[end]) { end += 1 }
      if agree(lines[start..<end]) { runs.append(start..<end) }
      start = end
    }
    return runs
  }

  /// Whether the first row of a table names its columns: it has no number where the rows below have one.
  static func hasHeader(_ rows: ArraySlice<ArraySlice<UInt8>>) -> Bool {
    guard let first = rows.first, rows.count > 2 else { return false }
    let names = cells(first)
    guard names.allSatisfy({ !$0.isEmpty && $0.first?.isDigit != true }) else { return false }
    let below = rows.dropFirst().map(cells)
    return names.indices.contains { column in
      let numbers = below.count { column < $0.count && $0[column].first?.isDigit == true }
      return numbers * 2 > below.count
    }
  }

  /// A paragraph cut into the tables and the text that its lines are; itself if it has no table.
  static func split(_ block: Block) -> [Block] {
    guard block.text.holds(.tab) else { return [block] }
    let ranges = block.lineRanges
    let lines = ranges.map { block.text[$0] }
    let runs = runs(in: lines)
    if runs.isEmpty { return [block] }
    var parts: [Block] = []
    var done = 0
    for run in runs {
      append(block, ranges[done..<run.lowerBound], to: &parts)
      let header = hasHeader(lines[run])
      for index in run {
        parts.append(block.slice(ranges[index], kind: .row(header: header && index == run.lowerBound)))
      }
      done = run.upperBound
    }
    append(block, ranges[done...], to: &parts)
    for index in parts.indices.dropFirst() { parts[index].blankLinesBefore = 0 }
    return parts
  }

  private static func append(_ block: Block, _ lines: ArraySlice<Range<Int>>, to parts: inout [Block]) {
    guard let first = lines.first, let last = lines.last else { return }
    parts.append(block.slice(first.lowerBound..<last.upperBound, kind: block.kind))
  }

  /// Two rows at least, half of which or more have the same number of cells.
  private static func agree(_ rows: ArraySlice<ArraySlice<UInt8>>) -> Bool {
    guard rows.count >= 2 else { return false }
    var frequency: [Int: Int] = [:]
    for row in rows { frequency[row.trimmed.count { $0 == .tab }, default: 0] += 1 }
    return (frequency.values.max() ?? 0) * 2 >= rows.count
  }

  private static func cells(_ row: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    row.split(separator: .tab, omittingEmptySubsequences: false).map(\.trimmed)
  }

  /// "Introduction ....." or "Introduction …": the tab leads to a page number.
  private static func hasLeader(_ cell: ArraySlice<UInt8>) -> Bool {
    let end = cell.trimmed.suffix(3)
    return end.hasPrefix("…") || end.suffix(2).hasPrefix("..") || end.hasPrefix(". .")
  }
}
