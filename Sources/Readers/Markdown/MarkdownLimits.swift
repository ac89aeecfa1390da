internal import DocumentModel

/// Counts, before Markdown is parsed, what would cost cmark-gfm too much time or memory.
///
/// Measured with cmark-gfm 0.29.0.gfm.6: 50,000 columns 5 s, 50,000 times `![[]()` 6.5 s, a target of 50 KB
/// used 50,000 times more than 2 GiB. What the library reads in linear time is not limited.
struct MarkdownLimits {
  /// People nest quotes and lists three deep; each level is a node for each line that opens it.
  static let depth = 200
  /// The library is quadratic in the columns: so many take 2 ms.
  static let columns = 1000
  /// Short rows are padded to the width of their table: so many cells that the source does not have.
  static let paddedCells = 1_000_000
  /// The sum of n² over paragraphs with n constructs that are searched from each other: about one second.
  static let quadraticWork = 10_000_000_000
  /// Bytes that references can grow to: each use of a definition is a copy of its target.
  static let referenceBytes = 128 << 20
  /// Nodes of the tree, of about 150 bytes each.
  static let nodes = 8_000_000

  private var line: Int
  private var nodes = 0
  private var work = 0
  private var padded = 0
  /// The columns of the table that the line may belong to; 0 outside of tables.
  private var columns = 0
  private var images = 0
  private var addresses = 0
  private var closings = 0
  private var definition = 0
  private var longestDefinition = 0

  /// Refuses a text that costs too much; `firstLine` is the number of its first line.
  ///
  /// - Throws: `.tooDeep` or `.tooComplex` with the line at which the limit was hit.
  static func check(_ text: ArraySlice<UInt8>, firstLine: Int) throws(ReaderError) {
    var limits = MarkdownLimits(line: firstLine)
    let bytes = text.span
    var start = 0
    while start < bytes.count {
      let end = ByteSearch.first(.newline, in: bytes, start..<bytes.count)
      try limits.take(bytes, start..<end)
      start = end + 1
      limits.line += 1
    }
    try limits.endParagraph()
    try limits.checkReferences()
  }

  private init(line: Int) {
    self.line = line
  }

  private mutating func take(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) throws(ReaderError) {
    let content = try skipMarkers(bytes, range)
    guard content < range.upperBound else { return try endParagraph() }
    let counts = count(bytes, content..<range.upperBound)
    try checkTable(counts)
    nodes += 1 + counts.special
    if nodes > Self.nodes { throw .tooComplex(.delimiters, limit: Self.nodes, line: line) }
    if definition > 0 { definition += range.count }
    longestDefinition = max(longestDefinition, definition)
  }

  /// Counts the marks of quotes and items in front of a line, and returns where its content begins.
  private mutating func skipMarkers(
    _ bytes: borrowing Span<UInt8>, _ range: Range<Int>
  ) throws(ReaderError) -> Int {
    var depth = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte.isBlank {
        index += 1
        continue
      }
      let isBullet = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+")
      let endsWord = index + 1 == range.upperBound || bytes[index + 1].isSpaceOrTab
      let isNumber = byte.isDigit && Self.isNumber(bytes, index..<range.upperBound)
      guard byte == UInt8(ascii: ">") || isBullet && endsWord || isNumber else { break }
      depth += 1
      index += 1
      if isNumber { while bytes[index - 1].isDigit { index += 1 } }
    }
    nodes += depth
    if depth > Self.depth { throw .tooDeep(limit: Self.depth, line: line) }
    return index
  }

  /// Whether digits, a dot or parenthesis and a blank stand at the start of a range.
  private static func isNumber(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    // CommonMark takes numbers of nine digits at most.
    while index < range.upperBound, index - range.lowerBound < 10, bytes[index].isDigit { index += 1 }
    guard index + 1 < range.upperBound else { return false }
    return (bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")"))
      && bytes[index + 1].isSpaceOrTab
  }

  private struct Counts {
    var pipes = 0
    var special = 0
    /// The line begins a table: pipes, and nothing else but `-`, `:` and blanks.
    var isDelimiterRow = false
  }

  private mutating func count(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Counts {
    var counts = Counts()
    let counted = Self.counted
    for index in range where counted.contains(bytes[index]) {
      switch bytes[index] {
      case UInt8(ascii: "|"): counts.pipes &+= 1
      case UInt8(ascii: "!"):
        if index + 1 < range.upperBound, bytes[index + 1] == UInt8(ascii: "[") { images &+= 1 }
      case UInt8(ascii: "@"): addresses &+= 1
      case UInt8(ascii: "]"):
        closings &+= 1
        counts.special &+= 1
        if index + 1 < range.upperBound, bytes[index + 1] == UInt8(ascii: ":") { definition = 1 }
      default: counts.special &+= 1
      }
    }
    counts.isDelimiterRow = counts.pipes > 0 && Self.isDelimiterRow(bytes, range)
    return counts
  }

  /// The bytes that `count` looks at: few of a text.
  private static let counted = ByteSet("|!@]*_[<&`~\\")

  private static func isDelimiterRow(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), .space, .tab: continue
      default: return false
      }
    }
    return true
  }

  private mutating func checkTable(_ counts: Counts) throws(ReaderError) {
    if counts.isDelimiterRow {
      columns = counts.pipes + 1
      if columns > Self.columns { throw .tooComplex(.tableColumns, limit: Self.columns, line: line) }
    } else if columns > 0 {
      padded += max(0, columns - counts.pipes)
      if padded > Self.paddedCells { throw .tooComplex(.tableCells, limit: Self.paddedCells, line: line) }
    }
  }

  private mutating func endParagraph() throws(ReaderError) {
    // An image costs the search for its opener; an address the search for its first letter, 30 times faster.
    work += images * images * 30 + addresses * addresses
    if work > Self.quadraticWork { throw .tooComplex(.brackets, limit: Self.quadraticWork, line: line) }
    images = 0
    addresses = 0
    columns = 0
    definition = 0
  }

  private func checkReferences() throws(ReaderError) {
    let (bytes, overflow) = longestDefinition.multipliedReportingOverflow(by: closings)
    if overflow || bytes > Self.referenceBytes {
      throw .tooComplex(.references, limit: Self.referenceBytes, line: line)
    }
  }
}
