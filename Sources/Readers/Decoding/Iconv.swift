internal import Glibc

/// The only file that touches the pointers of glibc's `iconv`.
@safe struct Iconv: ~Copyable {
  private let descriptor: iconv_t

  /// What became of the bytes.
  struct Conversion {
    /// UTF-8; each byte that could not be converted is one U+FFFD.
    var text: [UInt8]
    /// How many bytes could not be converted.
    var bad = 0
    /// The offset of the first of them, from the first byte that was given.
    var firstBad: Int?
  }

  /// Opens a conversion to UTF-8; nil when glibc has no such encoding.
  init?(from name: String) {
    let descriptor = unsafe iconv_open("UTF-8", name)
    // iconv_open tells failure by the pointer -1.
    guard Int(bitPattern: descriptor) != -1, let opened = unsafe descriptor else { return nil }
    unsafe self.descriptor = opened
  }

  deinit { unsafe _ = iconv_close(descriptor) }

  /// The bytes as UTF-8; the conversion ends at the first bad byte beyond `limit` of them.
  consuming func convert(_ bytes: ArraySlice<UInt8>, limit: Int = 0) -> Conversion {
    var result = Conversion(text: [])
    result.text.reserveCapacity(bytes.count + bytes.count / 8)
    var room = [UInt8](repeating: 0, count: Self.roomSize)
    var offset = 0
    while offset < bytes.count {
      let step = self.step(bytes, from: offset, into: &room)
      result.text.append(contentsOf: room[0..<step.written])
      offset += step.read
      guard step.isStuck, offset < bytes.count else { continue }
      result.text.append(contentsOf: Self.replacement)
      result.firstBad = result.firstBad ?? offset
      result.bad += 1
      guard result.bad <= limit else { return result }
      offset += 1
    }
    return result
  }

  private static let roomSize = 1 << 16
  /// U+FFFD.
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// One call: how far it came, and whether the next byte is what it stopped at.
  private borrowing func step(
    _ bytes: ArraySlice<UInt8>, from offset: Int, into room: inout [UInt8]
  ) -> (read: Int, written: Int, isStuck: Bool) {
    var inLeft = bytes.count - offset
    let inAll = inLeft
    var outLeft = room.count
    let code: Int32 = unsafe bytes.withUnsafeBytes { input in
      unsafe room.withUnsafeMutableBytes { output in
        // iconv takes its input as mutable, and does not write to it.
        var from = unsafe input.baseAddress.map {
          unsafe UnsafeMutablePointer(mutating: ($0 + offset).assumingMemoryBound(to: CChar.self))
        }
        var into = unsafe output.baseAddress?.assumingMemoryBound(to: CChar.self)
        let result = unsafe iconv(descriptor, &from, &inLeft, &into, &outLeft)
        return result == -1 ? errno : 0
      }
    }
    // E2BIG only says that the room is full: the loop goes on.
    return (inAll - inLeft, room.count - outLeft, code != 0 && code != E2BIG)
  }
}
