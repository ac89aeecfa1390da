/// Puts the fragments of a page into the order of reading: regions that each are one column.
///
/// A region is cut where a gutter parts it into columns; what crosses the gutter, as a title or a box, parts the
/// columns above from those below. The order of drawing, which most programs keep close to that of reading, tells
/// columns from tables, and bands of columns that nothing crosses from each other.
struct PDFReadingOrder {
  let markup: PDFMarkup
  /// The size of the document's text: widths are measured in it.
  let em: Double

  /// Pieces of one line that stand so near to each other that no gutter parts them: words in several fonts.
  ///
  /// Chains are sorted and copied over and over, so they hold no array.
  private struct Chain {
    var box: PDFBox
    /// Where it stands in the order of drawing.
    var sequence: Int
    /// Where its fragments stand among those of all chains.
    var fragments: Range<Int>
  }

  /// A part of the page that may still have columns.
  private struct Part {
    var chains: [Chain]
    var mayHaveColumns: Bool
  }

  /// Deeper than a page of columns within columns is rubbish; the bound is on the work, since each cut is
  /// linear in the fragments.
  private static let mostParts = 100

  /// The regions in the order of reading, none of them empty.
  func regions(_ fragments: [PDFFragment]) -> [[PDFFragment]] {
    var result: [[PDFFragment]] = []
    let (chains, ordered) = chains(fragments)
    var stack = [Part(chains: chains, mayHaveColumns: true)]
    var cuts = 0
    while let part = stack.popLast() {
      guard !part.chains.isEmpty else { continue }
      cuts += 1
      if part.mayHaveColumns, cuts < Self.mostParts, let parts = cut(part.chains) {
        stack.append(contentsOf: parts.reversed())
      } else {
        result.append(part.chains.flatMap { ordered[$0.fragments] })
      }
    }
    return result
  }

  // MARK: Chains

  /// How many lines above are looked at: pieces of one line are not far apart in the order of heights.
  private static let openLines = 4
  /// Pieces of one line have one middle, in ems: fonts of one family differ by 0.03, lines of neighbouring cells by 0.4.
  private static let sameMiddle = 0.15

  /// The chains in the order of drawing, and the fragments of all of them.
  private func chains(_ fragments: [PDFFragment]) -> ([Chain], [PDFFragment]) {
    var lines: [[PDFFragment]] = []
    for fragment in fragments.sorted(by: { ($0.box.middle, $0.sequence) < ($1.box.middle, $1.sequence) }) {
      let line = lines.indices.suffix(Self.openLines).last {
        abs(lines[$0][0].box.middle - fragment.box.middle) <= Self.sameMiddle * em
      }
      if let line { lines[line].append(fragment) } else { lines.append([fragment]) }
    }
    var chains: [Chain] = []
    var ordered: [PDFFragment] = []
    ordered.reserveCapacity(fragments.count)
    for line in lines { append(line, to: &chains, &ordered) }
    chains.sort { $0.sequence < $1.sequence }
    return (chains, ordered)
  }

  private func append(_ line: [PDFFragment], to chains: inout [Chain], _ ordered: inout [PDFFragment]) {
    let line = line.count == 1 ? line : line.sorted { $0.box.left < $1.box.left }
    var start = 0
    var box = line[0].box
    for index in 1...line.count {
      if index < line.count, line[index].box.left - box.right < blank(line[index - 1], line[index]) {
        box.formUnion(line[index].box)
        continue
      }
      let first = ordered.count
      ordered +=
        start + 1 == index
        ? line[start..<index] : line[start..<index].sorted { $0.sequence < $1.sequence }[...]
      chains.append(Chain(box: box, sequence: ordered[first].sequence, fragments: first..<ordered.count))
      guard index < line.count else { return }
      (start, box) = (index, line[index].box)
    }
  }

  /// What words of a line are less apart than: those of program text by 0.53 or 0.6 ems, more than cells of tables.
  private func blank(_ first: PDFFragment, _ second: PDFFragment) -> Double {
    let isProgram = markup.isProgram(first) && markup.isProgram(second)
    return (isProgram ? PDFThresholds.narrowestGutter : PDFThresholds.fragmentGap) * em
  }

  // MARK: Cutting

  private enum Side { case left, right, across }

  private struct Gutter {
    /// Where the right column begins.
    var x: Double
    var width: Double
    /// Parts a box from the text that it stands beside.
    var isBeside: Bool

    func side(_ box: PDFBox) -> Side {
      if box.left >= x - PDFThresholds.edge { return .right }
      return box.right <= x - width ? .left : .across
    }
  }

  /// A part of a region between what crosses the gutter; the fragments by side.
  private struct Band {
    var left: [Chain] = []
    var right: [Chain] = []
    var isEmpty: Bool { left.isEmpty && right.isEmpty }
  }

  /// The parts of a region in their order; nil if it is one column.
  private func cut(_ chains: [Chain]) -> [Part]? {
    guard chains.count >= 2 * PDFThresholds.fewestColumnLines else { return nil }
    let chains = chains.sorted { $0.box.middle < $1.box.middle }
    guard let best = best(candidates(chains), chains) ?? best(candidates(chains, beside: true), chains) else {
      return nil
    }
    var parts: [Part] = []
    var plain: [Chain] = []
    pieces(of: chains, best) { piece in
      switch piece {
      case .across(let chain): plain.append(chain)
      case .plain(let band): plain += band.left + band.right
      case .columns(let band):
        if !plain.isEmpty { parts.append(Part(chains: plain, mayHaveColumns: true)) }
        plain = []
        let beside = best.isBeside ? withoutRest(band, &plain) : band
        for band in best.isBeside ? [beside] : separated(band) {
          parts.append(Part(chains: band.left, mayHaveColumns: true))
          parts.append(Part(chains: band.right, mayHaveColumns: true))
        }
      }
    }
    if !plain.isEmpty { parts.append(Part(chains: plain, mayHaveColumns: true)) }
    return parts
  }

  /// The gutter with the most lines beside it; nil if none parts columns.
  private func best(_ gutters: [Gutter], _ sorted: [Chain]) -> Gutter? {
    var best: (gutter: Gutter, score: Int)?
    for gutter in gutters {
      var score = 0
      pieces(of: sorted, gutter) { piece in
        if case .columns(let band) = piece { score += band.left.count + band.right.count }
      }
      if score > (best?.score ?? 0) { best = (gutter, score) }
    }
    return best?.gutter
  }

  /// More left edges than these do not begin columns.
  private static let mostCandidates = 8

  /// Where several fragments begin at one height of the page's width.
  ///
  /// With `beside` they are those of a box beside the text of a column, which are both narrower.
  private func candidates(_ chains: [Chain], beside: Bool = false) -> [Gutter] {
    guard let left = chains.map(\.box.left).min(), let right = chains.map(\.box.right).max() else {
      return []
    }
    let narrowest = beside ? narrowest / 2 : narrowest
    var counts: [Int: Int] = [:]
    for chain in chains { counts[Int(chain.box.left.rounded()), default: 0] += 1 }
    let edges = counts.keys.filter { key in
      let x = Double(key)
      return x - left >= narrowest && right - x >= narrowest
    }
    let strong = edges.filter { (counts[$0] ?? 0) >= PDFThresholds.fewestColumnLines }
      .sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }
    return strong.prefix(Self.mostCandidates).map {
      Gutter(x: Double($0), width: PDFThresholds.narrowestGutter * em, isBeside: beside)
    }
  }

  private var narrowest: Double { PDFThresholds.narrowestColumn * em }

  private enum Piece {
    case across(Chain)
    case plain(Band)
    case columns(Band)
  }

  /// Goes through the region from top to foot, as its chains are sorted: what crosses the gutter, and the bands between.
  private func pieces(of chains: [Chain], _ gutter: Gutter, _ take: (Piece) -> Void) {
    var band = Band()
    func close() {
      guard !band.isEmpty else { return }
      take(isColumns(band, gutter) ? .columns(band) : .plain(band))
      band = Band()
    }
    for (index, chain) in chains.enumerated() {
      switch gutter.side(chain.box) {
      case .left: band.left.append(chain)
      case .right: band.right.append(chain)
      case .across where sticksOut(index, chains, gutter): band.left.append(chain)
      case .across:
        close()
        take(.across(chain))
      }
    }
    close()
  }

  /// Whether a line that crosses the gutter stands beside one of the right column: a word that is too long sticks out.
  private func sticksOut(_ index: Int, _ sorted: [Chain], _ gutter: Gutter) -> Bool {
    let box = sorted[index].box
    let column = gutter.x - box.left
    guard column > narrowest / 2, box.right - gutter.x < Self.mostOut * column else { return false }
    let isBeside = { (other: Chain) in
      abs(other.box.left - gutter.x) <= PDFThresholds.edge
        && box.sharedHeight(other.box) >= Self.besideHeight
    }
    let above = sorted[..<index].reversed().prefix { $0.box.middle > box.middle - box.height }
    let below = sorted[(index + 1)...].prefix { $0.box.middle < box.middle + box.height }
    return above.contains(where: isBeside) || below.contains(where: isBeside)
  }

  /// Words stick out by less than this share of their column; the longest seen, a title, by 0.34.
  private static let mostOut = 0.5
  /// A line of the next column, which may have a leading of its own, shares so much of a line's height.
  private static let besideHeight = 0.3

  /// Whether both sides of a band are columns of prose, and not the cells of a table.
  private func isColumns(_ band: Band, _ gutter: Gutter) -> Bool {
    let fewest = min(band.left.count, band.right.count)
    guard fewest >= 1, max(band.left.count, band.right.count) >= PDFThresholds.fewestColumnLines,
      let left = union(band.left), let right = union(band.right),
      min(left.bottom, right.bottom) > max(left.top, right.top), right.width >= narrowest / 2,
      left.width >= narrowest / 2
    else { return false }
    let switches = sides(band).switches
    if gutter.isBeside {
      return switches <= Self.mostBesideSwitches && fewest >= Self.fewestBeside
        && isText(band.left, beside: right)
        && isText(band.right, beside: left)
        && min(left.bottom, right.bottom) - max(left.top, right.top) >= Double(Self.fewestBeside) * em
    }
    // Two bands change sides three times; so do two rows of a table, whose order of reading is the same.
    let mayChange = fewest >= PDFThresholds.fewestColumnLines ? 3 : 1
    if switches <= max(mayChange, fewest / PDFThresholds.linesPerSwitch) { return true }
    return fewest >= PDFThresholds.fewestColumnLines && isFilled(band.left, left)
      && isFilled(band.right, right)
  }

  /// Whether most lines reach from edge to edge, as those of prose do.
  private func isFilled(_ chains: [Chain], _ box: PDFBox) -> Bool {
    guard box.width >= 2 * narrowest else { return false }
    return chains.count { $0.box.width >= 0.85 * box.width } * 3 >= chains.count * 2
  }

  /// Whether most of the lines beside the other column are no terms or figures, which are much shorter than their column.
  private func isText(_ chains: [Chain], beside other: PDFBox) -> Bool {
    let lines = chains.filter { $0.box.bottom > other.top && $0.box.top < other.bottom }
    guard let box = union(lines), box.width >= narrowest / 2 else { return false }
    return lines.count { $0.box.width >= Self.shortLine * box.width } * 3 >= lines.count * 2
  }

  /// The share of its column that a term or a figure is narrower than; chosen.
  private static let shortLine = 0.4
  /// A box and the text beside it have so many lines: columns of tables are drawn row by row, and are read so; chosen.
  private static let fewestBeside = 3

  /// One side is drawn as a whole, the other one before and behind it at most: browsers draw drop caps, and boxes of both
  /// columns, in front of the text; chosen.
  private static let mostBesideSwitches = 2

  /// The band without what stands below the box, or below the text beside it, with room above.
  private func withoutRest(_ band: Band, _ rest: inout [Chain]) -> Band {
    guard let left = union(band.left), let right = union(band.right) else { return band }
    let foot = min(left.bottom, right.bottom)
    func cut(_ sorted: [Chain]) -> [Chain] {
      var bottom = foot
      for (index, chain) in sorted.enumerated() where chain.box.top >= foot {
        if chain.box.top - bottom > Self.roomBelow * em {
          rest += sorted[index...]
          return Array(sorted[..<index])
        }
        bottom = max(bottom, chain.box.bottom)
      }
      return sorted
    }
    return Band(left: cut(band.left), right: cut(band.right))
  }

  /// Lines further apart than so many ems are two paragraphs; chosen.
  private static let roomBelow = 0.5

  private func union(_ chains: [Chain]) -> PDFBox? {
    guard var box = chains.first?.box else { return nil }
    for chain in chains.dropFirst() { box.formUnion(chain.box) }
    return box
  }

  // MARK: The order of drawing

  private typealias Line = (chain: Chain, isRight: Bool)

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
    return Drawn(order: order.map { (chain: $0.0, isRight: $0.1) }, switches: switches)
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
      below[index] = min(below[index + 1], order[index].chain.box.middle)
    }
    var heights: [Double] = []
    var lowest = -Double.infinity
    for (index, (chain, isRight)) in order.enumerated() {
      if index > 0, !isRight, order[index - 1].isRight, lowest < below[index] {
        heights.append((lowest + below[index]) / 2)
      }
      lowest = max(lowest, chain.box.middle)
    }
    // Boxes at the top of the page, which are drawn in front, are cut off by then.
    return split(band, at: heights).flatMap { part in
      let lines = sides(part).order.map {
        PDFBandReturns.Line(box: $0.chain.box, sequence: $0.chain.sequence, isRight: $0.isRight)
      }
      return split(part, at: PDFBandReturns.heights(lines))
    }
  }

  /// The lines in their order without those few that are drawn above what has been drawn before.
  ///
  /// Some programs draw running heads last: they would hide that one band stands above the other.
  private func withoutStrays(_ order: [Line]) -> [Line] {
    var result: [Line] = []
    var group: [Line] = []
    var lowest = -Double.infinity
    func close() {
      let top = group.map(\.chain.box.middle).min() ?? 0
      if group.count > Self.mostStrays || top >= lowest {
        result += group
        lowest = group.map(\.chain.box.middle).reduce(lowest, max)
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
    for chain in band.left {
      result[heights.count { $0 < chain.box.middle }].left.append(chain)
    }
    for chain in band.right {
      result[heights.count { $0 < chain.box.middle }].right.append(chain)
    }
    return result
  }

  /// A bullet or a number of a list, in ems.
  private static let bulletWidth = 1.6
}
