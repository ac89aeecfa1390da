/// What kinds of bytes a text holds, found in one pass.
///
/// This file alone walks the bytes by pointer: the loop over a stretch has no branch, so that it is vectorised.
struct ByteSurvey: Hashable, Sendable {
  /// Some byte is no ASCII.
  private(set) var hasHighBytes = false
  private(set) var hasCarriageReturns = false
  private(set) var firstNUL: Int?
  /// Control characters that no text has: neither white space nor ESC, bell and backspace, which logs of terminals
  /// hold.
  private(set) var controls = 0
  private(set) var firstControl: Int?

  init(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      var start = 0
      while start < buffer.count {
        let end = min(start + Self.stretch, buffer.count)
        let seen = unsafe Self.scan(UnsafeBufferPointer(rebasing: buffer[start..<end]))
        if seen.high { hasHighBytes = true }
        if seen.odd { unsafe look(at: buffer, start..<end) }
        start = end
      }
    }
  }

  /// Small enough that one odd byte costs little, large enough that the vector loop pays.
  private static let stretch = 4096
  private static let escape: UInt8 = 0x1B
  private static let bell: UInt8 = 0x07

  private static func scan(_ buffer: UnsafeBufferPointer<UInt8>) -> (high: Bool, odd: Bool) {
    var high: UInt8 = 0
    var odd: UInt8 = 0
    for index in 0..<buffer.count {
      let byte = unsafe buffer[index]
      high |= byte
      // Tab and newline are wanted; everything else below the blank is looked at again.
      odd |= (byte < 0x20 ? 1 : 0) & (byte &- 0x09 > 1 ? 1 : 0)
    }
    return (high & 0x80 != 0, odd != 0)
  }

  private mutating func look(at buffer: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    for index in range {
      let byte = unsafe buffer[index]
      // From the bell on: backspace, then the white space.
      guard byte < 0x20, !(byte >= Self.bell && byte <= 0x0D), byte != Self.escape else {
        if byte == .carriageReturn { hasCarriageReturns = true }
        continue
      }
      if byte == 0, firstNUL == nil { firstNUL = index }
      if firstControl == nil { firstControl = index }
      controls += 1
    }
  }
}
