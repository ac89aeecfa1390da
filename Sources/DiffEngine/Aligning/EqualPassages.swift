import TextDiff

/// Finds the passages that both sides have word for word.
enum EqualPassages {
  /// The pairs of passages with the same words that stand once on either side, sorted by the base.
  ///
  /// `words` are the keys of each passage. Most passages of two publications are equal: what is found here
  /// need not be looked for by its shingles.
  ///
  /// - Complexity: O(n) in the number of words.
  static func pairs(_ base: [[UInt32]], _ revised: [[UInt32]]) -> [ShingleJoin.Pair] {
    let left = onces(base)
    let right = onces(revised)
    var pairs: [ShingleJoin.Pair] = []
    for (fingerprint, one) in left {
      guard let other = right[fingerprint], base[one] == revised[other] else { continue }
      pairs.append(ShingleJoin.Pair(base: one, revised: other, shared: base[one].count))
    }
    return pairs.sorted { $0.base < $1.base }
  }

  /// The pairs of equal passages that stand in the same order, as many as there can be: also of passages that
  /// stand several times.
  ///
  /// - Complexity: near-linear, see `TokenDiff`.
  static func inOrder(_ base: [[UInt32]], _ revised: [[UInt32]]) -> [(base: Int, revised: Int)] {
    var numbers: [[UInt32]: UInt32] = [:]
    let left = numbered(base, &numbers)
    let right = numbered(revised, &numbers)
    return TokenDiff().diff(left, right).script.matches.flatMap { match in
      zip(match.base, match.revised).map { (base: $0, revised: $1) }
    }
  }

  /// A number for each passage, the same for equal ones.
  private static func numbered(_ texts: [[UInt32]], _ numbers: inout [[UInt32]: UInt32]) -> [UInt32] {
    texts.map { words in
      if let number = numbers[words] { return number }
      let number = UInt32(truncatingIfNeeded: numbers.count)
      numbers[words] = number
      return number
    }
  }

  /// The passages that stand once, by the fingerprint of their words.
  private static func onces(_ texts: [[UInt32]]) -> [UInt64: Int] {
    var found: [UInt64: Int] = [:]
    found.reserveCapacity(texts.count)
    var repeated: Set<UInt64> = []
    for (index, words) in texts.enumerated() where !words.isEmpty {
      let fingerprint = fingerprint(words)
      if found.updateValue(index, forKey: fingerprint) != nil { repeated.insert(fingerprint) }
    }
    for fingerprint in repeated { found[fingerprint] = nil }
    return found
  }

  private static func fingerprint(_ words: [UInt32]) -> UInt64 {
    var hash: UInt64 = 0x9e37_79b9_7f4a_7c15
    for word in words { hash = (hash ^ UInt64(word)) &* 0xff51_afd7_ed55_8ccd ^ hash >> 29 }
    return hash
  }
}
