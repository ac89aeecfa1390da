internal import DocumentModel

/// The hunks of one file, with their context.
struct UnifiedHunks {
  private let base: PatchText
  private let revised: PatchText
  private let context: Int
  private let hunks: [LineDiff.Hunk]

  private let style: PatchStyle

  init(base: PatchText, revised: PatchText, context: Int, style: PatchStyle = .plain) {
    self.base = base
    self.revised = revised
    self.style = style
    self.context = max(0, context)
    var lines: [ArraySlice<UInt8>: UInt32] = [:]
    let left = Self.intern(self.base, &lines)
    let right = Self.intern(self.revised, &lines)
    hunks = LineDiff(left, right).hunks
  }

  /// Whether the two sides have the same lines.
  var isEmpty: Bool { hunks.isEmpty }

  private static func intern(_ text: PatchText, _ lines: inout [ArraySlice<UInt8>: UInt32]) -> [UInt32] {
    (0..<text.count).map { index in
      let line = text.line(index)
      if let known = lines[line] { return known }
      let new = UInt32(truncatingIfNeeded: lines.count)
      lines[line] = new
      return new
    }
  }

  /// Writes all hunks; `section` stands behind the line numbers.
  func write(section: String, to buffer: inout ReportBuffer) {
    var start = 0
    while start < hunks.count {
      var end = start + 1
      while end < hunks.count, hunks[end].base.lowerBound - hunks[end - 1].base.upperBound <= 2 * context {
        end += 1
      }
      write(hunks[start..<end], section: section, to: &buffer)
      start = end
    }
  }

  private func write(_ group: ArraySlice<LineDiff.Hunk>, section: String, to buffer: inout ReportBuffer) {
    guard let first = group.first, let last = group.last else { return }
    let before = min(context, first.base.lowerBound)
    let after = min(context, base.count - last.base.upperBound)
    buffer.append("@@ -")
    range(first.base.lowerBound - before..<last.base.upperBound + after, to: &buffer)
    buffer.append(" +")
    range(first.revised.lowerBound - before..<last.revised.upperBound + after, to: &buffer)
    buffer.append(section.isEmpty ? " @@" : " @@ ")
    buffer.append(GalleyEscaping.inert(section))
    buffer.append("\n")
    var next = first.base.lowerBound - before
    for hunk in group {
      lines(base, next..<hunk.base.lowerBound, " ", to: &buffer)
      lines(base, hunk.base, "-", to: &buffer)
      lines(revised, hunk.revised, "+", to: &buffer)
      next = hunk.base.upperBound
    }
    lines(base, next..<last.base.upperBound + after, " ", to: &buffer)
  }

  /// `first,count`; an empty range is named by the line in front of it.
  private func range(_ lines: Range<Int>, to buffer: inout ReportBuffer) {
    buffer.append(lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1)
    buffer.append(",")
    buffer.append(lines.count)
  }

  private func lines(_ text: PatchText, _ range: Range<Int>, _ sign: String, to buffer: inout ReportBuffer) {
    for index in range {
      let line = text.line(index)
      let isEnded = line.last == UInt8(ascii: "\n")
      style.write(sign, isEnded ? line.dropLast() : line, to: &buffer)
      buffer.append(isEnded ? "\n" : "\n\\ No newline at end of file\n")
    }
  }
}
