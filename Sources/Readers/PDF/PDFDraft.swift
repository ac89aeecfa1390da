internal import DocumentModel

/// A block in the making: its lines, with what is known of their setting.
struct PDFDraft {
  enum Kind: Hashable {
    case paragraph
    case heading(level: Int)
    case item(Block.Marker, depth: Int)
    case code
    case caption
    /// An entry of an index.
    case entry
    case row
  }

  var kind: Kind
  var lines: [Line]
  /// Where the first line's text begins behind a marker.
  var contentStart = 0
  /// Where the text of an item begins in its column.
  var contentLeft: Double
  var listDepth = 0
  /// The right edge of the column that the last line stands in.
  var rightEdge: Double
  /// A note at the foot of a page: sentences go on over it.
  var isFootnote = false
  /// The cells of a row, each with its lines.
  var cells: [[Line]] = []

  /// A line and the page it stands on.
  struct Line {
    var line: PDFLine
    var page: Int
  }

  /// Makes it a note at the foot of the page; "1." in front of one is its number, and no list's.
  mutating func makeFootnote() {
    isFootnote = true
    guard case .item(.ordinal, _) = kind else { return }
    kind = .paragraph
    listDepth = 0
  }

  /// Whether two rows have the same text in the same cells.
  func hasSameCells(as other: PDFDraft) -> Bool {
    cells.count == other.cells.count
      && zip(cells, other.cells).allSatisfy { $0.map(\.line.text) == $1.map(\.line.text) }
  }

  /// The text of the last line.
  var ending: [UInt8] { lines.last?.line.text ?? [] }

  /// The text of the first line, behind a marker.
  var beginning: ArraySlice<UInt8> { lines.first.map { $0.line.text[contentStart...] } ?? [] }

  /// The bytes of its lines, those of two for one letter counted once: Cyrillic titles are as long as Latin ones.
  var length: Int {
    lines.reduce(0) { $0 + $1.line.text.count { !(0xc2...0xdf).contains($0) } }
  }

  /// Whether no more than blanks and small signs fit behind the last line, so that the text may go on.
  var endsFull: Bool {
    lines.last.map { endsFull($0.line) } ?? false
  }

  /// The same of one of its lines.
  func endsFull(_ line: PDFLine) -> Bool { rightEdge - line.box.right < PDFDraft.openEnd * line.size }

  /// The longest word that is carried over without being hyphenated, in ems.
  private static let openEnd = 4.0
}

/// What the ends of lines tell about sentences.
enum PDFSentence {
  /// Whether the text ends with a sign that closes a sentence; quotes and parentheses behind it are skipped.
  static func isClosed(_ text: [UInt8]) -> Bool {
    if endsInAddress(text) { return false }
    let scalars = String(decoding: text.suffix(24), as: UTF8.self).unicodeScalars
    for scalar in scalars.reversed() {
      if trailing.contains(scalar) { continue }
      return closing.contains(scalar)
    }
    return false
  }

  /// Whether the last word is the beginning of an address in brackets: its points close nothing.
  private static func endsInAddress(_ text: [UInt8]) -> Bool {
    let word = text.suffix(from: text.lastIndex(of: .space).map { $0 + 1 } ?? 0)
    return beginsAddress(word)
  }

  /// Whether a word begins as an address in brackets does.
  static func beginsAddress(_ word: ArraySlice<UInt8>) -> Bool { schemes.contains { word.starts(with: $0) } }

  private static let schemes = ["(http://", "(https://", "(http:", "(https:", "(ftp://"].map {
    Array($0.utf8)
  }

  private static let trailing: Set<Unicode.Scalar> = [
    "\"", "'", "”", "’", ")", "]", "»", "›", " ", "」", "』", "）",
  ]
  private static let closing: Set<Unicode.Scalar> = [
    ".", "!", "?", ":", "…", "。", "！", "？", "：", ";", "؟", "।",
  ]

  /// Whether the first letter is a small one; signs in front of it are skipped.
  static func beginsSmall(_ text: ArraySlice<UInt8>) -> Bool {
    for scalar in String(decoding: text.prefix(16), as: UTF8.self).unicodeScalars {
      if scalar.properties.isAlphabetic { return scalar.properties.isLowercase }
      if scalar.properties.numericType != nil { return false }
    }
    return false
  }
}
