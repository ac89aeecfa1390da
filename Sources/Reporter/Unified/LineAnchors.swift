/// Finds lines that stand exactly once on both sides, in the same order: Bram Cohen's patience diff.
enum LineAnchors {
  struct Anchor: Hashable {
    var base: Int
    var revised: Int
  }

  /// The longest ascending run of anchors in a region; may be empty.
  ///
  /// - Complexity: O(n log n).
  static func find(_ base: [UInt32], _ revised: [UInt32], _ region: LineDiff.Hunk) -> [Anchor] {
    let left = places(base, region.base)
    let right = places(revised, region.revised)
    let pairs = region.base.compactMap { index -> Anchor? in
      guard left[base[index]] == .some(index), let place = right[base[index]], let place else { return nil }
      return Anchor(base: index, revised: place)
    }
    return longestAscending(pairs)
  }

  /// Where each line stands; nil for one that stands in several places.
  private static func places(_ lines: [UInt32], _ range: Range<Int>) -> [UInt32: Int?] {
    var places: [UInt32: Int?] = [:]
    for index in range {
      if places[lines[index]] == nil {
        places[lines[index]] = .some(index)
      } else {
        places[lines[index]] = .some(nil)
      }
    }
    return places
  }

  private static func longestAscending(_ pairs: [Anchor]) -> [Anchor] {
    // The last pair of the best run of each length, and for each pair the one in front of it in its run.
    var tails: [Int] = []
    var before: [Int?] = []
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, tails.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tails[middle]].revised < pair.revised { low = middle + 1 } else { high = middle }
      }
      before.append(low > 0 ? tails[low - 1] : nil)
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var run: [Anchor] = []
    var next = tails.last
    while let index = next {
      run.append(pairs[index])
      next = before[index]
    }
    return run.reversed()
  }
}
