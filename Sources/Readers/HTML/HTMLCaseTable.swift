/// A set of byte strings with their numbers, upper and lower case apart.
struct HTMLCaseTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int32] = [0]
  private var slots: [UInt16]
  private let mask: Int

  /// Makes a table of `capacity` slots, a power of two greater than the number of strings to come.
  init(capacity: Int) {
    slots = Array(repeating: 0, count: capacity)
    mask = capacity - 1
  }

  /// Adds a string, which must be new; its number is how many there were before.
  mutating func add(_ string: ArraySlice<UInt8>) {
    var slot = hash(string.span, 0..<string.count)
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    bytes.append(contentsOf: string)
    ends.append(Int32(bytes.count))
    slots[slot] = UInt16(ends.count - 1)
  }

  /// The number of a string.
  func find(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Int? {
    var slot = hash(text, range)
    while slots[slot] != 0 {
      if equals(Int(slots[slot]) - 1, text, range) { return Int(slots[slot]) - 1 }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func equals(_ id: Int, _ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    let start = Int(ends[id])
    guard Int(ends[id + 1]) - start == range.count else { return false }
    for offset in 0..<range.count where bytes[start + offset] != text[range.lowerBound + offset] {
      return false
    }
    return true
  }

  private func hash(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    var hash: UInt32 = 0x811c_9dc5
    for index in range { hash = (hash ^ UInt32(text[index])) &* 0x0100_0193 }
    return Int(hash ^ (hash >> 15)) & mask
  }
}
