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

  private static func has(_ node: Int, in tree: HTMLTree, _ names: [StaticString]) -> Bool {
    guard tree.hasAttributes(node) else { return false }
    if let value = tree.value(.class, of: node), has(value, names) { return true }
    guard let role = tree.value(.role, of: node) else { return false }
    return has(role, names)
  }

  private static func has(_ list: ArraySlice<UInt8>, _ names: [StaticString]) -> Bool {
    for name in names where HTMLText.hasWord(name, in: list) { return true }
    return false
  }

  /// The classes of docutils and Sphinx, Pandoc, Markdown; the role of digital publishing (DPUB-ARIA).
  private static let noteMarks: [StaticString] = [
    "footnote-reference", "footnote-ref", "footnoteref", "noteref", "footnote-anchor", "doc-noteref",
  ]
  private static let titleAnchors: [StaticString] = [
    "headerlink", "header-anchor", "heading-anchor", "anchor-link", "anchorjs-link", "copiable-link",
    "copiable-anchor",
  ]
}
