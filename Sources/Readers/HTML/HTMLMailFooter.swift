import DocumentModel

/// Finds where an e-mail says why it was sent and how to get no more.
enum HTMLMailFooter {
  /// The elements around links that end a subscription, as far as they hold little else.
  ///
  /// Mails are laid out in tables: a link outside of a cell is one of a page, which has other footers.
  ///
  /// - Complexity: O(nodes).
  static func elements(_ read: HTMLBlockReader, _ measures: HTMLMeasures) -> [Int] {
    let tree = read.tree
    var cellEnd = 0
    var found: [Int] = []
    for node in tree.nodes.indices {
      switch tree.name(node) {
      case .td: cellEnd = max(cellEnd, tree.end(node))
      case .a where node < cellEnd && endsSubscription(node, tree):
        if let container = container(of: node, tree, measures) { found.append(container) }
      default: break
      }
    }
    return found
  }

  /// The outermost element around the link that holds no more running text than a notice has, and less than
  /// half of the page's.
  private static func container(of link: Int, _ tree: HTMLTree, _ measures: HTMLMeasures) -> Int? {
    let most = min(HTMLMainTextThresholds.mailFooter, (measures.running.first ?? 0) / 2)
    var node = tree.parent(link)
    var found: Int?
    var isInCell = false
    for _ in 0..<reach where node > 0 {
      guard measures.running[node] <= most else { break }
      found = node
      if tree.name(node) == .td { isInCell = true }
      node = tree.parent(node)
    }
    return isInCell ? found : nil
  }

  /// Levels of tables that newsletters wrap a footer in.
  private static let reach = 12

  private static func endsSubscription(_ link: Int, _ tree: HTMLTree) -> Bool {
    if let target = tree.value(.href, of: link), says(target) { return true }
    var node = link + 1
    while node < tree.end(link) {
      if tree.isText(node), says(tree.text(node)) { return true }
      node += 1
    }
    return false
  }

  private static func says(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= longest else { return false }
    return words.occurs(in: text)
  }

  /// Bytes of a target or of a link's words; more is neither.
  private static let longest = 2_048

  private static let words = HTMLWordSearch([
    "unsubscribe", "abbestellen", "désabonner", "désinscrire", "desabonn", "desinscri", "uitschrijven",
    "annulla iscrizione", "disiscriv", "darse de baja", "отписаться", "退订", "取消订阅", "配信停止", "購読解除", "wypisz",
  ])
}
