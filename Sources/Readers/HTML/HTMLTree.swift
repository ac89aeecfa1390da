/// A page as a tree: the nodes in document order, no pointers.
///
/// The nodes below node `n` are those from `n + 1` up to its `end`, so that every walk is a loop.
struct HTMLTree {
  /// An element or a piece of text.
  struct Node {
    /// The id of the element's name, or `textName`.
    var name: UInt16
    /// The element, if HTML knows it: asked for several times a node, and the way from the id is a search.
    var element: HTMLName?
    var parent: Int32
    /// One past the last node inside.
    var end: Int32
    /// Where a text begins in `text`; for an element the number of its tag, or -1 when it has none.
    var first: Int32
    /// Where a text ends in `text`.
    var last: Int32
  }

  /// The name of nodes that are text.
  static let textName = UInt16.max

  var nodes: [Node] = []
  /// The bytes of all text nodes, valid UTF-8.
  var text: [UInt8] = []
  var tags: [HTMLTag] = []
  var attributes: [HTMLAttributeValue] = []
  var values: [UInt8] = []
  var names: HTMLNameTable
  /// The most elements inside of one another.
  var depth = 0
  /// The record of the html tag; -1 where the page has none.
  var rootTag: Int32 = -1

  /// The element that a node is; nil for text and for names that HTML does not know.
  func name(_ node: Int) -> HTMLName? { nodes[node].element }

  func isText(_ node: Int) -> Bool { nodes[node].name == Self.textName }

  func end(_ node: Int) -> Int { Int(nodes[node].end) }

  func parent(_ node: Int) -> Int { Int(nodes[node].parent) }

  /// The text of a text node.
  func text(_ node: Int) -> ArraySlice<UInt8> { text[textRange(node)] }

  func textRange(_ node: Int) -> Range<Int> { Int(nodes[node].first)..<Int(nodes[node].last) }

  /// The line of an element's tag, that of the nearest element around it when the page has no tag for it.
  func line(_ node: Int) -> Int {
    var node = node
    while node >= 0 {
      if !isText(node), nodes[node].first >= 0 { return Int(tags[Int(nodes[node].first)].line) }
      node = parent(node)
    }
    return 1
  }

  /// The value of an attribute of an element.
  func value(_ attribute: HTMLAttribute, of node: Int) -> ArraySlice<UInt8>? {
    guard !isText(node) else { return nil }
    return value(attribute, ofTag: nodes[node].first)
  }

  /// The value of an attribute of a tag; -1 is no tag.
  func value(_ attribute: HTMLAttribute, ofTag record: Int32) -> ArraySlice<UInt8>? {
    guard record >= 0, tags[Int(record)].kinds.contains(attribute) else { return nil }
    for index in tags[Int(record)].attributes where attributes[Int(index)].attribute == attribute {
      let range = attributes[Int(index)].value
      return values[Int(range.lowerBound)..<Int(range.upperBound)]
    }
    return nil
  }

  func string(_ attribute: HTMLAttribute, of node: Int) -> String? {
    value(attribute, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether an element has one of some attributes.
  func has(oneOf kinds: HTMLAttribute.Kinds, _ node: Int) -> Bool {
    let record = nodes[node].first
    return record >= 0 && !isText(node) && tags[Int(record)].kinds.meets(kinds)
  }

  func hasAttributes(_ node: Int) -> Bool {
    let record = nodes[node].first
    return record >= 0 && !isText(node) && !tags[Int(record)].attributes.isEmpty
  }
}
