/// How pieces are cut that stand in several cells.
extension PDFMarkup {
  /// Columns are taken for one that are no further apart, in points.
  private static let gutter = 2.75

  /// Where a cell ends at the latest in front of another one.
  static func end(before x: Double, of box: PDFBox) -> Double { max(box.left, min(box.right, x - gutter)) }

  /// The cells of a fragment; the cuts go from left to right.
  mutating func cut(_ fragment: PDFFragment, at cuts: [PDFCellCutter.Cut]) -> [PDFFragment] {
    var parts = [PDFFragment?](repeating: nil, count: cuts.count + 1)
    func add(_ index: Int, to part: Int) {
      let run = runs[index]
      let (size, length) = (size(of: run), text(of: run).count)
      if parts[part] == nil {
        parts[part] = PDFFragment(run, index: index, size: size, length: length)
      } else {
        parts[part]?.append(run, index: index, size: size, length: length)
      }
    }
    for index in fragment.runs {
      for (number, cut) in cuts.enumerated().reversed() where cut.run == index {
        guard let word = cut.word else { continue }
        add(split(index, before: word, x: cut.x), to: number + 1)
      }
      add(index, to: cuts.count { $0.x <= runs[index].box.left })
    }
    for part in parts.indices.dropLast() {
      guard let box = parts[part]?.box else { continue }
      parts[part]?.box.right = Self.end(before: cuts[part].x, of: box)
    }
    for part in parts.indices.dropFirst() { parts[part]?.beginsCell = true }
    return parts.compactMap { $0 }
  }

  /// Cuts a run in front of a word, and returns the index of the second part.
  private mutating func split(_ index: Int, before word: Int32, x: Double) -> Int {
    var (first, second) = (runs[index], runs[index])
    let known = segments[Int(first.segments.lowerBound)..<Int(first.segments.upperBound)]
    let start = Int32(segments.count)
    for segment in known where segment.text.lowerBound < word {
      var part = segment
      part.text = part.text.lowerBound..<min(part.text.upperBound, word)
      segments.append(part)
    }
    let middle = Int32(segments.count)
    for segment in known where segment.text.upperBound > word {
      var part = segment
      part.text = max(part.text.lowerBound, word)..<part.text.upperBound
      segments.append(part)
    }
    first.segments = start..<middle
    first.box.right = Self.end(before: x, of: first.box)
    second.segments = middle..<Int32(segments.count)
    second.box.left = min(x, second.box.right)
    runs[index] = first
    runs.append(second)
    return runs.count - 1
  }
}
