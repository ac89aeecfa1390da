/// The list items that are open at a line, from the outermost to the innermost.
struct ItemStack: Sendable {
  private struct Level {
    var indent: Int32
    /// The last marker of the list.
    var marker: ListMarker
  }

  private var levels: [Level] = []

  var depth: Int { levels.count }
  var isEmpty: Bool { levels.isEmpty }
  /// The innermost marker.
  var marker: ListMarker? { levels.last?.marker }
  /// The indentation of the innermost marker.
  var indent: Int32 { levels.last?.indent ?? 0 }

  /// Right-aligned numbers move by one column; less than two are no level of their own.
  private static let jitter: Int32 = 1

  /// The last marker of the list that an item with this indentation would belong to.
  func marker(at indent: Int32) -> ListMarker? {
    levels.last { abs($0.indent - indent) <= Self.jitter }?.marker
  }

  /// Begins an item; items as deep or deeper end.
  mutating func push(_ marker: ListMarker, indent: Int32) {
    while let top = levels.last, top.indent + Self.jitter >= indent { levels.removeLast() }
    levels.append(Level(indent: indent, marker: marker))
  }

  /// Ends the items that a paragraph with this indentation does not stand in.
  mutating func leave(indent: Int32) {
    while let top = levels.last, top.indent >= indent { levels.removeLast() }
  }

  mutating func removeAll() { levels.removeAll(keepingCapacity: true) }
}
