/// What a character does in a text that is cut into tokens.
package enum CharacterClass: UInt8, Hashable, Sendable {
  /// Separates tokens and is itself no text.
  case space
  /// Part of a word.
  case letter
  /// Part of a word or a number.
  case digit
  /// Continues whatever stands in front of it: combining marks, variation selectors.
  case extender
  /// Not seen by a reader: soft hyphens, zero-width spaces, direction marks.
  case ignorable
  /// A token by itself, in scripts that do not separate words by spaces.
  case ideograph
  /// A token by itself.
  case punctuation

  /// The class of an ASCII byte.
  package static func ascii(_ byte: UInt8) -> CharacterClass { asciiTable[Int(byte)] }

  private static let asciiTable: [CharacterClass] = (0..<128).map { value in
    switch UInt8(value) {
    case 0...0x20, 0x7f: .space
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
    case UInt8(ascii: "_"): .letter
    default: .punctuation
    }
  }

  /// The class of any scalar.
  ///
  /// The ranges in front are shortcuts for the commonest scripts.
  package static func of(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0..<0x80: ascii(UInt8(scalar))
    case 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000: .space
    case 0xad, 0x200b...0x200f, 0x202a...0x202e, 0x2060...0x2064, 0x2066...0x206f, 0xfeff: .ignorable
    case 0xaa, 0xb5, 0xba: .letter
    // Modifier letters that stand in for an apostrophe, which is a sign.
    case 0x2b9, 0x2bc, 0x2cb: .punctuation
    case 0xc0...0x24f: scalar == 0xd7 || scalar == 0xf7 ? .punctuation : .letter
    case 0x300...0x36f: .extender
    case 0x400...0x481: .letter
    case 0xb2, 0xb3, 0xb9, 0xbc...0xbe: .digit
    case 0x2010...0x205e: .punctuation
    case 0x3041...0x3096, 0x30a1...0x30fa, 0x30fc...0x30fe: .ideograph
    // Radicals are symbols by their category, but PDF files have them in the place of ideographs.
    case 0x2e80...0x2fd5: .ideograph
    case 0x3400...0x9fff, 0x20000...0x3ffff: .ideograph
    case 0xac00...0xd7a3: .letter
    // Thai, Lao, Khmer and Burmese write no spaces between words: compared by letter with its marks.
    case 0xe00...0xeff, 0x1000...0x109f, 0x1780...0x17ff: southEastAsian(scalar)
    default: byCategory(scalar)
    }
  }

  private static func southEastAsian(_ scalar: UInt32) -> CharacterClass {
    let general = byCategory(scalar)
    return general == .letter ? .ideograph : general
  }

  private static func byCategory(_ scalar: UInt32) -> CharacterClass {
    guard let value = Unicode.Scalar(scalar) else { return .punctuation }
    switch value.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber:
      return .letter
    // Fractions and raised figures tell a quantity: "½", "m²".
    case .decimalNumber, .otherNumber: return .digit
    case .nonspacingMark, .spacingMark, .enclosingMark, .modifierSymbol:
      return value.properties.isEmojiModifier || value.properties.generalCategory != .modifierSymbol
        ? .extender : .punctuation
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return .space
    case .format: return .ignorable
    default: return .punctuation
    }
  }
}
