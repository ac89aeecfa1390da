/// Makes the output of a program fit for the XML parser, piece by piece.
///
/// The text of a document can hold any control character, and the XML then is none: libxml2 would stop at the
/// first of them, and read all that follows a bad byte as Latin-1.
struct PDFByteCleaner {
  /// The beginning of a character whose end is in the next piece.
  private var carried: [UInt8] = []

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// The piece as valid UTF-8 with a blank for each control character but line ends.
  mutating func clean(_ piece: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = carried.isEmpty ? Array(piece) : carried + piece
    carried.removeAll(keepingCapacity: true)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    let span = bytes.span
    var index = 0
    while index < span.count {
      let start = index
      while index < span.count {
        index = ByteSearch.firstUnprintable(in: span, from: index)
        guard index < span.count else { break }
        if span[index] == 0x0A {
          index &+= 1
        } else if Self.isIdeograph(span, index) {
          index &+= 3
        } else {
          break
        }
      }
      if index > start {
        result.append(contentsOf: bytes[start..<index])
        continue
      }
      let byte = span[index]
      if byte < 0x80 {
        result.append(0x20)
        index &+= 1
        continue
      }
      let length = Self.length(byte)
      if length > 1, index + length > span.count {
        carried = Array(bytes[index...])
        break
      }
      index += Self.append(span, index, length, to: &result)
    }
    return result
  }

  /// Whether a character of U+3000 to U+CFFF stands here, whole: none of them is forbidden.
  private static func isIdeograph(_ bytes: borrowing Span<UInt8>, _ index: Int) -> Bool {
    bytes[index] &- 0xE3 < 0x0A && index + 2 < bytes.count && bytes[index + 1] & 0xC0 == 0x80
      && bytes[index + 2] & 0xC0 == 0x80
  }

  /// The length that the first byte of a character announces; 1 for a byte that begins none.
  private static func length(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// Appends the character at `index`, and returns how many bytes were used.
  private static func append(
    _ bytes: borrowing Span<UInt8>, _ index: Int, _ length: Int, to result: inout [UInt8]
  ) -> Int {
    guard length > 1 else {
      result.append(contentsOf: replacement)
      return 1
    }
    for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 {
      result.append(contentsOf: replacement)
      return offset
    }
    if isForbidden(bytes, index, length) {
      result.append(contentsOf: length == 2 ? [0x20] : replacement)
    } else if length != 3 || !turnsText(bytes, index) {
      for offset in 0..<length { result.append(bytes[index + offset]) }
    }
    return length
  }

  /// Whether the character is one of U+202A to U+202E or U+2066 to U+2069, which change the direction of what
  /// follows: they are no text, and would let a line read otherwise than it is compared.
  private static func turnsText(_ bytes: borrowing Span<UInt8>, _ index: Int) -> Bool {
    guard bytes[index] == 0xE2 else { return false }
    let (second, third) = (bytes[index + 1], bytes[index + 2])
    return second == 0x80 && third >= 0xAA && third <= 0xAE
      || second == 0x81 && third >= 0xA6 && third <= 0xA9
  }

  /// Whether a character with well-formed bytes is none of XML's, or a control.
  private static func isForbidden(_ bytes: borrowing Span<UInt8>, _ index: Int, _ length: Int) -> Bool {
    let (first, second) = (bytes[index], bytes[index + 1])
    switch first {
    case 0xC2: return second < 0xA0
    case 0xE0: return second < 0xA0
    // Surrogates.
    case 0xED: return second >= 0xA0
    // U+FFFE and U+FFFF.
    case 0xEF: return second == 0xBF && bytes[index + 2] >= 0xBE
    case 0xF0: return second < 0x90
    case 0xF4: return second >= 0x90
    default: return false
    }
  }
}
