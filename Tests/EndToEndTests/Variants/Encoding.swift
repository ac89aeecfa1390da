/// How a text becomes bytes.
enum Encoding: String, CaseIterable, Sendable {
  case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian, carriageReturns, carriageReturnsWithMark

  func bytes(_ text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .utf8WithMark: [0xef, 0xbb, 0xbf] + text.utf8
    case .utf16LittleEndian: [0xff, 0xfe] + text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    case .utf16BigEndian: [0xfe, 0xff] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
    case .carriageReturns: Array(text.replacing("\n", with: "\r\n").utf8)
    case .carriageReturnsWithMark: Self.utf8WithMark.bytes(text.replacing("\n", with: "\r\n"))
    }
  }
}
