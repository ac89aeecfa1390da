/// The number that stands for a word in the lexicon: its letters, whatever their case.
///
/// Signs that come and go inside of words ("-", "'", "." at an end) are left out by those who add bytes, so that "per cent" and
/// "percent", "light-year" and "light year" are one. The text is not kept: a word of a document
/// that shares its number with one of the lexicon would be taken for it, which 64 bits make unlikely.
struct TermHash: Hashable {
  /// Source: FNV-1a.
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ bytes: ArraySlice<UInt8>) { add(bytes) { _ in } }

  /// Adds letters; `passing` is called in front of each, with the number of those before it.
  @inline(__always)
  mutating func add(_ bytes: ArraySlice<UInt8>, passing: (TermHash) -> Void) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      passing(self)
      guard byte >= 0x80, index + 1 < bytes.endIndex else {
        add(byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte)
        index += 1
        continue
      }
      let small = Self.small(byte, bytes[index + 1])
      add(small.0)
      passing(self)
      add(small.1)
      index += 2
    }
  }

  private mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

  /// Two bytes of UTF-8 as a small letter: Latin-1 and Cyrillic; others stay as they are.
  private static func small(_ lead: UInt8, _ next: UInt8) -> (UInt8, UInt8) {
    switch (lead, next) {
    case (0xc3, 0x80...0x9e) where next != 0x97: (lead, next + 0x20)
    case (0xc5, 0x92): (lead, 0x93)
    case (0xd0, 0x80...0x8f): (0xd1, next + 0x10)
    case (0xd0, 0x90...0x9f): (lead, next + 0x20)
    case (0xd0, 0xa0...0xaf): (0xd1, next - 0x20)
    default: (lead, next)
    }
  }
}
