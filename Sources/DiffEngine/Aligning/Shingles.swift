import DocumentModel

/// The shingles of a text: hashes of its runs of three words, begin and end counted as words.
///
/// Signs are left out, so that punctuation does not keep passages apart; even a single word has a shingle.
struct Shingles: Sendable {
  /// Sorted, each once.
  let hashes: [UInt64]
  /// The number of words.
  let words: Int

  init(_ words: [UInt32]) {
    self.words = words.count
    guard !words.isEmpty else {
      hashes = []
      return
    }
    var hashes: [UInt64] = []
    hashes.reserveCapacity(words.count)
    for index in words.indices {
      let before = index > 0 ? UInt64(words[index - 1]) &+ 1 : 0
      let after = index + 1 < words.count ? UInt64(words[index + 1]) &+ 1 : 0
      hashes.append(Self.mix(before, UInt64(words[index]) &+ 1, after))
    }
    hashes.sort()
    self.hashes = Self.distinct(hashes)
  }

  private static func distinct(_ sorted: [UInt64]) -> [UInt64] {
    var result: [UInt64] = []
    result.reserveCapacity(sorted.count)
    for hash in sorted where hash != result.last { result.append(hash) }
    return result
  }

  private static func mix(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
    var hash =
      first &* 0x9e37_79b9_7f4a_7c15 ^ second &* 0xc2b2_ae3d_27d4_eb4f ^ third &* 0x1656_67b1_9e37_79f9
    hash ^= hash >> 31
    hash = hash &* 0xff51_afd7_ed55_8ccd
    return hash ^ hash >> 33
  }
}

extension Passage {
  /// The keys of the tokens that are no punctuation; all keys where there is nothing else.
  var wordKeys: [UInt32] {
    let words = tokens.lazy.filter { $0.kind != .punctuation }.map(\.key)
    return words.isEmpty ? tokens.map(\.key) : Array(words)
  }
}
