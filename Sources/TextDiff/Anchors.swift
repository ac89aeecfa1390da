/// Runs of equal tokens to fix before anything else: n-grams that occur once on each side, extended as far
/// as the texts agree, in their heaviest common order.
///
/// Source: Cohen's patience diff, with n-grams for lines and the weight of the runs for their number.
struct Anchors {
  /// Ascending on both sides, without overlap; empty if nothing is unique on both.
  let runs: [Run]
  /// Whether any n-gram at all, unique or not, occurs on both sides.
  let areCommon: Bool

  /// - Complexity: O(n log n) for n tokens of the box; linear as far as no token is looked at twice.
  static func find(
    _ box: Box, _ base: Span<UInt32>, _ revised: Span<UInt32>, length: Int
  ) -> Anchors {
    guard box.base.count >= length, box.revised.count >= length else {
      // Too short to hold one: says nothing about what the sides share.
      return Anchors(runs: [], areCommon: true)
    }
    let stride = box.count > GramIndex.sampledSize ? GramIndex.sampling : 1
    var index = GramIndex(length: length, sampling: stride, capacity: box.revised.count)
    index.add(revised, in: box.revised)
    let seeds = index.seeds(base, in: box.base)
    let runs = extended(seeds.pairs, box, base, revised, length: length)
    return Anchors(runs: chain(runs), areCommon: seeds.areCommon)
  }

  /// The maximal runs around the seeds.
  ///
  /// Linear, though runs may overlap: a run that reaches the next seed's place has its partner there too, as
  /// both are unique, and the seed is part of the run.
  private static func extended(
    _ seeds: [Run], _ box: Box, _ base: Span<UInt32>, _ revised: Span<UInt32>, length: Int
  ) -> [Run] {
    var runs: [Run] = []
    for seed in seeds {
      if let last = runs.last, last.diagonal == seed.diagonal, seed.base < last.base + last.count { continue }
      var (x0, y0) = (seed.base, seed.revised)
      var (x1, y1) = (x0, y0)
      while x1 < box.base.upperBound, y1 < box.revised.upperBound, base[x1] == revised[y1] {
        x1 += 1
        y1 += 1
      }
      // Seeds are paired by a hash of 32 bits; the texts decide.
      guard x1 - x0 >= length else { continue }
      while x0 > box.base.lowerBound, y0 > box.revised.lowerBound, base[x0 - 1] == revised[y0 - 1] {
        x0 -= 1
        y0 -= 1
      }
      runs.append(Run(base: x0, revised: y0, count: x1 - x0))
    }
    return runs
  }

  /// The heaviest runs in common order, cut where they overlap.
  private static func chain(_ runs: [Run]) -> [Run] {
    // Extending backwards may have changed the order of two runs.
    let sorted = runs.sorted { ($0.base, $0.revised) < ($1.base, $1.revised) }
    let chosen = LongestIncreasing.heaviest(
      sorted.map { LongestIncreasing.Pair(base: $0.base, revised: $0.revised, weight: $0.count) })
    var chain: [Run] = []
    chain.reserveCapacity(chosen.count)
    var (x, y) = (0, 0)
    for index in chosen {
      var run = sorted[index]
      let overlap = max(x - run.base, y - run.revised, 0)
      guard overlap < run.count else { continue }
      run = Run(base: run.base + overlap, revised: run.revised + overlap, count: run.count - overlap)
      chain.append(run)
      (x, y) = (run.base + run.count, run.revised + run.count)
    }
    return chain
  }
}
