import TextDiff

/// Tells which matched articles stand at another place than on the other side.
enum ArticleOrder {
  /// Up to one in five may be told as moved, one by one; when more are out of order, the order itself is
  /// another one, and that is told once.
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

  /// `order` holds, for each match in the order of the base, its place in the revised text; `weights` how much
  /// text each is: what is told as moved is the lighter part.
  ///
  /// - Complexity: O(n log n).
  static func finding(_ order: [Int], weights: [Int]) -> Finding {
    let pairs = zip(order, weights).enumerated().map {
      LongestIncreasing.Pair(base: $0.offset, revised: $0.element.0, weight: max(1, $0.element.1))
    }
    let kept = Set(LongestIncreasing.heaviest(pairs))
    let moved = Set(order.indices).subtracting(kept)
    if moved.isEmpty { return .same }
    let share = Double(moved.count) / Double(order.count)
    let isTold =
      moved.count <= alwaysTold || share <= largestShare || moved.count <= few && share <= shareOfFew
    return isTold ? .moved(moved) : .reordered
  }
}
