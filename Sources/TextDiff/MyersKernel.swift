/// The inner loops of the comparison, and the only file of this module that uses pointers.
///
/// Owns the two vectors of furthest-reaching points; the sequences come as spans. One allocation serves all
/// boxes of a comparison, and pages that no box reaches are never touched.
/// Int32 vectors and pointers: for 25,000 tokens with 1 % edits a prototype without anchors took 0.4 ms, its
/// variant with spans 0.6, with arrays 1.1.
///
/// Source: Myers, An O(ND) Difference Algorithm and Its Variations (Algorithmica 1986), section 4b; the bound
/// on the cost is that of xdiff in git (`xdl_split`).
@safe struct MyersKernel: ~Copyable {
  /// Where a box is cut in two, and what is known about the parts.
  struct Split {
    let base: Int
    let revised: Int
    /// Which part has a script no longer than the bound, so that it can be solved without one.
    let part: Part
  }

  enum Part { case both, first, second }

  private let forward: UnsafeMutablePointer<Int32>
  private let backward: UnsafeMutablePointer<Int32>
  /// Diagonals run from minus the revised length to the base length, with a sentinel at each end.
  private let offset: Int

  init(baseCount: Int, revisedCount: Int) {
    precondition(baseCount + revisedCount < Int(Int32.max) - 4, "2,147,483,643 tokens at most")
    let diagonals = baseCount + revisedCount + 4
    offset = revisedCount + 2
    unsafe forward = .allocate(capacity: diagonals)
    unsafe backward = .allocate(capacity: diagonals)
  }

  deinit {
    unsafe forward.deallocate()
    unsafe backward.deallocate()
  }

  /// The box without the tokens that both sides have in common at its beginning and its end.
  /// - Complexity: O(tokens trimmed).
  static func trim(_ box: Box, _ base: Span<UInt32>, _ revised: Span<UInt32>) -> Box {
    unsafe base.withUnsafeBufferPointer { base in
      unsafe revised.withUnsafeBufferPointer { revised in
        var (x0, x1) = (box.base.lowerBound, box.base.upperBound)
        var (y0, y1) = (box.revised.lowerBound, box.revised.upperBound)
        precondition(x0 >= 0 && x1 <= base.count && y0 >= 0 && y1 <= revised.count, "a box in the texts")
        while x0 < x1, y0 < y1, unsafe base[x0] == revised[y0] {
          x0 &+= 1
          y0 &+= 1
        }
        while x0 < x1, y0 < y1, unsafe base[x1 &- 1] == revised[y1 &- 1] {
          x1 &-= 1
          y1 &-= 1
        }
        return Box(base: x0..<x1, revised: y0..<y1)
      }
    }
  }

  /// A point on a shortest path through the box, or a good point if no path is found within `bound`.
  ///
  /// The box must be trimmed and not empty on either side; `bound` is the cost of half a path at which the
  /// search stops and settles for the furthest point.
  /// - Complexity: O(d²) worst case for d edits, at most O(bound²).
  func split(_ box: Box, _ base: Span<UInt32>, _ revised: Span<UInt32>, bound: Int) -> Split {
    precondition(box.base.upperBound <= base.count && box.revised.upperBound <= revised.count)
    return unsafe base.withUnsafeBufferPointer { base in
      unsafe revised.withUnsafeBufferPointer { revised in
        var search = unsafe Search(
          base: base, revised: revised, forward: forward + offset, backward: backward + offset, box: box)
        var cost = 0
        while true {
          cost &+= 1
          if let split = unsafe search.stepForward() { return split }
          if let split = unsafe search.stepBackward() { return split }
          if cost >= bound { return unsafe search.furthest() }
        }
      }
    }
  }

  /// The nearest run of at least `length` equal tokens that the cheapest edits from the box's start lead to.
  ///
  /// Nearest in edits; of several at the same cost the one that reaches furthest. The box's end counts as a
  /// run too. Gives nil if no run is reached with `bound` edits.
  /// - Complexity: O(bound² + length of the run).
  func nextRun(
    _ box: Box, _ base: Span<UInt32>, _ revised: Span<UInt32>, length: Int, bound: Int
  ) -> Run? {
    precondition(box.base.upperBound <= base.count && box.revised.upperBound <= revised.count)
    return unsafe base.withUnsafeBufferPointer { base in
      unsafe revised.withUnsafeBufferPointer { revised in
        var search = unsafe Search(
          base: base, revised: revised, forward: forward + offset, backward: backward + offset, box: box)
        for _ in 0..<bound {
          if let run = unsafe search.stepToRun(length) { return run }
        }
        return nil
      }
    }
  }
}

/// The state of one search: furthest-reaching points from both corners of a box towards each other.
@unsafe private struct Search {
  let base: UnsafeBufferPointer<UInt32>
  let revised: UnsafeBufferPointer<UInt32>
  let forward: UnsafeMutablePointer<Int32>
  let backward: UnsafeMutablePointer<Int32>
  let x0: Int
  let x1: Int
  let y0: Int
  let y1: Int
  var forwardLow: Int
  var forwardHigh: Int
  var backwardLow: Int
  var backwardHigh: Int

  @inline(__always)
  init(
    base: UnsafeBufferPointer<UInt32>, revised: UnsafeBufferPointer<UInt32>,
    forward: UnsafeMutablePointer<Int32>, backward: UnsafeMutablePointer<Int32>, box: Box
  ) {
    unsafe self.base = base
    unsafe self.revised = revised
    unsafe self.forward = forward
    unsafe self.backward = backward
    unsafe (x0, x1) = (box.base.lowerBound, box.base.upperBound)
    unsafe (y0, y1) = (box.revised.lowerBound, box.revised.upperBound)
    unsafe forwardLow = x0 - y0
    unsafe forwardHigh = forwardLow
    unsafe backwardLow = x1 - y1
    unsafe backwardHigh = backwardLow
    unsafe forward[forwardLow] = Int32(truncatingIfNeeded: x0)
    unsafe backward[backwardLow] = Int32(truncatingIfNeeded: x1)
  }

  /// Whether a path's cost is odd: then the forward search is the one that finds the meeting point.
  var isOdd: Bool { unsafe ((x0 &- y0) &- (x1 &- y1)) & 1 != 0 }

  /// Opens the next diagonals at both ends, or leaves those that lie outside the box.
  @inline(__always)
  mutating func widenForward() {
    if unsafe forwardLow > x0 &- y1 {
      unsafe forwardLow &-= 1
      unsafe forward[forwardLow &- 1] = -1
    } else {
      unsafe forwardLow &+= 1
    }
    if unsafe forwardHigh < x1 &- y0 {
      unsafe forwardHigh &+= 1
      unsafe forward[forwardHigh &+ 1] = -1
    } else {
      unsafe forwardHigh &-= 1
    }
  }

  @inline(__always)
  mutating func widenBackward() {
    if unsafe backwardLow > x0 &- y1 {
      unsafe backwardLow &-= 1
      unsafe backward[backwardLow &- 1] = .max
    } else {
      unsafe backwardLow &+= 1
    }
    if unsafe backwardHigh < x1 &- y0 {
      unsafe backwardHigh &+= 1
      unsafe backward[backwardHigh &+ 1] = .max
    } else {
      unsafe backwardHigh &-= 1
    }
  }

  /// One more edit from the start; gives the point where the two searches meet.
  @inline(__always)
  mutating func stepForward() -> MyersKernel.Split? {
    unsafe widenForward()
    let odd = unsafe isOdd
    var diagonal = unsafe forwardHigh
    while unsafe diagonal >= forwardLow {
      let left = unsafe Int(forward[diagonal &- 1])
      let right = unsafe Int(forward[diagonal &+ 1])
      var x = left < right ? right : left &+ 1
      while unsafe x < x1 && x &- diagonal < y1 && base[x] == revised[x &- diagonal] { x &+= 1 }
      unsafe forward[diagonal] = Int32(truncatingIfNeeded: x)
      if unsafe odd && backwardLow <= diagonal && diagonal <= backwardHigh
        && Int(backward[diagonal]) <= x
      {
        return MyersKernel.Split(base: x, revised: x &- diagonal, part: .both)
      }
      diagonal &-= 2
    }
    return nil
  }

  /// One more edit from the end; gives the point where the two searches meet.
  @inline(__always)
  mutating func stepBackward() -> MyersKernel.Split? {
    unsafe widenBackward()
    let odd = unsafe isOdd
    var diagonal = unsafe backwardHigh
    while unsafe diagonal >= backwardLow {
      let left = unsafe Int(backward[diagonal &- 1])
      let right = unsafe Int(backward[diagonal &+ 1])
      var x = left < right ? left : right &- 1
      while unsafe x > x0 && x &- diagonal > y0 && base[x &- 1] == revised[x &- diagonal &- 1] { x &-= 1 }
      unsafe backward[diagonal] = Int32(truncatingIfNeeded: x)
      if unsafe !odd && forwardLow <= diagonal && diagonal <= forwardHigh
        && x <= Int(forward[diagonal])
      {
        return MyersKernel.Split(base: x, revised: x &- diagonal, part: .both)
      }
      diagonal &-= 2
    }
    return nil
  }

  /// The point that got furthest from its corner, clamped into the box.
  func furthest() -> MyersKernel.Split {
    var first = unsafe (distance: -1, x: x0, y: y0)
    for diagonal in unsafe stride(from: forwardHigh, through: forwardLow, by: -2) {
      let x = unsafe min(Int(forward[diagonal]), x1, y1 + diagonal)
      let distance = unsafe x - x0 + x - diagonal - y0
      if distance > first.distance { first = (distance, x, x - diagonal) }
    }
    var second = unsafe (distance: -1, x: x1, y: y1)
    for diagonal in unsafe stride(from: backwardHigh, through: backwardLow, by: -2) {
      let x = unsafe max(Int(backward[diagonal]), x0, y0 + diagonal)
      let distance = unsafe x1 - x + y1 - (x - diagonal)
      if distance > second.distance { second = (distance, x, x - diagonal) }
    }
    return first.distance >= second.distance
      ? MyersKernel.Split(base: first.x, revised: first.y, part: .first)
      : MyersKernel.Split(base: second.x, revised: second.y, part: .second)
  }

  /// One more edit from the start; gives the furthest run of `length` tokens or more that ends a path.
  @inline(__always)
  mutating func stepToRun(_ length: Int) -> Run? {
    unsafe widenForward()
    var best: Run?
    var diagonal = unsafe forwardHigh
    while unsafe diagonal >= forwardLow {
      let left = unsafe Int(forward[diagonal &- 1])
      let right = unsafe Int(forward[diagonal &+ 1])
      let start = left < right ? right : left &+ 1
      var x = start
      while unsafe x < x1 && x &- diagonal < y1 && base[x] == revised[x &- diagonal] { x &+= 1 }
      unsafe forward[diagonal] = Int32(truncatingIfNeeded: x)
      let run = Run(base: start, revised: start &- diagonal, count: x &- start)
      if unsafe run.count >= length || (x == x1 && x &- diagonal == y1), run.isFurther(than: best) {
        best = run
      }
      diagonal &-= 2
    }
    return best
  }
}

extension Run {
  /// Whether the run ends later than the other, counted in tokens of both sides.
  fileprivate func isFurther(than other: Run?) -> Bool {
    guard let other else { return true }
    return 2 * (base + count) - diagonal > 2 * (other.base + other.count) - other.diagonal
  }
}
