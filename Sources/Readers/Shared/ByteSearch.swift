internal import Glibc

/// Searches for single bytes, many at a time: most bytes of a text are asked for none of their meanings.
enum ByteSearch {
  /// Where `byte` stands first in `range` (half-open, inside of `bytes`); the end of the range where it does not.
  ///
  /// - Complexity: O(range), 32 bytes at a time.
  static func first(_ byte: UInt8, in bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "a search goes beyond its bytes")
    guard !range.isEmpty else { return range.upperBound }
    return unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = unsafe memchr(base + range.lowerBound, Int32(byte), range.count)
      else { return range.upperBound }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// Where the first byte beyond ASCII stands from `start` on; the end of `bytes` where there is none.
  ///
  /// - Complexity: O(bytes), eight at a time.
  static func firstHigh(in bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    precondition(start >= 0, "a search begins in front of its bytes")
    var index = start
    while index &+ 8 <= bytes.count {
      let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
      guard word & 0x8080_8080_8080_8080 == 0 else { break }
      index &+= 8
    }
    while index < bytes.count, bytes[index] < 0x80 { index &+= 1 }
    return index
  }

  /// Where the first byte stands from `start` on that is no printable sign of ASCII; the end of `bytes` where all are.
  ///
  /// - Complexity: O(bytes), eight at a time.
  static func firstUnprintable(in bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    precondition(start >= 0, "a search begins in front of its bytes")
    let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    var index = start
    while index &+ 8 <= bytes.count {
      let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
      // None of the bytes is below the blank, none is DEL or above it.
      guard ((word | tops) &- ones &* 0x20) & ~(word | (word &+ ones)) & tops == tops else { break }
      index &+= 8
    }
    while index < bytes.count, bytes[index] &- 0x20 < 0x5F { index &+= 1 }
    return index
  }
}

extension [UInt8] {
  /// Whether `byte` stands in the bytes; sooner told than `contains`, which looks at one after another.
  func holds(_ byte: UInt8) -> Bool { ByteSearch.first(byte, in: span, indices) < count }
}
