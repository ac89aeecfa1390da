/// A line diff of two galleys, for the unified format alone.
///
/// The comparison has its own, finer diff; this one only has to be right and quick, and to look like what `diff`
/// prints. Lines are interned; lines that both sides hold once are anchors; Myers' algorithm fills what is
/// between them.
struct LineDiff {
  /// Lines of the base that are replaced by lines of the revised text; half-open, one may be empty.
  struct Hunk: Hashable {
    var base: Range<Int>
    var revised: Range<Int>
  }

  /// The differences, ascending, with at least one equal line between them.
  private(set) var hunks: [Hunk] = []
  private let base: [UInt32]
  private let revised: [UInt32]

  init(_ base: [UInt32], _ revised: [UInt32]) {
    self.base = base
    self.revised = revised
    compare()
  }

  /// Regions wait on a stack of our own: no recursion over hostile input.
  private mutating func compare() {
    var waiting = [Hunk(base: base.indices, revised: revised.indices)]
    while let region = waiting.popLast() {
      let rest = trimmed(region)
      if rest.base.isEmpty && rest.revised.isEmpty { continue }
      if rest.base.isEmpty || rest.revised.isEmpty {
        append(rest)
        continue
      }
      let anchors = LineAnchors.find(base, revised, rest)
      if anchors.isEmpty {
        for hunk in LineMyers.hunks(base, revised, rest) { append(hunk) }
      } else {
        // The first region has to be taken from the stack first.
        waiting.append(contentsOf: regions(of: rest, between: anchors).reversed())
      }
    }
  }

  private func trimmed(_ region: Hunk) -> Hunk {
    var (first, second) = (region.base, region.revised)
    while let left = first.first, let right = second.first, base[left] == revised[right] {
      first = left + 1..<first.upperBound
      second = right + 1..<second.upperBound
    }
    while let left = first.last, let right = second.last, base[left] == revised[right] {
      first = first.lowerBound..<left
      second = second.lowerBound..<right
    }
    return Hunk(base: first, revised: second)
  }

  /// What lies in front of, between and behind the anchors.
  private func regions(of region: Hunk, between anchors: [LineAnchors.Anchor]) -> [Hunk] {
    var regions: [Hunk] = []
    var (left, right) = (region.base.lowerBound, region.revised.lowerBound)
    for anchor in anchors {
      regions.append(Hunk(base: left..<anchor.base, revised: right..<anchor.revised))
      (left, right) = (anchor.base + 1, anchor.revised + 1)
    }
    regions.append(Hunk(base: left..<region.base.upperBound, revised: right..<region.revised.upperBound))
    return regions
  }

  /// Neighbouring hunks become one.
  private mutating func append(_ hunk: Hunk) {
    if let last = hunks.last, last.base.upperBound == hunk.base.lowerBound,
      last.revised.upperBound == hunk.revised.lowerBound
    {
      hunks[hunks.count - 1] = Hunk(
        base: last.base.lowerBound..<hunk.base.upperBound,
        revised: last.revised.lowerBound..<hunk.revised.upperBound)
    } else {
      hunks.append(hunk)
    }
  }
}
