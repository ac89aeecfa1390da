import DocumentModel
import TextDiff

/// Differences between tokens that count as equal: what a reader would not notice.
struct PrintDifferences {
  /// Tokens whose printed texts differ: quotes, dashes, composed letters.
  private(set) var typography: [EditScript.Hunk] = []
  /// Places where one side has a gap and the other has none.
  private(set) var spacing: [EditScript.Hunk] = []

  init(_ comparison: TokenComparison) {
    for match in comparison.script.matches {
      for offset in 0..<match.base.count {
        look(
          comparison, match.base.lowerBound + offset, match.revised.lowerBound + offset, first: offset == 0)
      }
    }
  }

  private mutating func look(_ comparison: TokenComparison, _ base: Int, _ revised: Int, first: Bool) {
    let hunk = EditScript.Hunk(base: base..<base + 1, revised: revised..<revised + 1)
    let (left, right) = (comparison.base.tokens[base], comparison.revised.tokens[revised])
    if left.flags.contains(.folded) || right.flags.contains(.folded),
      comparison.base.bytes(base) != comparison.revised.bytes(revised)
    {
      typography.append(hunk)
    }
    // In front of the first equal token the edit decides about the gap.
    if !first, comparison.base.hasGap(before: base) != comparison.revised.hasGap(before: revised) {
      spacing.append(EditScript.Hunk(base: base - 1..<base + 1, revised: revised - 1..<revised + 1))
    }
  }
}
