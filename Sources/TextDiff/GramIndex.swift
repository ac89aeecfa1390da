/// Which n-grams of one side occur once, and where: open addressing over hashes.
struct GramIndex {
  /// The tokens of both sides above which only some n-grams are indexed.
  static let sampledSize = 1 << 16
  /// One n-gram in this many is indexed then, chosen by its hash and thus alike on both sides.
  ///
  /// Seeds grow to runs anyway, and it is the cache misses that cost: 2.2 million words on each side took 340
  /// to 470 ms with every 3-gram, 100 to 118 with one in 4, 68 to 94 with one in 8, for the same script;
  /// at one in 8, where paragraphs have moved, the script begins to differ.
  static let sampling = 4

  private static let free: Int32 = -1
  private static let repeated: Int32 = -2

  private struct Slot {
    var tag: UInt32
    /// Where the n-gram begins in the indexed side, or `free`, or `repeated`.
    var indexed: Int32
    /// Where it begins in the other side, or `free` for nowhere, or `repeated`.
    var other: Int32
  }

  private let length: Int
  private let sampleMask: UInt64
  private let mask: Int
  private var slots: [Slot]

  init(length: Int, sampling: Int, capacity: Int) {
    self.length = length
    sampleMask = UInt64(sampling - 1)
    var size = 16
    // At most half full on average, so that the next free slot is near.
    while size * sampling < 2 * capacity { size *= 2 }
    mask = size - 1
    slots = Array(repeating: Slot(tag: 0, indexed: Self.free, other: Self.free), count: size)
  }

  /// Indexes one side.
  mutating func add(_ tokens: Span<UInt32>, in range: Range<Int>) {
    for position in range.lowerBound...(range.upperBound - length) {
      let hash = hash(tokens, at: position)
      guard hash & sampleMask == 0 else { continue }
      let slot = slot(of: hash)
      if slots[slot].indexed == Self.free {
        slots[slot] = Slot(tag: tag(hash), indexed: Int32(position), other: Self.free)
      } else {
        slots[slot].indexed = Self.repeated
      }
    }
  }

  /// The n-grams that are unique on both sides, sorted by base; `revised` is the indexed side.
  mutating func seeds(
    _ base: Span<UInt32>, in range: Range<Int>
  ) -> (pairs: [Run], areCommon: Bool) {
    var candidates: [(slot: Int32, base: Int32)] = []
    var areCommon = false
    for position in range.lowerBound...(range.upperBound - length) {
      let hash = hash(base, at: position)
      guard hash & sampleMask == 0 else { continue }
      let slot = slot(of: hash)
      if slots[slot].indexed != Self.free { areCommon = true }
      guard slots[slot].indexed >= 0 else { continue }
      if slots[slot].other == Self.free {
        slots[slot].other = Int32(position)
        candidates.append((Int32(slot), Int32(position)))
      } else {
        slots[slot].other = Self.repeated
      }
    }
    let pairs = candidates.compactMap { candidate -> Run? in
      let slot = slots[Int(candidate.slot)]
      guard slot.other == candidate.base else { return nil }
      return Run(base: Int(candidate.base), revised: Int(slot.indexed), count: length)
    }
    return (pairs, areCommon)
  }

  private func slot(of hash: UInt64) -> Int {
    let tag = tag(hash)
    var slot = Int(truncatingIfNeeded: hash >> 8) & mask
    while slots[slot].indexed != Self.free, slots[slot].tag != tag { slot = (slot + 1) & mask }
    return slot
  }

  private func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

  /// A hash of the n-gram: multiplication spreads upwards, so the upper half is folded down at the end.
  @inline(__always)
  private func hash(_ tokens: Span<UInt32>, at position: Int) -> UInt64 {
    var hash: UInt64 = 0
    for offset in 0..<length {
      hash = (hash ^ UInt64(tokens[position + offset])) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return hash
  }
}
