import DocumentModel

/// Which images each side has, by their addresses.
///
/// Publications keep copies of their images at addresses of their own: that an address differs says something only where
/// others are the same.
struct ImageTargets: Sendable {
  /// Whether the sides have their images at the same addresses: one at least, and half of the side that has fewer.
  let areComparable: Bool

  /// - Complexity: O(marks).
  init(base: Comparison.Side, revised: Comparison.Side) {
    let left = Self.targets(base)
    let right = left.isEmpty ? [] : Self.targets(revised)
    let common = left.intersection(right).count
    areComparable = common > 0 && common * 2 >= min(left.count, right.count)
  }

  private static func targets(_ side: Comparison.Side) -> Set<String> {
    guard side.carries.contains(where: { $0.contains(.images) }) else { return [] }
    var targets: Set<String> = []
    for article in side.articles {
      for passage in article.passages {
        for mark in passage.marks { if case .image(let target) = mark.kind { targets.insert(target) } }
      }
    }
    return targets
  }
}
