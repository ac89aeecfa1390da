/// The heaviest chain of pairs that grows on both sides: which anchors, or which blocks, kept their order.
///
/// Source: Jacobson and Vo, Heaviest increasing/common subsequence problems (CPM 1992); prefix maxima are
/// kept in a tree after Fenwick (1994).
package enum LongestIncreasing {
  /// A correspondence: a position on each side, and what keeping it is worth.
  package struct Pair: Hashable, Sendable {
    package let base: Int
    package let revised: Int
    /// Above zero, for example the length of the run.
    package let weight: Int

    package init(base: Int, revised: Int, weight: Int) {
      self.base = base
      self.revised = revised
      self.weight = weight
    }
  }

  /// The indices of the pairs that form the heaviest chain, ascending; strictly increasing on both sides.
  ///
  /// Of chains of the same weight the one wins whose last pair comes first in `pairs`, and so on backwards:
  /// the choice depends on nothing but the input.
  /// The pairs must be sorted by `base`; several may share a base or a revised position.
  /// - Complexity: O(n log n).
  package static func heaviest(_ pairs: [Pair]) -> [Int] {
    let ranks = revisedRanks(of: pairs)
    var maxima = PrefixMaxima(count: pairs.count)
    var totals: [Int] = []
    var predecessors: [Int] = []
    totals.reserveCapacity(pairs.count)
    predecessors.reserveCapacity(pairs.count)
    var recorded = 0
    for index in pairs.indices {
      // Pairs of one base position exclude each other, so none sees the others in the tree.
      if index > 0, pairs[index].base != pairs[index - 1].base {
        precondition(pairs[index].base > pairs[index - 1].base, "the pairs must be sorted by base")
        for earlier in recorded..<index { maxima.record(totals[earlier], of: earlier, at: ranks[earlier]) }
        recorded = index
      }
      let best = maxima.best(below: ranks[index])
      totals.append(pairs[index].weight + (best.map { totals[$0] } ?? 0))
      predecessors.append(best ?? -1)
    }
    return chain(totals: totals, predecessors: predecessors)
  }

  private static func chain(totals: [Int], predecessors: [Int]) -> [Int] {
    var last = -1
    for index in totals.indices where last < 0 || totals[index] > totals[last] { last = index }
    var chain: [Int] = []
    while last >= 0 {
      chain.append(last)
      last = predecessors[last]
    }
    chain.reverse()
    return chain
  }

  /// The rank of each pair's revised position, equal positions having equal ranks.
  private static func revisedRanks(of pairs: [Pair]) -> [Int] {
    let order = pairs.indices.sorted { pairs[$0].revised < pairs[$1].revised }
    var ranks = [Int](repeating: 0, count: pairs.count)
    var rank = 0
    for (place, index) in order.enumerated() {
      if place > 0, pairs[index].revised != pairs[order[place - 1]].revised { rank += 1 }
      ranks[index] = rank
    }
    return ranks
  }
}

/// The heaviest entry among the first k ranks, in O(log n) for each question and each update.
private struct PrefixMaxima {
  private var totals: [Int]
  private var indices: [Int]

  init(count: Int) {
    totals = Array(repeating: 0, count: count + 1)
    indices = Array(repeating: -1, count: count + 1)
  }

  /// The index of the heaviest entry of a rank below `rank`; of equal ones the smallest index.
  func best(below rank: Int) -> Int? {
    var total = 0
    var index = -1
    var node = rank
    while node > 0 {
      if totals[node] > total || (totals[node] == total && indices[node] >= 0 && indices[node] < index) {
        total = totals[node]
        index = indices[node]
      }
      node &= node - 1
    }
    return index < 0 ? nil : index
  }

  mutating func record(_ total: Int, of index: Int, at rank: Int) {
    var node = rank + 1
    while node < totals.count {
      // Entries come in ascending order of index, so an equal total never displaces an earlier one.
      if totals[node] < total {
        totals[node] = total
        indices[node] = index
      }
      node += node & -node
    }
  }
}
