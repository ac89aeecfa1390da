/// Breaks chunks into lines.
enum TextWrapping {
  /// The chunks of each line, as ranges without gaps; no line is wider than `width` unless one chunk is.
  ///
  /// The first line may be narrower. - Complexity: O(chunks).
  static func lines(_ chunks: [TextChunk], width: Int, firstWidth: Int? = nil) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0
    for (index, chunk) in chunks.enumerated() {
      let room = lines.isEmpty ? firstWidth ?? width : width
      let needed = chunk.width + (chunk.spaceBefore && index > start ? 1 : 0)
      if index > start, used + needed > room {
        lines.append(start..<index)
        start = index
        used = chunk.width
      } else {
        used += needed
      }
    }
    if start < chunks.count { lines.append(start..<chunks.count) }
    return lines
  }

  /// The columns that a line of chunks takes.
  static func width(_ line: ArraySlice<TextChunk>) -> Int {
    var width = 0
    for (index, chunk) in zip(line.indices, line) {
      width += chunk.width + (chunk.spaceBefore && index > line.startIndex ? 1 : 0)
    }
    return width
  }
}
