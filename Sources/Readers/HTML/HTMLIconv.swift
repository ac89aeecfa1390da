import CLibXML2

/// A conversion to UTF-8 by glibc's iconv.
///
/// The only file that touches its pointers.
@safe struct HTMLIconv: ~Copyable {
  private let handle: iconv_t

  /// Opens a conversion from `encoding`, or nothing when iconv does not know it.
  init?(from encoding: String) {
    guard let handle = unsafe iconv_open("UTF-8", encoding), Int(bitPattern: handle) != -1 else {
      return nil
    }
    unsafe self.handle = handle
  }

  deinit { unsafe iconv_close(handle) }

  /// The bytes from `start` as UTF-8, and how many bytes could not be converted: each is one U+FFFD.
  func convert(_ bytes: [UInt8], from start: Int) -> (text: [UInt8], bad: Int) {
    var source = Array(bytes[min(start, bytes.count)...])
    var text: [UInt8] = []
    text.reserveCapacity(source.count + source.count / 2)
    var buffer = [UInt8](repeating: 0, count: Self.bufferBytes)
    var offset = 0
    var bad = 0
    while offset < source.count {
      let step = self.step(&source, offset, &buffer)
      text.append(contentsOf: buffer[..<step.written])
      offset += step.read
      if step.stuck, offset < source.count {
        text.append(contentsOf: HTMLUTF8.replacement)
        bad += 1
        offset += 1
      }
    }
    return (text, bad)
  }

  /// One call: how far it came, and whether the next byte is what it stopped at.
  private func step(
    _ source: inout [UInt8], _ offset: Int, _ buffer: inout [UInt8]
  ) -> (read: Int, written: Int, stuck: Bool) {
    let total = source.count - offset
    var left = total
    var room = buffer.count
    let full = buffer.count
    unsafe source.withUnsafeMutableBytes { source in
      unsafe buffer.withUnsafeMutableBytes { buffer in
        var from = unsafe source.baseAddress?.advanced(by: offset).assumingMemoryBound(to: CChar.self)
        var to = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        _ = unsafe iconv(handle, &from, &left, &to, &room)
      }
    }
    // Room for the longest character left: so it was not the buffer that stopped the call.
    return (total - left, full - room, left > 0 && room >= Self.longestCharacter)
  }

  private static let bufferBytes = 65_536
  private static let longestCharacter = 32
}
