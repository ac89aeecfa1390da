import CUTF8Proc

/// Canonical composition through utf8proc; the only file that touches its pointers.
package enum NFC {
  /// `bytes` in normal form C, or as they are when they are no valid UTF-8.
  ///
  /// - Complexity: O(n); allocates, so ask `mayChange` first.
  package static func compose(_ bytes: [UInt8]) -> [UInt8] {
    var output: UnsafeMutablePointer<UInt8>? = nil
    let count = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe cu8_compose(buffer.baseAddress, buffer.count, &output)
    }
    defer { unsafe cu8_free(output) }
    guard count >= 0, let start = unsafe output else { return bytes }
    return unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// Whether a text that holds `scalar` may change when it is composed.
  ///
  /// Says yes too often, never too seldom, for the scripts listed: their precomposed letters, which make up
  /// almost all text beyond ASCII, are told quickly.
  package static func mayChange(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x300: false
    // Greek and Cyrillic letters; U+0483 to U+0489 are combining marks; U+0374, 037E and 0387 have
    // singleton decompositions.
    case 0x370..<0x374, 0x375..<0x37e, 0x388..<0x483, 0x48a..<0x530: false
    // General punctuation; U+2000 and U+2001 have singleton decompositions but are gaps, never in a key.
    case 0x2002...0x206f: false
    // Kana without the combining voiced marks, unified ideographs, Hangul syllables.
    case 0x3001..<0x3099, 0x309b..<0x3100, 0x3400..<0xa000: false
    case 0xac00..<0xd7a4: false
    default: true
    }
  }
}
