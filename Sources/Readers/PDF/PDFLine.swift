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
  /// The face of the longest run, and the longest run of another one.
  var face: Int32
  var otherRun: (face: Int32, top: Double, foot: Double)?
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

  /// How far the line stands below another one.
  ///
  /// The boxes of different fonts reach below the line by more or less, so that it is measured by a font that both have;
  /// a piece with a sign of another font in it has a taller box.
  func step(below last: PDFLine) -> Double {
    let step = foot - last.foot
    if face == last.face { return min(step, box.top - last.box.top) }
    if let run = otherRun, run.face == last.face { return min(run.foot - last.foot, run.top - last.box.top) }
    if let run = last.otherRun, run.face == face { return min(foot - run.foot, box.top - run.top) }
    if let run = otherRun, let other = last.otherRun, run.face == other.face {
      return min(run.foot - other.foot, run.top - other.top)
    }
    return step
  }

  /// Whether the fonts of two lines could be those of one paragraph.
  func sharesSize(_ other: PDFLine) -> Bool {
    let ratio = PDFThresholds.sameSize
    return sizes.lowerBound <= other.size * ratio && other.size <= sizes.upperBound * ratio
      || other.sizes.lowerBound <= size * ratio && size <= other.sizes.upperBound * ratio
  }
}
