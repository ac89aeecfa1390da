import DocumentModel

/// Reads the tree as a reader sees the page: from the top to the bottom, as flat blocks.
struct HTMLBlockReader {
  /// The blocks, and for each the element that it stands in.
  private(set) var blocks: [Block] = []
  private(set) var elements: [Int] = []

  let tree: HTMLTree
  private var paths: HTMLPaths
  private let tables: HTMLTables
  /// Whether the marks beside headings that link to them and edit them are read as well.
  private let keepsControls: Bool
  private var flow = HTMLFlow()
  private var frames: [Frame] = []
  /// The block elements that stand open, the innermost last.
  private var containers: [Int] = []
  private var lists: [HTMLListNumbering] = []
  private var items: [Item] = []
  private var quoteDepth = 0
  private var preDepth = 0
  private var openTables: [Int] = []
  private var row: Row?

  /// An open element, and what is to be undone at its end.
  private struct Frame {
    var node: Int
    var end: Int
    var role: Role
  }

  private enum Role { case block, inline, mark, note, list, item, quote, pre, table, row, spaced }

  /// An open list item; its marker is printed with its first paragraph only.
  private struct Item {
    var marker: Block.Marker
    var isMarked = false
  }

  /// An open row of a table with data.
  private struct Row {
    var frames: Int
    var node: Int
    var cells = 0
    var headers = 0
  }

  /// Reads the whole tree; marks that only link to a heading or edit it are left out, unless they are wanted.
  ///
  /// - Complexity: O(nodes + text).
  init(_ tree: HTMLTree, without leftOut: HTMLSelection? = nil, keepsControls: Bool = false)
    throws(HTMLReaderError)
  {
    self.tree = tree
    self.keepsControls = keepsControls
    paths = HTMLPaths(tree)
    tables = HTMLTables(tree)
    blocks.reserveCapacity(tree.nodes.count / Self.nodesPerBlock)
    elements.reserveCapacity(tree.nodes.count / Self.nodesPerBlock)
    var node = 0
    while node < tree.nodes.count {
      guard blocks.count <= HTMLLimits.blocks else { throw .tooManyBlocks(limit: HTMLLimits.blocks) }
      while let frame = frames.last, frame.end <= node { leave() }
      if tree.isText(node) {
        text(node)
        node += 1
      } else {
        let isSkipped =
          HTMLVisibility.isHidden(node, in: tree) || leftOut?.contains(node) == true
          || !keepsControls && isControl(node)
        node = isSkipped ? tree.end(node) : enter(node)
      }
    }
    while !frames.isEmpty { leave() }
    flush()
    paths.release()
  }

  /// A guess for the room to keep; wrong by half costs one copy.
  private static let nodesPerBlock = 8

  private func isControl(_ node: Int) -> Bool {
    heading != nil
      ? HTMLHeadingControls.isControl(node, in: tree) : HTMLHeadingControls.isBesideHeading(node, in: tree)
  }

  private mutating func text(_ node: Int) {
    let bytes = tree.text(node)
    // A cell is a line, whatever it holds.
    if preDepth > 0, row == nil { return flow.appendPreserved(firstLineDropped(bytes, node)) }
    if flow.pendingBreaks > 1, row == nil, heading == nil, !bytes.allSatisfy(HTMLBytes.isBlank) { flush() }
    flow.append(bytes)
  }

  /// A line end right after the tag of pre is no text.
  private func firstLineDropped(_ bytes: ArraySlice<UInt8>, _ node: Int) -> ArraySlice<UInt8> {
    let isFirst = flow.text.isEmpty && node > 0 && tree.name(node - 1) == .pre
    return isFirst && bytes.first == 0x0a ? bytes.dropFirst() : bytes
  }

  /// Enters an element; the next node to look at.
  private mutating func enter(_ node: Int) -> Int {
    guard let name = tree.name(node) else {
      if HTMLVisibility.isStyledAsBlock(node, in: tree) { open(node, .block) } else { open(node, .inline) }
      return node + 1
    }
    switch name {
    case .br: preDepth > 0 && row == nil ? flow.appendPreserved([0x0a]) : flow.lineBreak()
    case .wbr: break
    case .hr: thematicBreak(node)
    case .img: image(node)
    case .li: openItem(node)
    case .ol, .ul, .menu, .dir:
      open(node, .list)
      lists.append(HTMLListNumbering(node, in: tree))
    case .blockquote:
      open(node, .quote)
      quoteDepth += 1
    case .pre, .listing, .xmp, .plaintext:
      open(node, .pre)
      preDepth += 1
    case .table:
      open(node, .table)
      openTables.append(node)
    case .tr: openRow(node)
    case .td, .th: openCell(node, name)
    case .button, .select, .textarea, .input, .label, .meter, .progress: open(node, .spaced)
    default: openOther(node, name)
    }
    return node + 1
  }

  private mutating func openOther(_ node: Int, _ name: HTMLName) {
    if name == .sup, HTMLReferences.isBareNumber(node, in: tree) {
      // Brackets keep the number of a note from becoming part of the word in front of it.
      flow.openMark(.superscript)
      flow.append([UInt8(ascii: "[")])
      frames.append(Frame(node: node, end: tree.end(node), role: .note))
    } else if let mark = mark(node, name) {
      if HTMLVisibility.isStyledAsBlock(node, in: tree) { boundary() }
      flow.openMark(mark)
      frames.append(Frame(node: node, end: tree.end(node), role: .mark))
    } else if name.isBlock || HTMLVisibility.isStyledAsBlock(node, in: tree) {
      open(node, .block)
    } else {
      open(node, .inline)
    }
  }

  private func mark(_ node: Int, _ name: HTMLName) -> Mark.Kind? {
    switch name {
    case .em, .i, .cite, .dfn, .var: .emphasis
    case .strong, .b: .strong
    case .code, .kbd, .samp, .tt: .code
    case .s, .strike, .del: .strikethrough
    case .sup: .superscript
    case .sub: .subscript
    case .a where HTMLReferences.isNoteMark(node, in: tree): .superscript
    case .a where HTMLReferences.isNoteLink(node, in: tree): nil
    case .a where heading != nil && HTMLHeadingControls.isSelfLink(node, in: tree): nil
    case .a: tree.string(.href, of: node).map { .link(target: $0) }
    default: nil
    }
  }

  private mutating func open(_ node: Int, _ role: Role) {
    if role == .spaced {
      flow.blank()
    } else if role != .inline {
      boundary()
      containers.append(node)
    }
    frames.append(Frame(node: node, end: tree.end(node), role: role))
  }

  /// The innermost element ends.
  private mutating func leave() {
    guard let frame = frames.last else { return }
    switch frame.role {
    case .inline: break
    case .mark: flow.closeMark()
    case .note:
      flow.append([UInt8(ascii: "]")])
      flow.closeMark()
    case .spaced: flow.blank()
    default: leaveBlock(frame)
    }
    frames.removeLast()
  }

  private mutating func leaveBlock(_ frame: Frame) {
    if frame.role == .row { closeRow() } else { boundary() }
    containers.removeLast()
    switch frame.role {
    case .list: lists.removeLast()
    case .item: items.removeLast()
    case .quote: quoteDepth -= 1
    case .pre: preDepth -= 1
    case .table: openTables.removeLast()
    default: break
    }
  }

  /// Where a block begins or ends; in a row of a table with data this is but a blank.
  private mutating func boundary() {
    if row == nil { flush() } else { flow.blank() }
  }

  private mutating func openItem(_ node: Int) {
    open(node, .item)
    let marker =
      lists.isEmpty ? .bullet : lists[lists.count - 1].marker(value: tree.value(.value, of: node))
    items.append(Item(marker: marker))
  }

  private mutating func thematicBreak(_ node: Int) {
    boundary()
    if row == nil { append(Block(.rule, text: [], lines: [lineStart(node)], quoteDepth: quoteDepth), node) }
  }

  private mutating func image(_ node: Int) {
    let source = tree.string(.src, of: node) ?? ""
    let target =
      source.isEmpty || source.hasPrefix("data:") ? tree.string(.dataSource, of: node) ?? "" : source
    if flow.pendingBreaks > 1, row == nil, heading == nil { flush() }
    flow.image(alternative: tree.value(.alt, of: node) ?? [], target: target)
  }
}

/// Tables and the making of blocks.
extension HTMLBlockReader {
  private mutating func openRow(_ node: Int) {
    let isData = row == nil && (openTables.last.map { tables.data.contains($0) } ?? false)
    guard isData else { return open(node, .block) }
    open(node, .row)
    row = Row(frames: frames.count, node: node)
  }

  private mutating func openCell(_ node: Int, _ name: HTMLName) {
    guard let open = row, open.frames == frames.count else { return self.open(node, .block) }
    if open.cells > 0 { flow.nextCell() }
    row?.cells += 1
    if name == .th { row?.headers += 1 }
    frames.append(Frame(node: node, end: tree.end(node), role: .inline))
  }

  private mutating func closeRow() {
    guard let closed = row else { return }
    row = nil
    let isHeader =
      closed.headers == closed.cells || tree.name(tree.parent(closed.node)) == .thead
    flush(as: .row(header: isHeader))
  }

  /// The heading that stands open, if any.
  private var heading: HTMLName? {
    guard let name = containers.last.flatMap({ tree.name($0) }) else { return nil }
    return name.headingLevel == nil ? nil : name
  }

  /// What a block is by the elements around it.
  private mutating func kind() -> Block.Kind {
    if preDepth > 0 { return .code }
    for node in containers.reversed().prefix(Self.kindReach) {
      guard let name = tree.name(node) else { continue }
      if let level = name.headingLevel { return .heading(level: level) }
      if name == .caption || name == .figcaption { return .caption }
      if name == .li || name == .td || name == .body { break }
    }
    guard let item = items.last, !item.isMarked else { return .paragraph }
    items[items.count - 1].isMarked = true
    return .item(item.marker, depth: items.count)
  }

  /// Blocks stand at most a few levels inside of their heading or caption.
  private static let kindReach = 8

  /// Makes a block of the text that was read, if there is any.
  private mutating func flush(as given: Block.Kind? = nil) {
    guard !flow.isEmpty else { return flow.reset() }
    if preDepth > 0 { flow.trimEnd() }
    let (text, marks) = flow.take()
    guard Self.isVisible(text) else { return }
    let node = containers.last ?? 0
    let isImage = given == nil && Self.isImageOnly(text, marks)
    let kind = isImage ? .image : given ?? self.kind()
    append(
      Block(
        kind, text: text, marks: marks, lines: [lineStart(node)], quoteDepth: quoteDepth,
        listDepth: items.count), node)
  }

  private mutating func append(_ block: Block, _ node: Int) {
    blocks.append(block)
    elements.append(node)
  }

  private mutating func lineStart(_ node: Int) -> Block.LineStart {
    .init(utf8: 0, place: .element(path: paths.path(node, tree), line: tree.line(node)))
  }

  private static func isImageOnly(_ text: [UInt8], _ marks: [Mark]) -> Bool {
    marks.contains { mark in
      if case .image = mark.kind { return mark.utf8 == 0..<text.count }
      return false
    }
  }

  /// Whether there is anything but white space, U+00A0, U+200B and U+FEFF.
  private static func isVisible(_ text: [UInt8]) -> Bool {
    var index = 0
    while index < text.count {
      if HTMLBytes.isBlank(text[index]) {
        index += 1
      } else if text[index...].starts(with: [0xc2, 0xa0]) {
        index += 2
      } else if text[index...].starts(with: [0xe2, 0x80, 0x8b])
        || text[index...].starts(with: [0xef, 0xbb, 0xbf])
      {
        index += 3
      } else {
        return true
      }
    }
    return false
  }
}
