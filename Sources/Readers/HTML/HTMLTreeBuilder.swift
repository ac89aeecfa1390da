/// Makes the tree from the events of the parser.
struct HTMLTreeBuilder {
  private(set) var nodes: [HTMLTree.Node] = []
  /// The most elements inside of one another.
  private(set) var depth = 0
  private var open: [Int32] = []

  init(inputBytes: Int) {
    nodes.reserveCapacity(inputBytes / Self.bytesPerNode)
  }

  /// A guess for the room to keep; wrong by half costs one copy.
  private static let bytesPerNode = 32

  /// An element begins; `tag` is the number of its record, or -1.
  mutating func start(_ name: UInt16, tag: Int32) {
    let index = Int32(nodes.count)
    nodes.append(
      .init(
        name: name, element: Self.element(name), parent: open.last ?? -1, end: index + 1, first: tag, last: 0)
    )
    open.append(index)
    depth = max(depth, open.count)
  }

  private static let elements = HTMLName.allCases

  private static func element(_ name: UInt16) -> HTMLName? {
    Int(name) < elements.count ? elements[Int(name)] : nil
  }

  /// The innermost element ends; void ones as well.
  mutating func end() {
    guard let index = open.popLast() else { return }
    nodes[Int(index)].end = Int32(nodes.count)
  }

  /// Text of the innermost element, by its place among all text.
  mutating func append(_ piece: Range<Int32>) {
    let parent = open.last ?? -1
    let top = nodes.count - 1
    if top >= 0, nodes[top].name == HTMLTree.textName, nodes[top].last == piece.lowerBound,
      nodes[top].parent == parent
    {
      nodes[top].last = piece.upperBound
      return
    }
    let index = Int32(nodes.count)
    nodes.append(
      .init(
        name: HTMLTree.textName, element: nil, parent: parent, end: index + 1, first: piece.lowerBound,
        last: piece.upperBound))
  }
}
