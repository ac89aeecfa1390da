import DocumentModel

/// The number that a paragraph or a heading begins with in contracts, laws, minutes and manuals: "3.1", "3.1.2.", "(2)",
/// "(b)", "4.".
///
/// It counts nothing: it says where the paragraph stands.
struct ClauseNumber: Hashable {
  /// From the outermost to the innermost: 3 and 1 of "3.1"; a letter is its place in the alphabet.
  let parts: [Int]
  private let isLetter: Bool
  private let isEnclosed: Bool
  /// One past its last token.
  let end: Int

  /// The number that `passage` begins with, if words follow.
  init?(_ passage: Passage) {
    guard let first = passage.tokens.first, Self.mayHaveOne(passage.kind) else { return nil }
    let isEnclosed = Self.isSign(passage, 0, UInt8(ascii: "("))
    guard isEnclosed || first.kind == .number || first.kind == .word && first.length == 1 else { return nil }
    var next = isEnclosed ? 1 : 0
    guard next < passage.tokens.count, let label = Self.label(passage.text[passage.tokens[next].utf8]) else {
      return nil
    }
    next += 1
    let isClosed =
      Self.isSign(passage, next, UInt8(ascii: ")"))
      || !isEnclosed && Self.isSign(passage, next, UInt8(ascii: "."))
    // Figures alone are a number of something, unless they have parts.
    guard isClosed && !passage.tokens[next].flags.contains(.gapBefore) || !isEnclosed && label.parts.count > 1
    else { return nil }
    if isClosed { next += 1 }
    guard next < passage.tokens.count, passage.tokens[next].flags.contains(.gapBefore) else { return nil }
    (parts, isLetter, self.isEnclosed, end) = (label.parts, label.isLetter, isEnclosed, next)
  }

  /// A clause that stands beside this one in one text: of the same kind, with the next number.
  func isFollowed(by other: ClauseNumber) -> Bool {
    isLetter == other.isLetter && isEnclosed == other.isEnclosed && parts.count == other.parts.count
      && outer == other.outer && other.last == last + 1
  }

  /// All parts but the last.
  var outer: ArraySlice<Int> { parts.dropLast() }
  var last: Int { parts[parts.count - 1] }

  private static func mayHaveOne(_ kind: Block.Kind) -> Bool {
    switch kind {
    case .paragraph, .heading: true
    default: false
    }
  }

  private static func isSign(_ passage: Passage, _ index: Int, _ sign: UInt8) -> Bool {
    guard index < passage.tokens.count, passage.tokens[index].length == 1 else { return false }
    return passage.text[Int(passage.tokens[index].start)] == sign
  }

  /// The parts of "3.1", or the place of a letter.
  private static func label(_ bytes: ArraySlice<UInt8>) -> (parts: [Int], isLetter: Bool)? {
    if bytes.count == 1, let letter = bytes.first, (0x61...0x7a).contains(letter) {
      return ([Int(letter) - 0x60], true)
    }
    var parts: [Int] = []
    var part = 0
    var figures = 0
    for byte in bytes {
      switch byte {
      case 0x30...0x39:
        (part, figures) = (part * 10 + Int(byte) - 0x30, figures + 1)
        guard figures <= mostFigures else { return nil }
      case UInt8(ascii: ".") where figures > 0:
        parts.append(part)
        (part, figures) = (0, 0)
      default: return nil
      }
    }
    guard figures > 0 else { return nil }
    return (parts + [part], false)
  }

  /// Four figures are a year.
  private static let mostFigures = 3
}
