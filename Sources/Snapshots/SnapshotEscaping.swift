import DocumentModel

/// What keeps the words of a snapshot from being read as its marks.
enum SnapshotEscaping {
  private static let backslash = UInt8(ascii: "\\")
  /// Whether Markdown takes the byte for a mark inside of a line.
  private static func isMark(_ byte: UInt8, inRow: Bool) -> Bool {
    switch byte {
    // A backslash, brackets, an asterisk, an underscore, a grave accent, a less-than sign.
    case 0x5c, 0x5b, 0x5d, 0x2a, 0x5f, 0x60, 0x3c: true
    // The sign between the cells of a row.
    case 0x7c: inRow
    default: false
    }
  }

  /// What it takes for one at the beginning of a line.
  private static let lineMarks: Set<UInt8> = Set("#-+>|!=~".utf8)

  /// Appends the text inert and with backslashes in front of marks.
  static func append(_ text: ArraySlice<UInt8>, inRow: Bool, to bytes: inout [UInt8]) {
    var isPlain = true
    for byte in text where byte < 0x20 || byte >= 0x7f || isMark(byte, inRow: inRow) { isPlain = false }
    guard !isPlain else { return bytes.append(contentsOf: text) }
    var inert: [UInt8] = []
    GalleyEscaping.append(text, to: &inert)
    for byte in inert {
      if isMark(byte, inRow: inRow) { bytes.append(backslash) }
      bytes.append(byte)
    }
  }

  /// The line with its beginning escaped, where that looks like a heading, an item, a quote or a row.
  static func protectedStart(_ line: [UInt8]) -> [UInt8] {
    guard let first = line.first else { return line }
    if lineMarks.contains(first) { return [backslash] + line }
    let digits = line.prefix { (0x30...0x39).contains($0) }.count
    guard digits > 0, digits < line.count, ".)".utf8.contains(line[digits]) else { return line }
    guard digits + 1 == line.count || line[digits + 1] == UInt8(ascii: " ") else { return line }
    return line[..<digits] + [backslash] + line[digits...]
  }

  /// The end of a link; empty where there is none.
  static func linkEnd(_ target: String?) -> [UInt8] {
    guard let target else { return [] }
    var result = Array("](<".utf8)
    for byte in target.utf8 {
      // What would end the target, or could not be seen.
      guard byte <= 0x20 || byte == 0x7f || "<>\\".utf8.contains(byte) else {
        result.append(byte)
        continue
      }
      let digits = String(byte, radix: 16, uppercase: true)
      result += Array("%\(digits.utf8.count == 1 ? "0" : "")\(digits)".utf8)
    }
    return result + Array(">)".utf8)
  }

  /// Longer than any run of grave accents in the code.
  static func fence(around text: [UInt8]) -> String {
    var (longest, run) = (2, 0)
    for byte in text {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "`", count: longest + 1)
  }
}
