/// The ids that headings link to: the names of a text's sections, made from their titles.
///
/// Documentation and wikis set such a link behind each title ("¶"). An id like `sponsoring-packages` or
/// `related-lists` then says what the section is about, and nothing about what it is to the page.
struct HTMLAnchors {
  private var ids: Set<String> = []

  /// - Complexity: O(nodes).
  init(_ tree: HTMLTree) {
    for node in tree.nodes.indices where tree.name(node) == .a {
      guard let target = tree.value(.href, of: node), target.first == UInt8(ascii: "#"), target.count > 1,
        Self.isInHeading(node, tree)
      else { continue }
      ids.insert(String(decoding: target.dropFirst(), as: UTF8.self))
    }
  }

  /// Whether the id of an element is the name of a section, or of its title.
  func names(_ node: Int, in tree: HTMLTree) -> Bool {
    if Self.isHeading(node, tree) { return true }
    guard !ids.isEmpty, let id = tree.string(.id, of: node) else { return false }
    return ids.contains(id)
  }

  /// A link stands in its heading directly, or in one element for its looks.
  private static func isInHeading(_ node: Int, _ tree: HTMLTree) -> Bool {
    let parent = tree.parent(node)
    return parent >= 0
      && (isHeading(parent, tree) || tree.parent(parent) >= 0 && isHeading(tree.parent(parent), tree))
  }

  private static func isHeading(_ node: Int, _ tree: HTMLTree) -> Bool {
    switch tree.name(node) {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }
}
