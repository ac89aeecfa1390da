/// Looks for the ends of runs of bytes, eight at a time.
///
/// This file alone loads words from the bytes of a page; all else is arithmetic on them. Most runs of a page are
/// some twenty bytes long, too short for the loops of a vector.
enum HTMLScan {
  /// Where text ends: at the next opening angle bracket, ampersand or form feed, or at `end`.
  static func textEnd(_ bytes: borrowing Span<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    while index &+ 8 <= end {
      let word = word(bytes, at: index)
      let found = zeros(word ^ brackets) | zeros(word ^ ampersands) | zeros(word ^ formFeeds)
      if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    while index < end {
      let byte = bytes[index]
      if byte == 0x3c || byte == 0x26 || byte == 0x0c { break }
      index &+= 1
    }
    return index
  }

  /// Where the next ampersand stands, or `end`.
  static func ampersand(_ bytes: borrowing Span<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    while index &+ 8 <= end {
      let found = zeros(word(bytes, at: index) ^ ampersands)
      if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    while index < end, bytes[index] != 0x26 { index &+= 1 }
    return index
  }

  /// How many bytes `wordsEnd` looks at from where it stands: a word and the byte behind it.
  static let lookAhead = 9

  /// A place up to which there is no white space but single blanks with words behind them.
  ///
  /// It may stop early, for the last bytes and for control characters.
  static func wordsEnd(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index &+ lookAhead <= bytes.count {
      let word = word(bytes, at: index)
      let low = ~atLeast(word, 0x20)
      let blanks = ~atLeast(word, 0x21) & ~low
      let nextIsLow = ~atLeast(self.word(bytes, at: index &+ 1), 0x21)
      let found = (low | blanks & nextIsLow) & tops
      if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    return index
  }

  /// The eight bytes at `index`, which must be there; the first is the lowest.
  @inline(__always)
  private static func word(_ bytes: borrowing Span<UInt8>, at index: Int) -> UInt64 {
    UInt64(littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// A word with the top bit of the first byte that is 0; bits above it mean nothing.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & tops }

  /// A word with the top bit of each byte that is at least `limit`, which is 1 to 127; other bits mean nothing.
  @inline(__always)
  private static func atLeast(_ word: UInt64, _ limit: UInt64) -> UInt64 {
    ((word & ~tops) &+ ones &* (0x80 &- limit)) | word
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080
  private static let brackets: UInt64 = 0x3c3c_3c3c_3c3c_3c3c
  private static let ampersands: UInt64 = 0x2626_2626_2626_2626
  private static let formFeeds: UInt64 = 0x0c0c_0c0c_0c0c_0c0c
}
