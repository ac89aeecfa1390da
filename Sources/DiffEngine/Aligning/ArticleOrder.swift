import TextDiff

/// Tells which matched articles stand at another place than on the other side.
enum ArticleOrder {
  /// Up to one in five may be told as moved, one by one; when more are out of order, the order itself is
  /// another one, and that is told once.
  ///
  /// Those that moved side by side, as a section with its own, are one of the moves,
  /// as long as they are no more than a third.
  private static let largestShare = 0.2
  /// In a short text one article is told, and two where four others kept their order.
  private static let alwaysTold = 1
  private static let shareOfFew = 1.0 / 3
  private static let few = 2

  enum Finding: Hashable {
    case same
    /// The positions (in the order of the base) of the articles that moved.
    case moved(Set<Int>)
    case reordered
  }

  /// The same for matches, of which one may have several articles of a side: what stands between them there, and in front
  /// of them or behind them on the other side, has moved, if it is the lighter part.
  ///
  /// The positions are those of `matches`; `words` and `revisedWords` tell how much text an article of a side has, of which
  /// `weights` are twice as much.
  static func finding(
    _ matches: [ArticleAligner.Match], weights: [Int], words: (Int) -> Int, _ revisedWords: (Int) -> Int
  ) -> Finding {
    let whole = finding(matches.map { $0.revised[0] }, weights: weights)
    guard whole != .reordered else { return whole }
    var pieces: [(match: Int?, base: Int, revised: Int, weight: Int)] = []
    for (index, match) in matches.enumerated() {
      pieces.append((index, match.base[0], match.revised[0], weights[index]))
      for (before, next) in zip(match.base, match.base.dropFirst()) where next > before + 1 {
        pieces.append((nil, next, match.revised[0], 2 * words(next)))
      }
      for (before, next) in zip(match.revised, match.revised.dropFirst()) where next > before + 1 {
        pieces.append((nil, match.base[0], next, 2 * revisedWords(next)))
      }
    }
    guard pieces.count > matches.count else { return whole }
    pieces.sort { ($0.base, $0.revised) < ($1.base, $1.revised) }
    let ranked = pieces.indices.sorted {
      (pieces[$0].revised, pieces[$0].base) < (pieces[$1].revised, pieces[$1].base)
    }
    var ranks = [Int](repeating: 0, count: pieces.count)
    for (rank, piece) in ranked.enumerated() { ranks[piece] = rank }
    guard case .moved(let positions) = finding(ranks, weights: pieces.map(\.weight)) else { return whole }
    let moved = Set(positions.compactMap { pieces[$0].match })
    return moved.isEmpty ? whole : .moved(moved)
  }

  /// `order` holds, for each match in the order of the base, its place in the revised text; `weights` how much
  /// text each is: of as many articles the lighter ones are told as moved.
  ///
  /// - Complexity: O(n log n).
  static func finding(_ order: [Int], weights: [Int]) -> Finding {
    // As many as can be keep their order, since each that moved is told; of two ways with as many the lighter ones moved.
    let all = weights.reduce(1) { $0 + max(1, $1) }
    let pairs = zip(order, weights).enumerated().map {
      LongestIncreasing.Pair(base: $0.offset, revised: $0.element.0, weight: all + max(1, $0.element.1))
    }
    let kept = Set(LongestIncreasing.heaviest(pairs))
    let moved = Set(order.indices).subtracting(kept)
    if moved.isEmpty { return .same }
    let share = Double(moved.count) / Double(order.count)
    let moves = moved.count { !moved.contains($0 - 1) || order[$0 - 1] + 1 != order[$0] }
    let isTold =
      moved.count <= alwaysTold || Double(moves) <= largestShare * Double(order.count) && share <= shareOfFew
      || moved.count <= few && share <= shareOfFew
    return isTold ? .moved(moved) : .reordered
  }
}
