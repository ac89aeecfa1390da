/// Makes lines of the fragments of one column.
struct PDFLineBuilder {
  let markup: PDFMarkup
  let em: Double

  /// The lines from top to foot.
  ///
  /// - Complexity: O(n log n) in the fragments.
  func lines(_ fragments: [PDFFragment]) -> [PDFLine] {
    let caps = fragments.filter(isDropCap)
    let plain = caps.isEmpty ? fragments : fragments.filter { !isDropCap($0) }
    var rows = rows(plain)
    for cap in caps { adopt(cap, into: &rows) }
    return rows.compactMap { line($0) }
  }

  struct Row {
    var fragments: [PDFFragment]
    /// The box of the fragment with the largest font: raised figures do not make a line taller.
    var core: PDFBox
    /// A drop cap stands beside: the line begins where the cap does.
    var left: Double?
  }

  /// How many rows above are looked at: a line of small figures between two lines is not more.
  private static let openRows = 4

  /// The fragments by lines.
  func rows(_ fragments: [PDFFragment]) -> [Row] {
    var rows: [Row] = []
    for fragment in fragments.sorted(by: { ($0.box.middle, $0.sequence) < ($1.box.middle, $1.sequence) }) {
      var best: (row: Int, shared: Double)?
      for row in rows.indices.suffix(Self.openRows) {
        let shared = rows[row].core.sharedHeight(fragment.box)
        if shared >= PDFThresholds.sharedHeight, shared > best?.shared ?? 0 { best = (row, shared) }
      }
      guard let best else {
        rows.append(Row(fragments: [fragment], core: fragment.box))
        continue
      }
      let known = rows[best.row].fragments[0]
      rows[best.row].fragments.append(fragment)
      if fragment.size > known.size * PDFThresholds.sameSize {
        rows[best.row].core = fragment.box
        rows[best.row].fragments.swapAt(0, rows[best.row].fragments.count - 1)
      }
    }
    return rows
  }

  private func isDropCap(_ fragment: PDFFragment) -> Bool {
    guard fragment.size >= PDFThresholds.dropCap * em else { return false }
    let text = markup.text(of: fragment)
    return text.count <= 4 && String(decoding: text, as: UTF8.self).count == 1
      && text[0] >= 0x41 && !text[0].isDigit
  }

  /// The first line may be told to begin where a narrow cap does, give or take the rounding of points.
  private static let capShift = 0.5

  /// The middle of the first line beside a cap is above that of the cap by less than this share of the cap's size.
  ///
  /// In the caps of six programs it is above by 0.08 to 0.37. The line above the paragraph, which the box of a large font
  /// reaches into, is by 0.54 or more.
  private static let capReach = 0.45

  /// Puts a drop cap in front of the first line that stands beside it.
  private func adopt(_ cap: PDFFragment, into rows: inout [Row]) {
    let beside = rows.indices.filter {
      rows[$0].core.sharedHeight(cap.box) >= PDFThresholds.sharedHeight
        && cap.box.middle - rows[$0].core.middle < Self.capReach * cap.size
        && rows[$0].fragments.allSatisfy {
          $0.box.left >= min(cap.box.right - em, cap.box.left - Self.capShift)
        }
    }
    guard let first = beside.first, beside.count >= 2 else {
      rows.append(Row(fragments: [cap], core: cap.box))
      rows.sort { $0.core.middle < $1.core.middle }
      return
    }
    for row in beside { rows[row].left = cap.box.left }
    rows[first].fragments.append(cap)
  }

  // MARK: Text

  /// A line of a row; nil if nothing but blanks is on it.
  func line(_ row: Row) -> PDFLine? {
    var runs = runs(of: row)
    // A narrow drop cap may begin where its line is told to.
    runs.sort { ($0.run.box.left, $1.size) < ($1.run.box.left, $0.size) }
    guard let main = runs.max(by: { $0.length < $1.length }) else { return nil }
    if markup.hasRightToLeft {
      runs = PDFRightToLeft.ordered(runs, isMirrored: markup.isMirrored) { markup.text(of: $0.run) }
    }
    var builder = PDFLineTextBuilder(
      markup: markup, size: main.size, foot: main.run.box.bottom,
      capacity: runs.reduce(0) { $0 + $1.length } * 5 / 4 + runs.count)
    var box = runs[0].run.box
    for run in runs {
      builder.append(run.run, size: run.size)
      box.formUnion(run.run.box)
    }
    box.left = row.left ?? box.left
    // The height is that of the line's own font, so that a drop cap or a formula does not reach into other lines.
    (box.top, box.bottom) = (main.run.box.top, main.run.box.bottom)
    var line = builder.line(box: box, font: markup.fonts[Int(main.run.font)])
    line?.otherRun = otherRun(runs, main.run)
    return line
  }

  /// A run with the size of its font and the number of its bytes that are no blanks.
  private struct Run {
    var run: PDFMarkup.Run
    var size: Double
    var length: Int
  }

  private func runs(of row: Row) -> [Run] {
    var runs: [Run] = []
    for fragment in row.fragments {
      for index in fragment.runs {
        let run = markup.runs[index]
        let length = markup.text(of: run).count { !$0.isBlank }
        runs.append(Run(run: run, size: markup.size(of: run), length: length))
      }
    }
    return runs
  }

  /// The longest run of the line's size in another face than that of the main one.
  private func otherRun(_ runs: [Run], _ main: PDFMarkup.Run) -> (face: Int32, top: Double, foot: Double)? {
    guard runs.count > 1 else { return nil }
    let (face, size) = (markup.fonts[Int(main.font)].face, markup.size(of: main))
    let others = runs.filter {
      $0.run.font != main.font && $0.size == size && markup.fonts[Int($0.run.font)].face != face
    }
    return others.max(by: { $0.length < $1.length }).map {
      (markup.fonts[Int($0.run.font)].face, $0.run.box.top, $0.run.box.bottom)
    }
  }

}
