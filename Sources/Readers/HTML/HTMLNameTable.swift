/// Interns names: equal bytes in ASCII lower case, equal number.
struct HTMLNameTable {
  private var bytes: [UInt8] = []
  private var ends: [Int32] = []
  /// Open addressing with linear probing: id + 1, or 0 for a free slot.
  private var slots: [UInt16]
  private let mask: Int
  private let limit: Int
  /// The names of up to eight bytes once more, each as one number, 0 for a free slot; and their ids.
  private var packed: [UInt64]
  private var packedIDs: [UInt16]

  /// Bytes of a name that fit into one number; a page has no NUL, so that the number is the name's alone.
  static let packedBytes = 8

  /// The id of a name that found no room.
  static let overflow = UInt16.max - 1

  /// Makes a table with some names, in their order, and room for `room` others.
  init(_ names: [[UInt8]], room: Int) {
    var size = 256
    while size < (names.count + room) * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    packed = Array(repeating: 0, count: size)
    packedIDs = slots
    mask = size - 1
    limit = names.count + room
    for name in names { _ = intern(name.span, 0..<name.count) }
  }

  /// The id of a name that is there already, given as its bytes in lower case, the first the highest.
  func find(packed name: UInt64) -> UInt16? {
    var slot = hash(name) & mask
    while packed[slot] != 0 {
      if packed[slot] == name { return packedIDs[slot] }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  private mutating func add(packed name: UInt64, _ id: UInt16) {
    var slot = hash(name) & mask
    while packed[slot] != 0 { slot = (slot &+ 1) & mask }
    packed[slot] = name
    packedIDs[slot] = id
  }

  /// The highest bits of a product hang on all bits of the name.
  private func hash(_ name: UInt64) -> Int { Int(truncatingIfNeeded: (name &* 0x9e37_79b9_7f4a_7c15) &>> 48) }

  /// The id of a name that is there already.
  func find(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> UInt16? {
    if range.count <= Self.packedBytes { return find(packed: Self.packed(text, range)) }
    var slot = hash(text, range) & mask
    while slots[slot] != 0 {
      if equals(Int(slots[slot] - 1), text, range) { return slots[slot] - 1 }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The id of a name, which is added when it is new; `overflow` when the table is full.
  mutating func intern(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> UInt16 {
    var slot = hash(text, range) & mask
    while slots[slot] != 0 {
      if equals(Int(slots[slot] - 1), text, range) { return slots[slot] - 1 }
      slot = (slot + 1) & mask
    }
    guard ends.count < limit else { return Self.overflow }
    for index in range { bytes.append(HTMLBytes.lower(text[index])) }
    ends.append(Int32(bytes.count))
    slots[slot] = UInt16(ends.count)
    if range.count <= Self.packedBytes {
      add(packed: Self.packed(text, range), UInt16(ends.count - 1))
    }
    return UInt16(ends.count - 1)
  }

  private static func packed(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var packed: UInt64 = 0
    for index in range { packed = packed &<< 8 | UInt64(HTMLBytes.lower(text[index])) }
    return packed
  }

  /// The name with an id.
  func name(_ id: UInt16) -> ArraySlice<UInt8> {
    guard Int(id) < ends.count else { return [] }
    return bytes[(id == 0 ? 0 : Int(ends[Int(id) - 1]))..<Int(ends[Int(id)])]
  }

  var count: Int { ends.count }

  private func equals(_ id: Int, _ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    let start = id == 0 ? 0 : Int(ends[id - 1])
    guard Int(ends[id]) - start == range.count else { return false }
    var offset = 0
    while offset < range.count {
      if bytes[start &+ offset] != HTMLBytes.lower(text[range.lowerBound &+ offset]) { return false }
      offset &+= 1
    }
    return true
  }

  /// Source: FNV-1a over 32 bits.
  private func hash(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    var hash: UInt32 = 0x811c_9dc5
    for index in range { hash = (hash ^ UInt32(HTMLBytes.lower(text[index]))) &* 0x0100_0193 }
    return Int(hash ^ (hash >> 15))
  }
}
