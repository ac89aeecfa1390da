import DocumentModel
import TextDiff

/// The tokens of a group compared: where they differ, and where only their print does.
struct TokenComparison {
  let base: JoinedText
  let revised: JoinedText
  let script: EditScript
  /// The texts are so unlike that a shorter script was not looked for.
  let isLimited: Bool
  /// The texts are titles: what differs in them is told as such.
  var isTitle = false

  /// `known` is the script of the two texts where it was made before.
  init(
    _ base: JoinedText, _ revised: JoinedText, _ diff: ProseDiff, known: ProseDiff.Outcome? = nil
  ) {
    self.base = base
    self.revised = revised
    (script, isLimited) = known ?? diff.script(base, revised)
  }

  /// Two passages, for what is told of them besides their words: none count as equal.
  init(_ base: Passage, _ revised: Passage) { self.init([base], [revised]) }

  /// The passages of a part of a section, for the same.
  init(_ base: [Passage], _ revised: [Passage]) {
    self.base = JoinedText(base)
    self.revised = JoinedText(revised)
    let (left, right) = (self.base.tokens.count, self.revised.tokens.count)
    script = EditScript(
      hunks: [EditScript.Hunk(base: 0..<left, revised: 0..<right)], baseCount: left, revisedCount: right)
    isLimited = false
  }

  /// Equal tokens that are no punctuation.
  var wordsInCommon: Int {
    script.matches.reduce(0) { sum, match in
      sum + base.tokens[match.base].count { !$0.isPunctuation }
    }
  }

  /// Runs of both texts, widened to what a reader sees as whole words; sorted, not touching.
  func widened(_ hunks: [EditScript.Hunk]) -> [EditScript.Hunk] {
    widened(hunks, joiningTouching: true) { $0.isGlued(at: $1) }
  }

  /// Runs as a reader is shown them: no edge inside of a name as `setup.py` or `desk@example.org`.
  ///
  /// The parts of other compounds are told apart: who reads “a well-[-known-]{+meant+} word” looks at one word.
  func shown(_ hunks: [EditScript.Hunk]) -> [EditScript.Hunk] {
    widened(hunks, joiningTouching: false) { $0.isInsideOfName(at: $1) }
  }

  private func widened(
    _ hunks: [EditScript.Hunk], joiningTouching: Bool, _ isWhole: (JoinedText, Int) -> Bool
  ) -> [EditScript.Hunk] {
    let reach = joiningTouching ? 0 : 1
    var result: [EditScript.Hunk] = []
    for hunk in hunks {
      let wide = widen(hunk, isWhole)
      if let last = result.last, wide.base.lowerBound + reach <= last.base.upperBound,
        wide.revised.lowerBound + reach <= last.revised.upperBound
      {
        result[result.count - 1] = EditScript.Hunk(
          base: last.base.lowerBound..<max(last.base.upperBound, wide.base.upperBound),
          revised: last.revised.lowerBound..<max(last.revised.upperBound, wide.revised.upperBound))
      } else {
        result.append(wide)
      }
    }
    return result
  }

  /// A compound of more parts than this is no word any more: an edit is not widened beyond.
  private static let mostGluedTokens = 16

  /// Moves the edges of a hunk over equal tokens, as long as `isWhole` says for a side that it goes on there.
  private func widen(_ hunk: EditScript.Hunk, _ isWhole: (JoinedText, Int) -> Bool) -> EditScript.Hunk {
    var (b0, b1) = (hunk.base.lowerBound, hunk.base.upperBound)
    var (r0, r1) = (hunk.revised.lowerBound, hunk.revised.upperBound)
    var steps = 0
    while steps < Self.mostGluedTokens, b0 > 0, r0 > 0, base.tokens[b0 - 1].key == revised.tokens[r0 - 1].key,
      isWhole(base, b0) || isWhole(revised, r0)
    {
      b0 -= 1
      r0 -= 1
      steps += 1
    }
    steps = 0
    while steps < Self.mostGluedTokens, b1 < base.tokens.count, r1 < revised.tokens.count,
      base.tokens[b1].key == revised.tokens[r1].key, isWhole(base, b1) || isWhole(revised, r1)
    {
      b1 += 1
      r1 += 1
      steps += 1
    }
    return EditScript.Hunk(base: b0..<b1, revised: r0..<r1)
  }
}
