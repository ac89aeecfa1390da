import CZlib

/// zlib's decoder for gzip: the one file with its pointers.
enum Inflater {
  /// Why bytes cannot be decoded.
  enum Failure: Error, Hashable {
    /// They are no gzip, or damaged.
    case damaged
    /// They end before their content does.
    case cutOff
    case tooLarge(limit: Int)
  }

  /// Decodes one member, and tells where in `bytes` it ends.
  static func member(_ bytes: ArraySlice<UInt8>, limit: Int) throws(Failure) -> (content: [UInt8], end: Int) {
    var stream = unsafe z_stream()
    // 15 bits of window as all programs write, and 16 for gzip's own header.
    let isReady = unsafe inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard isReady == Z_OK else { throw .damaged }
    defer { unsafe _ = inflateEnd(&stream) }
    var content: [UInt8] = []
    var code = Z_OK
    var isFull = false
    let used = unsafe bytes.withUnsafeBufferPointer { input -> Int in
      guard let start = input.baseAddress else { return 0 }
      unsafe stream.next_in = UnsafeMutablePointer(mutating: start)
      unsafe stream.avail_in = UInt32(clamping: input.count)
      while code == Z_OK, !isFull {
        let piece = unsafe step(&stream, &code)
        // Not appended first: the room of an array is doubled, which is twice the limit.
        isFull = piece.count > limit - content.count
        if !isFull { content += piece }
      }
      return unsafe input.count - Int(stream.avail_in)
    }
    guard !isFull else { throw .tooLarge(limit: limit) }
    switch code {
    case Z_STREAM_END: return (content, bytes.startIndex + used)
    // No progress without more input.
    case Z_BUF_ERROR: throw .cutOff
    default: throw bytes.isEmpty ? .cutOff : .damaged
    }
  }

  /// Decodes all members that stand one behind the other.
  static func content(of bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
    var content: [UInt8] = []
    var rest = bytes[...]
    repeat {
      let member = try member(rest, limit: limit - content.count)
      content += member.content
      rest = bytes[member.end...]
      // What follows and is no member is padding; each member has at least the 18 bytes of head and sum.
    } while rest.starts(with: magic)
    return content
  }

  static let magic: [UInt8] = [0x1f, 0x8b]

  /// A quarter of a MiB at a time.
  private static let chunk = 1 << 18

  /// The next piece of content.
  private static func step(_ stream: inout z_stream, _ code: inout Int32) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
      unsafe stream.next_out = buffer.baseAddress
      unsafe stream.avail_out = UInt32(buffer.count)
      unsafe code = inflate(&stream, Z_NO_FLUSH)
      count = unsafe buffer.count - Int(stream.avail_out)
    }
  }
}
