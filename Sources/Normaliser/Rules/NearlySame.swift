/// Runs of words, to be asked whether one of them differs from others in one word.
struct NearlySame {
  /// For all words of a run but one the word that is left out; nil where several runs have different ones there.
  private var left: [UInt64: UInt64?] = [:]

  /// Longer runs are no titles, and are not kept.
  private static let mostWords = 64

  /// - Complexity: O(n) in the letters.
  mutating func insert(_ words: [String]) {
    guard words.count <= Self.mostWords else { return }
    for (key, word) in Self.keys(words[...]) {
      if let known = left.updateValue(word, forKey: key), known != word { left[key] = .some(nil) }
    }
  }

  /// Whether a run has as many words, all the same but for one.
  ///
  /// - Complexity: O(n) in the letters.
  func differInOne(_ words: ArraySlice<String>) -> Bool {
    guard words.count <= Self.mostWords else { return false }
    return Self.keys(words).contains { key, word in left[key].map { $0 != word } ?? false }
  }

  /// For each word one number for all others at their places, and one for the word.
  private static func keys(_ words: ArraySlice<String>) -> [(key: UInt64, word: UInt64)] {
    let hashes = words.enumerated().map { place, word in hash(word, seed: UInt64(place) &+ 1) }
    let all = hashes.reduce(UInt64(words.count)) { $0 &+ $1 }
    return hashes.enumerated().map { place, word in
      (all &- word ^ UInt64(place) &* 0x9e37_79b9_7f4a_7c15, word)
    }
  }

  /// A hash, mixed: the numbers of short words are alike, and are added up.
  ///
  /// Source of the mixing: D. Stafford's thirteenth variant, as in SplitMix64.
  private static func hash(_ word: String, seed: UInt64) -> UInt64 {
    var bytes = ByteHash(seed: seed &* 0x9e37_79b9_7f4a_7c15)
    for byte in word.utf8 { bytes.add(byte) }
    var hash = bytes.value
    hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
    return hash ^ (hash >> 31)
  }
}
