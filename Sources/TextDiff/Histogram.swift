/// The search for the run of equal tokens that is rarest in a box, in relation to its length.
///
/// Rare words tell more than frequent ones where a text goes on after a change. Unlike unique anchors this
/// finds words that occur twice.
///
/// Source: the histogram diff of JGit (`HistogramDiffIndex`), which weighs the occurrences first and the
/// length second; the quotient keeps a long run of common words from losing against one chance word.
struct Histogram: ~Copyable {
  private static let none: Int32 = -1

  private let box: Box
  private let chainLength: Int
  private let mask: Int
  /// The first place of each token in the base of the box, relative; by hash.
  private var heads: [Int32]
  /// The next place of the same token.
  private var next: [Int32]
  /// How often the token of each place occurs; kept at its first place.
  private var counts: [Int32]
  /// The first place of the token of each place.
  private var firsts: [Int32]

  /// The tokens looked at so far.
  private(set) var work: Int

  /// - Complexity: O(tokens of the box).
  init(_ box: Box, _ base: Span<UInt32>, _ revised: Span<UInt32>, chainLength: Int) {
    self.box = box
    self.chainLength = chainLength
    work = box.count
    var size = 16
    while size < 2 * box.base.count { size *= 2 }
    mask = size - 1
    heads = Array(repeating: Self.none, count: size)
    next = Array(repeating: Self.none, count: box.base.count)
    counts = Array(repeating: 0, count: box.base.count)
    firsts = Array(repeating: 0, count: box.base.count)
    index(base)
  }

  /// The best run, the earliest of several; nil if all common tokens are too frequent, or none is common.
  ///
  /// - Complexity: O(n · chainLength + tokens compared), the latter being counted in `work`.
  mutating func rarestRun(_ base: Span<UInt32>, _ revised: Span<UInt32>) -> Run? {
    var best: (run: Run, rarity: Int)?
    var y = box.revised.lowerBound
    while y < box.revised.upperBound {
      var end = y + 1
      var place = head(of: revised[y], base)
      guard place >= 0, counts[Int(place)] <= chainLength else {
        y = end
        continue
      }
      var covered = -1
      while place >= 0 {
        let x = box.base.lowerBound + Int(place)
        place = next[Int(place)]
        guard x >= covered else { continue }
        let found = run(through: x, y, base, revised)
        covered = found.run.base + found.run.count
        end = max(end, found.run.revised + found.run.count)
        if let kept = best, found.run.count * kept.rarity <= kept.run.count * found.rarity { continue }
        best = found
      }
      y = end
    }
    return best?.run
  }

  private mutating func index(_ base: Span<UInt32>) {
    // From the end, so that each chain ascends.
    for place in (0..<box.base.count).reversed() {
      let token = base[box.base.lowerBound + place]
      let slot = slot(of: token, base)
      next[place] = heads[slot]
      heads[slot] = Int32(place)
    }
    for place in 0..<box.base.count {
      let first = heads[slot(of: base[box.base.lowerBound + place], base)]
      firsts[place] = first
      counts[Int(first)] += 1
    }
  }

  /// The run through an equal pair, with the count of its rarest token.
  private mutating func run(
    through x: Int, _ y: Int, _ base: Span<UInt32>, _ revised: Span<UInt32>
  ) -> (run: Run, rarity: Int) {
    var (x0, y0, x1, y1) = (x, y, x, y)
    while x0 > box.base.lowerBound, y0 > box.revised.lowerBound, base[x0 - 1] == revised[y0 - 1] {
      x0 -= 1
      y0 -= 1
    }
    while x1 < box.base.upperBound, y1 < box.revised.upperBound, base[x1] == revised[y1] {
      x1 += 1
      y1 += 1
    }
    var rarity = Int32.max
    for position in x0..<x1 {
      rarity = min(rarity, counts[Int(firsts[position - box.base.lowerBound])])
    }
    work += x1 - x0
    return (Run(base: x0, revised: y0, count: x1 - x0), Int(rarity))
  }

  private func head(of token: UInt32, _ base: Span<UInt32>) -> Int32 { heads[slot(of: token, base)] }

  private func slot(of token: UInt32, _ base: Span<UInt32>) -> Int {
    var slot = Int(truncatingIfNeeded: (UInt64(token) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while heads[slot] != Self.none, base[box.base.lowerBound + Int(heads[slot])] != token {
      slot = (slot + 1) & mask
    }
    return slot
  }
}
