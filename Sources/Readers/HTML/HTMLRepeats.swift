import DocumentModel

/// Finds teasers: elements of one kind side by side, each with a link to another text as its title.
struct HTMLRepeats {
  /// The elements that are teasers.
  private(set) var teasers: [Int] = []

  private let read: HTMLBlockReader
  private let measures: HTMLMeasures
  /// For each element, how many blocks in it are nothing but a link, and how many are headings without one.
  private var linkedTitles: [Int32]
  private var plainHeadings: [Int32]
  private var classNumbers: [String: Int] = [:]

  /// Looks at the children of all elements.
  ///
  /// - Complexity: O(nodes).
  init(_ read: HTMLBlockReader, _ measures: HTMLMeasures) {
    self.read = read
    self.measures = measures
    linkedTitles = Array(repeating: 0, count: read.tree.nodes.count)
    plainHeadings = linkedTitles
    countTitles()
    for parent in read.tree.nodes.indices where linkedTitles[parent] > 1 { group(parent) }
  }

  private mutating func countTitles() {
    let tree = read.tree
    for (index, element) in read.elements.enumerated() {
      let measure = measures.blocks[index]
      let isLink = measure.linkShare >= HTMLMainTextThresholds.wholeLink
      if isLink, measure.bytes >= HTMLMainTextThresholds.linkedTitle {
        linkedTitles[element] += 1
      } else if case .heading = read.blocks[index].kind {
        plainHeadings[element] += 1
      }
    }
    for node in tree.nodes.indices.reversed() {
      let parent = tree.parent(node)
      guard parent >= 0 else { continue }
      linkedTitles[parent] += linkedTitles[node]
      plainHeadings[parent] += plainHeadings[node]
    }
  }

  /// The number of an element's kind: the same tag and the same first class give the same number.
  private mutating func kind(of node: Int) -> Int {
    let tree = read.tree
    let name = Int(tree.nodes[node].name)
    guard let value = tree.value(.class, of: node), !value.isEmpty else { return name }
    let first = String(decoding: value.prefix { !HTMLBytes.isBlank($0) }, as: UTF8.self)
    let number = classNumbers[first] ?? classNumbers.count + 1
    classNumbers[first] = number
    return number << 16 | name
  }

  private mutating func group(_ parent: Int) {
    let tree = read.tree
    var groups: [Int: [Int]] = [:]
    var order: [Int] = []
    var child = parent + 1
    while child < tree.end(parent) {
      if !tree.isText(child), tree.end(child) > child + 1 {
        let kind = kind(of: child)
        if groups[kind] == nil { order.append(kind) }
        groups[kind, default: []].append(child)
      }
      child = tree.end(child)
    }
    for kind in order { if let members = groups[kind], members.count >= 2 { judge(members) } }
  }

  private mutating func judge(_ members: [Int]) {
    let linked = members.filter { linkedTitles[$0] > 0 && plainHeadings[$0] == 0 }
    let short = linked.filter { measures.running[$0] < HTMLMainTextThresholds.teaser }
    if short.count >= HTMLMainTextThresholds.repeats, short.count * 10 >= members.count * 7 {
      teasers += short
      return
    }
    // One text of its own beside others that only link to theirs.
    let own = members.filter { plainHeadings[$0] > 0 && measures.running[$0] > 0 }
    if own.count == 1, read.tree.name(members[0]) == .article, !hasLinkedTitle(own[0]) { teasers += linked }
  }

  /// Whether the first heading of an element is a link: so are those of a page of articles, whichever is the longest.
  private func hasLinkedTitle(_ node: Int) -> Bool {
    let reach = node..<min(read.tree.end(node), node + Self.titleReach)
    guard let heading = reach.first(where: { read.tree.name($0)?.headingLevel != nil }) else { return false }
    return linkedTitles[heading] > 0
  }

  /// Nodes of an article among which its title is looked for: bounds the work where articles nest.
  private static let titleReach = 64
}
