/// How the bytes of a fuzzer become what a target takes.
enum Input {
  /// A number that chooses among variants, and the rest.
  static func choice(_ bytes: [UInt8]) -> (Int, [UInt8]) { (Int(bytes.first ?? 0), Array(bytes.dropFirst())) }

  /// Two parts, divided by the first byte FF, which no text in UTF-8 has; without one, the same part twice.
  static func parts(_ bytes: [UInt8]) -> ([UInt8], [UInt8]) {
    guard let cut = bytes.firstIndex(of: 0xff) else { return (bytes, bytes) }
    return (Array(bytes[..<cut]), Array(bytes[(cut + 1)...]))
  }
}
