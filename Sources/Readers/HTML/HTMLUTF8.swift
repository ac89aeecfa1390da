/// Valid UTF-8 out of bytes that may be UTF-8.
enum HTMLUTF8 {
  /// What a look through the bytes found.
  struct Census {
    /// Characters of more than one byte.
    var sequences = 0
    /// Bytes that belong to no character.
    var bad = 0
    var nulls = 0
    var carriageReturns = 0
    /// Control characters that no text has.
    var controls = 0
    /// Escape characters, which text in ISO-2022 has.
    var escapes = 0
  }

  /// Counts the characters and the faults.
  ///
  /// - Complexity: O(bytes).
  static func census(_ bytes: borrowing Span<UInt8>) -> Census {
    var census = Census()
    var index = 0
    while index < bytes.count {
      index = plainEnd(bytes, from: index)
      guard index < bytes.count else { break }
      let byte = bytes[index]
      if byte < 0x80 {
        count(byte, &census)
        index &+= 1
        continue
      }
      let length = sequenceLength(bytes, at: index)
      if length == 0 { census.bad &+= 1 } else { census.sequences &+= 1 }
      index &+= max(1, length)
    }
    return census
  }

  /// Where the first byte stands that is neither printed ASCII nor a line end, or the end of its stretch.
  ///
  /// Two steps: whole stretches without a branch inside, so that the loop is vectorised; then byte by byte.
  private static func plainEnd(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index + stretch <= bytes.count {
      var odd: UInt8 = 0
      for offset in index..<index &+ stretch {
        let byte = bytes[offset]
        odd |= (byte &- 0x20 < 0x60 ? 0 : 1) & (byte == 0x0a ? 0 : 1)
      }
      if odd != 0 { break }
      index &+= stretch
    }
    while index < bytes.count {
      let byte = bytes[index]
      guard byte &- 0x20 < 0x60 || byte == 0x0a else { break }
      index &+= 1
    }
    return index
  }

  private static let stretch = 64

  private static func count(_ byte: UInt8, _ census: inout Census) {
    switch byte {
    case 0: census.nulls &+= 1
    case 0x0d: census.carriageReturns &+= 1
    case 0x09, 0x0a, 0x0c: break
    // Bell and backspace come with escape sequences, from a terminal.
    case 0x07, 0x08, 0x1b: census.escapes &+= 1
    default: census.controls &+= 1
    }
  }

  /// The length of the well-formed sequence of two to four bytes at `index`, or 0.
  static func sequenceLength(_ bytes: borrowing Span<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    let length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
    guard lead >= 0xc2, lead <= 0xf4, index + length <= bytes.count else { return 0 }
    let second = bytes[index + 1]
    let low: UInt8 = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80
    let high: UInt8 = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf
    guard second >= low, second <= high else { return 0 }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xc0 != 0x80 { return 0 }
    return length
  }

  /// The bytes with U+FFFD for each byte that belongs to no character, line ends as U+000A, and without NUL and
  /// other control characters.
  static func cleaned(_ bytes: [UInt8], from start: Int) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    let span = bytes.span
    var index = start
    while index < span.count {
      let byte = span[index]
      if byte >= 0x80 {
        let length = sequenceLength(span, at: index)
        if length == 0 { output.append(contentsOf: replacement) }
        for offset in 0..<length { output.append(span[index &+ offset]) }
        index &+= max(1, length)
        continue
      }
      if byte == 0x0d {
        if index + 1 == span.count || span[index + 1] != 0x0a { output.append(0x0a) }
      } else if byte >= 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0c {
        output.append(byte)
      }
      index &+= 1
    }
    return output
  }

  /// U+FFFD.
  static let replacement: [UInt8] = [0xef, 0xbf, 0xbd]

  /// Appends a code point.
  static func append(_ scalar: UInt32, to output: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(scalar) else { return output.append(contentsOf: replacement) }
    for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { output.append(unit) }
  }
}
