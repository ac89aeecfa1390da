/// A column of a page: its lines and the edges that paragraphs of it reach to.
struct PDFColumn {
  var page: Int
  var left: Double
  var right: Double
  let content: [Content]
  /// All lines of the content.
  let lines: [PDFLine]

  /// What stands in the column, from top to foot.
  enum Content {
    case lines([PDFLine])
    case table([PDFTableRow])
  }

  init(page: Int, content: [Content], box: PDFBox) {
    self.page = page
    self.content = content
    left = box.left
    right = box.right
    if content.count == 1, case .lines(let lines) = content[0] {
      self.lines = lines
    } else {
      lines = content.flatMap { if case .lines(let lines) = $0 { lines } else { [PDFLine]() } }
    }
    guard lines.count >= Self.fewestLines else { return }
    right = Self.common(lines.map(\.box.right), or: box.right)
    left = lines.map(\.box.left).min() ?? box.left
  }

  /// Fewer lines may all be short.
  static let fewestLines = 5

  /// The edge that the most lines reach; justified text has one, other text its longest line.
  private static func common(_ edges: [Double], or longest: Double) -> Double {
    var counts: [Int: Int] = [:]
    for edge in edges { counts[Int(edge.rounded()), default: 0] += 1 }
    let frequent = counts.filter { $0.value * 8 >= edges.count && $0.value > 2 }.keys.max()
    return frequent.map { Double($0) + 0.5 } ?? edges.max() ?? longest
  }

  /// Takes over the edges of columns with more lines that this one could be a part of.
  mutating func adopt(_ frames: [PDFFrame], em: Double) {
    let count = lines.count
    guard count > 0 else { return }
    let tolerance = PDFThresholds.edge
    // The narrowest frame that holds all of the column.
    let fitting = frames.filter {
      $0.left <= left + tolerance && $0.right >= right - tolerance && left - $0.left < Self.deepest * em
    }
    guard let frame = fitting.min(by: { $0.right - $0.left < $1.right - $1.left }) else { return }
    left = min(left, frame.left)
    if count < Self.fewestLines { right = max(right, frame.right) }
  }

  /// The deepest indentation of a list, in ems: four levels of the issue's.
  private static let deepest = 12.0
}

/// The edges of a column that occur on several pages.
struct PDFFrame: Hashable {
  var left: Double
  var right: Double

  /// The frames of all columns with enough lines.
  static func frames(_ columns: [PDFColumn]) -> [PDFFrame] {
    var counts: [[Int]: (frame: PDFFrame, lines: Int)] = [:]
    for column in columns where column.lines.count >= PDFColumn.fewestLines {
      let key = [Int((column.left / 4).rounded()), Int((column.right / 4).rounded())]
      let known = counts[key]?.lines ?? 0
      counts[key] = (PDFFrame(left: column.left, right: column.right), known + column.lines.count)
    }
    let most = counts.values.map(\.lines).max() ?? 0
    return counts.values.filter { $0.lines * 20 >= most }.map(\.frame)
  }
}
