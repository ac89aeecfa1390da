/// Decoding of single scalars out of UTF-8 bytes, without strings.
package enum UTF8Cursor {
  /// The scalar that begins at `offset` and its length in bytes.
  ///
  /// Bytes that are no valid UTF-8 are taken one at a time as U+FFFD: readers hand over valid text, but no
  /// input may trap.
  @inline(__always)
  package static func scalar(_ text: borrowing Span<UInt8>, at offset: Int) -> (value: UInt32, length: Int) {
    let lead = text[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
    guard lead >= 0xc2, lead < 0xf5, offset + length <= text.count else { return (0xfffd, 1) }
    var value = UInt32(lead) & (0xff >> UInt32(length + 1))
    for index in 1..<length {
      let byte = text[offset + index]
      guard byte & 0xc0 == 0x80 else { return (0xfffd, 1) }
      value = value << 6 | UInt32(byte & 0x3f)
    }
    return (value, length)
  }

  /// Appends a scalar as UTF-8.
  package static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: bytes.append(UInt8(scalar))
    case 0x80..<0x800:
      bytes.append(UInt8(0xc0 | scalar >> 6))
      bytes.append(UInt8(0x80 | scalar & 0x3f))
    case 0x800..<0x10000:
      bytes.append(UInt8(0xe0 | scalar >> 12))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3f))
      bytes.append(UInt8(0x80 | scalar & 0x3f))
    default:
      bytes.append(UInt8(0xf0 | scalar >> 18 & 0x07))
      bytes.append(UInt8(0x80 | scalar >> 12 & 0x3f))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3f))
      bytes.append(UInt8(0x80 | scalar & 0x3f))
    }
  }
}
