/// The list items that are open, from the outermost to the innermost, by their distance from the column's edge.
struct PDFItemStack {
  private struct Level {
    var offset: Double
    var marker: PDFMarker
  }

  private var levels: [Level] = []

  /// The last marker at an indentation, if a list is open there.
  func last(at offset: Double, em: Double) -> PDFMarker? {
    levels.last { abs($0.offset - offset) <= Self.tolerance * em }?.marker
  }

  /// Begins an item; its depth counts from 1.
  mutating func push(_ marker: PDFMarker, offset: Double, em: Double) -> Int {
    while let top = levels.last, top.offset > offset - Self.tolerance * em { levels.removeLast() }
    levels.append(Level(offset: offset, marker: marker))
    return levels.count
  }

  /// How many items a paragraph stands in; those that it does not stand in end.
  mutating func depth(at offset: Double, em: Double) -> Int {
    while let top = levels.last, offset < top.offset + Self.tolerance * em { levels.removeLast() }
    return levels.count
  }

  mutating func removeAll() { levels.removeAll() }

  /// Numbers of two digits are set further out than those of one, by half an em; levels are an em apart at least.
  private static let tolerance = 0.6
}
