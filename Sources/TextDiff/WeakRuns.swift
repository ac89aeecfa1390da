/// Joins hunks that only a few weak words keep apart: no confetti.
///
/// Where a clause was rewritten, the shortest script keeps its `of`, `the` and commas, and a reader sees a
/// dozen small changes for one. An equal run is absorbed if it is short, holds stop words and punctuation
/// only, and is shorter than the hunk on either side of it.
///
/// Source: the semantic clean-up of diff-match-patch (Fraser), which looks at lengths alone.
struct WeakRuns {
  let base: ClassifiedTokens
  let revised: ClassifiedTokens
  /// The longest run that may be absorbed, in tokens.
  let longest: Int

  /// - Complexity: O(hunks · longest).
  func absorbed(_ hunks: [EditScript.Hunk]) -> [EditScript.Hunk] {
    var result: [EditScript.Hunk] = []
    for hunk in hunks {
      var hunk = hunk
      // A joined hunk is longer than its parts and may absorb what kept it from the one before.
      while let last = result.last, canJoin(last, hunk) {
        result.removeLast()
        hunk = EditScript.Hunk(
          base: last.base.lowerBound..<hunk.base.upperBound,
          revised: last.revised.lowerBound..<hunk.revised.upperBound)
      }
      result.append(hunk)
    }
    return result.map(trimmed)
  }

  private func canJoin(_ left: EditScript.Hunk, _ right: EditScript.Hunk) -> Bool {
    let count = right.base.lowerBound - left.base.upperBound
    guard count <= longest, count < left.extent, count < right.extent else { return false }
    for offset in 0..<count {
      let classes = (
        base.classes[left.base.upperBound + offset], revised.classes[left.revised.upperBound + offset]
      )
      guard classes.0.isWeak, classes.1.isWeak, !startsSentence(classes.0), !startsSentence(classes.1) else {
        return false
      }
    }
    return !beginsSentence(right)
  }

  /// Changes of two sentences remain two, whatever lies between them.
  private func beginsSentence(_ hunk: EditScript.Hunk) -> Bool {
    (hunk.base.isEmpty || startsSentence(base.classes[hunk.base.lowerBound]))
      && (hunk.revised.isEmpty || startsSentence(revised.classes[hunk.revised.lowerBound]))
  }

  private func startsSentence(_ tokens: TokenClass) -> Bool { tokens.contains(.startsSentence) }

  /// The hunk without the equal tokens at its edges that joining may have brought there: `the` in
  /// `the big the` for `the`.
  private func trimmed(_ hunk: EditScript.Hunk) -> EditScript.Hunk {
    let box = MyersKernel.trim(
      Box(base: hunk.base, revised: hunk.revised), base.keys.span, revised.keys.span)
    return EditScript.Hunk(base: box.base, revised: box.revised)
  }
}
