internal import DocumentModel

/// Text of documents inside of Markdown: shown as it is, whatever it looks like.
enum MarkdownText {
  /// One line, with backslashes in front of what Markdown could read as a mark.
  ///
  /// A comment behind `@` and `#` keeps GitHub from calling people and linking issues by the words of a document.
  ///
  /// At the start of a line more is a mark than inside of it: numbers with a point, hyphens.
  static func escaped(_ text: String, startsLine: Bool = true, isEdit: Bool = false) -> String {
    var line: [UInt8] = []
    GalleyEscaping.append(
      text.utf8.map { (9...13).contains($0) ? UInt8(ascii: " ") : $0 }, to: &line, showsSoftHyphens: isEdit)
    var result: [UInt8] = []
    var isStart = startsLine
    for (index, byte) in line.enumerated() {
      let next = index + 1 < line.count ? line[index + 1] : 0
      if marks.contains(byte) || (isStart && lineMarks.contains(byte)) { result.append(UInt8(ascii: "\\")) }
      result.append(byte)
      if references.contains(byte), isWord(next) { result.append(contentsOf: "<!-- -->".utf8) }
      // A number and its point or bracket begin a list only at the start of a line.
      isStart = isStart && (isDigit(byte) || byte == UInt8(ascii: " "))
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let marks = Set("\\`*_[]<>&|~!".utf8)
  private static let lineMarks = Set("#+-=.):".utf8)
  private static let references = Set("@#".utf8)

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
