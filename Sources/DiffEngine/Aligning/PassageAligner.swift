import DocumentModel
import TextDiff

/// Aligns the passages of a pair of articles.
///
/// Passages that share rare shingles are candidates. The heaviest chain of candidates in order anchors the
/// alignment; neighbours of an anchor that are parts of its partner join it; gaps between anchors are
/// aligned by their words; candidates that are left have moved.
struct PassageAligner {
  private let base: [Passage]
  private let revised: [Passage]
  /// The pairs of passages that may say the same, sorted by the base, then the revised text.
  private let candidates: [ShingleJoin.Pair]
  /// The number of words of each passage.
  private let baseSizes: [Int]
  private let revisedSizes: [Int]

  init(_ base: [Passage], _ revised: [Passage]) {
    self.base = base
    self.revised = revised
    let words = (base: base.map(\.wordKeys), revised: revised.map(\.wordKeys))
    baseSizes = words.base.map(\.count)
    revisedSizes = words.revised.map(\.count)
    candidates = Self.candidates(words.base, words.revised)
  }

  /// Equal passages, and those of the rest that share rare shingles.
  private static func candidates(_ base: [[UInt32]], _ revised: [[UInt32]]) -> [ShingleJoin.Pair] {
    let equal = EqualPassages.pairs(base, revised)
    let done = (base: Set(equal.map(\.base)), revised: Set(equal.map(\.revised)))
    let alike = ShingleJoin.pairs(
      base.indices.map { Shingles(done.base.contains($0) ? [] : base[$0]) },
      revised.indices.map { Shingles(done.revised.contains($0) ? [] : revised[$0]) },
      common: AlignmentThresholds.commonPassageShingle)
    return (equal + alike).sorted { ($0.base, $0.revised) < ($1.base, $1.revised) }
  }

  /// The groups: those with a base in the order of the base, added ones where they stand in the revised
  /// text.
  ///
  /// Each passage is in exactly one.
  func groups() -> [PassageGroup] {
    var state = AlignmentState(baseCount: base.count, revisedCount: revised.count)
    anchor(candidates, &state)
    attachParts(candidates, &state)
    let gaps = GapAligner(base, revised)
    gaps.align(&state)
    move(candidates, &state)
    return state.groups()
  }

  private func dice(_ pair: ShingleJoin.Pair) -> Double {
    let total = baseSizes[pair.base] + revisedSizes[pair.revised]
    return total == 0 ? 0 : 2 * Double(pair.shared) / Double(total)
  }

  private func anchor(_ candidates: [ShingleJoin.Pair], _ state: inout AlignmentState) {
    let good = candidates.filter { dice($0) >= AlignmentThresholds.passageSimilarity }
    let pairs = good.map { LongestIncreasing.Pair(base: $0.base, revised: $0.revised, weight: weight($0)) }
    for index in LongestIncreasing.heaviest(pairs) { state.match(good[index].base, good[index].revised) }
  }

  /// Shared shingles, doubled, and one more where the passages are of the same kind.
  private func weight(_ pair: ShingleJoin.Pair) -> Int {
    let sameKind = base[pair.base].kind.isSameSort(as: revised[pair.revised].kind)
    return pair.shared * 2 + (sameKind ? 1 : 0)
  }

  /// Joins passages to the group in front of or behind them when they are a part of its other side.
  private func attachParts(_ candidates: [ShingleJoin.Pair], _ state: inout AlignmentState) {
    // There and back, so that several parts in front of an anchor join it one after another.
    for pair in candidates + candidates.reversed() {
      let baseShare = Double(pair.shared) / Double(max(1, baseSizes[pair.base]))
      let revisedShare = Double(pair.shared) / Double(max(1, revisedSizes[pair.revised]))
      if baseShare >= AlignmentThresholds.passagePart, state.isFree(base: pair.base) {
        state.extend(base: pair.base, towards: pair.revised)
      } else if revisedShare >= AlignmentThresholds.passagePart, state.isFree(revised: pair.revised) {
        state.extend(revised: pair.revised, towards: pair.base)
      }
    }
  }

  private func move(_ candidates: [ShingleJoin.Pair], _ state: inout AlignmentState) {
    let good = candidates.filter {
      state.isFree(base: $0.base) && state.isFree(revised: $0.revised)
        && dice($0) >= AlignmentThresholds.movedSimilarity
    }
    .sorted { left, right in
      if left.shared != right.shared { return left.shared > right.shared }
      return (left.base + left.revised, left.base) < (right.base + right.revised, right.base)
    }
    for pair in good where state.isFree(base: pair.base) && state.isFree(revised: pair.revised) {
      state.match(pair.base, pair.revised, moved: true)
      extend(pair, by: 1, &state)
      extend(pair, by: -1, &state)
    }
    state.mergeMoves()
  }

  /// Takes the neighbours of a moved passage along: short ones share too few shingles to be found alone.
  private func extend(_ pair: ShingleJoin.Pair, by step: Int, _ state: inout AlignmentState) {
    var (one, other) = (pair.base + step, pair.revised + step)
    while base.indices.contains(one), revised.indices.contains(other), state.isFree(base: one),
      state.isFree(revised: other), base[one].wordKeys == revised[other].wordKeys
    {
      state.match(one, other, moved: true)
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
