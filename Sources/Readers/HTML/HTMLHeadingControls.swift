/// Tells the marks that programs put into headings: links to the heading itself, and buttons to edit it.
enum HTMLHeadingControls {
  /// Whether an element in a heading is such a mark.
  static func isControl(_ node: Int, in tree: HTMLTree) -> Bool {
    guard tree.hasAttributes(node), tree.end(node) - node <= mostNodes else { return false }
    if let names = tree.value(.class, of: node), words.contains(where: { HTMLText.contains($0, in: names) }) {
      return bytes(in: node, tree) <= longest
    }
    guard tree.name(node) == .a, tree.value(.href, of: node)?.first == UInt8(ascii: "#") else { return false }
    return isSign(node, tree)
  }

  /// Whether an element beside a heading, in an element around both, is a mark by its class.
  static func isBesideHeading(_ node: Int, in tree: HTMLTree) -> Bool {
    let first = tree.parent(node) + 1
    return first > 0 && first < node && tree.name(first)?.headingLevel != nil
      && tree.value(.class, of: node) != nil && isControl(node, in: tree)
  }

  /// Whether a link in a heading leads to nothing but that heading: its words are the title, and no reference.
  ///
  /// Pages of manuals set the whole title as such a link.
  static func isSelfLink(_ node: Int, in tree: HTMLTree) -> Bool {
    guard tree.name(node) == .a, let target = tree.value(.href, of: node), target.first == UInt8(ascii: "#"),
      target.count > 1
    else { return false }
    let name = target.dropFirst()
    var element = node
    for _ in 0..<elementsAround where element >= 0 {
      if let id = tree.value(.id, of: element), id.elementsEqual(name) { return true }
      element = tree.parent(element)
    }
    return false
  }

  /// The link, the heading, an element for its looks, and that of its section.
  private static let elementsAround = 4

  private static let words = [
    "editsection", "headerlink", "permalink", "heading-anchor", "anchor-link", "headinglink",
  ]
  /// Nodes of a mark; more are not looked through, since headings may nest them by the thousand.
  private static let mostNodes = 32
  /// Bytes of a mark; a link with more words is the title itself.
  private static let longest = 24

  private static func bytes(in node: Int, _ tree: HTMLTree) -> Int {
    var bytes = 0
    for inner in node..<tree.end(node) where tree.isText(inner) { bytes += tree.text(inner).count }
    return bytes
  }

  /// Whether the element holds a single sign and no letter: ¶, #, §, or a drawing of a link.
  private static func isSign(_ node: Int, _ tree: HTMLTree) -> Bool {
    var signs = 0
    for inner in node..<tree.end(node) where tree.isText(inner) {
      for scalar in String(decoding: tree.text(inner).prefix(longest + 1), as: UTF8.self).unicodeScalars {
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { return false }
        if !scalar.properties.isWhitespace { signs += 1 }
      }
    }
    return signs <= 2
  }
}
