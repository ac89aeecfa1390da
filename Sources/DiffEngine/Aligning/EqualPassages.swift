import DocumentModel
import TextDiff

/// Finds the passages that both sides have word for word.
enum EqualPassages {
  /// The pairs of passages with the same words that stand once on either side, sorted by the base.
  ///
  /// Most passages of two publications are equal: what is found here need not be looked for by its shingles.
  ///
  /// - Complexity: O(n) in the number of words.
  static func pairs(_ base: [Passage], _ revised: [Passage]) -> [ShingleJoin.Pair] {
    let left = onces(base)
    let right = onces(revised)
    var pairs: [ShingleJoin.Pair] = []
    for (fingerprint, one) in left {
      guard let other = right[fingerprint], base[one].hasSameWords(as: revised[other]) else { continue }
      pairs.append(ShingleJoin.Pair(base: one, revised: other, shared: base[one].wordKeyCount))
    }
    return pairs.sorted { $0.base < $1.base }
  }

  /// The pairs of equal passages that stand in the same order, as many as there can be: also of passages that
  /// stand several times.
  ///
  /// - Complexity: near-linear, see `TokenDiff`.
  static func inOrder(_ base: ArraySlice<Passage>, _ revised: ArraySlice<Passage>) -> [(
    base: Int, revised: Int
  )] {
    // As many on both sides, and most of them equal where they stand: edited in place. A script would tie an edit
    // of one passage to another of its twins.
    if base.count == revised.count {
      let inPlace = zip(base.indices, revised.indices).filter { base[$0].hasSameWords(as: revised[$1]) }
      if inPlace.count * 2 > base.count { return inPlace.map { (base: $0, revised: $1) } }
    }
    var numbers: [Words: UInt32] = [:]
    let left = numbered(base, &numbers)
    let right = numbered(revised, &numbers)
    return TokenDiff().diff(left, right).script.matches.flatMap { match in
      zip(match.base, match.revised).map { (base: $0 + base.startIndex, revised: $1 + revised.startIndex) }
    }
  }

  /// A passage that counts as equal to all with the same words.
  private struct Words: Hashable {
    let passage: Passage

    static func == (left: Words, right: Words) -> Bool { left.passage.hasSameWords(as: right.passage) }

    func hash(into hasher: inout Hasher) { hasher.combine(passage.fingerprint) }
  }

  /// A number for each passage, the same for equal ones.
  private static func numbered(_ passages: ArraySlice<Passage>, _ numbers: inout [Words: UInt32]) -> [UInt32]
  {
    passages.map { passage in
      let next = UInt32(truncatingIfNeeded: numbers.count)
      let words = Words(passage: passage)
      if let number = numbers[words] { return number }
      numbers[words] = next
      return next
    }
  }

  /// The passages that stand once, by the fingerprint of their words.
  private static func onces(_ passages: [Passage]) -> [UInt64: Int] {
    var found: [UInt64: Int] = [:]
    found.reserveCapacity(passages.count)
    var repeated: Set<UInt64> = []
    for (index, passage) in passages.enumerated() where !passage.tokens.isEmpty {
      if found.updateValue(index, forKey: passage.fingerprint) != nil { repeated.insert(passage.fingerprint) }
    }
    for fingerprint in repeated { found[fingerprint] = nil }
    return found
  }
}
