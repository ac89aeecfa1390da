/// What is usual in a document: the size of its text and how far its lines are apart.
struct PDFTypography: Sendable {
  /// The size that most letters have.
  let em: Double
  /// The sizes of titles, the largest first.
  private(set) var titleSizes: [Double] = []
  /// The usual distance between the feet of lines, by size.
  private var leadings: [Int: Double] = [:]

  init(_ markup: PDFMarkup) {
    var letters: [Double: Int] = [:]
    for run in markup.runs {
      let isProgram = markup.fonts[Int(run.font)].isMonospaced
      letters[markup.size(of: run), default: 0] += markup.text(of: run).count / (isProgram ? 2 : 1)
    }
    em = letters.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 10
  }

  /// Learns the leadings from the lines of all columns, and the sizes of titles.
  mutating func learn(_ columns: [[PDFLine]]) {
    var steps: [Int: [Int: Int]] = [:]
    var sizes: Set<Double> = []
    for lines in columns {
      for (line, next) in zip(lines, lines.dropFirst()) where line.size == next.size {
        let step = next.foot - line.foot
        guard step > 0.7 * line.size, step < 2.4 * line.size else { continue }
        steps[Int(line.size), default: [:]][Int((step * 4).rounded()), default: 0] += 1
      }
      for line in lines where line.size > em * PDFThresholds.sameSize { sizes.insert(line.size) }
    }
    leadings = steps.mapValues { counts in
      // The gaps between short paragraphs may be as many as those inside of them, but they are larger.
      let most = counts.values.max() ?? 0
      return Double(counts.filter { $0.value * 2 >= most }.keys.min() ?? 0) / 4
    }
    titleSizes = sizes.sorted(by: >)
  }

  /// The usual distance between lines of a size; without examples that of most typesetters.
  func leading(_ size: Double) -> Double { leadings[Int(size)] ?? size * 1.25 }

  /// The level of a title by the rank of its size: 1 for the largest.
  func level(_ size: Double) -> Int {
    let larger = titleSizes.count { $0 > size * PDFThresholds.sameSize }
    return min(6, larger + 1)
  }
}
