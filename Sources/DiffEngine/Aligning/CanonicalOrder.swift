import DocumentModel

/// An order of two texts by their content, for decisions that must not depend on which one is the base.
enum CanonicalOrder {
  /// Whether the first text comes before the second one, byte by byte.
  ///
  /// - Complexity: O(length of what both begin with).
  static func precedes(_ first: [Passage], _ second: [Passage]) -> Bool {
    for (one, other) in zip(first, second) where one.text != other.text {
      return one.text.lexicographicallyPrecedes(other.text)
    }
    return first.count < second.count
  }
}
