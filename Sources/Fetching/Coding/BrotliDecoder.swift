import CLateLibraries

/// Brotli's decoder: the one file with its pointers.
enum BrotliDecoder {
  /// Whether the library is there; libcurl itself needs it on Debian.
  static var isAvailable: Bool { unsafe late_brotli_open() == nil }

  /// Decodes the whole of `bytes`.
  static func decode(_ bytes: [UInt8], limit: Int) throws(Inflater.Failure) -> [UInt8] {
    guard isAvailable, let decoder = unsafe late_brotli_make() else { throw .damaged }
    defer { unsafe late_brotli_free(decoder) }
    var content: [UInt8] = []
    var code = moreRoom
    var isFull = false
    unsafe bytes.withUnsafeBufferPointer { input in
      var left = input.count
      var next = input.baseAddress
      while code == moreRoom, !isFull {
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
          var room = buffer.count
          var place = buffer.baseAddress
          code = unsafe late_brotli_step(decoder, &left, &next, &room, &place)
          count = buffer.count - room
        }
        // See `Inflater.member`.
        isFull = piece.count > limit - content.count
        if !isFull { content += piece }
      }
    }
    guard !isFull else { throw .tooLarge(limit: limit) }
    switch code {
    case done: return content
    case moreInput: throw .cutOff
    default: throw .damaged
    }
  }

  /// The results of `BrotliDecoderDecompressStream`.
  private static let (done, moreInput, moreRoom) = (Int32(1), Int32(2), Int32(3))
  private static let chunk = 1 << 18
}
