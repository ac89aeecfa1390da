import CZlib

/// Packs texts with zlib, and unpacks them within a limit; the only file that touches its pointers.
enum Packing {
  /// The text of a source may have 64 MiB, what stet reads of one at most by default; its canonical form is smaller.
  static let largest = 64 << 20

  /// The bytes in zlib's format; nil where the memory is short.
  static func packed(_ bytes: [UInt8]) -> [UInt8]? {
    var count = compressBound(UInt(bytes.count))
    var isPacked = false
    let result = unsafe [UInt8](unsafeUninitializedCapacity: Int(count)) { buffer, filled in
      isPacked = unsafe compress(buffer.baseAddress, &count, bytes, UInt(bytes.count)) == Z_OK
      filled = isPacked ? Int(count) : 0
    }
    return isPacked ? result : nil
  }

  /// The bytes that were packed; nil where they are damaged or not `size` long.
  static func unpacked(_ packed: [UInt8], size: Int) -> [UInt8]? {
    guard (0...largest).contains(size) else { return nil }
    var count = UInt(size)
    var isWhole = false
    let result = unsafe [UInt8](unsafeUninitializedCapacity: max(size, 1)) { buffer, filled in
      let code = unsafe uncompress(buffer.baseAddress, &count, packed, UInt(packed.count))
      isWhole = code == Z_OK && count == UInt(size)
      filled = isWhole ? size : 0
    }
    return isWhole ? result : nil
  }
}
