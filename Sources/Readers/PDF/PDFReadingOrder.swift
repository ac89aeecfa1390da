/// Puts the fragments of a page into the order of reading: regions that each are one column.
///
/// A region is cut where a gutter parts it into columns; what crosses the gutter, as a title or a box, parts the
/// columns above from those below. The order of drawing, which most programs keep close to that of reading, tells
/// columns from tables, and bands of columns that nothing crosses from each other.
struct PDFReadingOrder {
  /// The size of the document's text: widths are measured in it.
  let em: Double

  /// A part of the page that may still have columns.
  private struct Part {
    var fragments: [PDFFragment]
    var mayHaveColumns: Bool
  }

  /// Deeper than a page of columns within columns is rubbish; the bound is on the work, since each cut is
  /// linear in the fragments.
  private static let mostParts = 100

  /// The regions in the order of reading, none of them empty.
  func regions(_ fragments: [PDFFragment]) -> [[PDFFragment]] {
    var result: [[PDFFragment]] = []
    var stack = [Part(fragments: fragments, mayHaveColumns: true)]
    var cuts = 0
    while let part = stack.popLast() {
      guard !part.fragments.isEmpty else { continue }
      cuts += 1
      if part.mayHaveColumns, cuts < Self.mostParts, let parts = cut(part.fragments) {
        stack.append(contentsOf: parts.reversed())
      } else {
        result.append(part.fragments)
      }
    }
    return result
  }

  // MARK: Cutting

  private enum Side { case left, right, across }

  private struct Gutter {
    /// Where the right column begins.
    var x: Double
    var width: Double

    func side(_ box: PDFBox) -> Side {
      if box.left >= x - PDFThresholds.edge { return .right }
      return box.right <= x - width ? .left : .across
    }
  }

  /// A part of a region between what crosses the gutter; the fragments by side.
  private struct Band {
    var left: [PDFFragment] = []
    var right: [PDFFragment] = []
    var isEmpty: Bool { left.isEmpty && right.isEmpty }
  }

  /// The parts of a region in their order; nil if it is one column.
  private func cut(_ fragments: [PDFFragment]) -> [Part]? {
    guard fragments.count >= 2 * PDFThresholds.fewestColumnLines else { return nil }
    var best: (gutter: Gutter, score: Int)?
    for gutter in candidates(fragments) {
      let score = bands(fragments, gutter).reduce(0) { sum, piece in
        if case .columns(let band) = piece { sum + band.left.count + band.right.count } else { sum }
      }
      if score > (best?.score ?? 0) { best = (gutter, score) }
    }
    guard let best else { return nil }
    var parts: [Part] = []
    var plain: [PDFFragment] = []
    for piece in bands(fragments, best.gutter) {
      switch piece {
      case .plain(let fragments): plain += fragments
      case .columns(let band):
        if !plain.isEmpty { parts.append(Part(fragments: plain, mayHaveColumns: true)) }
        plain = []
        for band in separated(band) {
          parts.append(Part(fragments: band.left, mayHaveColumns: true))
          parts.append(Part(fragments: band.right, mayHaveColumns: true))
        }
      }
    }
    if !plain.isEmpty { parts.append(Part(fragments: plain, mayHaveColumns: true)) }
    return parts
  }

  /// More left edges than these do not begin columns.
  private static let mostCandidates = 8

  /// Where several fragments begin at one height of the page's width.
  private func candidates(_ fragments: [PDFFragment]) -> [Gutter] {
    guard let left = fragments.map(\.box.left).min(), let right = fragments.map(\.box.right).max() else {
      return []
    }
    var counts: [Int: Int] = [:]
    for fragment in fragments { counts[Int(fragment.box.left.rounded()), default: 0] += 1 }
    let edges = counts.keys.filter { key in
      let x = Double(key)
      return x - left >= narrowest && right - x >= narrowest
    }
    let strong = edges.filter { (counts[$0] ?? 0) >= PDFThresholds.fewestColumnLines }
      .sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }
    return strong.prefix(Self.mostCandidates).map {
      Gutter(x: Double($0), width: PDFThresholds.narrowestGutter * em)
    }
  }

  private var narrowest: Double { PDFThresholds.narrowestColumn * em }

  private enum Piece {
    case plain([PDFFragment])
    case columns(Band)
  }

  /// The region from top to foot: what crosses the gutter, and the bands between.
  private func bands(_ fragments: [PDFFragment], _ gutter: Gutter) -> [Piece] {
    var pieces: [Piece] = []
    var band = Band()
    func close() {
      guard !band.isEmpty else { return }
      pieces.append(isColumns(band) ? .columns(band) : .plain(band.left + band.right))
      band = Band()
    }
    for fragment in fragments.sorted(by: { $0.box.middle < $1.box.middle }) {
      switch gutter.side(fragment.box) {
      case .left: band.left.append(fragment)
      case .right: band.right.append(fragment)
      case .across:
        close()
        pieces.append(.plain([fragment]))
      }
    }
    close()
    return pieces
  }

  /// Whether both sides of a band are columns of prose, and not the cells of a table.
  private func isColumns(_ band: Band) -> Bool {
    let fewest = min(band.left.count, band.right.count)
    guard fewest >= 1, max(band.left.count, band.right.count) >= PDFThresholds.fewestColumnLines,
      let left = union(band.left), let right = union(band.right),
      min(left.bottom, right.bottom) > max(left.top, right.top), right.width >= narrowest / 2,
      left.width >= narrowest / 2
    else { return false }
    let switches = sides(band).switches
    // Two bands change sides three times; so do two rows of a table, whose order of reading is the same.
    let mayChange = fewest >= PDFThresholds.fewestColumnLines ? 3 : 1
    if switches <= max(mayChange, fewest / PDFThresholds.linesPerSwitch) { return true }
    return fewest >= PDFThresholds.fewestColumnLines && isFilled(band.left, left)
      && isFilled(band.right, right)
  }

  /// Whether most lines reach from edge to edge, as those of prose do.
  private func isFilled(_ fragments: [PDFFragment], _ box: PDFBox) -> Bool {
    guard box.width >= 2 * narrowest else { return false }
    return fragments.count { $0.box.width >= 0.85 * box.width } * 3 >= fragments.count * 2
  }

  private func union(_ fragments: [PDFFragment]) -> PDFBox? {
    guard var box = fragments.first?.box else { return nil }
    for fragment in fragments.dropFirst() { box.formUnion(fragment.box) }
    return box
  }

  // MARK: The order of drawing

  private typealias Line = (fragment: PDFFragment, isRight: Bool)

  private struct Drawn {
    var order: [Line]
    var switches: Int
  }

  /// The lines of a band in the order of drawing; bullets are left out, since some programs draw them all at the end.
  private func sides(_ band: Band) -> Drawn {
    let order = (band.left.map { ($0, false) } + band.right.map { ($0, true) })
      .filter { $0.0.box.width > Self.bulletWidth * em }
      .sorted { $0.0.sequence < $1.0.sequence }
    let switches = zip(order, order.dropFirst()).count { $0.1 != $1.1 }
    return Drawn(order: order.map { (fragment: $0.0, isRight: $0.1) }, switches: switches)
  }

  /// Cuts a band where the drawing comes back from the right column to the left one, below all before.
  private func separated(_ band: Band) -> [Band] {
    let drawn = sides(band)
    let fewest = min(band.left.count, band.right.count)
    guard drawn.switches > 1, drawn.switches <= max(3, 2 * fewest / PDFThresholds.linesPerSwitch) else {
      return [band]
    }
    let order = withoutStrays(drawn.order)
    // The upper edge of all that is drawn from here on.
    var below = [Double](repeating: .infinity, count: order.count + 1)
    for index in order.indices.reversed() {
      below[index] = min(below[index + 1], order[index].fragment.box.middle)
    }
    var heights: [Double] = []
    var lowest = -Double.infinity
    for (index, (fragment, isRight)) in order.enumerated() {
      if index > 0, !isRight, order[index - 1].isRight, lowest < below[index] {
        heights.append((lowest + below[index]) / 2)
      }
      lowest = max(lowest, fragment.box.middle)
    }
    return split(band, at: heights)
  }

  /// The lines in their order without those few that are drawn above what has been drawn before.
  ///
  /// Some programs draw running heads last: they would hide that one band stands above the other.
  private func withoutStrays(_ order: [Line]) -> [Line] {
    var result: [Line] = []
    var group: [Line] = []
    var lowest = -Double.infinity
    func close() {
      let top = group.map(\.fragment.box.middle).min() ?? 0
      if group.count > Self.mostStrays || top >= lowest {
        result += group
        lowest = group.map(\.fragment.box.middle).reduce(lowest, max)
      }
      group = []
    }
    for (index, line) in order.enumerated() {
      if index > 0, !line.isRight, order[index - 1].isRight { close() }
      group.append(line)
    }
    close()
    return result
  }

  /// A head has a left and a right part.
  private static let mostStrays = 2

  /// The parts of a band between some heights, which go down the page.
  private func split(_ band: Band, at heights: [Double]) -> [Band] {
    var result = [Band](repeating: Band(), count: heights.count + 1)
    for fragment in band.left {
      result[heights.count { $0 < fragment.box.middle }].left.append(fragment)
    }
    for fragment in band.right {
      result[heights.count { $0 < fragment.box.middle }].right.append(fragment)
    }
    return result
  }

  /// A bullet or a number of a list, in ems.
  private static let bulletWidth = 1.6
}
