import TextDiff

/// Tells which matched articles stand at another place than on the other side.
enum ArticleOrder {
  /// Up to one in five may be told as moved, one by one; when more are out of order, the order itself is
  /// another one, and that is told once.
  private static let largestShare = 0.2

  enum Finding: Hashable {
    case same
    /// The positions (in the order of the base) of the articles that moved.
    case moved(Set<Int>)
    case reordered
  }

  /// `order` holds, for each match in the order of the base, its place in the revised text.
  ///
  /// - Complexity: O(n log n).
  static func finding(_ order: [Int]) -> Finding {
    let pairs = order.enumerated().map {
      LongestIncreasing.Pair(base: $0.offset, revised: $0.element, weight: 1)
    }
    let kept = Set(LongestIncreasing.heaviest(pairs))
    let moved = Set(order.indices).subtracting(kept)
    if moved.isEmpty { return .same }
    return Double(moved.count) <= largestShare * Double(order.count) ? .moved(moved) : .reordered
  }
}
