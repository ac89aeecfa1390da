/// Interns the keys of tokens: equal bytes, equal number.
///
/// One vocabulary serves both sides of a comparison, so that keys are compared as integers.
/// Ids are given in order of first appearance and mean nothing outside of the comparison.
package struct Vocabulary: Hashable, Sendable {
  private var bytes: [UInt8] = []
  /// Where the key with a given id ends in `bytes`; it begins where the one before ends.
  private var ends: [UInt32] = [0]
  /// The lower half of each key's hash, for growing.
  private var hashes: [UInt32] = []
  /// Open addressing with linear probing.
  private var slots: [Slot]
  private var mask: Int
  private let seeds = KeyHash.Seeds.process

  /// A key as the table sees it: most are told apart, and short ones compared whole, without a look at `bytes`.
  private struct Slot: Hashable {
    var head: UInt64 = 0
    /// A part of the hash, and the length of the key, or 255 for more.
    var tag: UInt32 = 0
    /// The id and one; 0 for a free slot.
    var number: UInt32 = 0
  }

  package init() {
    slots = Array(repeating: Slot(), count: Self.initialSlots)
    mask = Self.initialSlots - 1
  }

  /// Room for the vocabulary of a newsletter (about 3,200 keys in the larger seed) without growing.
  private static let initialSlots = 8192

  /// The number of different keys.
  package var count: Int { hashes.count }

  /// The id of the key `text[range]`, which is added when it is new.
  ///
  /// - Complexity: O(length), amortised; the hash is keyed, so no text can make it more.
  package mutating func intern(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    let key = KeyHash(text, range, seeds)
    let slot = slot(of: key, text, range)
    let number = slots[slot].number
    return number != 0 ? number &- 1 : add(text, range, key, slot: slot)
  }

  /// The id of a key given as bytes.
  package mutating func intern(_ key: [UInt8]) -> UInt32 { intern(key.span, 0..<key.count) }

  /// The id of a key that was added before; nil when it is unknown.
  package func find(_ key: [UInt8]) -> UInt32? {
    let text = key.span
    let range = 0..<key.count
    let number = slots[slot(of: KeyHash(text, range, seeds), text, range)].number
    return number != 0 ? number &- 1 : nil
  }

  /// The folded text of a key.
  package func key(_ id: UInt32) -> ArraySlice<UInt8> { bytes[range(Int(id))] }

  /// The folded text of a key as a string.
  package func string(_ id: UInt32) -> String { String(decoding: key(id), as: UTF8.self) }

  private func range(_ id: Int) -> Range<Int> { Int(ends[id])..<Int(ends[id + 1]) }

  /// The slot that holds the key, or the free one where it belongs.
  @inline(__always)
  private func slot(of key: KeyHash, _ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    let slots = slots.span
    let tag = Self.tag(key, length: range.count)
    var place = Int(truncatingIfNeeded: key.hash) & mask
    while slots[place].number != 0 {
      if slots[place].head == key.head, slots[place].tag == tag,
        range.count <= 8 || isEqual(Int(slots[place].number &- 1), text, range)
      {
        return place
      }
      place = (place &+ 1) & mask
    }
    return place
  }

  @inline(__always)
  private static func tag(_ key: KeyHash, length: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: key.hash >> 40) << 8 | UInt32(truncatingIfNeeded: min(length, 255))
  }

  private func isEqual(_ id: Int, _ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    let mine = self.range(id)
    return mine.count == range.count
      && KeyHash.equal(bytes.span, at: mine.lowerBound, text, at: range.lowerBound, count: range.count)
  }

  private mutating func add(
    _ text: borrowing Span<UInt8>, _ range: Range<Int>, _ key: KeyHash, slot: Int
  ) -> UInt32 {
    let id = UInt32(truncatingIfNeeded: hashes.count)
    for index in range { bytes.append(text[index]) }
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
    hashes.append(UInt32(truncatingIfNeeded: key.hash))
    slots[slot] = Slot(head: key.head, tag: Self.tag(key, length: range.count), number: id &+ 1)
    if hashes.count * 2 > slots.count { grow() }
    return id
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    mask = slots.count - 1
    for slot in old where slot.number != 0 {
      var place = Int(hashes[Int(slot.number) - 1]) & mask
      while slots[place].number != 0 { place = (place &+ 1) & mask }
      slots[place] = slot
    }
  }
}
