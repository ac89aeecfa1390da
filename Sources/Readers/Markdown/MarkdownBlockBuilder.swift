internal import DocumentModel

/// Makes flat blocks from the walk over a Markdown document.
struct MarkdownBlockBuilder {
  private(set) var blocks: [Block] = []
  /// The first line of raw HTML that was read as a block, if any.
  private(set) var firstRawLine: Int?
  private(set) var footnotes = 0

  private let source: SourceLines
  /// The source lines in front of what was parsed.
  private let lineOffset: Int
  private var text = TextBuilder()
  private var quoteDepth = 0
  private var lists: [List] = []
  private var itemDepth = 0
  /// The marker of an item whose first paragraph has not come yet.
  private var pendingItem: (marker: Block.Marker, place: SourceSpan.Place)?
  private var isTask: Bool?
  /// The place of the block that is being gathered, and the source line that the walk has come to.
  private var place = SourceSpan.Place.line(1, column: 1)
  private var firstLine = 1
  private var line = 1
  private var startsLine = false
  private var isFirstCell = true
  /// The lines of the paragraphs that the parser did not see, and how many of them have been met.
  private let plain: [ClosedRange<Int>]
  private var plainMet = 0
  private var isInPlain = false

  private struct List {
    var next: Int
    /// The sign behind the numbers; nil for bullets.
    var delimiter: String?
  }

  init(source: SourceLines, lineOffset: Int, plain: [ClosedRange<Int>] = []) {
    self.source = source
    self.lineOffset = lineOffset
    self.plain = plain
  }

  /// Whether each plain paragraph was met where it stands, by itself.
  var hasAllPlain: Bool { plainMet == plain.count }

  mutating func take(_ event: MarkdownEvent, _ tree: borrowing MarkdownTree) {
    switch event {
    case .exit(.paragraph) where isInPlain: isInPlain = false
    case .enter where isInPlain: break
    case .enter(.paragraph) where isPlain(tree): takePlain()
    case .enter(let node): if !enterBlock(node, tree) { enterInline(node, tree) }
    case .exit(let node): exit(node)
    }
  }

  // MARK: Blocks

  private mutating func enterBlock(_ node: MarkdownEvent.Node, _ tree: borrowing MarkdownTree) -> Bool {
    switch node {
    case .item:
      flushItem()
      enterItem(tree)
      return true
    case .paragraph:
      begin(tree)
      if let done = isTask { text.append(contentsOf: done ? "[x] ".utf8 : "[ ] ".utf8) }
      isTask = nil
      return true
    case .cell:
      if !isFirstCell { text.append(.tab) }
      isFirstCell = false
      return true
    case .quote, .list, .table, .footnote, .heading, .row, .codeBlock, .htmlBlock, .rule:
      flushItem()
      begin(tree)
      enterOther(node, tree)
      return true
    default: return false
    }
  }

  private mutating func enterOther(_ node: MarkdownEvent.Node, _ tree: borrowing MarkdownTree) {
    switch node {
    case .quote: quoteDepth += 1
    case .list:
      let numbering = tree.numbering
      lists.append(List(next: numbering?.start ?? 0, delimiter: numbering?.delimiter))
    // Numbered as they are where a page shows them.
    case .footnote:
      footnotes += 1
      itemDepth += 1
      pendingItem = (.ordinal(footnotes, printed: "\(footnotes)."), place)
    case .row: isFirstCell = true
    case .codeBlock: takeCode(tree)
    case .htmlBlock: takeHTML(tree)
    case .rule: emit(text.block(.rule, at: place))
    default: break
    }
  }

  private mutating func enterItem(_ tree: borrowing MarkdownTree) {
    begin(tree)
    itemDepth += 1
    isTask = tree.isTaskDone
    pendingItem = (marker(), place)
  }

  private mutating func marker() -> Block.Marker {
    guard let list = lists.last, let delimiter = list.delimiter else { return .bullet }
    lists[lists.count - 1].next = list.next &+ 1
    return .ordinal(list.next, printed: "\(list.next)\(delimiter)")
  }

  private mutating func exit(_ node: MarkdownEvent.Node) {
    switch node {
    case .paragraph: finishParagraph()
    case .heading(let level): emit(text.block(.heading(level: level), at: place))
    case .row(let header): emit(text.block(.row(header: header), at: place))
    case .quote: quoteDepth -= 1
    case .list: _ = lists.popLast()
    case .item, .footnote:
      flushItem()
      itemDepth -= 1
    case .link:
      text.closeMark()
      text.endBareLink()
    case .emphasis, .strong, .strikethrough, .image: text.closeMark()
    default: break
    }
  }

  /// Begins a block at the node that the tree stands on.
  private mutating func begin(_ tree: borrowing MarkdownTree) {
    text.reset()
    firstLine = tree.line + lineOffset
    line = firstLine
    place = .line(firstLine, column: max(1, tree.column))
    startsLine = true
  }

  /// Whether the paragraph at which the tree stands is one that the parser did not see.
  private func isPlain(_ tree: borrowing MarkdownTree) -> Bool {
    plainMet < plain.count && tree.line + lineOffset == plain[plainMet].lowerBound && lists.isEmpty
      && quoteDepth == 0 && itemDepth == 0 && pendingItem == nil
  }

  private mutating func takePlain() {
    let lines = plain[plainMet]
    plainMet += 1
    isInPlain = true
    var block = PlainParagraphs.block(lines, of: source)
    block.blankLinesBefore = source.blankLines(before: lines.lowerBound)
    emitParts(of: block)
  }

  private mutating func finishParagraph() {
    guard text.text.contains(where: { !$0.isBlank }) || !text.marks.isEmpty else { return }
    var block = text.block(.paragraph, at: place)
    if let item = pendingItem {
      block.kind = .item(item.marker, depth: itemDepth)
      pendingItem = nil
    } else if block.isImageOnly {
      block.kind = .image
    }
    if block.kind != .paragraph { return emit(block) }
    block.blankLinesBefore = source.blankLines(before: firstLine)
    emitParts(of: block)
  }

  private mutating func emitParts(of block: Block) {
    for table in TabbedTable.split(block) {
      for part in table.kind == .paragraph ? PrintedBullets.split(table) : [table] {
        emit(part, blankLines: part.blankLinesBefore)
      }
    }
  }

  /// An item that begins with no paragraph still has its marker.
  private mutating func flushItem() {
    guard let item = pendingItem else { return }
    pendingItem = nil
    isTask = nil
    let start = Block.LineStart(utf8: 0, place: item.place)
    emit(Block(.item(item.marker, depth: itemDepth), text: [], lines: [start]))
  }

  private mutating func emit(_ block: Block) {
    var line = firstLine
    if case .line(let own, _) = block.lines[0].place { line = own }
    emit(block, blankLines: source.blankLines(before: line))
  }

  private mutating func emit(_ block: Block, blankLines: Int) {
    var block = block
    block.quoteDepth += quoteDepth
    block.listDepth += itemDepth
    block.blankLinesBefore = blankLines
    blocks.append(block)
  }

  private mutating func takeCode(_ tree: borrowing MarkdownTree) {
    var code: [UInt8] = []
    tree.appendLiteral(to: &code)
    if code.last == .newline { code.removeLast() }
    if tree.isFenced { line += 1 }
    for row in code.split(separator: .newline, omittingEmptySubsequences: false) {
      if !text.lines.isEmpty { text.append(.newline) }
      let column = source.column(of: row, line: line, hint: 0)
      text.startLine(.line(line, column: column), utf8: text.text.count)
      text.append(contentsOf: row)
      line += 1
    }
    var block = text.block(.code, at: place)
    block.text = code
    emit(block, blankLines: source.blankLines(before: firstLine))
  }

  private mutating func takeHTML(_ tree: borrowing MarkdownTree) {
    var literal: [UInt8] = []
    tree.appendLiteral(to: &literal)
    let read = MarkupBlockReader.read(literal, line: firstLine, source: source)
    if firstRawLine == nil, !read.isEmpty { firstRawLine = firstLine }
    for (index, block) in read.enumerated() {
      var block = block
      if case .item(let marker, let depth) = block.kind {
        block.kind = .item(marker, depth: depth + itemDepth)
      }
      emit(block, blankLines: index == 0 ? source.blankLines(before: firstLine) : 0)
    }
  }

  // MARK: Inside of blocks

  private mutating func enterInline(_ node: MarkdownEvent.Node, _ tree: borrowing MarkdownTree) {
    switch node {
    case .text, .code, .footnoteReference: takeLiteral(node, tree)
    case .html: takeTag(tree)
    case .softBreak, .lineBreak:
      text.append(.newline)
      line += 1
      startsLine = true
    case .emphasis: text.openMark(.emphasis)
    case .strong: text.openMark(.strong)
    case .strikethrough: text.openMark(.strikethrough)
    case .link: text.openMark(.link(target: tree.target))
    case .image: text.openMark(.image(target: tree.target))
    default: break
    }
  }

  private mutating func takeLiteral(_ node: MarkdownEvent.Node, _ tree: borrowing MarkdownTree) {
    // Brackets keep the number of a note from becoming part of the word in front of it.
    let isNote = node == .footnoteReference
    let range = text.append { bytes in
      if isNote { bytes.append(UInt8(ascii: "[")) }
      tree.appendLiteral(to: &bytes)
      if isNote { bytes.append(UInt8(ascii: "]")) }
    }
    if node == .code { text.addMark(.code, utf8: range) }
    if isNote { text.addMark(.superscript, utf8: range) }
    noteLine(range, tree)
  }

  /// Tells the line of a literal if it is the first of its line.
  private mutating func noteLine(_ range: Range<Int>, _ tree: borrowing MarkdownTree) {
    // The search for bare addresses leaves empty nodes, and nodes without a place, behind.
    guard !range.isEmpty else { return }
    let known = tree.line > 0 ? tree.line + lineOffset : line
    guard startsLine || known > line else { return }
    line = max(line, known)
    startsLine = false
    let column = source.column(of: text.text[range], line: line, hint: tree.column)
    text.startLine(.line(line, column: column), utf8: range.lowerBound)
  }

  private mutating func takeTag(_ tree: borrowing MarkdownTree) {
    var literal: [UInt8] = []
    tree.appendLiteral(to: &literal)
    if let tag = MarkupTag(literal[...]) { text.apply(tag) }
  }
}

extension Block {
  /// Whether all words of the block are the alternative text of images, of which there is one at least.
  fileprivate var isImageOnly: Bool {
    let images = marks.filter { if case .image = $0.kind { true } else { false } }
    guard !images.isEmpty else { return false }
    return text.indices.allSatisfy { index in
      text[index].isBlank || images.contains { $0.utf8.contains(index) }
    }
  }
}
