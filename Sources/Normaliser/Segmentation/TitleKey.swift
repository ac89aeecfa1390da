package import DocumentModel

/// The words of a title, for telling whether two titles are the same.
package struct TitleKey: Hashable, Sendable {
  package let words: [UInt64]
  /// The same words in rising order, for counting what two titles share.
  private let sorted: [UInt64]

  package init(words: [UInt64]) {
    self.words = words
    sorted = words.sorted()
  }

  /// The words of `passage` in `range` (tokens, half-open), signs left out.
  package init(_ passage: Passage, _ range: Range<Int>, _ hashes: WordHashes) {
    self.init(words: passage.tokens[range].lazy.filter { !$0.isPunctuation }.map { hashes[$0.key] })
  }

  /// One number for the words in their order, for looking a title up.
  package var fingerprint: UInt64 { Self.fingerprint(words) }

  /// The fingerprint of a passage's words in `range` (tokens, half-open), as if a key had been made of them.
  package static func fingerprint(_ passage: Passage, _ range: Range<Int>, _ hashes: WordHashes) -> UInt64 {
    passage.tokens[range].reduce(seed) { $1.isPunctuation ? $0 : mix($0, hashes[$1.key]) }
  }

  /// The fingerprint of a passage's words; nil when it has none, or more than `limit`.
  package static func fingerprint(_ passage: Passage, _ hashes: WordHashes, limit: Int) -> UInt64? {
    var count = 0
    var mixed = seed
    for token in passage.tokens where !token.isPunctuation {
      count += 1
      guard count <= limit else { return nil }
      mixed = mix(mixed, hashes[token.key])
    }
    return count == 0 ? nil : mixed
  }

  private static func fingerprint(_ words: [UInt64]) -> UInt64 { words.reduce(seed, mix) }

  private static let seed: UInt64 = 0x9e37_79b9_7f4a_7c15

  private static func mix(_ mixed: UInt64, _ word: UInt64) -> UInt64 {
    let product = (mixed ^ word).multipliedFullWidth(by: 0xe703_7ed1_a0b4_28db)
    return product.high ^ product.low &+ 1
  }

  package var isEmpty: Bool { words.isEmpty }

  /// The share of words in common, 0 to 1, each counted as often as it stands in both (Dice's coefficient).
  ///
  /// Source: L. R. Dice, Measures of the amount of ecologic association between species, 1945.
  package func similarity(to other: TitleKey) -> Double {
    guard !words.isEmpty, !other.words.isEmpty else { return 0 }
    if words == other.words { return 1 }
    var common = 0
    var (i, j) = (0, 0)
    while i < sorted.count, j < other.sorted.count {
      if sorted[i] == other.sorted[j] {
        common += 1
        i += 1
        j += 1
      } else if sorted[i] < other.sorted[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return 2 * Double(common) / Double(words.count + other.words.count)
  }

  /// Whether `other` has all words of this title and is no more than a little longer: a title that is repeated, perhaps
  /// shortened.
  package func isPart(of other: TitleKey) -> Bool {
    guard !words.isEmpty, words.count <= other.words.count, similarity(to: other) >= Self.partAgreement else {
      return false
    }
    return similarity(to: other) * Double(words.count + other.words.count) >= 2 * Double(words.count) - 0.5
  }

  /// Titles of summaries in the larger seed have all words of their articles' titles; chosen.
  private static let partAgreement = 0.8

  /// Whether this title is the beginning of `other`: a title that was cut short.
  package func isCutShort(of other: TitleKey) -> Bool {
    words.count >= Self.shortestCutTitle && words.count < other.words.count
      && words.count * 2 >= other.words.count && other.words.starts(with: words)
  }

  /// Shorter beginnings are shared by different titles ("Call for comments on …").
  private static let shortestCutTitle = 4
}
