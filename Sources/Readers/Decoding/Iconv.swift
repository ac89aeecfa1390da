internal import Glibc

/// The only file that touches the pointers of glibc's `iconv`.
@safe struct Iconv: ~Copyable {
  private let descriptor: iconv_t
  private let name: String

  /// - Throws: `.unknownEncoding` when glibc has no such encoding.
  init(from name: String) throws(ReaderError) {
    let descriptor = unsafe iconv_open("UTF-8", name)
    // iconv_open tells failure by the pointer -1.
    guard Int(bitPattern: descriptor) != -1, let opened = unsafe descriptor else {
      throw .unknownEncoding(name)
    }
    unsafe self.descriptor = opened
    self.name = name
  }

  deinit { unsafe _ = iconv_close(descriptor) }

  /// The bytes as UTF-8.
  ///
  /// - Throws: `.undecodable` with the offset of the first byte that is not valid in the encoding.
  consuming func decode(_ bytes: ArraySlice<UInt8>) throws(ReaderError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    var room: [CChar] = Array(repeating: 0, count: Self.roomSize)
    var source = bytes.map(CChar.init(bitPattern:))
    var offset = 0
    while offset < source.count {
      let step = convert(&source, from: offset, into: &room)
      result.append(contentsOf: room[0..<step.written].lazy.map(UInt8.init(bitPattern:)))
      offset += step.read
      // E2BIG only says that the room is full: the loop goes on.
      if step.failed { throw .undecodable(encoding: name, offset: bytes.startIndex + offset) }
    }
    return result
  }

  private static let roomSize = 1 << 16

  private borrowing func convert(
    _ source: inout [CChar], from offset: Int, into room: inout [CChar]
  ) -> (read: Int, written: Int, failed: Bool) {
    var inLeft = source.count - offset
    let inAll = inLeft
    var outLeft = room.count
    let code: Int32 = unsafe source.withUnsafeMutableBufferPointer { input in
      unsafe room.withUnsafeMutableBufferPointer { output in
        var from = unsafe input.baseAddress.map { unsafe $0 + offset }
        var into = output.baseAddress
        let result = unsafe iconv(descriptor, &from, &inLeft, &into, &outLeft)
        return result == -1 ? errno : 0
      }
    }
    return (inAll - inLeft, room.count - outLeft, code != 0 && code != E2BIG)
  }
}
