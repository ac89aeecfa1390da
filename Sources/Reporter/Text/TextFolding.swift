/// Leaves out what stands far from any edit; what is left out shows as `…`.
enum TextFolding {
  /// Words shown on either side of an edit: about a line, enough to find the place by.
  static let context = 12
  /// A shorter stretch is not worth a gap in the text.
  static let leastHidden = 4

  /// The chunks near edits; where nothing is an edit, the first and last words.
  static func fold(_ chunks: [TextChunk]) -> [TextChunk] {
    let visible = visibility(chunks)
    var result: [TextChunk] = []
    var index = 0
    while index < chunks.count {
      let end = visible[index...].firstIndex { $0 != visible[index] } ?? chunks.count
      if visible[index] || end - index < leastHidden {
        result.append(contentsOf: chunks[index..<end])
      } else {
        result.append(
          TextChunk(parts: [.init(text: "…", style: .dim)], width: 1, spaceBefore: !result.isEmpty))
      }
      index = end
    }
    return result
  }

  private static func visibility(_ chunks: [TextChunk]) -> [Bool] {
    var visible = Array(repeating: false, count: chunks.count)
    var reach = chunks.contains(where: \.isEdit) ? 0 : context
    for index in chunks.indices {
      if chunks[index].isEdit { reach = context + 1 }
      visible[index] = reach > 0
      reach -= 1
    }
    reach = chunks.contains(where: \.isEdit) ? 0 : context
    for index in chunks.indices.reversed() {
      if chunks[index].isEdit { reach = context + 1 }
      if reach > 0 { visible[index] = true }
      reach -= 1
    }
    return visible
  }
}
