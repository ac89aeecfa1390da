/// A set of ASCII characters, asked for the bytes of a text: two words, so that a loop has it in registers.
///
/// Public, though no result holds one: what is `@inlinable` is inlined into other modules only where it is public.
@frozen
public struct ByteSet: Hashable, Sendable {
  @usableFromInline var low: UInt64 = 0
  @usableFromInline var high: UInt64 = 0

  /// Makes the set of the characters of `text`; those beyond ASCII are left out.
  public init(_ text: StaticString) {
    for byte in text.description.utf8 where byte < 0x80 {
      let bit = UInt64(1) << UInt64(byte & 63)
      if byte < 64 { low |= bit } else { high |= bit }
    }
  }

  /// Whether a byte is one of the characters.
  @inlinable @inline(__always)
  public func contains(_ byte: UInt8) -> Bool {
    (byte < 64 ? low : byte < 128 ? high : 0) &>> UInt64(byte) & 1 != 0
  }
}
