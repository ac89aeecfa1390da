/// A part of both sequences that is still to be compared; token indices, half-open.
struct Box: Hashable, Sendable {
  var base: Range<Int>
  var revised: Range<Int>

  var count: Int { base.count + revised.count }

  /// The part in front of a run.
  func before(_ run: Run) -> Box {
    Box(base: base.lowerBound..<run.base, revised: revised.lowerBound..<run.revised)
  }

  /// The part behind a run.
  func after(_ run: Run) -> Box {
    Box(base: run.base + run.count..<base.upperBound, revised: run.revised + run.count..<revised.upperBound)
  }
}

/// A run of equal tokens: where it begins on each side, and its length.
struct Run: Hashable, Sendable {
  var base: Int
  var revised: Int
  var count: Int

  /// What tells runs apart that could be one: equal for all token pairs of a run.
  var diagonal: Int { base - revised }
}
