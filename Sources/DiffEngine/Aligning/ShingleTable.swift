/// Numbers shingles: equal hash, equal number.
///
/// Open addressing, made for one join.
struct ShingleTable {
  /// A shingle as the table sees it.
  private struct Slot {
    /// The half of the hash that the place does not tell.
    var check: UInt32 = 0
    /// The number and one; 0 for a free slot.
    var number: UInt32 = 0
  }

  private var slots: [Slot]
  private let shift: UInt64
  private let mask: Int
  private let scatter = Self.scatter
  private(set) var count = 0

  /// Room for `capacity` different shingles.
  init(capacity: Int) {
    var bits: UInt64 = 4
    while 3 << bits < capacity * 4 { bits += 1 }
    slots = Array(repeating: Slot(), count: 1 << bits)
    mask = 1 << bits - 1
    shift = 64 - bits
  }

  /// Places are scattered by a number of the process's own, so that no text can be made whose shingles all fall on
  /// one; numbers count up by appearance and do not depend on it.
  private static let scatter = UInt64.random(in: .min ... .max) | 1

  /// The number of a shingle, which is added when it is new.
  mutating func insert(_ hash: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: (hash &* scatter) >> shift)
    let check = UInt32(truncatingIfNeeded: hash >> 8)
    while slots[place].number != 0 {
      if slots[place].check == check { return Int(slots[place].number &- 1) }
      place = (place &+ 1) & mask
    }
    count += 1
    slots[place] = Slot(check: check, number: UInt32(truncatingIfNeeded: count))
    return count - 1
  }
}
