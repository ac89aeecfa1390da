/// Escapes printed text so that Markdown shows it as it is.
enum GalleyMarkdown {
  /// The token with backslashes in front of what Markdown would read as a mark.
  static func escaped(_ token: ArraySlice<UInt8>, startsLine: Bool) -> [UInt8] {
    var result: [UInt8] = []
    for (index, byte) in zip(token.indices, token) {
      let isFirst = startsLine && index == token.startIndex
      if marks.contains(byte) || (isFirst && lineMarks.contains(byte)) { result.append(UInt8(ascii: "\\")) }
      result.append(byte)
    }
    return result
  }

  private static let marks: Set<UInt8> = Set("\\`*_[]<>&|~".utf8)
  /// What is a mark only at the beginning of a line.
  private static let lineMarks: Set<UInt8> = Set("#+-=".utf8)
}
