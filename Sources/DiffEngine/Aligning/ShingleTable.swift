/// Numbers shingles: equal hash, equal number.
///
/// Open addressing, made for one join.
struct ShingleTable {
  private var slots: [UInt64]
  private var numbers: [UInt32]
  private let mask: Int
  private(set) var count = 0

  /// Room for `capacity` different shingles.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    numbers = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// The number of a shingle, which is added when it is new.
  mutating func insert(_ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots[slot] != 0 {
      if slots[slot] == hash { return Int(numbers[slot]) }
      slot = (slot &+ 1) & mask
    }
    slots[slot] = hash
    numbers[slot] = UInt32(truncatingIfNeeded: count)
    count += 1
    return count - 1
  }
}
