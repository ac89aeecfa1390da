import DocumentModel

/// Finds the article's text among all that a page shows.
struct HTMLMainText {
  /// Whether each block belongs to the text.
  private(set) var isText: [Bool]
  /// Whether each block stands at the text's place and was left out for nothing but its looks.
  private(set) var isMargin: [Bool]
  /// The elements that hold the text.
  private(set) var roots: [Int] = []

  private let read: HTMLBlockReader
  private var measures: HTMLMeasures
  private var furniture: [Bool] = []
  /// Below an element that its class calls a caption.
  private var isCaption: [Bool] = []
  private var isInArticle: [Bool] = []
  private var words = HTMLClassWords()
  private let anchors: HTMLAnchors

  /// Whether there was no running text, so that all the page shows was taken.
  private(set) var isFallback = false

  /// Looks for the text, or takes all that the page shows.
  init(_ read: HTMLBlockReader, isWholePage: Bool) {
    self.read = read
    measures = HTMLMeasures(read)
    anchors = HTMLAnchors(read.tree)
    isText = Array(repeating: false, count: read.blocks.count)
    isMargin = isText
    isWholePage ? takeAll() : findText()
  }

  private mutating func findText() {
    measures.addUp(read) { _ in true }
    markFurniture()
    let elements = read.elements
    let furniture = furniture
    measures.addUp(read) { !furniture[elements[$0]] }
    findRoots()
    addKin()
    addNotes()
    markText()
    addStandfirst()
    let untrimmed = isText
    HTMLMainTextTrim.trim(&isText, read, measures)
    for index in isText.indices where untrimmed[index] && !isText[index] {
      isMargin[index] = HTMLMainTextTrim.isMargin(index, read, measures)
    }
    markBesideText()
    guard !isText.contains(true) else { return }
    isFallback = true
    isMargin = isText
    takeAll { !furniture[elements[$0]] }
  }

  /// Takes all words on the page but those that describe pictures, as far as `counts` lets them through.
  private mutating func takeAll(where counts: (Int) -> Bool = { _ in true }) {
    for index in isText.indices {
      isText[index] = read.blocks[index].kind != .image && measures.blocks[index].bytes > 0 && counts(index)
    }
  }

  /// Marks the blocks that stand in the roots and are no furniture.
  private mutating func markText() {
    let isInside = insideRoots()
    for index in isText.indices {
      let element = read.elements[index]
      isText[index] = isInside[element] && !furniture[element]
    }
  }

  /// Marks what is no text by its element, its role or the words of its class; all below it is marked too.
  private mutating func markFurniture() {
    isCaption = Array(repeating: false, count: read.tree.nodes.count)
    let tree = read.tree
    let total = max(1, measures.running.first ?? 0)
    furniture = Array(repeating: false, count: tree.nodes.count)
    for teaser in HTMLRepeats(read, measures).teasers
    where !isInNotes(teaser)
      && Double(measures.running[teaser]) <= Double(total) * HTMLMainTextThresholds.tooMuchForFurniture
    {
      furniture[teaser] = true
    }
    isInArticle = furniture
    for node in tree.nodes.indices {
      let parent = tree.parent(node)
      let name = tree.name(node)
      isInArticle[node] = name == .article || name == .main || (parent >= 0 && isInArticle[parent])
      if parent >= 0, furniture[parent] {
        furniture[node] = true
        isCaption[node] = isCaption[parent]
        continue
      }
      guard !tree.isText(node), !furniture[node] else { continue }
      let share = Double(measures.running[node]) / Double(total)
      let isFooter = name == .footer || name == .nav
      if share > HTMLMainTextThresholds.tooMuchForFurniture, !isFooter { continue }
      furniture[node] = isFurniture(node)
    }
    for node in HTMLMailFooter.elements(read, measures) where !furniture[node] {
      for inner in node..<tree.end(node) { furniture[inner] = true }
    }
  }

  /// Notes repeat each other in form, as teasers do.
  private func isInNotes(_ node: Int) -> Bool {
    var node = node
    for _ in 0..<HTMLReferences.deepestNote where node >= 0 {
      if HTMLReferences.isNote(node, in: read.tree) { return true }
      node = read.tree.parent(node)
    }
    return false
  }

  private mutating func isFurniture(_ node: Int) -> Bool {
    switch read.tree.name(node) {
    // What stands beside the text, or a note at its foot.
    case .aside:
      return !HTMLReferences.isNote(node, in: read.tree) && !HTMLBoxes.isOfSection(node, read.tree, measures)
    case .nav, .footer, .form, .dialog, .menu, .button, .select, .textarea, .fieldset, .label,
      .address, .time:
      return true
    // The header of an article holds its title and often its first paragraph.
    case .header: return !isInArticle[node]
    case .html, .body, .main, .article, .blockquote: return false
    // Inside of the text by their nature; half of a page's elements need not be looked at.
    case .em, .strong, .b, .i, .code, .kbd, .samp, .tt, .var, .sub, .sup, .br, .wbr, .img, .tbody, .tr:
      return false
    default: break
    }
    if isNamedBody(node) { return false }
    guard words.verdict(node, in: read.tree, anchors: anchors) == .furniture,
      !HTMLBoxes.isOfSection(node, read.tree, measures)
    else { return false }
    isCaption[node] = tree(node, isNamed: Self.captionClasses)
    return true
  }

  private static let captionClasses = [Array("caption".utf8), Array("wp-caption-text".utf8)]

  private func tree(_ node: Int, isNamed names: [[UInt8]]) -> Bool {
    (read.tree.value(.class, of: node) ?? []).split(whereSeparator: HTMLBytes.isBlank).contains { name in
      names.contains { $0.elementsEqual(name.lazy.map(HTMLBytes.lower)) }
    }
  }

  /// Captions at the text's place are margins, whether an element or a class says what they are; so are paragraphs that
  /// stand beside its place in one element, and that nothing says to be furniture, and the lines of a title page.
  private mutating func markBesideText() {
    let isInside = insideRoots()
    let rootsBefore = rootsBefore()
    let titlePage = titlePage()
    for index in isText.indices where !isText[index] {
      let element = read.elements[index]
      let mayBeText =
        isInside[element]
        ? isCaption[element]
        : titlePage.contains(index) && isOfTitlePage(index)
          || !furniture[element] && measures.blocks[index].isRunning && standsBesideRoot(index, rootsBefore)
      if mayBeText { isMargin[index] = HTMLMainTextTrim.isMargin(index, read, measures) }
    }
  }

  /// The blocks between the page's title and the text's place.
  private func titlePage() -> Range<Int> {
    guard let root = roots.min(), let first = read.elements.firstIndex(where: { $0 > root }),
      let title = read.blocks[..<first].firstIndex(where: { $0.kind == .heading(level: 1) })
    else { return 0..<0 }
    return title + 1..<first
  }

  /// Whether a block between title and text may be a line of a title page: the year of its copyright says which edition of
  /// the text this is.
  ///
  /// Rows there are facts that other tables of the page repeat.
  private func isOfTitlePage(_ index: Int) -> Bool {
    let element = read.elements[index]
    switch read.blocks[index].kind {
    case .heading: return !furniture[element]
    case .paragraph:
      let isOfEdition =
        tree(element, isNamed: Self.editionClasses) && !furniture[max(0, read.tree.parent(element))]
      return !furniture[element] || isOfEdition
    default: return false
    }
  }

  private static let editionClasses = [Array("copyright".utf8)]

  /// Whether the element around a block holds the text as well; one around nothing but this block is passed by.
  ///
  /// What stands in a box of its own with others may be the column beside the text.
  private func standsBesideRoot(_ index: Int, _ rootsBefore: [Int]) -> Bool {
    let tree = read.tree
    var node = tree.parent(read.elements[index])
    let holds = { (node: Int, block: Int) in
      read.elements.indices.contains(block) && node < read.elements[block]
        && read.elements[block] < tree.end(node)
    }
    if node >= 0, !holds(node, index - 1), !holds(node, index + 1) { node = tree.parent(node) }
    return node >= 0 && rootsBefore[tree.end(node)] > rootsBefore[node + 1]
  }

  /// For each node how many roots stand in front of it: pages may have thousands.
  private func rootsBefore() -> [Int] {
    var counts = [Int](repeating: 0, count: furniture.count + 1)
    for root in roots { counts[root + 1] += 1 }
    for node in counts.indices.dropFirst() { counts[node] += counts[node - 1] }
    return counts
  }

  private func insideRoots() -> [Bool] {
    var isInside = [Bool](repeating: false, count: furniture.count)
    for root in roots { for node in root..<read.tree.end(root) { isInside[node] = true } }
    return isInside
  }

  private func isNamedBody(_ node: Int) -> Bool {
    read.tree.value(.itemprop, of: node)?.elementsEqual("articleBody".utf8) ?? false
  }

  /// The elements named as the article's body, or the place where the running text is.
  private mutating func findRoots() {
    let tree = read.tree
    let total = Double(max(1, measures.running.first ?? 0))
    var node = 0
    var named: [Int] = []
    while node < tree.nodes.count {
      if !tree.isText(node), isNamedBody(node), !furniture[node] {
        named.append(node)
        node = tree.end(node)
      } else {
        node += 1
      }
    }
    let held = named.reduce(0) { $0 + measures.running[$1] }
    if Double(held) >= total * HTMLMainTextThresholds.namedBody {
      roots = named
    } else {
      roots = [descend(from: titledArticle() ?? 0)]
    }
  }

  /// The only article element with a heading of the first level, on a page that has one such heading.
  private func titledArticle() -> Int? {
    let tree = read.tree
    let titles = tree.nodes.indices.filter { tree.name($0) == .h1 && !furniture[$0] }
    guard titles.count == 1, var node = titles.first else { return nil }
    while node >= 0, tree.name(node) != .article { node = tree.parent(node) }
    return node >= 0 && measures.running[node] >= HTMLMainTextThresholds.titledArticle ? node : nil
  }

  /// Elements like the root beside it: a text that the page holds in several boxes of one kind.
  private mutating func addKin() {
    let tree = read.tree
    guard roots.count == 1, let root = roots.first else { return }
    guard let kind = tree.value(.class, of: root), !kind.isEmpty else { return }
    var node = 0
    while node < tree.nodes.count {
      let isTagAlike = node != root && tree.nodes[node].name == tree.nodes[root].name
      let isKin =
        isTagAlike && measures.running[node] > 0 && !furniture[node]
        && (tree.value(.class, of: node) ?? []).elementsEqual(kind)
      if isKin { roots.append(node) }
      node = node == root || isKin ? tree.end(node) : node + 1
    }
  }

  /// Notes to the text, which stand behind its place on some pages.
  private mutating func addNotes() {
    let tree = read.tree
    let places = Set(roots)
    var node = 0
    while node < tree.nodes.count {
      if places.contains(node) {
        node = tree.end(node)
      } else if !tree.isText(node), measures.running[node] > 0, !furniture[node],
        HTMLReferences.isNote(node, in: tree), !roots.contains(where: { node < $0 && $0 < tree.end(node) })
      {
        roots.append(node)
        node = tree.end(node)
      } else {
        node += 1
      }
    }
  }

  /// The paragraphs between the title and the text's place: many pages set the first one apart.
  private mutating func addStandfirst() {
    guard let first = isText.firstIndex(of: true) else { return }
    addLead(above: first)
    var title: Int?
    for index in 0..<first {
      if case .heading(level: 1) = read.blocks[index].kind { title = index }
    }
    guard let title else { return }
    for index in (title + 1)..<max(first, title + 1) where measures.blocks[index].isRunning {
      isText[index] = !furniture[read.elements[index]]
    }
  }

  /// The paragraphs between the heading right above the text's place and that place: the list or the table that makes up
  /// nearly all of a section is its place alone.
  private mutating func addLead(above first: Int) {
    var index = first - 1
    while index >= 0, isLead(index) { index -= 1 }
    guard index >= 0, index < first - 1, case .heading = read.blocks[index].kind,
      !furniture[read.elements[index]]
    else { return }
    for lead in index + 1..<first { isText[lead] = true }
  }

  private func isLead(_ index: Int) -> Bool {
    if case .paragraph = read.blocks[index].kind {
      return measures.blocks[index].isRunning && !furniture[read.elements[index]]
    }
    return false
  }

  /// Goes down as long as one child holds nearly all of the running text.
  private func descend(from start: Int) -> Int {
    let tree = read.tree
    var node = start
    while node < tree.nodes.count {
      let wanted = Double(measures.running[node]) * HTMLMainTextThresholds.descent
      var best = -1
      var child = node + 1
      while child < tree.end(node) {
        let running = measures.running[child]
        if !tree.isText(child), running > (best < 0 ? 0 : measures.running[best]) { best = child }
        child = tree.end(child)
      }
      guard best >= 0, Double(measures.running[best]) >= wanted, canHold(best),
        !isSection(best, of: node), !isPart(best, of: node)
      else { return node }
      node = best
    }
    return start
  }

  /// Whether an element is the longest of several sections: each begins with a heading of its level and has text.
  private func isSection(_ node: Int, of parent: Int) -> Bool {
    let tree = read.tree
    guard let level = level(ofSection: node) else { return false }
    var child = parent + 1
    while child < tree.end(parent) {
      if child != node, !tree.isText(child), !furniture[child], tree.name(child) == tree.name(node),
        measures.running[child] >= HTMLMainTextThresholds.section, self.level(ofSection: child) == level
      {
        return true
      }
      child = tree.end(child)
    }
    return false
  }

  /// Whether an element is a part of a text that begins with its title: a list, a table, or one of its sections.
  ///
  /// Where the search goes on inside of it, the paragraphs between the title and the part are no text, and which part holds
  /// nearly all changes with one edit.
  private func isPart(_ node: Int, of parent: Int) -> Bool {
    guard let level = level(ofSection: parent) else { return false }
    return !(node + 1..<max(node + 1, read.tree.end(node))).contains {
      read.tree.name($0)?.headingLevel.map { $0 <= level } ?? false
    }
  }

  /// The level of the heading that an element begins with, below the first: that one is of another article.
  private func level(ofSection node: Int) -> Int? {
    let last = min(read.tree.end(node), node + Self.nodesAboveHeading)
    let level = (node + 1..<max(node + 1, last)).lazy.compactMap { read.tree.name($0)?.headingLevel }.first
    return level == 1 ? nil : level
  }

  /// An anchor, white space, an element around the heading.
  private static let nodesAboveHeading = 12

  private func canHold(_ node: Int) -> Bool {
    switch read.tree.name(node) {
    case .p, .li, .h1, .h2, .h3, .h4, .h5, .h6, .pre, .blockquote, .ul, .ol, .dl: false
    default: true
    }
  }
}
