/// The beginnings of the lexicon's words, by their numbers: whether a term may go on behind some letters.
///
/// A filter of one bit each: what it denies is no beginning of a term, what it affirms is nearly always one. So a run of
/// tokens is followed only as far as some term goes, for most words of a text not beyond the first.
struct TermPrefixes: Sendable {
  private var bits: [UInt64] = Array(repeating: 0, count: 1 << (width - 6))

  /// The tables have 40,000 beginnings, so of 524,288 bits fewer than a tenth are set.
  private static let width = 19

  mutating func insert(_ hash: TermHash) {
    let place = Self.place(hash)
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// Whether a longer term may begin with the letters of `hash`.
  func contains(_ hash: TermHash) -> Bool {
    let place = Self.place(hash)
    return bits[place >> 6] & 1 << UInt64(place & 63) != 0
  }

  /// The upper bits of a product, since the table of terms has used the lower ones.
  private static func place(_ hash: TermHash) -> Int {
    Int(truncatingIfNeeded: (hash.value &* 0x9e37_79b9_7f4a_7c15) >> UInt64(64 - width))
  }
}
