/// Where the lines of a text begin, and what stands in them; lines count from 1.
struct SourceLines: Sendable {
  let text: [UInt8]
  /// Offsets of the first byte of each line; Int32, since there may be millions and a source has 64 MiB at most.
  private let starts: [Int32]

  init(_ text: [UInt8]) {
    var starts: [Int32] = [0]
    let bytes = text.span
    var end = ByteSearch.first(.newline, in: bytes, 0..<bytes.count)
    while end < bytes.count {
      starts.append(Int32(truncatingIfNeeded: end + 1))
      end = ByteSearch.first(.newline, in: bytes, end + 1..<bytes.count)
    }
    self.text = text
    self.starts = starts
  }

  var count: Int { starts.count }

  /// The offsets of a line without its end; empty for a line that does not exist.
  func range(_ line: Int) -> Range<Int> {
    guard line >= 1, line <= starts.count else { return text.count..<text.count }
    let start = Int(starts[line - 1])
    let end = line < starts.count ? Int(starts[line]) - 1 : text.count
    return start..<end
  }

  /// The number of lines in front of `line` that hold nothing but blanks and quote marks.
  func blankLines(before line: Int) -> Int {
    var blank = 0
    while line - blank > 1, isBlank(line - blank - 1) { blank += 1 }
    return blank
  }

  /// The column, from 1, in which `words` begin in a line.
  ///
  /// `hint` is the column that a parser named, which counts only if the words do stand there; failing that they
  /// are looked for, and failing that the first character of the line is meant.
  func column(of words: ArraySlice<UInt8>, line: Int, hint: Int) -> Int {
    let range = range(line)
    let wanted = words.prefix(Self.recognised)
    let hinted = range.lowerBound + hint - 1
    if hint > 0, hinted < range.upperBound, text[hinted..<range.upperBound].starts(with: wanted) {
      return hint
    }
    if let first = wanted.first {
      // The search is bounded so that a long line full of entities does not become quadratic.
      for index in range.prefix(Self.searched)
      where text[index] == first && text[index..<range.upperBound].starts(with: wanted) {
        return index - range.lowerBound + 1
      }
    }
    let first = range.first { !text[$0].isBlank } ?? range.lowerBound
    return first - range.lowerBound + 1
  }

  /// So many equal bytes are no accident.
  private static let recognised = 12
  private static let searched = 512

  private func isBlank(_ line: Int) -> Bool {
    text[range(line)].allSatisfy { $0.isBlank || $0 == UInt8(ascii: ">") }
  }
}
