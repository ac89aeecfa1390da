import DocumentModel

/// The columns of a table on both sides: which of them came, went or stand at another place.
///
/// A column is known by its cells; the rows are aligned already.
struct TableColumns {
  /// One row on both sides.
  struct Row {
    let base: TableCells
    let revised: TableCells
  }

  /// The numbers of columns that only one side has, and of those that changed their place.
  private(set) var removed: [Int] = []
  private(set) var added: [Int] = []
  private(set) var moved: [(base: Int, revised: Int)] = []
  /// The numbers of cells that the rows have; others are of no use here.
  let width: (base: Int, revised: Int)

  /// Whether the first column, which names the rows, is the first on both sides.
  var keepsFirst: Bool {
    !removed.contains(0) && !added.contains(0) && !moved.contains { $0.base == 0 || $0.revised == 0 }
  }

  var isChanged: Bool { !removed.isEmpty || !added.isEmpty || !moved.isEmpty }

  /// Two rows may agree by chance.
  private static let fewestRows = 3
  /// The share of rows in which two columns have the same cell, to be one; chosen.
  private static let sameColumn = 0.5
  /// Wider tables are compared row by row: each column is held against each.
  private static let widest = 64

  /// - Complexity: O(rows × columns²), bounded by `widest`.
  init(_ rows: [Row]) {
    width = (Self.commonest(rows.map(\.base.count)), Self.commonest(rows.map(\.revised.count)))
    let (left, right) = width
    let used = rows.filter { $0.base.count == left && $0.revised.count == right }
    guard used.count >= Self.fewestRows, used.count * 2 > rows.count, max(left, right) <= Self.widest else {
      return
    }
    let cells = used.map { row in
      (base: (0..<left).map(row.base.keys), revised: (0..<right).map(row.revised.keys))
    }
    let scores = (0..<left).map { one in
      (0..<right).map { other in
        Double(cells.count { $0.base[one] == $0.revised[other] }) / Double(cells.count)
      }
    }
    choose(Self.chain(scores), scores)
  }

  private static func commonest(_ counts: [Int]) -> Int {
    Dictionary(counts.map { ($0, 1) }, uniquingKeysWith: +).max { ($0.value, $0.key) < ($1.value, $1.key) }?
      .key ?? 0
  }

  /// The heaviest chain of columns that are the same, in order.
  private static func chain(_ scores: [[Double]]) -> [(Int, Int)] {
    let (left, right) = (scores.count, scores.first?.count ?? 0)
    var best = Array(repeating: [Double](repeating: 0, count: right + 1), count: left + 1)
    let gain = { (one: Int, other: Int) in scores[one][other] >= sameColumn ? scores[one][other] : 0 }
    for one in (0..<left).reversed() {
      for other in (0..<right).reversed() {
        let paired = gain(one, other) > 0 ? gain(one, other) + best[one + 1][other + 1] : 0
        best[one][other] = max(paired, best[one + 1][other], best[one][other + 1])
      }
    }
    var chain: [(Int, Int)] = []
    var (one, other) = (0, 0)
    while one < left, other < right {
      if gain(one, other) > 0, best[one][other] == gain(one, other) + best[one + 1][other + 1] {
        chain.append((one, other))
        (one, other) = (one + 1, other + 1)
      } else if best[one][other] == best[one + 1][other] {
        one += 1
      } else {
        other += 1
      }
    }
    return chain
  }

  /// Columns that only one side has between two that both have; where both sides have some, their cells were edited.
  private mutating func choose(_ chain: [(Int, Int)], _ scores: [[Double]]) {
    // A table that shares no column is another one.
    guard !chain.isEmpty else { return }
    var (gone, come) = (Set(0..<width.base), Set(0..<width.revised))
    for (one, other) in chain {
      gone.remove(one)
      come.remove(other)
    }
    for one in gone.sorted() {
      guard let other = come.sorted().first(where: { scores[one][$0] >= Self.sameColumn }) else { continue }
      moved.append((one, other))
      gone.remove(one)
      come.remove(other)
    }
    var (lastBase, lastRevised) = (0, 0)
    for (one, other) in chain + [(width.base, width.revised)] {
      let (left, right) = (
        (lastBase..<one).filter(gone.contains), (lastRevised..<other).filter(come.contains)
      )
      if right.isEmpty { removed += left }
      if left.isEmpty { added += right }
      (lastBase, lastRevised) = (one + 1, other + 1)
    }
  }
}
