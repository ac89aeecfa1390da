/// Tells anchors that are no links of the text: marks of notes, and the signs that lead to a title itself.
enum HTMLReferences {
  /// Whether a link is the mark of a note, raised by its style sheet: "[1]".
  static func isNoteMark(_ node: Int, in tree: HTMLTree) -> Bool {
    has(node, in: tree, noteMarks)
  }

  /// Whether a link is the sign beside a title that leads to the title itself: "¶", "#".
  static func isTitleAnchor(_ node: Int, in tree: HTMLTree) -> Bool {
    tree.name(node) == .a && has(node, in: tree, titleAnchors)
  }

  private static func has(_ node: Int, in tree: HTMLTree, _ names: [[UInt8]]) -> Bool {
    guard tree.hasAttributes(node) else { return false }
    for attribute in [HTMLAttribute.class, .role] {
      guard let value = tree.value(attribute, of: node) else { continue }
      for word in value.split(whereSeparator: HTMLBytes.isBlank).prefix(longestList)
      where names.contains(where: { word.elementsEqual($0) }) {
        return true
      }
    }
    return false
  }

  private static let longestList = 16
  /// The classes of docutils and Sphinx, Pandoc, Markdown; the role of digital publishing (DPUB-ARIA).
  private static let noteMarks = [
    "footnote-reference", "footnote-ref", "footnoteref", "noteref", "footnote-anchor", "doc-noteref",
  ].map { Array($0.utf8) }
  private static let titleAnchors = [
    "headerlink", "header-anchor", "heading-anchor", "anchor-link", "anchorjs-link", "copiable-link",
    "copiable-anchor",
  ].map { Array($0.utf8) }
}
