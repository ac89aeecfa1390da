/// Finds the small figures that count the lines of program text in the margin.
struct PDFLineNumbers {
  let markup: PDFMarkup
  let em: Double

  /// Fewer figures below each other are marks of notes.
  private static let fewest = 3
  /// Numbers of lines that follow each other stand no further apart, in ems; listings set blank lines apart.
  private static let farthest = 3.0
  private static let longestNumber = 4

  private struct Figure {
    var index: Int
    var number: Int
    var box: PDFBox
  }

  /// The indices of such fragments; beside each of them stands program text, or nothing.
  ///
  /// - Complexity: O(n log n) in the fragments.
  func found(_ fragments: [PDFFragment]) -> Set<Int> {
    let figures = fragments.indices.compactMap { figure(fragments[$0], $0) }
    guard figures.count >= Self.fewest else { return [] }
    var byEdge: [Int: [Figure]] = [:]
    for figure in figures { byEdge[Int(figure.box.right.rounded()), default: []].append(figure) }
    var candidates: [[Figure]] = []
    for column in byEdge.values { candidates += runs(column.sorted { $0.box.middle < $1.box.middle }) }
    guard !candidates.isEmpty else { return [] }
    let order = fragments.indices.sorted { fragments[$0].box.middle < fragments[$1].box.middle }
    return Set(candidates.filter { isBesideProgram($0, fragments, order) }.joined().map(\.index))
  }

  private func figure(_ fragment: PDFFragment, _ index: Int) -> Figure? {
    guard fragment.size <= PDFThresholds.raisedSize * em else { return nil }
    let text = markup.text(of: fragment)
    guard !text.isEmpty, text.count <= Self.longestNumber, text.allSatisfy(\.isDigit) else { return nil }
    return Figure(index: index, number: text.reduce(0) { $0 * 10 + Int($1 - 0x30) }, box: fragment.box)
  }

  /// The parts of a column of figures that go up by one from line to line.
  private func runs(_ column: [Figure]) -> [[Figure]] {
    var result: [[Figure]] = []
    for figure in column {
      if let last = result.last?.last, figure.number == last.number + 1,
        figure.box.middle - last.box.middle < Self.farthest * em
      {
        result[result.count - 1].append(figure)
      } else {
        result.append([figure])
      }
    }
    return result.filter { $0.count >= Self.fewest }
  }

  /// Whether nothing but program text stands to the right of the figures, and nothing to the left.
  private func isBesideProgram(_ run: [Figure], _ fragments: [PDFFragment], _ order: [Int]) -> Bool {
    let numbers = Set(run.map(\.index))
    var programs = 0
    var low = 0
    for figure in run {
      while low < order.count, fragments[order[low]].box.middle < figure.box.middle - em { low += 1 }
      var next = low
      while next < order.count, fragments[order[next]].box.middle <= figure.box.middle + em {
        let index = order[next]
        next += 1
        let other = fragments[index]
        guard !numbers.contains(index), figure.box.sharedHeight(other.box) >= PDFThresholds.sharedHeight
        else { continue }
        guard other.box.left >= figure.box.right else { return false }
        if markup.fonts[Int(markup.runs[other.sequence].font)].isMonospaced { programs += 1 }
      }
    }
    return programs * 2 >= run.count
  }
}
