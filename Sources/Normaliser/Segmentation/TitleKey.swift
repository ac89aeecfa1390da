package import DocumentModel

/// The words of a title, for telling whether two titles are the same.
package struct TitleKey: Hashable, Sendable {
  package let words: [UInt64]

  package init(words: [UInt64]) { self.words = words }

  /// The words of `passage` in `range` (tokens, half-open), signs left out.
  package init(_ passage: Passage, _ range: Range<Int>, _ hashes: WordHashes) {
    words = passage.tokens[range].filter { $0.kind != .punctuation }.map { hashes[$0.key] }
  }

  package var isEmpty: Bool { words.isEmpty }

  /// The share of words in common, 0 to 1, each counted as often as it stands in both (Dice's coefficient).
  ///
  /// Source: L. R. Dice, Measures of the amount of ecologic association between species, 1945.
  package func similarity(to other: TitleKey) -> Double {
    guard !words.isEmpty, !other.words.isEmpty else { return 0 }
    if words == other.words { return 1 }
    var left: [UInt64: Int] = [:]
    for word in words { left[word, default: 0] += 1 }
    var common = 0
    for word in other.words {
      if let count = left[word], count > 0 {
        left[word] = count - 1
        common += 1
      }
    }
    return 2 * Double(common) / Double(words.count + other.words.count)
  }

  /// Whether this title is the beginning of `other`: a title that was cut short.
  package func isCutShort(of other: TitleKey) -> Bool {
    words.count >= Self.shortestCutTitle && words.count < other.words.count
      && words.count * 2 >= other.words.count && other.words.starts(with: words)
  }

  /// Shorter beginnings are shared by different titles ("Call for comments on …").
  private static let shortestCutTitle = 4
}
