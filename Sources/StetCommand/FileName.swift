import Glibc

/// Names of files, which are bytes to the system and need not be UTF-8, as strings.
///
/// A byte that is no UTF-8 becomes one of the last 128 characters for private use, so that the name leads back to the
/// file. Such a character in a name is itself written byte by byte: no two names become one.
enum FileName {
  private static let escapes: ClosedRange<UInt32> = 0x10_ff80...0x10_ffff

  /// The string for a name that ends with NUL.
  static func text(_ name: UnsafePointer<CChar>) -> String {
    if let plain = unsafe String(validatingCString: name), !plain.unicodeScalars.contains(where: isEscape) {
      return plain
    }
    var text = String.UnicodeScalarView()
    var rest = unsafe UnsafeBufferPointer(start: name, count: strlen(name)).map { UInt8(bitPattern: $0) }[...]
    while let first = rest.first {
      let width = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
      let decoded = String(validating: rest.prefix(width), as: UTF8.self)?.unicodeScalars.first
      if let decoded, !isEscape(decoded) {
        text.append(decoded)
        rest = rest.dropFirst(width)
      } else {
        if let escape = Unicode.Scalar(0x10_ff00 + UInt32(first)) { text.append(escape) }
        rest = rest.dropFirst()
      }
    }
    return String(text)
  }

  /// The name as the system takes it, ended by NUL.
  static func bytes(_ text: String) -> [CChar] {
    guard text.unicodeScalars.contains(where: isEscape) else { return Array(text.utf8CString) }
    var bytes: [CChar] = []
    for scalar in text.unicodeScalars {
      if isEscape(scalar) {
        bytes.append(CChar(truncatingIfNeeded: scalar.value & 0xff))
      } else {
        bytes += UTF8.encode(scalar).map { $0.map { CChar(bitPattern: $0) } } ?? []
      }
    }
    return bytes + [0]
  }

  /// The name, or a text that quotes one, for people and reports: a byte that is no UTF-8 is `\xE9`.
  static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isEscape) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      if isEscape(scalar) {
        shown += "\\x" + String(scalar.value & 0xff, radix: 16, uppercase: true)
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// What the user typed, without the name of the program; Swift's own list repairs what is no UTF-8.
  static func arguments() -> [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      unsafe CommandLine.unsafeArgv[index].map { unsafe text($0) }
    }
  }

  private static func isEscape(_ scalar: Unicode.Scalar) -> Bool { escapes.contains(scalar.value) }
}
