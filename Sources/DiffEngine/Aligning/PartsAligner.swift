import DocumentModel

/// Aligns passages that are parts of one passage of the other side: a list made a paragraph, paragraphs merged
/// or split, whose parts are too short to be known by their shingles.
///
/// Words decide, since a part of three words has no shingle that a longer passage would share.
struct PartsAligner {
  private let base: [Passage]
  private let revised: [Passage]

  init(_ base: [Passage], _ revised: [Passage]) {
    self.base = base
    self.revised = revised
  }

  /// Adds free neighbours to groups that hold them, then aligns runs of parts in the gaps.
  ///
  /// - Complexity: O(words) for each passage of a gap that is small enough.
  func align(_ state: inout AlignmentState) {
    attach(from: 0, &state)
    let aligned = state.found.count
    for gap in Self.small(state.gaps()) where gap.base.count > 1 {
      for run in runs(of: base, gap.base, in: revised, gap.revised) {
        state.match(run.parts, run.whole..<run.whole + 1)
      }
    }
    // The gaps anew: what was aligned divides them, so that nothing crosses.
    for gap in Self.small(state.gaps()) where gap.revised.count > 1 {
      for run in runs(of: revised, gap.revised, in: base, gap.base) {
        state.match(run.whole..<run.whole + 1, run.parts)
      }
    }
    attach(from: aligned, &state)
  }

  /// Adds free neighbours to the groups that hold them, from the one with this index on; either to those that stand in
  /// order or to those that moved.
  func attach(from first: Int, moved: Bool = false, _ state: inout AlignmentState) {
    for group in first..<max(first, state.found.count) where state.found[group].isMoved == moved {
      attach(group, &state)
    }
  }

  private static func small(_ gaps: [(base: Range<Int>, revised: Range<Int>)])
    -> [(base: Range<Int>, revised: Range<Int>)]
  {
    gaps.filter { $0.base.count * $0.revised.count <= AlignmentThresholds.largestGap }
  }

  // MARK: Neighbours

  private func attach(_ group: Int, _ state: inout AlignmentState) {
    let (left, right) = (state.found[group].base, state.found[group].revised)
    if right.count == 1 {
      attach(
        group, to: right.lowerBound, range: left, parts: base, wholes: revised, isBase: true, &state)
    }
    if left.count == 1 {
      attach(
        group, to: left.lowerBound, range: right, parts: revised, wholes: base, isBase: false, &state)
    }
  }

  /// Extends the side `range` of a group as long as the neighbour's words are in what is left of the other side.
  private func attach(
    _ group: Int, to whole: Int, range: Range<Int>, parts: [Passage], wholes: [Passage], isBase: Bool,
    _ state: inout AlignmentState
  ) {
    let isFree = { (index: Int, state: AlignmentState) in
      parts.indices.contains(index) && (isBase ? state.isFree(base: index) : state.isFree(revised: index))
    }
    guard isFree(range.lowerBound - 1, state) || isFree(range.upperBound, state) else { return }
    var rest = WordBag(wholes[whole].wordKeys)
    for index in range { rest.remove(WordBag(parts[index].wordKeys)) }
    for step in [1, -1] {
      var next = step > 0 ? range.upperBound : range.lowerBound - 1
      while isFree(next, state), Self.mostOfRest * rest.words.count > parts[next].wordKeyCount {
        let part = WordBag(parts[next].wordKeys)
        guard rest.holds(part) || isEdge(wholes[whole], rest.words.count, part, isEnd: step > 0) else {
          break
        }
        rest.remove(part)
        if isBase {
          state.extend(base: next, towards: whole)
        } else {
          state.extend(revised: next, towards: whole)
        }
        next += step
      }
    }
  }

  /// Whether an edited part is what the whole begins or ends with: so many words of it are in no other part.
  private func isEdge(_ whole: Passage, _ left: Int, _ part: WordBag, isEnd: Bool) -> Bool {
    guard left >= Self.shortestEdge, part.words.count >= Self.shortestEdge else { return false }
    let keys = whole.wordKeys
    let edge = WordBag(Array(isEnd ? keys.suffix(left) : keys.prefix(left)))
    let similarity = 2 * Double(edge.common(part)) / Double(left + part.words.count)
    return similarity >= AlignmentThresholds.edgeSimilarity
  }

  /// A part of so many times the words that are left of the whole is more than an edit of them; chosen.
  private static let mostOfRest = 2
  /// Fewer words begin or end a text by chance; chosen.
  private static let shortestEdge = 4

  // MARK: Runs

  /// For wholes in order the run of consecutive parts that make up most of it.
  private func runs(
    of parts: [Passage], _ partRange: Range<Int>, in wholes: [Passage], _ wholeRange: Range<Int>
  ) -> [(parts: Range<Int>, whole: Int)] {
    let bags = partRange.map { WordBag(parts[$0].wordKeys) }
    var result: [(parts: Range<Int>, whole: Int)] = []
    var first = 0
    for whole in wholeRange {
      let all = WordBag(wholes[whole].wordKeys)
      var start = first
      while start < bags.count {
        let end = Self.endOfRun(in: bags, from: start, of: all)
        let held = bags[start..<end].reduce(0) { $0 + $1.words.count }
        if end - start > 1, Double(held) >= AlignmentThresholds.heldByParts * Double(all.words.count) {
          result.append((partRange.lowerBound + start..<partRange.lowerBound + end, whole))
          first = end
          break
        }
        start += 1
      }
    }
    return result
  }

  /// One past the last of the bags from `start` on that `whole` holds, one behind another.
  private static func endOfRun(in bags: [WordBag], from start: Int, of whole: WordBag) -> Int {
    guard whole.words.count >= bags[start].words.count, whole.holds(bags[start]) else { return start }
    var rest = whole
    rest.remove(bags[start])
    var end = start + 1
    while end < bags.count, rest.words.count >= bags[end].words.count, rest.holds(bags[end]) {
      rest.remove(bags[end])
      end += 1
    }
    return end
  }
}
