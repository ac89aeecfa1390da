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

  /// Whether a raised element is nothing but a number that leads to a note of the page.
  static func isBareNumber(_ node: Int, in tree: HTMLTree) -> Bool {
    guard tree.end(node) - node <= longestMark else { return false }
    var leads = tree.parent(node) >= 0 && isInternal(tree.parent(node), in: tree)
    var digits = 0
    for inner in node + 1..<max(node + 1, tree.end(node)) {
      guard tree.isText(inner) else {
        leads = leads || isInternal(inner, in: tree)
        continue
      }
      for byte in tree.text(inner) where !HTMLBytes.isBlank(byte) {
        guard HTMLBytes.isDigit(byte) else { return false }
        digits += 1
      }
    }
    return leads && (1...longestNumber).contains(digits)
  }

  private static let longestNumber = 3
  /// Nodes in such an element: the link, its text, perhaps elements for their looks.
  ///
  /// It is looked at for each link in it.
  private static let longestMark = 8

  /// Whether a link holds the raised number of a note, or stands in it: the mark of the note says as much.
  static func isNoteLink(_ node: Int, in tree: HTMLTree) -> Bool {
    guard isInternal(node, in: tree) else { return false }
    let (parent, child) = (tree.parent(node), node + 1)
    if parent >= 0, tree.name(parent) == .sup { return isBareNumber(parent, in: tree) }
    return child < tree.end(node) && tree.name(child) == .sup && isBareNumber(child, in: tree)
  }

  /// Whether an element is a link to a place of the same page.
  private static func isInternal(_ node: Int, in tree: HTMLTree) -> Bool {
    tree.name(node) == .a && tree.value(.href, of: node)?.first == UInt8(ascii: "#")
  }

  /// Whether a link is the sign behind a note that leads back to the text.
  static func isBackLink(_ node: Int, in tree: HTMLTree) -> Bool {
    guard isInternal(node, in: tree), tree.end(node) - node <= longestBackLink else { return false }
    var signs = 0
    for inner in node + 1..<tree.end(node) where tree.isText(inner) {
      for scalar in String(decoding: tree.text(inner), as: UTF8.self).unicodeScalars {
        guard leadsBack(scalar) else { return false }
        signs += 1
      }
    }
    return signs > 0
  }

  /// Whether a sign leads back, or is white space; most links begin with a letter, which needs no table.
  private static func leadsBack(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == "^" || scalar == " " || (0x09...0x0d).contains(scalar.value) }
    return backSigns.contains(scalar) || scalar.properties.isWhitespace
  }

  /// Nodes in such a link: its text, perhaps an element around it.
  private static let longestBackLink = 4
  /// With the selectors of their form behind them.
  private static let backSigns: Set<Unicode.Scalar> = ["↩", "↑", "⤴", "⏎", "↵", "\u{fe0e}", "\u{fe0f}"]

  /// Whether an element is the number in front of a note: it counts the notes of a page, and leads back to the text.
  static func isNoteLabel(_ node: Int, in tree: HTMLTree) -> Bool {
    let isHeading = tree.name(node)?.headingLevel != nil
    guard isHeading || tree.value(.class, of: node).map({ HTMLText.hasWord("label", in: $0) }) ?? false,
      tree.end(node) - node <= longestLabel, isNumber(node, in: tree)
    else { return false }
    var parent = tree.parent(node)
    for _ in 0..<deepestNote where parent >= 0 {
      if isNote(parent, in: tree) { return true }
      parent = tree.parent(parent)
    }
    return false
  }

  /// Whether the text of an element is a number, in brackets or not.
  private static func isNumber(_ node: Int, in tree: HTMLTree) -> Bool {
    var digits = 0
    for inner in node + 1..<max(node + 1, tree.end(node)) where tree.isText(inner) {
      for byte in tree.text(inner) where !HTMLBytes.isBlank(byte) {
        if HTMLBytes.isDigit(byte) { digits += 1 } else if !brackets.contains(byte) { return false }
      }
    }
    return (1...longestNumber).contains(digits)
  }

  private static let brackets = Set("[]().".utf8)

  /// Nodes in such an element: brackets, the link, elements for their looks.
  private static let longestLabel = 10

  /// Whether an element holds notes to the text.
  static func isNote(_ node: Int, in tree: HTMLTree) -> Bool { has(node, in: tree, notes) }

  /// How many elements around a paragraph are looked at for a list of notes.
  static let deepestNote = 4

  private static func has(_ node: Int, in tree: HTMLTree, _ names: [StaticString]) -> Bool {
    guard tree.hasAttributes(node) else { return false }
    if let value = tree.value(.class, of: node), has(value, names) { return true }
    guard let role = tree.value(.role, of: node) else { return false }
    return has(role, names)
  }

  private static func has(_ list: ArraySlice<UInt8>, _ names: [StaticString]) -> Bool {
    var start = list.startIndex
    while start < list.endIndex {
      var end = start
      while end < list.endIndex, !HTMLBytes.isBlank(list[end]) { end &+= 1 }
      for name in names where name.utf8CodeUnitCount == end - start && list[start..<end].hasPrefix(name) {
        return true
      }
      start = end + 1
    }
    return false
  }

  /// The classes of docutils and Sphinx, Pandoc, Markdown, Texinfo; the role of digital publishing (DPUB-ARIA).
  private static let noteMarks: [StaticString] = [
    "footnote-reference", "footnote-ref", "footnoteref", "noteref", "footnote-anchor", "doc-noteref",
  ]
  private static let notes: [StaticString] = [
    "footnote", "footnotes", "footnotes-segment", "footnote-list", "endnotes", "doc-footnote", "doc-endnotes",
  ]
  private static let titleAnchors: [StaticString] = [
    "headerlink", "header-anchor", "heading-anchor", "anchor-link", "anchorjs-link", "copiable-link",
    "copiable-anchor",
  ]
}
