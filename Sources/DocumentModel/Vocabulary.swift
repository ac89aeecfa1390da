/// Interns the keys of tokens: equal bytes, equal number.
///
/// One vocabulary serves both sides of a comparison, so that keys are compared as integers.
/// Ids are given in order of first appearance and mean nothing outside of the comparison.
package struct Vocabulary: Hashable, Sendable {
  private var bytes: [UInt8] = []
  /// Where the key with a given id ends in `bytes`; it begins where the one before ends.
  private var ends: [UInt32] = []
  private var hashes: [UInt32] = []
  /// Open addressing with linear probing: id + 1, or 0 for a free slot.
  private var slots: [UInt32]
  private var mask: Int

  package init() {
    slots = Array(repeating: 0, count: Self.initialSlots)
    mask = Self.initialSlots - 1
  }

  /// Room for the vocabulary of a newsletter (about 3,200 keys in the larger seed) without growing.
  private static let initialSlots = 8192

  /// The number of different keys.
  package var count: Int { ends.count }

  /// The id of the key `text[range]`, which is added when it is new.
  ///
  /// - Complexity: O(length), amortised.
  package mutating func intern(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    let hash = Self.hash(text, range)
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let id = Int(slots[slot] &- 1)
      if hashes[id] == hash, equals(id, text, range) { return UInt32(id) }
      slot = (slot &+ 1) & mask
    }
    return add(text, range, hash: hash, slot: slot)
  }

  /// The id of a key given as bytes.
  package mutating func intern(_ key: [UInt8]) -> UInt32 { intern(key.span, 0..<key.count) }

  /// The id of a key that was added before; nil when it is unknown.
  package func find(_ key: [UInt8]) -> UInt32? {
    let text = key.span
    let range = 0..<key.count
    let hash = Self.hash(text, range)
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let id = Int(slots[slot] &- 1)
      if hashes[id] == hash, equals(id, text, range) { return UInt32(id) }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  /// The folded text of a key.
  package func key(_ id: UInt32) -> ArraySlice<UInt8> { bytes[range(Int(id))] }

  /// The folded text of a key as a string.
  package func string(_ id: UInt32) -> String { String(decoding: key(id), as: UTF8.self) }

  private func range(_ id: Int) -> Range<Int> { (id == 0 ? 0 : Int(ends[id - 1]))..<Int(ends[id]) }

  private func equals(_ id: Int, _ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    let mine = self.range(id)
    guard mine.count == range.count else { return false }
    var offset = 0
    while offset < mine.count {
      if bytes[mine.lowerBound &+ offset] != text[range.lowerBound &+ offset] { return false }
      offset &+= 1
    }
    return true
  }

  private mutating func add(
    _ text: borrowing Span<UInt8>, _ range: Range<Int>, hash: UInt32, slot: Int
  ) -> UInt32 {
    let id = UInt32(truncatingIfNeeded: ends.count)
    for index in range { bytes.append(text[index]) }
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
    hashes.append(hash)
    slots[slot] = id &+ 1
    if ends.count * 2 > slots.count { grow() }
    return id
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    mask = slots.count - 1
    for (id, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while slots[slot] != 0 { slot = (slot &+ 1) & mask }
      slots[slot] = UInt32(truncatingIfNeeded: id) &+ 1
    }
  }

  /// Source: FNV-1a with the finaliser of MurmurHash3; not keyed, the table's worst case is bounded by the
  /// limit on input sizes.
  private static func hash(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in range { hash = (hash ^ UInt64(text[index])) &* 0x0000_0100_0000_01b3 }
    hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
    return UInt32(truncatingIfNeeded: hash >> 32)
  }
}
