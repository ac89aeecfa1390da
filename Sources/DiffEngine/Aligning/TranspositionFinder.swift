import DocumentModel
import TextDiff

/// Finds text that moved into passages, out of them, or from one to another.
///
/// Whole passages find their partners before. What is left without one, and what stretches of aligned passages the other
/// side lacks, is looked through for runs of sentences that both sides have. A run is told as a move, and no more as text of
/// the passage that it stands in.
struct TranspositionFinder {
  private var pairs: [AlignedPair]
  private let texts: (base: [PassageText], revised: [PassageText])
  private let diff: ProseDiff
  private var base = Stretches()
  private var revised = Stretches()

  /// The groups of the runs, by the passage that they stand behind.
  private var moves: (base: [Place: [PassageGroup]], revised: [Place: [PassageGroup]]) = ([:], [:])

  /// The order of the texts that were asked for.
  private var orders: [Int: TextOrder] = [:]

  private struct Place: Hashable {
    var text: Int
    var passage: Int
  }

  /// The stretches of one side, and where they are.
  private struct Stretches {
    var units: [UnmatchedText] = []
    var places: [PassagePlace] = []

    mutating func append(_ passage: Passage, _ tokens: Range<Int>, isWhole: Bool, text: Int, index: Int) {
      units.append(UnmatchedText(passage: passage, tokens: tokens, isWhole: isWhole))
      places.append(PassagePlace(text: text, passages: index..<index + 1))
    }

    func place(_ run: TransposedRuns.Place) -> PassagePlace {
      var place = places[run.unit]
      if run.tokens != units[run.unit].passage.tokens.indices { place.tokens = run.tokens }
      return place
    }
  }

  /// `base` and `revised` are the texts of the pairs, then those without a partner.
  init(_ pairs: [AlignedPair], base: [PassageText], revised: [PassageText], diff: ProseDiff) {
    self.pairs = pairs
    texts = (base, revised)
    self.diff = diff
  }

  /// What was found.
  struct Result {
    /// With the runs as groups of their own and marked as gone where they stood.
    var pairs: [AlignedPair]
    /// Sentences that stand in too many places to be looked for.
    var passedBy = 0
  }

  /// The pairs with their runs.
  ///
  /// - Complexity: near-linear in the words of the passages that are looked through.
  func found() -> Result {
    var finder = self
    finder.collect()
    guard !finder.base.units.isEmpty, !finder.revised.units.isEmpty else {
      return Result(pairs: finder.pairs)
    }
    let transposed = TransposedRuns(finder.base.units, finder.revised.units)
    for run in transposed.runs() {
      finder.mark(finder.base.place(run.base), finder.revised.place(run.revised))
    }
    finder.place()
    return Result(pairs: finder.pairs, passedBy: transposed.passedBy)
  }

  // MARK: What has no partner

  private mutating func collect() {
    var (gains, losses) = (false, false)
    for text in pairs.indices {
      for group in pairs[text].groups where group.elsewhere == nil {
        if group.revised.isEmpty {
          collect(base: group.base, of: text)
        } else if group.base.isEmpty {
          collect(revised: group.revised, of: text)
        } else if let difference = difference(group, text) {
          gains = gains || difference >= 0
          losses = losses || difference <= 0
          collect(group, of: text)
        }
      }
    }
    // Articles without a partner have lost nothing where nobody has gained.
    if gains {
      for text in pairs.count..<texts.base.count {
        collect(base: texts.base[text].passages.indices, of: text)
      }
    }
    if losses {
      for text in pairs.count..<texts.revised.count {
        collect(revised: texts.revised[text].passages.indices, of: text)
      }
    }
  }

  private mutating func collect(base range: Range<Int>, of text: Int) {
    for index in range {
      let passage = texts.base[text].passages[index]
      guard passage.words >= AlignmentThresholds.fewestWordsElsewhere else { continue }
      base.append(passage, passage.tokens.indices, isWhole: true, text: text, index: index)
    }
  }

  private mutating func collect(revised range: Range<Int>, of text: Int) {
    for index in range {
      let passage = texts.revised[text].passages[index]
      guard passage.words >= AlignmentThresholds.fewestWordsElsewhere else { continue }
      revised.append(passage, passage.tokens.indices, isWhole: true, text: text, index: index)
    }
  }

  /// By how many words a group's revised passages are longer, where that tells of text that came or went; 0 where text
  /// may have moved inside of the group.
  private func difference(_ group: PassageGroup, _ text: Int) -> Int? {
    let (left, right) = (pairs[text].base.passages[group.base], pairs[text].revised.passages[group.revised])
    let difference = right.reduce(0) { $0 + $1.words } - left.reduce(0) { $0 + $1.words }
    if abs(difference) >= AlignmentThresholds.fewestWordsOfHost { return difference }
    // As many words may have left a section that moved as came into it.
    if left.count != right.count || group.isMoved && left.count > 1 { return 0 }
    guard left.count == 1, let one = left.first, let other = right.first else { return nil }
    return one.fingerprint != other.fingerprint && one.bagOfWords == other.bagOfWords ? 0 : nil
  }

  /// The longer hunks of a group.
  private mutating func collect(_ group: PassageGroup, of text: Int) {
    let left = JoinedText(Array(pairs[text].base.passages[group.base]))
    let right = JoinedText(Array(pairs[text].revised.passages[group.revised]))
    let outcome = diff.script(left, right)
    pairs[text].scripts[group.base.lowerBound] = outcome
    // What is so unlike is told with a note, and has no parts that could be known elsewhere.
    guard !outcome.isLimited else { return }
    for hunk in Self.joined(outcome.script.hunks) {
      for (index, tokens) in left.perPassage(hunk.base) where Self.isLong(left.passages[index], tokens) {
        let passage = left.passages[index]
        base.append(
          passage, Self.completed(tokens, of: passage, in: group), isWhole: false, text: text,
          index: group.base.lowerBound + index)
      }
      for (index, tokens) in right.perPassage(hunk.revised) where Self.isLong(right.passages[index], tokens) {
        let passage = right.passages[index]
        revised.append(
          passage, Self.completed(tokens, of: passage, in: group), isWhole: false, text: text,
          index: group.revised.lowerBound + index)
      }
    }
  }

  /// So many equal tokens between two hunks are equal by chance.
  private static let chance = 2

  private static func joined(_ hunks: [EditScript.Hunk]) -> [EditScript.Hunk] {
    var result: [EditScript.Hunk] = []
    for hunk in hunks {
      if let last = result.last, hunk.base.lowerBound - last.base.upperBound <= chance {
        result[result.count - 1] = EditScript.Hunk(
          base: last.base.lowerBound..<hunk.base.upperBound,
          revised: last.revised.lowerBound..<hunk.revised.upperBound)
      } else {
        result.append(hunk)
      }
    }
    return result
  }

  private static func isLong(_ passage: Passage, _ tokens: Range<Int>) -> Bool {
    tokens.count >= AlignmentThresholds.fewestWordsElsewhere
      && passage.tokens[tokens].count { !$0.isPunctuation } >= AlignmentThresholds.fewestWordsElsewhere
  }

  /// The whole passage of a section that moved where a stretch lacks next to nothing of it: which of two full stops is the
  /// new one, of the passage in front or of this one, the differ cannot know, and what came into a section may stand where
  /// something left it, with the same word in front.
  private static func completed(
    _ tokens: Range<Int>, of passage: Passage, in group: PassageGroup
  ) -> Range<Int> {
    guard group.base.count > 1, group.revised.count > 1 else { return tokens }
    let whole = passage.tokens.indices
    let rest = whole.count { !tokens.contains($0) && !passage.tokens[$0].isPunctuation }
    return rest <= chance ? whole : tokens
  }

  // MARK: Marking

  /// Makes a run a group of its own: of the article that lost it, or of the one that has it where the other is gone.
  private mutating func mark(_ from: PassagePlace, _ to: PassagePlace) {
    guard from.text < pairs.count || to.text < pairs.count else { return }
    let (one, other) = (from.passages.lowerBound, to.passages.lowerBound)
    if from.text < pairs.count {
      let all = texts.base[from.text].passages[one].tokens.indices
      pairs[from.text].base.gone[one, default: []].append(from.tokens ?? all)
    }
    if to.text < pairs.count {
      let all = texts.revised[to.text].passages[other].tokens.indices
      pairs[to.text].revised.gone[other, default: []].append(to.tokens ?? all)
    }
    let elsewhere =
      isInPlace(from, to)
      ? PassageGroup.Elsewhere.part(from: from, to: to, joint(from, to)) : .run(from: from, to: to)
    let move = PassageGroup(base: 0..<0, revised: 0..<0, elsewhere: elsewhere)
    if from.text < pairs.count {
      moves.base[Place(text: from.text, passage: one), default: []].append(move)
    } else {
      moves.revised[Place(text: to.text, passage: other), default: []].append(move)
    }
  }

  /// Whether a passage was merely cut where something was put in between, or joined where something was taken away.
  private mutating func isInPlace(_ from: PassagePlace, _ to: PassagePlace) -> Bool {
    let text = from.text
    guard text == to.text, text < pairs.count, (from.tokens == nil) != (to.tokens == nil) else {
      return false
    }
    let order = orders[text] ?? TextOrder(pairs[text].groups)
    orders[text] = order
    let (one, other) = (from.passages.lowerBound, to.passages.lowerBound)
    if let part = from.tokens {
      return order.isCut(part, of: texts.base[text].passages[one], at: one, in: other)
    }
    return to.tokens.map { order.isJoined($0, of: texts.revised[text].passages[other], at: other, in: one) }
      ?? false
  }

  /// That there is a break on one side only; nil where it is inside of a sentence, as at the end of a page.
  private func joint(_ from: PassagePlace, _ to: PassagePlace) -> PassageGroup.Joint? {
    if let part = from.tokens {
      return Self.isBetweenSentences(part, texts.base[from.text].passages[from.passages.lowerBound])
        ? .split : nil
    }
    return to.tokens.flatMap {
      Self.isBetweenSentences($0, texts.revised[to.text].passages[to.passages.lowerBound]) ? .merged : nil
    }
  }

  private static func isBetweenSentences(_ part: Range<Int>, _ passage: Passage) -> Bool {
    [part.lowerBound, part.upperBound].allSatisfy {
      !passage.tokens.indices.contains($0) || passage.tokens[$0].flags.contains(.startsSentence)
    }
  }

  /// Puts the runs behind the groups of the passages that they left, or came to.
  private mutating func place() {
    for text in Set(moves.base.keys.map(\.text) + moves.revised.keys.map(\.text)) {
      pairs[text].groups = pairs[text].groups.flatMap { group in
        [group] + group.base.flatMap { moves.base[Place(text: text, passage: $0)] ?? [] }
          + group.revised.flatMap { moves.revised[Place(text: text, passage: $0)] ?? [] }
      }
    }
  }
}

extension Passage {
  /// A hash of the words that does not depend on their order.
  fileprivate var bagOfWords: UInt64 {
    var sum: UInt64 = 0
    for token in tokens where !token.isPunctuation {
      var hash = (UInt64(token.key) &+ 1) &* 0x9e37_79b9_7f4a_7c15
      hash ^= hash >> 29
      sum &+= hash &* 0xff51_afd7_ed55_8ccd
    }
    return sum
  }
}
