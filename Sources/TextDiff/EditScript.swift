/// What separates two sequences of token keys: the places where they differ, everything else being equal.
///
/// The one currency of this module. The hunks are sorted, do not touch (at least one equal token lies
/// between two of them) and are never empty on both sides; no hunks means the sequences are equal.
package struct EditScript: Hashable, Sendable {
  /// One place where the sequences differ; token indices, half-open.
  ///
  /// An empty `base` is an insertion in front of `base.lowerBound`, an empty `revised` a deletion.
  package struct Hunk: Hashable, Sendable {
    package var base: Range<Int>
    package var revised: Range<Int>

    package init(base: Range<Int>, revised: Range<Int>) {
      self.base = base
      self.revised = revised
    }

    /// The tokens removed and added.
    package var cost: Int { base.count + revised.count }
    /// The length of the longer side: what a reader sees of the hunk.
    package var extent: Int { max(base.count, revised.count) }
    /// The same place seen from the other side.
    package var inverted: Hunk { Hunk(base: revised, revised: base) }
  }

  /// A run of equal tokens; token indices, half-open, both ranges of the same length, never empty.
  package struct Match: Hashable, Sendable {
    package let base: Range<Int>
    package let revised: Range<Int>
  }

  package let hunks: [Hunk]
  /// The length of the base in tokens.
  package let baseCount: Int
  /// The length of the revised sequence in tokens.
  package let revisedCount: Int

  /// Takes sorted hunks that do not overlap; hunks that touch are joined, empty ones dropped.
  /// - Complexity: O(hunks).
  package init(hunks: [Hunk], baseCount: Int, revisedCount: Int) {
    var joined: [Hunk] = []
    joined.reserveCapacity(hunks.count)
    for hunk in hunks where hunk.cost > 0 { joined.join(hunk) }
    self.hunks = joined
    self.baseCount = baseCount
    self.revisedCount = revisedCount
    precondition(isWellFormed, "the hunks must be sorted and leave equal lengths between them")
  }

  /// The tokens removed and added by all hunks.
  package var cost: Int { hunks.reduce(0) { $0 + $1.cost } }

  /// The script that leads from the revised sequence back to the base.
  /// - Complexity: O(hunks).
  package var inverted: EditScript {
    EditScript(hunks: hunks.map(\.inverted), baseCount: revisedCount, revisedCount: baseCount)
  }

  /// The equal runs before, between and after the hunks, in order.
  /// - Complexity: O(hunks).
  package var matches: [Match] {
    var matches: [Match] = []
    matches.reserveCapacity(hunks.count + 1)
    var base = 0
    var revised = 0
    for hunk in hunks + [end] {
      if base < hunk.base.lowerBound {
        matches.append(
          Match(base: base..<hunk.base.lowerBound, revised: revised..<hunk.revised.lowerBound))
      }
      base = hunk.base.upperBound
      revised = hunk.revised.upperBound
    }
    return matches
  }

  /// The revised sequence, built from the equal tokens of `base` and the hunks' tokens of `revised`.
  ///
  /// Gives `revised` if and only if the script belongs to the two sequences: the law every test rests on.
  /// - Complexity: O(revised).
  package func apply(to base: [UInt32], from revised: [UInt32]) -> [UInt32] {
    precondition(base.count == baseCount && revised.count == revisedCount, "the script is of other texts")
    var result: [UInt32] = []
    result.reserveCapacity(revisedCount)
    var next = 0
    for hunk in hunks {
      result += base[next..<hunk.base.lowerBound]
      result += revised[hunk.revised]
      next = hunk.base.upperBound
    }
    return result + base[next...]
  }

  private var end: Hunk {
    Hunk(base: baseCount..<baseCount, revised: revisedCount..<revisedCount)
  }

  private var isWellFormed: Bool {
    var base = 0
    var revised = 0
    for hunk in hunks {
      let gap = hunk.base.lowerBound - base
      guard gap >= 0, gap == hunk.revised.lowerBound - revised else { return false }
      base = hunk.base.upperBound
      revised = hunk.revised.upperBound
    }
    return baseCount - base >= 0 && baseCount - base == revisedCount - revised
  }
}

extension [EditScript.Hunk] {
  /// Appends a hunk that lies behind the last one, or widens the last one if they touch.
  mutating func join(_ hunk: EditScript.Hunk) {
    if let last, last.base.upperBound == hunk.base.lowerBound,
      last.revised.upperBound == hunk.revised.lowerBound
    {
      self[count - 1].base = last.base.lowerBound..<hunk.base.upperBound
      self[count - 1].revised = last.revised.lowerBound..<hunk.revised.upperBound
    } else {
      append(hunk)
    }
  }
}
