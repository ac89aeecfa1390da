internal import DocumentModel

/// What may be the marker of a list item at the start of a line: whether it is one, the context tells.
struct ListMarker: Hashable, Sendable {
  enum Style: Hashable, Sendable {
    /// Signs that mark items wherever they stand, as `•`, or that also stand in sentences, as `-`.
    case bullet(sign: UInt32, isCertain: Bool)
    /// A number or letter between `opening` and `closing`: "1.", "a)", "(iv)", and "[1]" as notes have it.
    case ordinal(opening: Bool, closing: UInt8)
  }

  /// How a number can be written.
  enum Numbering: Hashable, Sendable { case decimal, letter(upper: Bool), roman(upper: Bool) }

  struct Value: Hashable, Sendable {
    var numbering: Numbering
    var number: Int
  }

  var style: Style
  /// What the marker may count: `i)` is the ninth letter and the first Roman number; empty for bullets.
  var values: [Value]
  /// The marker as the source shows it, and the offset of the item's first word.
  var printed: Range<Int>
  var contentStart: Int

  var isBullet: Bool { if case .bullet = style { true } else { false } }

  /// Whether this marker counts on from `other`.
  func follows(_ other: ListMarker) -> Bool {
    guard style == other.style else { return false }
    return values.contains { mine in
      other.values.contains { $0.numbering == mine.numbering && $0.number + 1 == mine.number }
    }
  }

  /// Whether the marker is the first of its list: 1, a, A, i or I.
  var isFirst: Bool { values.contains { $0.number == 1 } }

  /// The number to show, in the numbering that the items around it suggest.
  func number(after other: ListMarker?) -> Int {
    let agreed = values.first { mine in
      other?.values.contains { $0.numbering == mine.numbering && $0.number + 1 == mine.number } ?? false
    }
    return (agreed ?? values.first { $0.number == 1 } ?? values.first)?.number ?? 0
  }
}

extension ListMarker {
  /// The marker that a line begins with; nil if there is none or nothing follows it.
  init?(_ line: ArraySlice<UInt8>) {
    guard let first = line.first,
      first == UInt8(ascii: "(") || first == UInt8(ascii: "[") || first.isDigit || first.isLetter
        || Self.maySign(first)
    else { return nil }
    guard let marker = Self.bullet(line) ?? Self.ordinal(line) else { return nil }
    self = marker
  }

  private static func maySign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+") || byte >= 0xC2
  }

  private static func bullet(_ line: ArraySlice<UInt8>) -> ListMarker? {
    guard let (sign, length) = sign(line) else { return nil }
    let rest = line[(line.startIndex + length)...]
    // Lists from typesetting programs have no blank behind the dot; a dash without one belongs to its word.
    guard let next = rest.first, next.isSpaceOrTab || sign.touches || rest.hasPrefix("\u{A0}") else {
      return nil
    }
    let content = words(rest)
    guard content < line.endIndex else { return nil }
    return ListMarker(
      style: .bullet(sign: sign.scalar, isCertain: sign.isCertain), values: [],
      printed: line.startIndex..<line.startIndex + length, contentStart: content)
  }

  /// Where the words begin behind blanks of any width: typesetters put fixed ones behind a number.
  private static func words(_ line: ArraySlice<UInt8>) -> Int {
    var rest = line
    while let first = rest.first {
      if first.isSpaceOrTab {
        rest = rest.dropFirst()
      } else if rest.hasPrefix("\u{A0}") {
        rest = rest.dropFirst(2)
      } else if first == 0xE2,
        ["\u{2002}", "\u{2003}", "\u{2009}", "\u{202F}"].contains(where: { rest.hasPrefix($0) })
      {
        rest = rest.dropFirst(3)
      } else {
        break
      }
    }
    return rest.startIndex
  }

  static let letterBullet = UInt8(ascii: "o")

  /// Whether it is an "o", which is a word in Italian and Spanish.
  var isLetter: Bool {
    if case .bullet(UInt32(Self.letterBullet), _) = style { true } else { false }
  }

  private struct Sign {
    var scalar: UInt32
    /// Stands in no sentence.
    var isCertain = true
    /// May stand without a blank behind it.
    var touches = false
  }

  private static func sign(_ line: ArraySlice<UInt8>) -> (Sign, length: Int)? {
    if line.first == UInt8(ascii: "-") { return (Sign(scalar: 0x2D, isCertain: false), 1) }
    if line.first == UInt8(ascii: "*") { return (Sign(scalar: 0x2A, isCertain: false), 1) }
    if line.first == UInt8(ascii: "+") { return (Sign(scalar: 0x2B, isCertain: false), 1) }
    // Programs that print pages mark the items of a third list so.
    if line.first == letterBullet { return (Sign(scalar: UInt32(letterBullet), isCertain: false), 1) }
    if line.hasPrefix("•") { return (Sign(scalar: 0x2022, touches: true), 3) }
    if line.hasPrefix("–") { return (Sign(scalar: 0x2013, isCertain: false), 3) }
    if line.hasPrefix("‣") { return (Sign(scalar: 0x2023, touches: true), 3) }
    if line.hasPrefix("◦") { return (Sign(scalar: 0x25E6, touches: true), 3) }
    if line.hasPrefix("▪") { return (Sign(scalar: 0x25AA, touches: true), 3) }
    if line.hasPrefix("·") { return (Sign(scalar: 0xB7), 2) }
    return shape(line).map { (Sign(scalar: $0), 3) }
  }

  /// The geometric shapes and stars that programs print for the bullets of inner lists: "□" and "☆" below "•".
  ///
  /// U+25A0 to U+25FF, U+2605 and U+2606. Ticks and crosses say something.
  private static func shape(_ line: ArraySlice<UInt8>) -> UInt32? {
    let start = line.startIndex
    guard line.count > 3, line[start] == 0xE2 else { return nil }
    let scalar = 0x2000 | UInt32(line[start + 1] & 0x3F) << 6 | UInt32(line[start + 2] & 0x3F)
    switch scalar {
    case 0x25A0...0x25FF, 0x2605, 0x2606: return scalar
    default: return nil
    }
  }

  private static func ordinal(_ line: ArraySlice<UInt8>) -> ListMarker? {
    let isNote = line.first == UInt8(ascii: "[")
    let opening = line.first == UInt8(ascii: "(") || isNote
    let body = line.dropFirst(opening ? 1 : 0).prefix { $0.isDigit || $0.isLetter }.prefix(Self.longest)
    let after = body.endIndex
    guard !body.isEmpty, after + 1 < line.endIndex else { return nil }
    let closing = line[after]
    let isClosed =
      isNote
      ? closing == UInt8(ascii: "]")
      : closing == UInt8(ascii: ")") || !opening && closing == UInt8(ascii: ".")
    // "[x]" is a box to tick.
    guard isClosed, !isNote || body.allSatisfy(\.isDigit) else { return nil }
    let content = words(line[(after + 1)...])
    guard content > after + 1, content < line.endIndex else { return nil }
    let values = values(body)
    guard !values.isEmpty else { return nil }
    return ListMarker(
      style: .ordinal(opening: opening, closing: closing), values: values,
      printed: line.startIndex..<after + 1, contentStart: content)
  }

  /// "xviii" and "38" are the longest numbers that lists come to; years have four digits.
  private static let longest = 5

  private static func values(_ body: ArraySlice<UInt8>) -> [Value] {
    if body.allSatisfy(\.isDigit) {
      guard body.count <= 3 else { return [] }
      return [Value(numbering: .decimal, number: body.reduce(0) { $0 * 10 + Int($1 - 0x30) })]
    }
    guard let first = body.first, first.isLetter, body.allSatisfy({ $0.isUpperLetter == first.isUpperLetter })
    else {
      return []
    }
    var values: [Value] = []
    let lower = body.map(\.lowercased)
    if let roman = roman(lower) {
      values.append(Value(numbering: .roman(upper: first.isUpperLetter), number: roman))
    }
    if body.count == 1 {
      values.append(Value(numbering: .letter(upper: first.isUpperLetter), number: Int(lower[0]) - 0x60))
    }
    return values
  }

  /// The number that Roman digits spell in their usual order, up to 39.
  private static func roman(_ digits: [UInt8]) -> Int? {
    guard digits.allSatisfy({ $0 == UInt8(ascii: "i") || $0 == UInt8(ascii: "v") || $0 == UInt8(ascii: "x") })
    else {
      return nil
    }
    let tens = digits.prefix { $0 == UInt8(ascii: "x") }.count
    let ones: [String: Int] = [
      "": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9,
    ]
    guard tens <= 3, let rest = ones[String(decoding: digits[tens...], as: UTF8.self)] else { return nil }
    return tens * 10 + rest
  }
}
