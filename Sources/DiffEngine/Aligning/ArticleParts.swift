/// Tells which articles of one side are parts of an article of the other side, beside parts that it has already.
struct ArticleParts {
  private let shingles: [Shingles]
  private let wholes: [Shingles]
  /// What is known of the wholes that were asked for.
  private var known: [Int: Whole] = [:]

  private struct Whole {
    var hashes: Set<UInt64>
    /// The shingles of its parts, and how many of these were looked at.
    var told: Set<UInt64> = []
    var parts = 0
    var hasEmptyPart = false
  }

  /// The articles of the side that may have the parts, and those of the other side.
  init(_ shingles: [Shingles], of wholes: [Shingles]) {
    self.shingles = shingles
    self.wholes = wholes
  }

  /// A part is another text than the parts that are there, and has what these lack of the whole: the notes of a release
  /// repeat sentences of older ones, and are no part of the article that both sides have.
  ///
  /// `others` are the parts of the whole, which only grow.
  ///
  /// - Complexity: O(part), and of each other part where both share something.
  mutating func isPart(_ part: Int, of whole: Int, beside others: [Int]) -> Bool {
    var found = known.removeValue(forKey: whole) ?? Whole(hashes: Set(wholes[whole].hashes))
    for other in others.dropFirst(found.parts) {
      found.told.formUnion(shingles[other].hashes)
      if shingles[other].hashes.isEmpty { found.hasEmptyPart = true }
    }
    found.parts = others.count
    known[whole] = found
    let hashes = Set(shingles[part].hashes)
    let own = hashes.subtracting(found.told)
    // What shares nothing with any part is another text than each.
    guard
      !found.hasEmptyPart && !hashes.isEmpty && own.count == hashes.count
        || others.allSatisfy({ isOther(part, $0) })
    else { return false }
    let smaller = min(hashes.count, found.hashes.count)
    return Double(own.intersection(found.hashes).count)
      >= AlignmentThresholds.partContainment * Double(smaller)
  }

  private func isOther(_ part: Int, _ other: Int) -> Bool {
    let joined = ShingleJoin.join([shingles[part]], [shingles[other]], common: 1)
    let shared = joined.pairs.first?.shared ?? 0
    return Double(shared) < AlignmentThresholds.passagePart
      * Double(min(joined.baseSizes[0], joined.revisedSizes[0]))
  }
}
