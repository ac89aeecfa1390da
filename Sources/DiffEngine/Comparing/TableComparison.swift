import DocumentModel

/// What the rows of the tables of a pair say together: columns that came, went or moved, and where a cell stands.
struct TableComparison {
  /// The rows of one table that both sides have.
  private struct Table {
    var rows: [TableColumns.Row]
    var columns: TableColumns
    /// The names of the columns of the base.
    var names: [String]

    /// Whether a row has as many cells as most.
    func isRegular(_ row: TableColumns.Row) -> Bool {
      row.base.count == columns.width.base && row.revised.count == columns.width.revised
    }
  }

  private var tables: [Table] = []
  /// For the index of a group the table and the number of its row.
  private var places: [Int: (table: Int, row: Int)] = [:]

  /// - Complexity: O(groups), and O(rows × columns²) for tables of which most rows differ.
  init(_ pair: AlignedPair) {
    let rows = pair.groups.indices.filter { Self.isRow(pair.groups[$0], pair) }
    guard rows.contains(where: { Self.differs(pair.groups[$0], pair) }) else { return }
    var last: PassageGroup?
    var tables: [[Int]] = []
    for index in rows {
      let group = pair.groups[index]
      if let last, Self.goesOn(last, group, pair), !tables.isEmpty {
        tables[tables.count - 1].append(index)
      } else {
        tables.append([index])
      }
      last = group
    }
    let moved = pair.groups.indices.filter { Self.isMovedRow(pair.groups[$0], pair) }
    for groups in tables where groups.contains(where: { Self.differs(pair.groups[$0], pair) }) {
      let own = moved.filter { Self.isInside(pair.groups[$0], groups.map { pair.groups[$0] }) }
      add((groups + own).sorted(), pair)
    }
  }

  /// A row at another place of its table has the columns that the others have.
  private static func isMovedRow(_ group: PassageGroup, _ pair: AlignedPair) -> Bool {
    var group = group
    guard group.isMoved else { return false }
    group.isMoved = false
    return isRow(group, pair)
  }

  /// Whether a group stands, on both sides, between the first row of a table and the place behind its last.
  private static func isInside(_ group: PassageGroup, _ rows: [PassageGroup]) -> Bool {
    guard let first = rows.first, let last = rows.last else { return false }
    return (first.base.upperBound...last.base.upperBound).contains(group.base.lowerBound)
      && (first.revised.upperBound...last.revised.upperBound).contains(group.revised.lowerBound)
  }

  private static func isRow(_ group: PassageGroup, _ pair: AlignedPair) -> Bool {
    guard !group.isMoved, group.elsewhere == nil, group.base.count == 1, group.revised.count == 1,
      pair.base.isWhole(group.base), pair.revised.isWhole(group.revised)
    else { return false }
    return isRow(pair.base.passages[group.base.lowerBound])
      && isRow(pair.revised.passages[group.revised.lowerBound])
  }

  private static func isRow(_ passage: Passage) -> Bool {
    if case .row = passage.kind { return true }
    return false
  }

  private static func isHeader(_ passage: Passage) -> Bool { passage.kind == .row(header: true) }

  private static func differs(_ group: PassageGroup, _ pair: AlignedPair) -> Bool {
    let (one, other) = (
      pair.base.passages[group.base.lowerBound], pair.revised.passages[group.revised.lowerBound]
    )
    return one.fingerprint != other.fingerprint
  }

  /// Whether two rows are of one table: nothing but rows stands between them, and no second head.
  private static func goesOn(_ last: PassageGroup, _ next: PassageGroup, _ pair: AlignedPair) -> Bool {
    guard last.base.upperBound <= next.base.lowerBound, last.revised.upperBound <= next.revised.lowerBound
    else { return false }
    let next = (
      base: last.base.upperBound...next.base.lowerBound,
      revised: last.revised.upperBound...next.revised.lowerBound
    )
    return pair.base.passages[next.base].allSatisfy { isRow($0) && !isHeader($0) }
      && pair.revised.passages[next.revised].allSatisfy { isRow($0) && !isHeader($0) }
  }

  private mutating func add(_ groups: [Int], _ pair: AlignedPair) {
    let passages = groups.map { pair.base.passages[pair.groups[$0].base.lowerBound] }
    let rows = zip(groups, passages).map { index, passage in
      TableColumns.Row(
        base: TableCells(passage),
        revised: TableCells(pair.revised.passages[pair.groups[index].revised.lowerBound]))
    }
    let names =
      passages.first.map(Self.isHeader) ?? false ? (0..<rows[0].base.count).map(rows[0].base.printed) : []
    for (row, group) in groups.enumerated() { places[group] = (tables.count, row) }
    tables.append(Table(rows: rows, columns: TableColumns(rows), names: names))
  }

  // MARK: Columns

  /// A column as it is told, with the first group of its table.
  struct Column {
    enum Finding { case removed, added, moved }

    var finding: Finding
    var name: String
    var base: [Passage]
    var revised: [Passage]
  }

  /// The columns that are told in front of a group: those of the table that it begins.
  func columns(before group: Int) -> [Column] {
    guard let place = places[group], place.row == 0 else { return [] }
    let table = tables[place.table]
    let rows = table.rows.filter(table.isRegular)
    let base = { (column: Int) in rows.compactMap { $0.base.passage(column) } }
    let revised = { (column: Int) in rows.compactMap { $0.revised.passage(column) } }
    let name = { (cells: [Passage]) in cells.first?.printed ?? "" }
    return table.columns.removed.map {
      Column(finding: .removed, name: name(base($0)), base: base($0), revised: [])
    }
      + table.columns.added.map {
        Column(finding: .added, name: name(revised($0)), base: [], revised: revised($0))
      }
      + table.columns.moved.map {
        Column(finding: .moved, name: name(base($0.base)), base: base($0.base), revised: revised($0.revised))
      }
  }

  /// The tokens of a group's row that a change of a column tells, on both sides.
  func told(in group: Int) -> (base: [Range<Int>], revised: [Range<Int>])? {
    guard let place = places[group] else { return nil }
    let table = tables[place.table]
    let row = table.rows[place.row]
    guard table.columns.isChanged, table.isRegular(row) else { return nil }
    return (
      (table.columns.removed + table.columns.moved.map(\.base)).map { row.base.ranges[$0] },
      (table.columns.added + table.columns.moved.map(\.revised)).map { row.revised.ranges[$0] }
    )
  }

  // MARK: Names

  /// The names of the row and the columns of a group; of the row alone where the columns are others.
  func names(of group: Int) -> TableRowNames? {
    guard let place = places[group] else { return nil }
    let table = tables[place.table]
    let row = table.rows[place.row]
    let isHead = place.row == 0 && !table.names.isEmpty
    guard table.columns.isChanged else {
      return TableRowNames(base: row.base, revised: row.revised, columns: isHead ? nil : table.names)
    }
    // The rows are compared without the columns that are told: their cells have no number that could be asked for.
    guard !isHead, table.isRegular(row), table.columns.keepsFirst else { return nil }
    return TableRowNames(base: row.base, revised: row.revised, columns: [], isCut: true)
  }
}
