/// Code in a line of Markdown, between two runs of as many backticks.
struct CodeSpan: Hashable {
  static let sign = UInt8(ascii: "`")

  /// What stands between the backticks.
  let content: Range<Int>
  /// Behind the last of them.
  let end: Int

  /// The code that begins with the first backtick of a run at `start`.
  ///
  /// Nil where the line does not end it, so that the next one may, and where it has blanks at its ends, of which the
  /// parser takes some away.
  init?(_ bytes: borrowing Span<UInt8>, at start: Int, in line: Range<Int>) {
    let opening = Self.runEnd(bytes, from: start, in: line)
    var next = opening
    while true {
      next = ByteSearch.first(Self.sign, in: bytes, next..<line.upperBound)
      guard next < line.upperBound else { return nil }
      let end = Self.runEnd(bytes, from: next, in: line)
      if end - next == opening - start {
        guard bytes[opening] != .space, bytes[next - 1] != .space else { return nil }
        content = opening..<next
        self.end = end
        return
      }
      next = end
    }
  }

  private static func runEnd(_ bytes: borrowing Span<UInt8>, from start: Int, in line: Range<Int>) -> Int {
    var end = start
    while end < line.upperBound, bytes[end] == sign { end += 1 }
    return end
  }
}
