/// Counts of pairs of texts: a table where that is small, a dictionary beyond.
struct PairCounts {
  private let width: Int
  private var table: [UInt32]
  private var sparse: [UInt64: UInt32] = [:]

  /// 4 MiB of counts; the texts of a newsletter and its posts need a few hundred bytes.
  private static let largestTable = 1 << 20

  init(width: Int, height: Int) {
    self.width = width
    let (size, overflow) = width.multipliedReportingOverflow(by: height)
    table = overflow || size > Self.largestTable ? [] : Array(repeating: 0, count: size)
  }

  mutating func add(_ base: UInt32, _ revised: UInt32) {
    if table.isEmpty {
      sparse[UInt64(base) << 32 | UInt64(revised), default: 0] += 1
    } else {
      table[Int(base) * width + Int(revised)] += 1
    }
  }

  /// The pairs that were counted, sorted by base, then revised.
  var pairs: [ShingleJoin.Pair] {
    if table.isEmpty {
      return sparse.sorted { $0.key < $1.key }.map {
        ShingleJoin.Pair(base: Int($0.key >> 32), revised: Int($0.key & 0xffff_ffff), shared: Int($0.value))
      }
    }
    return table.indices.compactMap { index in
      table[index] == 0
        ? nil : ShingleJoin.Pair(base: index / width, revised: index % width, shared: Int(table[index]))
    }
  }
}
