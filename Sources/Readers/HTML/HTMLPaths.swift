/// The XPaths of elements.
struct HTMLPaths {
  /// Which of its name an element is among its siblings, from 1; 0 when it is the only one.
  private var ordinals: [Int32]
  /// The element itself, or its ancestor at the limit of levels; empty where no element is that deep.
  private var anchors: [Int32]
  private var lastNode = -1
  private var lastPath = ""
  /// The elements of the last path, and where the step of each ends in it.
  private var steps: [(node: Int, end: Int)] = []
  private var bytes: [UInt8] = []
  /// The elements between the last path and the next one, the innermost first.
  private var chain: [Int] = []

  /// Counts the siblings.
  ///
  /// - Complexity: O(nodes).
  init(_ tree: HTMLTree) {
    ordinals = Array(repeating: 0, count: tree.nodes.count)
    anchors = tree.depth <= HTMLLimits.pathLevels ? [] : Self.anchors(tree)
    var last = [Int](repeating: -1, count: tree.names.count + 2)
    for parent in tree.nodes.indices where !tree.isText(parent) && tree.end(parent) > parent + 1 {
      count(parent, tree, &last)
    }
  }

  private static func anchors(_ tree: HTMLTree) -> [Int32] {
    var anchors: [Int32] = []
    anchors.reserveCapacity(tree.nodes.count)
    var levels: [Int16] = []
    levels.reserveCapacity(tree.nodes.count)
    for node in tree.nodes.indices {
      let parent = tree.parent(node)
      let level = parent < 0 ? 1 : levels[parent] + 1
      levels.append(level)
      anchors.append(level <= HTMLLimits.pathLevels ? Int32(node) : anchors[max(0, parent)])
    }
    return anchors
  }

  private mutating func count(_ parent: Int, _ tree: HTMLTree, _ last: inout [Int]) {
    var child = parent + 1
    while child < tree.end(parent) {
      if !tree.isText(child) {
        let slot = min(Int(tree.nodes[child].name), last.count - 1)
        // An entry from another parent lies outside of this one.
        let previous = last[slot]
        if previous > parent, tree.parent(previous) == parent {
          if ordinals[previous] == 0 { ordinals[previous] = 1 }
          ordinals[child] = ordinals[previous] + 1
        }
        last[slot] = child
      }
      child = tree.end(child)
    }
  }

  /// The path of an element, or that of its ancestor at the limit of levels.
  ///
  /// Nodes are best asked for in document order: what they share with the node before is at hand.
  mutating func path(_ node: Int, _ tree: HTMLTree) -> String {
    let node = anchors.isEmpty ? node : Int(anchors[node])
    if node == lastNode { return lastPath }
    while let top = steps.last, node < top.node || node >= tree.end(top.node) { steps.removeLast() }
    bytes.removeLast(bytes.count - (steps.last?.end ?? 0))
    chain.removeAll(keepingCapacity: true)
    var current = node
    while current >= 0, current != steps.last?.node {
      chain.append(current)
      current = tree.parent(current)
    }
    for element in chain.reversed() {
      append(element, tree)
      steps.append((element, bytes.count))
    }
    lastNode = node
    lastPath = String(decoding: bytes, as: UTF8.self)
    return lastPath
  }

  /// Gives the memory back; no path can be asked for any more.
  mutating func release() {
    ordinals = []
    anchors = []
  }

  private mutating func append(_ element: Int, _ tree: HTMLTree) {
    bytes.append(UInt8(ascii: "/"))
    bytes.append(contentsOf: tree.names.name(tree.nodes[element].name))
    let ordinal = ordinals[element]
    guard ordinal > 0 else { return }
    bytes.append(UInt8(ascii: "["))
    var unit: Int32 = 1
    while ordinal / unit >= 10 { unit *= 10 }
    while unit > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(ordinal / unit % 10))
      unit /= 10
    }
    bytes.append(UInt8(ascii: "]"))
  }
}
