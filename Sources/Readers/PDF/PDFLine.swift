/// A line of one column, with its text.
struct PDFLine: Sendable {
  /// A stretch of the line's text with one look.
  struct Span: Sendable {
    var utf8: Range<Int>
    var style: PDFStyle
    /// Index into the document's links; -1 for none.
    var link: Int32
    var shift = Shift.none
  }

  enum Shift: Hashable, Sendable {
    case none, raised, lowered
    /// A number behind a blank that leads to the page it stands on: a note's, if the page has one with it.
    case linked
  }

  var box: PDFBox
  /// The foot of the longest run: lines of one font are as far apart as these.
  var foot: Double
  /// The size of the font of the longest run.
  var size: Double
  /// The smallest and the largest size of any run that is not raised or lowered.
  var sizes: ClosedRange<Double>
  var colour: String
  var text: [UInt8]
  var spans: [Span]
  /// The look that all letters share.
  var style: PDFStyle
  var isMonospaced: Bool
  /// The text in front of this offset stands apart from the rest, as a list's marker does; 0 for none.
  var gapAfterFirst: (utf8: Int, left: Double)?
  /// Where the first piece of one font ends: the number of a note may stand right in front of another one.
  var firstRun = 0
  /// The last piece stands apart from the rest, as a page number of an index does: where it begins.
  var lastPiece: Int?

  /// A sign in front of the line said that it goes on with the one above: program text that was too wide.
  var continuesLine = false
  /// A sign at its end said that the next line goes on with it.
  var isCut = false

  /// How wide the first word is, by its share of the bytes.
  var firstWordWidth: Double {
    // Ideographs break anywhere.
    if let first = text.first, first >= 0xE3, first < 0xEE { return size }
    let word = text.firstIndex { $0 == .space || $0 >= 0xE3 && $0 < 0xEE } ?? text.count
    return box.width * Double(word) / Double(max(1, text.count))
  }

  /// Whether the fonts of two lines could be those of one paragraph.
  func sharesSize(_ other: PDFLine) -> Bool {
    let ratio = PDFThresholds.sameSize
    return sizes.lowerBound <= other.size * ratio && other.size <= sizes.upperBound * ratio
      || other.sizes.lowerBound <= size * ratio && size <= other.sizes.upperBound * ratio
  }
}
