/// A part of a line: runs that follow each other in the drawing and on the page.
struct PDFFragment: Sendable {
  var box: PDFBox
  /// Indices of runs, in the order of drawing.
  private(set) var runs: PDFRunIndices
  /// The size of the font of the longest run.
  var size: Double
  /// Begins a cell of a table, however near the one in front ends.
  var beginsCell = false
  /// The bytes of the longest run.
  private var longest: Int

  /// Where it stands in the order of drawing.
  var sequence: Int { runs[0] }

  init(_ run: PDFMarkup.Run, index: Int, size: Double, length: Int) {
    box = run.box
    runs = PDFRunIndices(index)
    self.size = size
    longest = length
  }

  mutating func append(_ run: PDFMarkup.Run, index: Int, size: Double, length: Int) {
    box.formUnion(run.box)
    runs.append(index)
    if length > longest { (self.size, longest) = (size, length) }
  }

  /// Takes over the runs of another fragment.
  mutating func append(_ other: PDFFragment) {
    box.formUnion(other.box)
    runs.formUnion(other.runs)
    if other.longest > longest { (size, longest) = (other.size, other.longest) }
  }
}

extension PDFMarkup {
  /// The size of a run's font; where the program does not know it, the height of the run.
  func size(of run: Run) -> Double {
    let size = fonts.indices.contains(Int(run.font)) ? fonts[Int(run.font)].size : 0
    // Fonts whose size is scaled by the page have 1 here, or thousands.
    return size >= 2 && size <= 400 ? size : max(1, run.box.height * 0.85)
  }

  /// The fragments of a page in the order of drawing; blank runs are left out.
  func fragments(of page: Page) -> [PDFFragment] {
    var fragments: [PDFFragment] = []
    for index in page.runs {
      let run = runs[index]
      let bytes = text(of: run)
      guard bytes.contains(where: { !$0.isBlank }), run.box.width >= 0,
        !fonts[Int(run.font)].isDrawing
      else { continue }
      let size = size(of: run)
      if let last = fragments.last, Self.continues(last, run, size: min(size, last.size)) {
        fragments[fragments.count - 1].append(run, index: index, size: size, length: bytes.count)
      } else {
        fragments.append(PDFFragment(run, index: index, size: size, length: bytes.count))
      }
    }
    return fragments
  }

  private static func continues(_ fragment: PDFFragment, _ run: Run, size: Double) -> Bool {
    // A drop cap hangs into the lines below, as no large letter on the line does.
    if fragment.box.bottom - run.box.bottom > hang * run.box.height { return false }
    // Leaders are drawn from right to left, and so is some Arabic.
    let gap = max(run.box.left - fragment.box.right, fragment.box.left - run.box.right)
    return gap > -size && gap < PDFThresholds.fragmentGap * size
      && fragment.box.sharedHeight(run.box) >= PDFThresholds.sharedHeight
      && run.box.height < PDFThresholds.dropCap * fragment.box.height
      && fragment.box.height < PDFThresholds.dropCap * 1.5 * run.box.height
  }

  /// The foot of a cap over two lines is lower than that of its line by a whole line; that of a letter twice as large
  /// on the line by a fifth.
  private static let hang = 0.6

  /// Whether a fragment begins in the font of a typewriter.
  func isProgram(_ fragment: PDFFragment) -> Bool { fonts[Int(runs[fragment.sequence].font)].isMonospaced }

  /// The bytes of all runs, without blanks at the ends.
  func text(of fragment: PDFFragment) -> [UInt8] {
    if fragment.runs.count == 1 { return Array(text(of: runs[fragment.sequence]).trimmed) }
    var bytes: [UInt8] = []
    for run in fragment.runs { bytes.append(contentsOf: text(of: runs[run])) }
    return Array(bytes.trimmed)
  }
}
