/// Myers' greedy algorithm for a region without anchors, with a bound on its cost.
///
/// Source: E. Myers, An O(ND) Difference Algorithm and Its Variations, 1986, section 4a.
enum LineMyers {
  /// Beyond this many edits a region is replaced as a whole.
  ///
  /// That is still right, and no person reads such a region line by line. The traces of 512 rounds take 2 MiB.
  static let greatestCost = 512

  /// The differences inside a region, ascending.
  static func hunks(_ base: [UInt32], _ revised: [UInt32], _ region: LineDiff.Hunk) -> [LineDiff.Hunk] {
    guard let traces = traces(base, revised, region) else { return [region] }
    return path(back: traces, region)
  }

  /// The furthest places of all diagonals for each cost; nil where the bound is hit.
  private static func traces(_ base: [UInt32], _ revised: [UInt32], _ region: LineDiff.Hunk) -> [[Int]]? {
    let (width, height) = (region.base.count, region.revised.count)
    var traces: [[Int]] = []
    for cost in 0...min(width + height, greatestCost) {
      // The diagonal k is at index k + cost.
      var furthest = Array(repeating: 0, count: 2 * cost + 1)
      for diagonal in stride(from: -cost, through: cost, by: 2) {
        var x = start(of: diagonal, cost: cost, after: traces.last)
        while x < width, x - diagonal < height, x - diagonal >= 0,
          base[region.base.lowerBound + x] == revised[region.revised.lowerBound + x - diagonal]
        {
          x += 1
        }
        furthest[diagonal + cost] = x
        if x >= width, x - diagonal >= height {
          traces.append(furthest)
          return traces
        }
      }
      traces.append(furthest)
    }
    return nil
  }

  /// Where a diagonal begins in a round: one step down or to the right of the round before.
  private static func start(of diagonal: Int, cost: Int, after trace: [Int]?) -> Int {
    guard let trace else { return 0 }
    return isDown(diagonal, cost: cost, trace)
      ? trace[diagonal + 1 + cost - 1] : trace[diagonal - 1 + cost - 1] + 1
  }

  /// Whether the step to a diagonal is an insertion.
  private static func isDown(_ diagonal: Int, cost: Int, _ trace: [Int]) -> Bool {
    if diagonal == -cost { return true }
    if diagonal == cost { return false }
    return trace[diagonal - 1 + cost - 1] < trace[diagonal + 1 + cost - 1]
  }

  private static func path(back traces: [[Int]], _ region: LineDiff.Hunk) -> [LineDiff.Hunk] {
    var hunks: [LineDiff.Hunk] = []
    var diagonal = region.base.count - region.revised.count
    for cost in stride(from: traces.count - 1, to: 0, by: -1) {
      let trace = traces[cost - 1]
      let isDown = isDown(diagonal, cost: cost, trace)
      diagonal += isDown ? 1 : -1
      let x = trace[diagonal + cost - 1]
      let left = region.base.lowerBound + x
      let right = region.revised.lowerBound + x - diagonal
      hunks.append(
        LineDiff.Hunk(base: left..<left + (isDown ? 0 : 1), revised: right..<right + (isDown ? 1 : 0)))
    }
    return hunks.reversed()
  }
}
