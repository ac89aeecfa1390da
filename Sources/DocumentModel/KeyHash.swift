/// The bytes of a key as the vocabulary looks at them: its first eight as one number, and a hash of all.
package struct KeyHash {
  /// The first eight bytes, the first lowest; zeros behind a shorter key.
  let head: UInt64
  /// A hash of all bytes, for tables of this process alone.
  package let hash: UInt64

  /// What the hash is keyed with.
  package struct Seeds: Hashable, Sendable {
    private(set) var first = UInt64.random(in: .min ... .max)
    private(set) var second = UInt64.random(in: .min ... .max)

    /// Each process has seeds of its own, so that no text can be made whose words all fall on one slot.
    ///
    /// Ids are given in the order of appearance: nothing that is printed depends on the seeds.
    package static let process = Seeds()
  }

  /// Hashes `text[range]`.
  ///
  /// - Complexity: O(length), eight bytes at a time.
  @inline(__always)
  package init(_ text: borrowing Span<UInt8>, _ range: Range<Int>, _ seeds: Seeds) {
    let head = Self.word(text, at: range.lowerBound, count: min(range.count, 8))
    self.head = head
    var mixed = Self.fold(head ^ seeds.first, seeds.second ^ UInt64(truncatingIfNeeded: range.count))
    var offset = range.lowerBound &+ 8
    while offset < range.upperBound {
      let word = Self.word(text, at: offset, count: min(range.upperBound &- offset, 8))
      mixed = Self.fold(mixed ^ word, seeds.second)
      offset &+= 8
    }
    hash = mixed
  }

  /// Source: the folded multiplication of wyhash (Wang Yi).
  @inline(__always)
  private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  /// Up to eight bytes as one number; those behind `count` are zero.
  @inline(__always)
  static func word(_ text: borrowing Span<UInt8>, at offset: Int, count: Int) -> UInt64 {
    guard count > 0 else { return 0 }
    if offset &+ 8 <= text.count {
      let whole = unsafe text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
      return UInt64(littleEndian: whole) & (UInt64.max >> UInt64(truncatingIfNeeded: (8 &- count) &* 8))
    }
    var value: UInt64 = 0
    var index = count
    while index > 0 {
      index &-= 1
      value = value << 8 | UInt64(text[offset &+ index])
    }
    return value
  }

  /// Whether two runs of bytes of the same length are equal.
  @inline(__always)
  static func equal(
    _ left: borrowing Span<UInt8>, at first: Int, _ right: borrowing Span<UInt8>, at second: Int, count: Int
  ) -> Bool {
    var offset = 0
    while offset < count {
      let length = min(count &- offset, 8)
      guard word(left, at: first &+ offset, count: length) == word(right, at: second &+ offset, count: length)
      else { return false }
      offset &+= 8
    }
    return true
  }

  /// How many bytes both begin with.
  ///
  /// - Complexity: O(bytes), eight at a time.
  package static func sharedStart(_ left: borrowing Span<UInt8>, _ right: borrowing Span<UInt8>) -> Int {
    let most = min(left.count, right.count)
    var offset = 0
    while offset &+ 8 <= most, word(left, at: offset, count: 8) == word(right, at: offset, count: 8) {
      offset &+= 8
    }
    while offset < most, left[offset] == right[offset] { offset &+= 1 }
    return offset
  }

  /// How many bytes both end with.
  ///
  /// - Complexity: O(bytes), eight at a time.
  package static func sharedEnd(_ left: borrowing Span<UInt8>, _ right: borrowing Span<UInt8>) -> Int {
    let most = min(left.count, right.count)
    var length = 0
    while length &+ 8 <= most,
      word(left, at: left.count &- length &- 8, count: 8)
        == word(right, at: right.count &- length &- 8, count: 8)
    {
      length &+= 8
    }
    while length < most, left[left.count &- length &- 1] == right[right.count &- length &- 1] { length &+= 1 }
    return length
  }
}
