import DocumentModel
import TextDiff

/// Aligns the passages of a pair of articles.
///
/// Passages that both sides have word for word anchor the alignment, and equal neighbours of an anchor join
/// it. Of the rest, those that share rare shingles are candidates: the heaviest chain of them between the
/// anchors is aligned, neighbours that are parts of a partner join it, gaps are aligned by their words, and
/// what still has a candidate has moved.
struct PassageAligner {
  private let base: [Passage]
  private let revised: [Passage]
  /// The sides stand in an order of their own, so that the alignment does not depend on which is the base.
  private let isSwapped: Bool

  init(_ base: [Passage], _ revised: [Passage]) {
    isSwapped = CanonicalOrder.precedes(revised, base)
    let (base, revised) = isSwapped ? (revised, base) : (base, revised)
    self.base = base
    self.revised = revised
  }

  /// The groups: those with a base in the order of the base, added ones where they stand in the revised
  /// text.
  ///
  /// Each passage is in exactly one. `gapsLeft` counts the gaps that were too large to be aligned by words.
  /// - Complexity: near-linear in the number of words.
  func groups() -> (groups: [PassageGroup], gapsLeft: Int) {
    var state = AlignmentState(baseCount: base.count, revisedCount: revised.count)
    var elsewhere = anchorEqual(&state)
    anchorNear(&state, elsewhere)
    let joined = candidates(state, elsewhere)
    let candidates = joined.pairs.map {
      Candidate($0, joined.baseSizes[$0.base], joined.revisedSizes[$0.revised])
    }
    if !elsewhere.isEmpty || crosses(candidates, state) { weigh(&state, &elsewhere, candidates) }
    anchor(candidates, &state)
    attachParts(candidates, &state)
    // Words alone would give a term to the definition in front of it: "-n" and "+n" have the same ones.
    EdgeParts(base: base, revised: revised).attach(&state)
    let parts = PartsAligner(base, revised)
    parts.align(&state)
    let aligned = state.found.count
    let gapsLeft = GapAligner(base, revised, moved: elsewhere).align(&state)
    parts.attach(from: aligned, &state)
    EdgeParts(base: base, revised: revised).attach(&state)
    anchorHeld(candidates, &state)
    move(elsewhere.map { Candidate($0, $0.shared, $0.shared) } + candidates, parts, &state)
    return (isSwapped ? state.transposed.groups() : state.groups(), gapsLeft)
  }

  /// Whether passages that were edited stand on the other side of one that is aligned.
  ///
  /// One passage that moved unedited past edited ones is an anchor itself, and would make all of these moves.
  private func crosses(_ candidates: [Candidate], _ state: AlignmentState) -> Bool {
    let places = state.places()
    return candidates.contains {
      $0.dice >= AlignmentThresholds.movedSimilarity
        && places.base[$0.pair.base] != places.revised[$0.pair.revised]
    }
  }

  /// Decides anew which passages kept their order, where some stand in another one.
  ///
  /// Equal passages alone would tell that a long section moved because each of its passages has an edit: what is
  /// told as moved is the lighter part, with all that is alike weighed. Each run of passages would be a move of its own,
  /// which weighs as well: of two ways to say the same the one with fewer moves is told.
  private func weigh(
    _ state: inout AlignmentState, _ elsewhere: inout [ShingleJoin.Pair], _ candidates: [Candidate]
  ) {
    let alike = candidates.filter { $0.dice >= AlignmentThresholds.movedSimilarity }.map(\.pair)
    let equal = state.found.map { group in
      let (one, other) = (group.base.lowerBound, group.revised.lowerBound)
      return ShingleJoin.Pair(base: one, revised: other, shared: base[one].wordKeyCount)
    }
    let all = (equal + elsewhere + alike).sorted { ($0.base, $0.revised) < ($1.base, $1.revised) }
    let places = Set(all.map { [$0.base, $0.revised] })
    let pairs = all.map { pair in
      let goesOn = goesOn(pair, places)
      return LongestIncreasing.Pair(
        base: pair.base, revised: pair.revised,
        weight: printedWords(pair) + (goesOn ? 0 : AlignmentThresholds.wordsOfMove))
    }
    state = AlignmentState(baseCount: base.count, revisedCount: revised.count)
    for index in LongestIncreasing.heaviest(pairs) { state.match(all[index].base, all[index].revised) }
    anchorRepeated(&state)
    elsewhere = (equal + elsewhere).filter {
      state.isFree(base: $0.base) && state.isFree(revised: $0.revised)
    }
  }

  /// Whether a pair goes on with another one: right behind it, or behind nothing but equal passages that stand several times
  /// and are taken along, as the heads that all tables of a text have.
  private func goesOn(_ pair: ShingleJoin.Pair, _ places: Set<[Int]>) -> Bool {
    for step in 1...Self.longestSection {
      let (one, other) = (pair.base - step, pair.revised - step)
      guard one >= 0, other >= 0 else { return false }
      if places.contains([one, other]) { return true }
      guard base[one].hasSameWords(as: revised[other]) else { return false }
    }
    return false
  }

  /// Aligns equal passages in order; returns the pairs of equal passages that stand in another order.
  private func anchorEqual(_ state: inout AlignmentState) -> [ShingleJoin.Pair] {
    // The chain with the most words first, so that what is told as moved is the shorter part.
    let equal = EqualPassages.pairs(base, revised)
    let pairs = equal.map { LongestIncreasing.Pair(base: $0.base, revised: $0.revised, weight: weight($0)) }
    let chain = LongestIncreasing.heaviest(pairs)
    for index in chain { state.match(equal[index].base, equal[index].revised) }
    for index in chain {
      extend(equal[index], by: 1, moved: false, &state)
      extend(equal[index], by: -1, moved: false, &state)
    }
    anchorRepeated(&state)
    return equal.filter { state.isFree(base: $0.base) && state.isFree(revised: $0.revised) }
  }

  /// Aligns equal passages that stand several times, between the anchors.
  private func anchorRepeated(_ state: inout AlignmentState) {
    for gap in state.gaps() {
      for pair in EqualPassages.inOrder(base[gap.base], revised[gap.revised])
      where !base[pair.base].tokens.isEmpty {
        state.match(pair.base, pair.revised)
      }
    }
  }

  /// Aligns the passages of gaps that hold as many of either side, where they begin and end alike: edits of a few
  /// words, of which most differences are made, need no search.
  ///
  /// Passages that stand word for word elsewhere wait for the moves.
  private func anchorNear(_ state: inout AlignmentState, _ elsewhere: [ShingleJoin.Pair]) {
    let moved = (base: Set(elsewhere.map(\.base)), revised: Set(elsewhere.map(\.revised)))
    for gap in state.gaps() where gap.base.count == gap.revised.count {
      for (one, other) in zip(gap.base, gap.revised)
      where !moved.base.contains(one) && !moved.revised.contains(other) {
        if isNear(base[one], revised[other], alone: gap.base.count == 1) { state.match(one, other) }
      }
    }
  }

  /// Whether the words that both begin and end with suffice to call them alike.
  private func isNear(_ one: Passage, _ other: Passage, alone: Bool) -> Bool {
    guard one.kind.isSameSort(as: other.kind) else { return false }
    let (left, right) = (one.wordKeyCount, other.wordKeyCount)
    let ends = one.sharedEnds(with: other)
    // So many shingles they share at least: alone between their neighbours they would be aligned anyway.
    let shared = Double(2 * (ends - 2))
    guard shared >= AlignmentThresholds.passageSimilarity * Double(left + right) else { return false }
    return alone || Double(ends) >= AlignmentThresholds.nearEnds * Double(max(left, right))
  }

  /// The pairs of free passages that share rare shingles, those that are equal elsewhere left out.
  private func candidates(_ state: AlignmentState, _ elsewhere: [ShingleJoin.Pair]) -> ShingleJoin.Result {
    let done = (base: Set(elsewhere.map(\.base)), revised: Set(elsewhere.map(\.revised)))
    return ShingleJoin.join(
      base.indices.map {
        Shingles(state.isFree(base: $0) && !done.base.contains($0) ? base[$0].wordKeys : [])
      },
      revised.indices.map {
        Shingles(state.isFree(revised: $0) && !done.revised.contains($0) ? revised[$0].wordKeys : [])
      }, common: AlignmentThresholds.commonPassageShingle)
  }

  /// A pair of passages and how alike they are.
  private struct Candidate {
    var pair: ShingleJoin.Pair
    /// The shares of either passage's shingles that are in common.
    var baseShare: Double
    var revisedShare: Double
    /// Dice's coefficient of the shingles.
    var dice: Double

    init(_ pair: ShingleJoin.Pair, _ baseSize: Int, _ revisedSize: Int) {
      self.pair = pair
      baseShare = Double(pair.shared) / Double(max(1, baseSize))
      revisedShare = Double(pair.shared) / Double(max(1, revisedSize))
      dice = 2 * Double(pair.shared) / Double(max(1, baseSize + revisedSize))
    }
  }

  private func anchor(_ candidates: [Candidate], _ state: inout AlignmentState) {
    let places = state.places()
    // Those that were weighed are aligned: a second group of the same passages would grow on its own.
    let good = candidates.filter {
      state.isFree(base: $0.pair.base) && state.isFree(revised: $0.pair.revised)
        && places.base[$0.pair.base] == places.revised[$0.pair.revised]
        && $0.dice >= AlignmentThresholds.passageSimilarity
    }
    .map(\.pair)
    let pairs = good.map { LongestIncreasing.Pair(base: $0.base, revised: $0.revised, weight: weight($0)) }
    for index in LongestIncreasing.heaviest(pairs) { state.match(good[index].base, good[index].revised) }
  }

  /// Aligns passages with those at their place that hold them: what else these have may have come from elsewhere, and
  /// would be taken for the same passage, moved.
  private func anchorHeld(_ candidates: [Candidate], _ state: inout AlignmentState) {
    let places = state.places()
    let held = candidates.filter {
      state.isFree(base: $0.pair.base) && state.isFree(revised: $0.pair.revised)
        && places.base[$0.pair.base] == places.revised[$0.pair.revised]
        && max($0.baseShare, $0.revisedShare) >= AlignmentThresholds.containedPart
    }
    .map(\.pair)
    let pairs = held.map { LongestIncreasing.Pair(base: $0.base, revised: $0.revised, weight: weight($0)) }
    for index in LongestIncreasing.heaviest(pairs) { state.match(held[index].base, held[index].revised) }
  }

  /// The words that a pair has in common as a reader counts them: a path or an address is one, whatever its
  /// parts.
  private func printedWords(_ pair: ShingleJoin.Pair) -> Int {
    let (left, right) = (base[pair.base], revised[pair.revised])
    let shared = min(left.printedWords, right.printedWords)
    return max(1, shared * 2 * pair.shared / max(1, min(left.wordKeyCount, right.wordKeyCount)))
  }

  /// Shared shingles, doubled, and one more where the passages are of the same kind.
  private func weight(_ pair: ShingleJoin.Pair) -> Int {
    let sameKind = base[pair.base].kind.isSameSort(as: revised[pair.revised].kind)
    return pair.shared * 2 + (sameKind ? 1 : 0)
  }

  /// Joins passages to the group in front of or behind them when they are a part of its other side.
  private func attachParts(_ candidates: [Candidate], _ state: inout AlignmentState) {
    // There and back, so that several parts in front of an anchor join it one after another.
    for candidate in candidates + candidates.reversed() {
      let pair = candidate.pair
      if candidate.baseShare >= AlignmentThresholds.passagePart, state.isFree(base: pair.base) {
        state.extend(base: pair.base, towards: pair.revised)
      } else if candidate.revisedShare >= AlignmentThresholds.passagePart, state.isFree(revised: pair.revised)
      {
        state.extend(revised: pair.revised, towards: pair.base)
      }
    }
  }

  private func move(_ candidates: [Candidate], _ parts: PartsAligner, _ state: inout AlignmentState) {
    let good = candidates.filter {
      state.isFree(base: $0.pair.base) && state.isFree(revised: $0.pair.revised)
        && $0.dice >= AlignmentThresholds.movedSimilarity
    }
    .map(\.pair)
    .sorted { left, right in
      if left.shared != right.shared { return left.shared > right.shared }
      return (left.base + left.revised, left.base) < (right.base + right.revised, right.base)
    }
    for pair in good where state.isFree(base: pair.base) && state.isFree(revised: pair.revised) {
      state.match(pair.base, pair.revised, moved: true)
      extend(pair, by: 1, moved: true, &state)
      extend(pair, by: -1, moved: true, &state)
    }
    alignBesideMoves(&state)
    // The term and its definition, which are one passage on the other side, move as one.
    parts.attach(from: 0, moved: true, &state)
    state.mergeMoves(goesAlong, isStray: isStray)
  }

  /// Whether what stands between two passages that moved goes along: an edit of a section that moved, and not the greater
  /// part of it.
  ///
  /// Sections and rows of a table that came or went are told alone.
  private func goesAlong(
    _ between: AlignmentState.Between, _ first: PassageGroup, _ second: PassageGroup
  ) -> Bool {
    let passages = between.base.map { base[$0] } + between.revised.map { revised[$0] }
    if passages.isEmpty, between.strays.isEmpty { return true }
    let joined = first.base.count + first.revised.count + second.base.count + second.revised.count
    guard passages.allSatisfy(Self.isText), joined <= AlignmentThresholds.mostPassagesOfMove else {
      return false
    }
    // No more of a section is counted than has to be, since it grows with each passage that goes along.
    let words = passages.reduce(0) { $0 + $1.words }
    var enough = Int((Double(words) / AlignmentThresholds.editedPartOfRun).rounded(.up))
    for group in [second, first] where enough > 0 {
      for index in group.base.reversed() where enough > 0 { enough -= base[index].words }
      for index in group.revised.reversed() where enough > 0 { enough -= revised[index].words }
    }
    return enough <= 0
  }

  private static func isText(_ passage: Passage) -> Bool {
    switch passage.kind {
    case .paragraph, .item, .code: true
    default: false
    }
  }

  /// Whether a passage that moved will be found again by its sentences, where it is taken out of a section, or put into one,
  /// that moved otherwise.
  private func isStray(_ group: PassageGroup) -> Bool {
    guard group.isMoved, group.base.count == 1, group.revised.count == 1 else { return false }
    let (one, other) = (base[group.base.lowerBound], revised[group.revised.lowerBound])
    guard Self.isText(one), one.words >= AlignmentThresholds.fewestWordsOfRun, one.hasSameWords(as: other)
    else { return false }
    let whole = UnmatchedText(passage: one, tokens: one.tokens.indices, isWhole: true)
    return UnmatchedSentences([whole]).sentences.contains { $0.words >= AlignmentThresholds.fewestWordsOfRun }
  }

  /// Aligns by their words what stands beside a passage that moved, on both sides: the edited items of a list that moved
  /// with its heading are too short to be found elsewhere.
  private func alignBesideMoves(_ state: inout AlignmentState) {
    let gaps = GapAligner(base, revised)
    for isBehind in [true, false] {
      for group in state.found where group.isMoved {
        let left = free(beside: group.base, isBehind, base.indices) { state.isFree(base: $0) }
        let right = free(beside: group.revised, isBehind, revised.indices) { state.isFree(revised: $0) }
        guard left.count * right.count <= AlignmentThresholds.largestGap else { continue }
        for (one, other) in gaps.pairs(left, right) { state.match(one, other, moved: true) }
      }
    }
  }

  /// The free passages right behind or in front of a group, no more than a section has.
  private func free(
    beside group: Range<Int>, _ isBehind: Bool, _ all: Range<Int>, where isFree: (Int) -> Bool
  ) -> Range<Int> {
    var (first, last) = isBehind ? (group.upperBound, group.upperBound) : (group.lowerBound, group.lowerBound)
    while last - first < Self.longestSection {
      let next = isBehind ? last : first - 1
      guard all.contains(next), isFree(next) else { break }
      if isBehind { last += 1 } else { first -= 1 }
    }
    return first..<last
  }

  /// Passages beside one that moved; chosen, bounds the work.
  private static let longestSection = 16

  /// Takes equal neighbours of a pair along: short and repeated ones share too few rare shingles to be found
  /// alone.
  private func extend(_ pair: ShingleJoin.Pair, by step: Int, moved: Bool, _ state: inout AlignmentState) {
    var (one, other) = (pair.base + step, pair.revised + step)
    while base.indices.contains(one), revised.indices.contains(other), state.isFree(base: one),
      state.isFree(revised: other), base[one].hasSameWords(as: revised[other])
    {
      state.match(one, other, moved: moved)
      one += step
      other += step
    }
  }
}

extension Block.Kind {
  /// Whether two kinds look alike to a reader: both headings, both list items, both running text.
  func isSameSort(as other: Block.Kind) -> Bool {
    switch (self, other) {
    case (.heading, .heading), (.paragraph, .paragraph), (.item, .item), (.row, .row), (.code, .code),
      (.caption, .caption), (.image, .image), (.rule, .rule):
      true
    default: false
    }
  }
}
