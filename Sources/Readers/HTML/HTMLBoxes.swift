/// Boxes of a text that are named as the column beside a text is.
enum HTMLBoxes {
  /// Whether a sidebar is a box of the text: one with running text below the heading of a section, as DocBook makes it.
  ///
  /// The column beside a text has its place beside other boxes, and at most the site's name above it.
  static func isOfSection(_ node: Int, _ tree: HTMLTree, _ measures: HTMLMeasures) -> Bool {
    let parent = tree.parent(node)
    guard parent >= 0, measures.running[node] > 0, tree.name(parent) != .body,
      tree.value(.class, of: node)?.elementsEqual(name) ?? false
    else { return false }
    var child = parent + 1
    while child < min(node, parent + nodesAboveHeading) {
      let head = child..<min(tree.end(child), child + nodesAboveHeading)
      if let level = head.lazy.compactMap({ tree.name($0)?.headingLevel }).first {
        return level > 1 && measures.running[child] == 0
      }
      child = tree.end(child)
    }
    return false
  }

  private static let name = Array("sidebar".utf8)

  /// An anchor, white space, elements around the heading; chosen.
  private static let nodesAboveHeading = 12
}
