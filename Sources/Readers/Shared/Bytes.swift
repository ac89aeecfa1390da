/// The few questions about single bytes that all readers ask.
extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let formFeed: UInt8 = 0x0C
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")

  /// Space or tab.
  var isSpaceOrTab: Bool { self == .space || self == .tab }
  /// White space of ASCII, line ends included.
  var isBlank: Bool { self == .space || (self >= 0x09 && self <= 0x0D) }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isUpperLetter: Bool { self >= 0x41 && self <= 0x5A }
  var isLowerLetter: Bool { self >= 0x61 && self <= 0x7A }
  var isLetter: Bool { isUpperLetter || isLowerLetter }
  /// The second or a later byte of a character in UTF-8.
  var isContinuation: Bool { self & 0xC0 == 0x80 }
  /// The lower-case form of an ASCII letter, any other byte as it is.
  var lowercased: UInt8 { isUpperLetter ? self | 0x20 : self }
}

extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// Whether the bytes begin with `prefix`.
  func hasPrefix(_ prefix: StaticString) -> Bool {
    let wanted = prefix.utf8CodeUnitCount
    guard count >= wanted else { return false }
    return prefix.withUTF8Buffer { buffer in
      for index in 0..<wanted where unsafe buffer[index] != self[startIndex + index] { return false }
      return true
    }
  }

  /// Whether the bytes begin with `prefix`.
  func hasPrefix(_ prefix: [UInt8]) -> Bool {
    count >= prefix.count && self.prefix(prefix.count).elementsEqual(prefix)
  }

  /// The bytes without ASCII white space at both ends.
  var trimmed: SubSequence {
    guard let first = firstIndex(where: { !$0.isBlank }), let last = lastIndex(where: { !$0.isBlank }) else {
      return self[startIndex..<startIndex]
    }
    return self[first...last]
  }
}
