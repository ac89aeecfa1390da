/// Runs of sentences that one side has in a stretch of its text and the other side in another.
///
/// Sentences are known again by their shingles, the surest pairs first; pairs that stand one behind another make a run, and
/// what lies between them and at the ends goes along as far as it is short: the edits inside of what moved.
struct TransposedRuns {
  /// A run on both sides.
  struct Run: Hashable {
    var base: Place
    var revised: Place
  }

  /// Tokens of the passage of a stretch, which is told by its number.
  struct Place: Hashable {
    var unit: Int
    var tokens: Range<Int>
  }

  private var base: UnmatchedSentences
  private var revised: UnmatchedSentences
  /// Sentences of the base that the other side has as well, in too many places to be looked at.
  private(set) var passedBy = 0

  init(_ base: [UnmatchedText], _ revised: [UnmatchedText]) {
    self.base = UnmatchedSentences(base)
    self.revised = UnmatchedSentences(revised)
    match()
  }

  // MARK: Sentences

  private mutating func match() {
    let joined = joined()
    for pair in alike(joined) where base.partners[pair.base] == nil && revised.partners[pair.revised] == nil {
      join(pair.base, pair.revised)
      for step in [1, -1] { extend(pair.base, pair.revised, by: step) }
    }
    passedBy = joined.passedBy.count { base.partners[$0] == nil }
  }

  private mutating func join(_ one: Int, _ other: Int) {
    base.partners[one] = other
    revised.partners[other] = one
  }

  /// Takes equal neighbours along, which may be too short to be known alone.
  private mutating func extend(_ one: Int, _ other: Int, by step: Int) {
    var (next, mate) = (one + step, other + step)
    while base.isFree(next, beside: one), revised.isFree(mate, beside: other),
      base.sentences[next].keys == revised.sentences[mate].keys
    {
      join(next, mate)
      next += step
      mate += step
    }
  }

  /// The sentences that share rare shingles.
  private func joined() -> ShingleJoin.Result {
    let shingles = { (sentence: UnmatchedSentences.Sentence) in
      Shingles(sentence.words < AlignmentThresholds.fewestWordsElsewhere ? [] : sentence.keys)
    }
    return ShingleJoin.join(
      base.sentences.map(shingles), revised.sentences.map(shingles),
      common: AlignmentThresholds.commonPassageShingle)
  }

  /// The pairs of sentences that are alike, those with the most in common first.
  private func alike(_ joined: ShingleJoin.Result) -> [ShingleJoin.Pair] {
    joined.pairs.filter {
      2 * Double($0.shared) >= AlignmentThresholds.movedSimilarity
        * Double(joined.baseSizes[$0.base] + joined.revisedSizes[$0.revised])
    }
    .sorted { left, right in
      if left.shared != right.shared { return left.shared > right.shared }
      return (left.base + left.revised, left.base) < (right.base + right.revised, right.base)
    }
  }

  // MARK: Runs

  /// Sentences from one to another on both sides, and the words of those that are alike.
  private struct Stretch {
    var base: ClosedRange<Int>
    var revised: ClosedRange<Int>
    var words: Int
  }

  /// The runs, in the order of the base; no token is in two of them.
  ///
  /// - Complexity: near-linear in the words of the stretches.
  func runs() -> [Run] {
    stretches().filter { $0.words >= AlignmentThresholds.fewestWordsOfRun }.map { stretch in
      let wide = widened(stretch)
      return Run(base: base.place(wide.base), revised: revised.place(wide.revised))
    }
  }

  private func stretches() -> [Stretch] {
    var result: [Stretch] = []
    for (one, mate) in base.partners.enumerated() {
      guard let other = mate else { continue }
      let words = base.sentences[one].words
      if let last = result.last, goesOn(last, one, other) {
        result[result.count - 1] = Stretch(
          base: last.base.lowerBound...one, revised: last.revised.lowerBound...other,
          words: last.words + words)
      } else {
        result.append(Stretch(base: one...one, revised: other...other, words: words))
      }
    }
    return result
  }

  /// Whether a pair goes on with a stretch: behind it on both sides, with less between than it has itself.
  private func goesOn(_ stretch: Stretch, _ one: Int, _ other: Int) -> Bool {
    let (left, right) = (stretch.base.upperBound, stretch.revised.upperBound)
    guard base.sentences[left].unit == base.sentences[one].unit, other > right,
      revised.sentences[right].unit == revised.sentences[other].unit
    else { return false }
    let (between, beyond) = (left + 1..<one, right + 1..<other)
    // The long ways are ruled out before they are walked.
    return isShort(base.words(between), in: stretch) && isShort(revised.words(beyond), in: stretch)
      && beyond.allSatisfy { revised.partners[$0] == nil }
  }

  /// Whether sentences have so few words that they may be the edited ones of a run.
  private func isShort(_ words: Int, in stretch: Stretch) -> Bool {
    Double(words) <= AlignmentThresholds.editedPartOfRun * Double(stretch.words)
  }

  /// With what lies between the run and the ends of both stretches, where it is short.
  private func widened(_ stretch: Stretch) -> Stretch {
    var wide = stretch
    if let more = more(
      base.end(from: stretch.base.lowerBound, by: -1), revised.end(from: stretch.revised.lowerBound, by: -1),
      of: stretch)
    {
      wide.base = wide.base.lowerBound - more.base...wide.base.upperBound
      wide.revised = wide.revised.lowerBound - more.revised...wide.revised.upperBound
    }
    if let more = more(
      base.end(from: stretch.base.upperBound, by: 1), revised.end(from: stretch.revised.upperBound, by: 1),
      of: stretch)
    {
      wide.base = wide.base.lowerBound...wide.base.upperBound + more.base
      wide.revised = wide.revised.lowerBound...wide.revised.upperBound + more.revised
    }
    return wide
  }

  /// How many sentences at an end go along: both sides have some, or those of one are the rest of a passage that has no
  /// other partner.
  private func more(_ one: UnmatchedSentences.End, _ other: UnmatchedSentences.End, of stretch: Stretch)
    -> (base: Int, revised: Int)?
  {
    guard one.isOpen, other.isOpen, isShort(one.words, in: stretch), isShort(other.words, in: stretch),
      one.count > 0 || other.count > 0, one.count > 0 || other.isOfWhole, other.count > 0 || one.isOfWhole
    else { return nil }
    return (one.count, other.count)
  }
}
