/// The figures that the layout is told by, each with what it was measured on.
///
/// An em is the size of the font. "Issue" is the newsletter of the fixtures (WeasyPrint, two columns); "twins" are the
/// manuals of Debian that exist as PDF and as HTML (dblatex, xelatex, TeX).
enum PDFThresholds {
  // MARK: Lines

  /// Pieces share a line if the lower one stands beside the other with half of its height.
  ///
  /// Lines of the FAQ overlap by 0.17, since its fonts are taller than its leading; raised figures share 0.74.
  static let sharedHeight = 0.5
  /// A gap is a blank if it is wider than this many ems.
  ///
  /// TeX shrinks blanks to 0.22, and kerning between runs of the twins comes to 0.07.
  static let blank = 0.13
  /// An accent is printed over a letter by this many ems: TeX's by 0.5; an opening quote is kerned by 0.13.
  static let accentOverlap = 0.25
  /// Pieces belong to one fragment up to this gap; table columns of the issue are 0.43 apart or more.
  static let fragmentGap = 0.38
  /// A run is raised if it is at most so large as the line's font; footnote figures have 0.6 to 0.75.
  static let raisedSize = 0.85
  /// A raised run ends above the line by this many ems; those of the quilt manual by 0.43.
  static let raise = 0.12
  /// A first letter is a drop cap if it is so many times as large as the text; two lines make 1.9.
  static let dropCap = 1.7

  // MARK: Columns

  /// Columns of prose are at least so many ems wide; three on a page of A4 have 15, columns of tables up to 11.
  static let narrowestColumn = 12.0
  /// The gutter in ems: that of the issue is 2.2, TeX's 1.
  static let narrowestGutter = 0.7
  /// Fewer lines on each side are no columns.
  static let fewestColumnLines = 3
  /// The drawing order may change sides once for so many lines; rows of tables change twice a row.
  static let linesPerSwitch = 3
  /// Left edges within so many points are one.
  static let edge = 2.0

  // MARK: Blocks

  /// More than the usual leading times this is a gap between blocks; list items of the issue have 1.18,
  /// lines with formulas in the twins 1.1.
  static let gap = 1.15
  /// A gap that parts blocks even where the line before is full: paragraphs of dblatex have 1.44.
  static let wideGap = 1.33
  /// An indentation, in ems: TeX's are 1.5, the narrowest list of the issue 0.6.
  static let indent = 0.55
  /// Two sizes are one style up to this ratio: the program rounds sizes, and 10.5 may become 10.
  static let sameSize = 1.07
  /// The longest title, in bytes, Cyrillic letters counting as one: the has 175, that of a manual in Russian 237.
  static let longestTitle = 300
  /// Titles in bold of the text's size are shorter, since whole paragraphs may be bold: the have 130.
  static let longestBoldTitle = 200
  /// A line that reaches so near to the right edge, in ems, is full whatever follows.
  static let fullLine = 0.6
  /// Notes at the foot are set smaller by this many points at least; those of the twins by 2.
  static let footnoteSize = 0.9

  // MARK: Tables

  /// The gap between cells in ems; the narrowest of the tables is 0.43.
  static let cellGap = 0.38
  /// Cells share a row up to this gap in ems beyond that between their lines; the rows are 0.28 apart.
  static let rowGap = 0.12
  /// Fewer rows of cells are no table.
  static let fewestRows = 2

  // MARK: Furniture

  /// How many rows at the top and at the foot of a page can be furniture; the twins have one, magazines three.
  static let edgeRows = 3
  /// Furniture stands in this share of the page's height; the twins' in 0.07, letterheads reach to 0.15.
  static let edgeZone = 0.16
  /// Furniture stands at one height, within so many points.
  static let furnitureShift = 3.0
  /// Furniture is so many ems away from the text at least; the twins' by 2.2, lines of a paragraph by 1.2.
  static let furnitureGap = 1.45
  /// Heads that change from page to page are so many ems above the text; those of the FAQ 2.5, lines 1.2.
  static let headDistance = 1.9
  /// A row that repeats on so many pages is furniture; in a document of less pages, on half of them.
  static let fewestRepeats = 3
}
