import DocumentModel
import TextDiff

/// Differences between tokens that count as equal: what a reader would not notice.
struct PrintDifferences {
  /// Tokens whose printed texts differ: quotes, dashes, composed letters.
  private(set) var typography: [EditScript.Hunk] = []
  /// Places where one side has a gap and the other has none.
  private(set) var spacing: [EditScript.Hunk] = []

  init(_ comparison: TokenComparison) {
    // Locals: most tokens are looked at once and passed by.
    let (base, revised) = (comparison.base, comparison.revised)
    let (left, right) = (base.tokens, revised.tokens)
    for match in comparison.script.matches {
      for offset in 0..<match.base.count {
        let (one, other) = (match.base.lowerBound + offset, match.revised.lowerBound + offset)
        let flags = left[one].flags.rawValue | right[other].flags.rawValue
        if flags & Token.Flags.folded.rawValue != 0, base.bytes(one) != revised.bytes(other) {
          typography.append(EditScript.Hunk(base: one..<one + 1, revised: other..<other + 1))
        }
        // In front of the first equal token the edit decides about the gap.
        if offset > 0, base.hasGap(before: one) != revised.hasGap(before: other) {
          spacing.append(EditScript.Hunk(base: one - 1..<one + 1, revised: other - 1..<other + 1))
        }
      }
    }
  }
}
