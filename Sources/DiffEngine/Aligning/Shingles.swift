import DocumentModel

/// The shingles of a text: hashes of its runs of three words, begin and end counted as words.
///
/// Signs are left out, so that punctuation does not keep passages apart; even a single word has a shingle.
struct Shingles: Sendable {
  /// In the order of the text; a run that stands twice is here twice.
  ///
  /// Never zero.
  let hashes: [UInt64]

  /// `sample`, a power of two, keeps one shingle in so many, always the same ones: enough to tell articles apart, not
  /// passages.
  init(_ words: [UInt32], sample: UInt64 = 1) {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(words.count / Int(sample))
    var before: UInt64 = 0
    var index = 0
    while index < words.count {
      let word = UInt64(words[index]) &+ 1
      let after = index &+ 1 < words.count ? UInt64(words[index &+ 1]) &+ 1 : 0
      let hash = Self.mix(before, word, after)
      if sample == 1 || (hash >> 40) & (sample &- 1) == 0 { hashes.append(hash) }
      before = word
      index &+= 1
    }
    self.hashes = hashes
  }

  private static func mix(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
    var hash =
      first &* 0x9e37_79b9_7f4a_7c15 ^ second &* 0xc2b2_ae3d_27d4_eb4f ^ third &* 0x1656_67b1_9e37_79f9
    hash ^= hash >> 31
    hash = hash &* 0xff51_afd7_ed55_8ccd
    return (hash ^ hash >> 33) | 1
  }
}

extension Passage {
  /// Whether two passages have the same words; the same signs where they have nothing else.
  func hasSameWords(as other: Passage) -> Bool {
    guard fingerprint == other.fingerprint, words == other.words else { return false }
    let (left, right) = (tokens, other.tokens)
    // Equal texts share their tokens.
    if left.span.isIdentical(to: right.span) { return true }
    guard words > 0 else {
      return left.count == right.count && zip(left, right).allSatisfy { $0.key == $1.key }
    }
    var (i, j) = (0, 0)
    while true {
      while i < left.count, left[i].isPunctuation { i &+= 1 }
      while j < right.count, right[j].isPunctuation { j &+= 1 }
      guard i < left.count, j < right.count else { return i == left.count && j == right.count }
      guard left[i].key == right[j].key else { return false }
      i &+= 1
      j &+= 1
    }
  }

  /// How many words both passages begin and end with.
  func sharedEnds(with other: Passage) -> Int {
    let (left, right) = (tokens, other.tokens)
    let signs = (words == 0, other.words == 0)
    let most = min(wordKeyCount, other.wordKeyCount)
    var (start, i, j) = (0, 0, 0)
    while start < most {
      while !signs.0, left[i].isPunctuation { i &+= 1 }
      while !signs.1, right[j].isPunctuation { j &+= 1 }
      guard left[i].key == right[j].key else { break }
      (start, i, j) = (start &+ 1, i &+ 1, j &+ 1)
    }
    var end = 0
    (i, j) = (left.count &- 1, right.count &- 1)
    while end < most &- start {
      while !signs.0, left[i].isPunctuation { i &-= 1 }
      while !signs.1, right[j].isPunctuation { j &-= 1 }
      guard left[i].key == right[j].key else { break }
      (end, i, j) = (end &+ 1, i &- 1, j &- 1)
    }
    return start + end
  }

  /// The number of keys in `wordKeys`.
  var wordKeyCount: Int { words > 0 ? words : tokens.count }

  /// The keys of the tokens that are no punctuation; all keys where there is nothing else.
  var wordKeys: [UInt32] {
    var words: [UInt32] = []
    appendWordKeys(to: &words)
    return words
  }

  /// Appends the keys of the tokens that are no punctuation; all keys where there is nothing else.
  func appendWordKeys(to keys: inout [UInt32]) {
    keys.reserveCapacity(keys.count + wordKeyCount)
    let isSigns = words == 0
    for token in tokens where isSigns || !token.isPunctuation { keys.append(token.key) }
  }
}
