/// Tells which articles of one side are parts of an article of the other side, beside parts that it has already.
struct ArticleParts {
  private let shingles: [Shingles]
  /// The shingles of the articles that were asked for.
  private var known: [Int: Set<UInt64>] = [:]

  /// The articles of the side that may have the parts.
  init(_ shingles: [Shingles]) { self.shingles = shingles }

  /// A part is another text than the parts that are there, and has what these lack of the whole: the notes of a release
  /// repeat sentences of older ones, and are no part of the article that both sides have.
  ///
  /// - Complexity: O(part × others + whole).
  mutating func isPart(_ part: Int, of whole: Shingles, beside others: [Int]) -> Bool {
    guard others.allSatisfy({ isOther(part, $0) }) else { return false }
    for other in others where known[other] == nil { known[other] = Set(shingles[other].hashes) }
    let told = others.compactMap { known[$0] }
    let own = Set(shingles[part].hashes.filter { hash in !told.contains { $0.contains(hash) } })
    let all = Set(whole.hashes)
    let smaller = min(Set(shingles[part].hashes).count, all.count)
    return Double(own.intersection(all).count) >= AlignmentThresholds.partContainment * Double(smaller)
  }

  private func isOther(_ part: Int, _ other: Int) -> Bool {
    let joined = ShingleJoin.join([shingles[part]], [shingles[other]], common: 1)
    let shared = joined.pairs.first?.shared ?? 0
    return Double(shared) < AlignmentThresholds.passagePart
      * Double(min(joined.baseSizes[0], joined.revisedSizes[0]))
  }
}
