/// Character references, as HTML 5 reads them.
///
/// libxml2 2.9.14 knows 253 names of 2,231, none without its semicolon, and makes control characters of
/// `&#150;`; so no reference ever reaches it.
struct HTMLEntities: Sendable {
  /// Where a reference ends, and what it means.
  struct Match {
    /// The first byte after the reference.
    var end: Int
    /// One or two code points.
    var scalars: (UInt32, UInt32?)
  }

  /// The table is made when a page has a name that is not among the common ones.
  static let all = HTMLEntities()

  private var names: HTMLCaseTable
  private var values: [(UInt32, UInt32?)] = []
  private var isLegacy: [Bool] = []

  private init() {
    names = HTMLCaseTable(capacity: 4_096)
    values.reserveCapacity(Self.expectedNames)
    isLegacy.reserveCapacity(Self.expectedNames)
    // Bytes, not strings: the table is made anew in each run of the command.
    let rows = Array("\(HTMLEntityTable.rows) ".utf8)
    var start = 0
    var mark = 0
    var scalars: [UInt32] = []
    var scalar: UInt32 = 0
    for (index, byte) in rows.enumerated() {
      switch byte {
      case UInt8(ascii: " "):
        scalars.append(scalar)
        names.add(rows[start..<mark])
        values.append((scalars[0], scalars.count > 1 ? scalars[1] : nil))
        isLegacy.append(rows[mark] == UInt8(ascii: ","))
        scalars.removeAll(keepingCapacity: true)
        (start, scalar, mark) = (index + 1, 0, 0)
      case UInt8(ascii: ","), UInt8(ascii: ";"): mark = index
      case UInt8(ascii: "+"):
        scalars.append(scalar)
        scalar = 0
      default:
        if mark > start, let digit = Self.digit(byte, isHex: true) { scalar = scalar * 16 + digit }
      }
    }
  }

  private static let expectedNames = 2_125

  /// The reference that begins with the ampersand at `index`, or nil when it is only an ampersand.
  static func match(
    _ text: borrowing Span<UInt8>, at index: Int, end: Int, inAttribute: Bool
  ) -> Match? {
    guard index + 1 < end else { return nil }
    if text[index + 1] == UInt8(ascii: "#") { return numeric(text, at: index + 2, end: end) }
    var stop = index + 1
    while stop < end, stop - index <= longestName, HTMLBytes.isAlphanumeric(text[stop]) { stop += 1 }
    guard stop > index + 1 else { return nil }
    if stop < end, text[stop] == UInt8(ascii: ";") {
      if let common = common(text, index + 1..<stop) { return Match(end: stop + 1, scalars: (common, nil)) }
      if let id = all.names.find(text, index + 1..<stop) {
        return Match(end: stop + 1, scalars: all.values[id])
      }
    }
    return legacy(text, index + 1..<stop, end: end, inAttribute: inAttribute)
  }

  /// `CounterClockwiseContourIntegral` has 31 letters.
  private static let longestName = 32
  /// The longest name that needs no semicolon has 6 letters, `Aacute`.
  private static let longestLegacyName = 6

  /// A name without its semicolon: the longest of the 106 that begins the run of letters.
  private static func legacy(
    _ text: borrowing Span<UInt8>, _ run: Range<Int>, end: Int, inAttribute: Bool
  ) -> Match? {
    var stop = min(run.upperBound, run.lowerBound + longestLegacyName)
    while stop >= run.lowerBound + 2 {
      if let id = all.names.find(text, run.lowerBound..<stop), all.isLegacy[id] {
        if inAttribute, stop < end, text[stop] == UInt8(ascii: "=") || HTMLBytes.isAlphanumeric(text[stop]) {
          return nil
        }
        return Match(end: stop, scalars: all.values[id])
      }
      stop -= 1
    }
    return nil
  }

  /// The names that make up nearly all references of real pages, without the table.
  private static func common(_ text: borrowing Span<UInt8>, _ run: Range<Int>) -> UInt32? {
    let first = text[run.lowerBound]
    let second = run.count > 1 ? text[run.lowerBound + 1] : 0
    switch (run.count, first, second) {
    case (2, UInt8(ascii: "l"), UInt8(ascii: "t")): return 0x3c
    case (2, UInt8(ascii: "g"), UInt8(ascii: "t")): return 0x3e
    case (3, UInt8(ascii: "a"), UInt8(ascii: "m")) where text[run.lowerBound + 2] == UInt8(ascii: "p"):
      return 0x26
    case (4, UInt8(ascii: "n"), UInt8(ascii: "b"))
    where text[run.lowerBound + 2] == UInt8(ascii: "s") && text[run.lowerBound + 3] == UInt8(ascii: "p"):
      return 0xa0
    default: return nil
    }
  }

  private static func numeric(_ text: borrowing Span<UInt8>, at index: Int, end: Int) -> Match? {
    var index = index
    let isHex = index < end && text[index] | 0x20 == UInt8(ascii: "x")
    if isHex { index += 1 }
    let first = index
    var value: UInt32 = 0
    while index < end, let digit = digit(text[index], isHex: isHex) {
      // Values beyond Unicode stay beyond it, and no number of digits overflows.
      value = min(value &* (isHex ? 16 : 10) &+ digit, 0x11_0000)
      index += 1
    }
    guard index > first else { return nil }
    if index < end, text[index] == UInt8(ascii: ";") { index += 1 }
    return Match(end: index, scalars: (mapped(value), nil))
  }

  private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
    if HTMLBytes.isDigit(byte) { return UInt32(byte - 0x30) }
    let letter = (byte | 0x20) &- 0x61
    return isHex && letter < 6 ? UInt32(letter) + 10 : nil
  }

  /// The code point that a number means: 0x80 to 0x9F by windows-1252, impossible ones U+FFFD.
  private static func mapped(_ value: UInt32) -> UInt32 {
    switch value {
    case 0, 0xd800...0xdfff, 0x11_0000...: 0xfffd
    case 0x80...0x9f: windows1252[Int(value - 0x80)]
    default: value
    }
  }

  /// What 0x80 to 0x9F mean.
  ///
  /// Source: https://html.spec.whatwg.org/#numeric-character-reference-end-state
  private static let windows1252: [UInt32] = [
    0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d,
    0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a,
    0x153, 0x9d, 0x17e, 0x178,
  ]
}
