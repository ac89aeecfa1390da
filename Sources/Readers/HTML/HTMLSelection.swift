/// Which elements of a page some selectors name.
///
/// Each element carries the steps that it and what is around it have fulfilled, as bits, so that nothing is tried twice
/// and nothing recurses.
struct HTMLSelection {
  /// How many elements each selector named, what stands inside of another one included.
  private(set) var counts: [Int]
  private var chosen: Set<Int> = []

  var isEmpty: Bool { chosen.isEmpty }

  /// - Complexity: O(nodes × steps).
  init(_ selectors: [HTMLSelector], in tree: HTMLTree) {
    counts = Array(repeating: 0, count: selectors.count)
    guard !selectors.isEmpty else { return }
    let ordinals = Self.ordinals(tree)
    for (index, selector) in selectors.enumerated() {
      for steps in selector.alternatives { choose(steps, index, tree, ordinals) }
    }
  }

  func contains(_ node: Int) -> Bool { chosen.contains(node) }

  private mutating func choose(
    _ steps: [HTMLSelector.Step], _ index: Int, _ tree: HTMLTree, _ ordinals: [Int32]
  ) {
    // Bit n: the first n steps are fulfilled by the element itself (own) or by it and what is around it (all).
    var own = [UInt64](repeating: 1, count: tree.nodes.count)
    var all = own
    for node in tree.nodes.indices where !tree.isText(node) {
      let parent = tree.parent(node)
      let (near, far) = parent < 0 ? (1, 1) : (own[parent], all[parent])
      var fulfilled: UInt64 = 0
      for (position, step) in steps.enumerated() {
        // A path begins at the top; a selector anywhere.
        let before = step.isChild ? (position == 0 ? (parent < 0 ? 1 : 0) : near) : far
        guard before & (1 << UInt64(position)) != 0, Self.fits(step, node, tree, ordinals) else { continue }
        fulfilled |= 1 << UInt64(position + 1)
      }
      own[node] = fulfilled
      all[node] = far | fulfilled
      if fulfilled & (1 << UInt64(steps.count)) != 0, chosen.insert(node).inserted { counts[index] += 1 }
    }
  }

  private static func fits(_ step: HTMLSelector.Step, _ node: Int, _ tree: HTMLTree, _ ordinals: [Int32])
    -> Bool
  {
    if let ordinal = step.ordinal, Int(ordinals[node]) != ordinal { return false }
    if let name = step.name, !tree.names.name(tree.nodes[node].name).elementsEqual(name.utf8) { return false }
    if let id = step.id, tree.value(.id, of: node)?.elementsEqual(id.utf8) != true { return false }
    guard !step.classes.isEmpty else { return true }
    let classes = (tree.value(.class, of: node) ?? []).split(whereSeparator: HTMLBytes.isBlank)
    return step.classes.allSatisfy { wanted in classes.contains { $0.elementsEqual(wanted.utf8) } }
  }

  /// Which of its name each element is among its siblings, from 1.
  private static func ordinals(_ tree: HTMLTree) -> [Int32] {
    var ordinals = [Int32](repeating: 1, count: tree.nodes.count)
    for parent in tree.nodes.indices where !tree.isText(parent) {
      var seen: [UInt16: Int32] = [:]
      var child = parent + 1
      while child < tree.end(parent) {
        if !tree.isText(child) {
          seen[tree.nodes[child].name, default: 0] += 1
          ordinals[child] = seen[tree.nodes[child].name] ?? 1
        }
        child = tree.end(child)
      }
    }
    return ordinals
  }
}
