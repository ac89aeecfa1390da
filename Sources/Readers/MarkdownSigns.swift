/// Counts what in a text looks like Markdown.
struct MarkdownSigns: Hashable, Sendable {
  private var headings = 0
  /// There are headings enough for a text of its length.
  private var hasHeadings = false
  private var links = 0
  private var strong = 0
  private var emphasis = 0
  private var tables = 0
  private let size: Int
  /// Whether a heading may begin: in code and logs, lines of `# …` stand among others.
  private var isAfterGap = true
  /// The line in front begins with a `#`.
  private var isAfterSign = false

  init(_ text: ArraySlice<UInt8>) {
    size = text.count
    var start = text.startIndex
    let bytes = text.span
    while start < text.endIndex {
      let offset = start - text.startIndex
      let end = start + ByteSearch.first(.newline, in: bytes, offset..<bytes.count) - offset
      let line = text[start..<end]
      start = min(end + 1, text.endIndex)
      look(atLine: line)
      // Two headings or a table decide: the rest of a large file need not be looked at.
      hasHeadings = headings >= 2 && headings * Self.bytesPerHeading >= offset
      if hasHeadings || tables > 0 { return }
    }
  }

  /// Why the text is taken as Markdown; nil when it is not.
  var reason: String? {
    if hasHeadings { return "it has Markdown headings" }
    if tables > 0 { return "it has a Markdown table" }
    if headings > 0, (links + strong + emphasis) * Self.bytesPerMark >= size {
      return "it has a Markdown heading and Markdown marks"
    }
    let marks = links + strong
    guard marks >= Self.marksWithoutHeading, marks * Self.bytesPerMark >= size else { return nil }
    return "it has \(marks) Markdown links or bold words"
  }

  /// One `**` may be a footnote sign; three pairs or links are no accident.
  private static let marksWithoutHeading = 3
  /// A long text with fewer headings than one in so many bytes is one with a few comments of programs.
  ///
  /// 239 Markdown files of all sorts show two headings before one is met that stands behind 6,000 bytes for each so far.
  private static let bytesPerHeading = 10_000
  /// A long text with a few such signs is one about code.
  private static let bytesPerMark = 4000

  private mutating func look(atLine line: ArraySlice<UInt8>) {
    let isHeading = Self.isHeading(line)
    if isHeading, isAfterGap || Self.isBareHeading(line) && !isAfterSign { headings += 1 }
    isAfterGap = isHeading || line.allSatisfy(\.isBlank)
    isAfterSign = line.first == UInt8(ascii: "#")
    if Self.isDelimiterRow(line) { tables += 1 }
    lookForPairs(in: line)
  }

  /// Counts the links and the stars.
  private mutating func lookForPairs(in line: ArraySlice<UInt8>) {
    let bytes = line.span
    let all = 0..<bytes.count
    guard
      ByteSearch.first(UInt8(ascii: "]"), in: bytes, all) < bytes.count
        || ByteSearch.first(UInt8(ascii: "*"), in: bytes, all) < bytes.count
    else { return }
    var index = line.startIndex
    while index < line.endIndex {
      switch line[index] {
      case UInt8(ascii: "]") where line[index...].hasPrefix("](") && Self.holdsTarget(line[(index + 2)...]):
        links += 1
      case UInt8(ascii: "*"): index = pair(in: line, at: index)
      default: break
      }
      index += 1
    }
  }

  /// Counts `*word*` and `**word**` and returns the index of the last byte that belongs to the pair.
  private mutating func pair(in line: ArraySlice<UInt8>, at start: Int) -> Int {
    let star = UInt8(ascii: "*")
    let isDouble = start + 1 < line.endIndex && line[start + 1] == star
    let inside = start + (isDouble ? 2 : 1)
    guard inside < line.endIndex, !line[inside].isBlank, line[inside] != star,
      let end = line[inside...].firstIndex(of: star), !line[end - 1].isBlank
    else { return inside - 1 }
    if !isDouble {
      emphasis += 1
      return end
    }
    guard end + 1 < line.endIndex, line[end + 1] == star else { return end }
    strong += 1
    return end + 1
  }

  /// One to six `#`, a blank, and text: `#tag` is a hashtag.
  ///
  /// One `#` in front of a small letter is a comment or a command, as in "# apt-get install" and "#  include".
  private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0 == UInt8(ascii: "#") }
    let signs = text.startIndex - line.startIndex
    guard (1...6).contains(signs), text.first?.isSpaceOrTab == true,
      let first = text.first(where: { !$0.isBlank })
    else { return false }
    return signs > 1 || !first.isLowerLetter
  }

  /// A heading that may stand right below a line of text: deeper than the first level, since one `#` begins the
  /// comments of programs, and written as a title is.
  private static func isBareHeading(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.hasPrefix("##"), line.count <= longestBareHeading, let last = line.last(where: { !$0.isBlank })
    else { return false }
    let text = line.drop { $0 == UInt8(ascii: "#") || $0.isSpaceOrTab }
    guard let first = text.first, first.isUpperLetter || first.isDigit || first >= 0x80 else { return false }
    return !".,;:".utf8.contains(last)
  }

  /// Longer lines are sentences of a comment.
  private static let longestBareHeading = 120

  /// A line as `| --- | :-: |`: each cell has a dash, and there are two cells or more.
  ///
  /// In tables that programs draw as text, rows of dashes stand in one cell of many or between bars alone.
  private static func isDelimiterRow(_ line: ArraySlice<UInt8>) -> Bool {
    var cells = 0
    var dashes = 0
    var isOpen = false
    for byte in line {
      switch byte {
      case UInt8(ascii: "|"):
        guard !isOpen || dashes > 0 || cells == 0 else { return false }
        if dashes > 0 { cells += 1 }
        dashes = 0
        isOpen = true
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: ":"), .space, .tab: break
      default: return false
      }
    }
    return isOpen && cells + (dashes > 0 ? 1 : 0) > 1
  }

  /// `](` is followed by an address, an anchor or a path, as in no prose.
  private static func holdsTarget(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.hasPrefix("http") || rest.hasPrefix("mailto:") || rest.hasPrefix("#") || rest.hasPrefix("/")
      || rest.hasPrefix(".") || rest.hasPrefix("<")
  }
}
