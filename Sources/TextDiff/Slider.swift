/// Moves pure insertions and deletions to the place where a person would mark them.
///
/// An insertion can slide where the token it leaves behind equals the one it takes up: of `the dog the cat`
/// either `the dog` or `dog the` was added to `the cat`. Each place is scored by the tokens at its edges;
/// hunks never slide so far that they touch.
///
/// Source: the idea of git's indent heuristic (Haggerty), with the edges of prose for those of code.
struct Slider {
  /// Points for a place: a sentence outweighs all smaller signs together, white space each of them.
  private enum Score {
    /// The hunk begins with a sentence, or what follows it does: it holds whole sentences.
    static let sentence = 16
    /// White space in front of the hunk, or behind it: no unit such as `3.5` is cut.
    static let gap = 4
    /// The hunk begins with a sign, which belongs to the word in front of it: `white ,` rather than
    /// `, white` was added to `red, blue`.
    static let beginsWithPunctuation = -2
    /// A sign follows the hunk: its last word lost the sign that belongs to it.
    static let followedByPunctuation = -3
    /// The hunk begins with a stop word: a phrase begins with its article, `the dog` rather than `dog the`.
    static let beginsWithStopWord = 1
    static let endsWithStopWord = -1
  }

  let base: ClassifiedTokens
  let revised: ClassifiedTokens

  /// - Complexity: O(tokens + hunks): each equal run is entered from its two ends only.
  func slid(_ hunks: [EditScript.Hunk]) -> [EditScript.Hunk] {
    var result = hunks
    for index in hunks.indices where hunks[index].base.isEmpty || hunks[index].revised.isEmpty {
      let hunk = hunks[index]
      let onBase = hunk.revised.isEmpty
      let tokens = onBase ? base : revised
      let range = onBase ? hunk.base : hunk.revised
      // One equal token must remain between two hunks, or they would touch.
      let left = index == 0 ? hunk.base.lowerBound : gap(result[index - 1], hunk) - 1
      let right =
        index + 1 == hunks.count
        ? base.keys.count - hunk.base.upperBound : gap(hunk, hunks[index + 1]) - 1
      let shift = bestShift(range, in: tokens, left: left, right: right)
      result[index] = hunk.shifted(by: shift)
    }
    return result
  }

  /// The equal tokens between two hunks.
  private func gap(_ hunk: EditScript.Hunk, _ next: EditScript.Hunk) -> Int {
    next.base.lowerBound - hunk.base.upperBound
  }

  /// The best of all places; of equally good ones the rightmost, as who adds a twin adds it behind.
  private func bestShift(_ range: Range<Int>, in tokens: ClassifiedTokens, left: Int, right: Int) -> Int {
    let keys = tokens.keys
    var shift = 0
    while -shift < left, keys[range.lowerBound + shift - 1] == keys[range.upperBound + shift - 1] {
      shift -= 1
    }
    var best = shift
    var bestScore = score(range.lowerBound + shift..<range.upperBound + shift, in: tokens.classes)
    while shift < right, keys[range.lowerBound + shift] == keys[range.upperBound + shift] {
      shift += 1
      let score = score(range.lowerBound + shift..<range.upperBound + shift, in: tokens.classes)
      if score >= bestScore { (best, bestScore) = (shift, score) }
    }
    return best
  }

  private func score(_ range: Range<Int>, in classes: [TokenClass]) -> Int {
    let first = classes[range.lowerBound]
    let last = classes[range.upperBound - 1]
    // The end of the text closes a sentence and is as good as white space.
    let following =
      range.upperBound < classes.count ? classes[range.upperBound] : [.startsSentence, .gapBefore]
    var score = 0
    if first.contains(.startsSentence) { score += Score.sentence }
    if following.contains(.startsSentence) { score += Score.sentence }
    if first.contains(.gapBefore) || range.lowerBound == 0 { score += Score.gap }
    if following.contains(.gapBefore) { score += Score.gap }
    if first.contains(.punctuation) { score += Score.beginsWithPunctuation }
    if following.contains(.punctuation) { score += Score.followedByPunctuation }
    if first.contains(.stopWord) { score += Score.beginsWithStopWord }
    if last.contains(.stopWord) { score += Score.endsWithStopWord }
    return score
  }
}

extension EditScript.Hunk {
  fileprivate func shifted(by shift: Int) -> EditScript.Hunk {
    EditScript.Hunk(
      base: base.lowerBound + shift..<base.upperBound + shift,
      revised: revised.lowerBound + shift..<revised.upperBound + shift)
  }
}
