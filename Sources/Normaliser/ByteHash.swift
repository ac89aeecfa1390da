/// One number for bytes, the same in each run of the program.
struct ByteHash {
  /// Source: FNV-1a.
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Bytes behind another `seed` have another number.
  init(seed: UInt64 = 0) { value ^= seed }

  @inline(__always)
  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
}
