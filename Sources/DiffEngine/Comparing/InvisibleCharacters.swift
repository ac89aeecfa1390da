import DocumentModel

/// Characters that no reader sees, counted by code point: a change of them is told by their names.
struct InvisibleCharacters: Hashable, Sendable {
  /// By code point; only what occurs.
  private(set) var counts: [UInt32: Int] = [:]
  /// The ASCII text that tag characters spell, in the order of the text.
  private(set) var spelt = ""

  init() {}

  /// Counts those of a text.
  ///
  /// Emoji and the scripts that join their letters are spelt with joiners and selectors: there they are no secret.
  mutating func add(_ utf8: [UInt8]) {
    guard Self.mayHold(utf8) else { return }
    var previous: Unicode.Scalar?
    var rest = String(decoding: utf8, as: UTF8.self).unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if Self.isInvisible(scalar, after: previous, before: rest.first) { count(scalar) }
      previous = scalar
    }
  }

  /// A quick no for nearly all texts: quotation marks, ideographs and accents are no reason to look at scalars.
  private static func mayHold(_ utf8: [UInt8]) -> Bool {
    // One pass over many bytes at once says it of texts in ASCII.
    guard utf8.reduce(0, |) >= 0x80 else { return false }
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      index += 1
      guard byte >= 0xc2, index < utf8.count else { continue }
      let next = utf8[index]
      switch byte {
      case 0xc2: if next == 0xad { return true }
      case 0xcd: if next == 0x8f { return true }
      case 0xd8: if next == 0x9c { return true }
      case 0xe1: if next == 0xa0 { return true }
      case 0xe2:
        // U+200B to U+200F, U+202A to U+202E, U+2060 to U+206F; dashes and quotation marks stand between.
        guard next == 0x80 || next == 0x81, index + 1 < utf8.count else { continue }
        let last = utf8[index + 1]
        if next == 0x81 ? last >= 0xa0 : (0x8b...0x8f).contains(last) || (0xaa...0xae).contains(last) {
          return true
        }
      case 0xe3: if next == 0x85 { return true }
      case 0xef: if next == 0xb8 || next == 0xbb || next >= 0xbe { return true }
      // Music and shorthand; tags and selectors.
      case 0xf0: if next == 0x9b || next == 0x9d { return true }
      case 0xf3: return true
      default: break
      }
    }
    return false
  }

  private mutating func count(_ scalar: Unicode.Scalar) {
    counts[scalar.value, default: 0] += 1
    guard Self.tags.contains(scalar.value), spelt.utf8.count < Self.longestSpelt else { return }
    spelt.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value & 0x7f)))
  }

  /// The tags that stand for printed characters of ASCII.
  private static let tags: ClosedRange<UInt32> = 0xe0020...0xe007e
  /// A line of text is enough to see what it is about.
  private static let longestSpelt = 80

  private static func isInvisible(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Bool {
    guard scalar.value >= 0x80 else { return false }
    // At the end of a line a soft hyphen is a printed one.
    if scalar.value == softHyphen { return next != "\n" && next != nil }
    // Line and paragraph separators, and the controls of C1, are read as blanks.
    guard !(0x80...0x9f).contains(scalar.value), scalar.value != 0x2028, scalar.value != 0x2029 else {
      return false
    }
    return GalleyEscaping.isActive(scalar, after: previous, before: next)
  }

  private static let softHyphen: UInt32 = 0xad

  /// What `self` has more of than `other`.
  func surplus(over other: InvisibleCharacters) -> InvisibleCharacters {
    var result = InvisibleCharacters()
    for (scalar, count) in counts where count > other.counts[scalar, default: 0] {
      result.counts[scalar] = count - other.counts[scalar, default: 0]
      if Self.tags.contains(scalar) { result.spelt = spelt }
    }
    return result
  }

  var isEmpty: Bool { counts.isEmpty }

  /// Adds those of another text.
  mutating func add(_ other: InvisibleCharacters) {
    counts.merge(other.counts, uniquingKeysWith: +)
    spelt = String((spelt + other.spelt).prefix(Self.longestSpelt))
  }

  /// The characters with their names, the most frequent first, and what tag characters spell.
  ///
  /// As `U+200B ZERO WIDTH SPACE (3 times), U+00AD SOFT HYPHEN`.
  var names: String {
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var names = sorted.prefix(Self.mostNames).map { value, count in
      Self.name(value) + (count > 1 ? " (\(count) times)" : "")
    }
    let others = sorted.count - Self.mostNames
    if others > 0 { names.append("\(others) \(others == 1 ? "other" : "others")") }
    return names.joined(separator: ", ") + (spelt.isEmpty ? "" : ", which spell “\(spelt)”")
  }

  private static let mostNames = 4

  /// The name of a code point, as `U+0430 CYRILLIC SMALL LETTER A`.
  static func name(_ value: UInt32) -> String {
    guard let scalar = Unicode.Scalar(value) else { return "" }
    let properties = scalar.properties
    let name = properties.nameAlias ?? properties.name
    return GalleyEscaping.name(of: scalar) + (name.map { " " + $0 } ?? "")
  }
}
