internal import DocumentModel

extension Block {
  /// The part of the block that `range` of its text is, with the marks and line starts that fall into it.
  func slice(_ range: Range<Int>, kind: Block.Kind) -> Block {
    var part = self
    part.kind = kind
    part.text = Array(text[range])
    part.marks = marks.compactMap { mark in
      let inside = mark.utf8.clamped(to: range)
      guard !inside.isEmpty || range.contains(mark.utf8.lowerBound) else { return nil }
      return Mark(
        mark.kind, utf8: inside.lowerBound - range.lowerBound..<inside.upperBound - range.lowerBound)
    }
    let own = lines.lastIndex { $0.utf8 <= range.lowerBound } ?? 0
    part.lines = [LineStart(utf8: 0, place: lines[own].place)]
    part.lines += lines[(own + 1)...].prefix { $0.utf8 < range.upperBound }.map {
      LineStart(utf8: $0.utf8 - range.lowerBound, place: $0.place)
    }
    return part
  }

  /// The ranges of the text between its line ends.
  var lineRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for (index, byte) in text.enumerated() where byte == .newline {
      ranges.append(start..<index)
      start = index + 1
    }
    ranges.append(start..<text.count)
    return ranges
  }
}
