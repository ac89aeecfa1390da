/// Widens hunks so that none begins or ends inside a unit of glued tokens, on either side.
///
/// `3.5` to `3.7` is then one changed number, not a changed `5`.
struct GluedUnits {
  let base: ClassifiedTokens
  let revised: ClassifiedTokens

  /// - Complexity: O(hunks + tokens absorbed).
  func widened(_ hunks: [EditScript.Hunk]) -> [EditScript.Hunk] {
    var result: [EditScript.Hunk] = []
    for index in hunks.indices {
      var hunk = hunks[index]
      let lower = result.last?.base.upperBound ?? 0
      let upper = index + 1 < hunks.count ? hunks[index + 1].base.lowerBound : base.keys.count
      while hunk.base.lowerBound > lower, cuts(hunk.base.lowerBound, hunk.revised.lowerBound) {
        hunk.base = hunk.base.lowerBound - 1..<hunk.base.upperBound
        hunk.revised = hunk.revised.lowerBound - 1..<hunk.revised.upperBound
      }
      while hunk.base.upperBound < upper, cuts(hunk.base.upperBound, hunk.revised.upperBound) {
        hunk.base = hunk.base.lowerBound..<hunk.base.upperBound + 1
        hunk.revised = hunk.revised.lowerBound..<hunk.revised.upperBound + 1
      }
      result.join(hunk)
    }
    return result
  }

  /// Whether an edge in front of these tokens separates glued ones on either side.
  private func cuts(_ basePosition: Int, _ revisedPosition: Int) -> Bool {
    isGlued(basePosition, base.classes) || isGlued(revisedPosition, revised.classes)
  }

  private func isGlued(_ position: Int, _ classes: [TokenClass]) -> Bool {
    position < classes.count && classes[position].contains(.gluedToPrevious)
  }
}
