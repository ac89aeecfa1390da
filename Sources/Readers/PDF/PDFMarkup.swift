internal import DocumentModel

/// What the program tells about a document: its pages and the pieces of text on them, in the order of drawing.
struct PDFMarkup: Sendable {
  /// A piece of text in one font: a word, or as much of a line as the program holds to be connected.
  struct Run: Sendable {
    var box: PDFBox
    /// Index into `fonts`.
    var font: Int32
    /// Indices into `segments`.
    var segments: Range<Int32>
  }

  /// A stretch of a run with one style and one link.
  struct Segment: Sendable {
    /// Offsets into `text`.
    var text: Range<Int32>
    var style: PDFStyle
    /// Index into `links`; -1 for none, `internalLink` for one to another place of the document.
    var link: Int32

    static let internalLink: Int32 = -2
    /// One to the page that it stands on, as a figure has that leads to a note.
    static let linkToSamePage: Int32 = -3
    /// Whether it is a link to another place of the document.
    var isInternalLink: Bool { link <= Self.internalLink }
  }

  struct Page: Sendable {
    var number: Int
    var width: Double
    var height: Double
    /// Indices into `runs`.
    var runs: Range<Int>
  }

  /// An entry of the outline, as programs show it beside the pages.
  struct OutlineItem: Sendable {
    /// From 1.
    var level: Int
    var page: Int
    var title: [UInt8]
  }

  var text: [UInt8] = []
  var segments: [Segment] = []
  var runs: [Run] = []
  var fonts: [PDFFont] = []
  var pages: [Page] = []
  var links: [String] = []
  var outline: [OutlineItem] = []
  /// Some letters are of Hebrew or Arabic.
  var hasRightToLeft = false
  /// The boxes of runs are mirrored: the document is read from right to left.
  var isMirrored = false

  /// The bytes of a run.
  func text(of run: Run) -> ArraySlice<UInt8> {
    guard !run.segments.isEmpty else { return [] }
    let first = segments[Int(run.segments.lowerBound)].text.lowerBound
    let last = segments[Int(run.segments.upperBound) - 1].text.upperBound
    return text[Int(first)..<Int(last)]
  }
}

/// How letters look.
struct PDFStyle: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let bold = PDFStyle(rawValue: 1)
  static let italic = PDFStyle(rawValue: 2)
}

/// A font of the document.
struct PDFFont: Hashable, Sendable {
  /// In points, a whole number as the program gives it.
  var size: Double
  let family: String
  var colour: String
  /// What the name of the font says, where the program does not know it.
  var style: PDFStyle
  /// Every letter has the same width: program text.
  var isMonospaced: Bool
  /// Fonts that differ in their colour alone have the same number.
  var face: Int32 = -1
  /// Its signs are pieces of drawings, as the circles and slanted lines that TeX puts together of letters.
  var isDrawing: Bool

  init(size: Double, family: String, colour: String) {
    self.size = size
    self.family = family
    self.colour = colour
    let name = family.utf8.map(\.lowercased)
    var style: PDFStyle = []
    if Self.boldNames.contains(where: { name.holds($0) }) { style.insert(.bold) }
    if Self.italicNames.contains(where: { name.holds($0) }) { style.insert(.italic) }
    self.style = style
    isMonospaced = Self.monospacedNames.contains { name.holds($0) }
    let plain = name.split(separator: UInt8(ascii: "+")).last ?? []
    isDrawing = Self.drawingNames.contains { plain.starts(with: $0.utf8) }
  }

  /// Parts of the names of fonts; "cmbx", "cmti" and "cmtt" are those of TeX, and "sfbx" and so on of its others.
  private static let boldNames = [
    "bold", "black", "heavy", "cmbx", "cmssbx", "sfbx", "-medi", "ecbx", "demi",
  ].map { Array($0.utf8) }
  private static let italicNames = ["italic", "oblique", "cmti", "cmsl", "sfti", "ecti", "-ital", "slanted"]
    .map { Array($0.utf8) }
  private static let drawingNames = ["lcircle", "line10", "linew10"]
  private static let monospacedNames = [
    "mono", "courier", "cmtt", "sftt", "ectt", "typewriter", "nimbusmon", "consolas", "menlo", "inconsolata",
    "cmsltt", "fixed", "terminal", "luximono", "beramono", "nimmon", "txtt", "lmtt",
  ].map { Array($0.utf8) }
}

extension [UInt8] {
  /// Whether the bytes have others in them, one behind another: strings know of characters, and take their time.
  fileprivate func holds(_ part: [UInt8]) -> Bool {
    guard let first = part.first, part.count <= count else { return part.isEmpty }
    return (0...count - part.count).contains {
      self[$0] == first && self[$0..<$0 + part.count].elementsEqual(part)
    }
  }
}

/// A rectangle on a page, in points from its upper left corner.
struct PDFBox: Hashable, Sendable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }
  var middle: Double { (top + bottom) / 2 }

  mutating func formUnion(_ other: PDFBox) {
    left = min(left, other.left)
    top = min(top, other.top)
    right = max(right, other.right)
    bottom = max(bottom, other.bottom)
  }

  /// How much of the lower of both boxes stands beside the other: 1 on one line, 0 or less apart.
  func sharedHeight(_ other: PDFBox) -> Double {
    (min(bottom, other.bottom) - max(top, other.top)) / max(0.1, min(height, other.height))
  }

  /// The same box on a page that is looked at in a mirror.
  func mirrored(in width: Double) -> PDFBox {
    PDFBox(left: width - right, top: top, right: width - left, bottom: bottom)
  }

  var place: SourceSpan.Box { SourceSpan.Box(left: left, top: top, right: right, bottom: bottom) }
}
