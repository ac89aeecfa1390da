import DocumentModel
import TextDiff

/// Which passages of a section that moved are one another, and which were cut or joined.
struct PassagePairs {
  /// The passages of both sides that begin with the same word, by their indices.
  private(set) var pairs: [(base: Int, revised: Int)] = []
  /// The passages of the base that are one with the next on the other side, and the other way round.
  private(set) var merged: [Joint] = []
  private(set) var split: [Joint] = []

  /// A break between two passages that stand in one on the other side.
  struct Joint {
    /// The passage in front of the break.
    var part: Int
    /// The one passage of the other side.
    var whole: Int
  }

  /// - Complexity: O(tokens).
  init(_ comparison: TokenComparison) {
    let (base, revised) = (Words(comparison.base), Words(comparison.revised))
    var partners = (
      base: [Int?](repeating: nil, count: base.owners.count),
      revised: [Int?](repeating: nil, count: revised.owners.count)
    )
    for match in comparison.script.matches {
      for (one, other) in zip(match.base, match.revised) {
        (partners.base[one], partners.revised[other]) = (other, one)
      }
    }
    for (index, ends) in base.ends.enumerated() {
      guard let ends, let other = partners.base[ends.first].map({ revised.owners[$0] }) else { continue }
      if partners.base[ends.first] == revised.ends[other]?.first { pairs.append((index, other)) }
    }
    merged = Self.joints(base, partners.base, revised)
    split = Self.joints(revised, partners.revised, base)
  }

  /// The breaks with words on both sides that stand in one passage on the other side, by the passage in front of them.
  private static func joints(_ words: Words, _ partners: [Int?], _ others: Words) -> [Joint] {
    words.ends.indices.dropLast().compactMap { index in
      guard let one = words.ends[index], let next = words.ends[index + 1],
        let left = partners[one.last], let right = partners[next.first]
      else { return nil }
      let whole = others.owners[left]
      return whole == others.owners[right] ? Joint(part: index, whole: whole) : nil
    }
  }

  /// The words of one side.
  private struct Words {
    /// For each token the index of its passage.
    var owners: [Int] = []
    /// The first and the last word of each passage; nil for one of signs.
    var ends: [(first: Int, last: Int)?] = []

    init(_ text: JoinedText) {
      for (owner, passage) in text.passages.enumerated() {
        let start = owners.count
        let isWord = { (token: Token) in !token.isPunctuation }
        owners += Array(repeating: owner, count: passage.tokens.count)
        guard let first = passage.tokens.firstIndex(where: isWord),
          let last = passage.tokens.lastIndex(where: isWord)
        else {
          ends.append(nil)
          continue
        }
        ends.append((start + first, start + last))
      }
    }
  }
}
