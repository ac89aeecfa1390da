/// What the bytes of ASCII are.
extension UInt8 {
  /// A blank or a line end.
  var isBlank: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0d) }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isUpperLetter: Bool { self >= 0x41 && self <= 0x5a }
}
