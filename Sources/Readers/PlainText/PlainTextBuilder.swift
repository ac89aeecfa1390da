internal import DocumentModel

/// Makes blocks from the lines of a plain text.
struct PlainTextBuilder {
  private let text: [UInt8]
  private let lines: [TextLine]
  private let wrap: WrapStatistics
  private let evidence: ListEvidence
  private let code: IndentedCode
  private var blocks: [Block] = []
  private var items = ItemStack()
  private var open: Open?
  /// Lines before this index are known to be in no table.
  private var tableSearchedTo = 0

  /// The block that is being gathered.
  private struct Open {
    var kind: Block.Kind
    /// Indices of its lines, half-open.
    var lines: Range<Int>
    /// The offset of its first word, behind the marker.
    var start: Int
    /// The least indentation of its lines.
    var indent: Int32
    var listDepth: Int

    var isItem: Bool { if case .item = kind { true } else { false } }
  }

  init(text: [UInt8], lines: [TextLine]) {
    self.text = text
    self.lines = lines
    wrap = WrapStatistics(lines, text)
    evidence = ListEvidence(text: text, lines: lines, wrap: wrap)
    code = IndentedCode(text: text, lines: lines, baseIndent: evidence.baseIndent)
  }

  /// The blocks in reading order.
  consuming func build() -> [Block] {
    var index = 0
    while index < lines.count { index = take(index) }
    flush()
    return blocks
  }

  /// Takes the line at `index` and returns the index of the next one to take.
  private mutating func take(_ index: Int) -> Int {
    let line = lines[index]
    let words = text[line.range]
    if line.blankLines > 0 || line.startsPage { flush() }
    if line.startsPage { emitRule(line) }
    if let end = tableEnd(from: index) {
      takeTable(index..<end)
      return end
    }
    if items.isEmpty || line.indent <= items.indent, let end = code.end(from: index) {
      startParagraph(index)
      open?.kind = .code
      open?.lines = index..<end
      flush()
      return end
    }
    if let rule = RuleLine(words) {
      take(rule, line)
    } else if let marker = ListMarker(words),
      evidence.accepts(marker, at: index, in: items, openIndent: open?.indent)
    {
      startItem(marker, index)
    } else if var block = open, goesOn(block, index), !evidence.isCounted(index) {
      block.lines = block.lines.lowerBound..<index + 1
      block.indent = min(block.indent, line.indent)
      open = block
    } else {
      startParagraph(index)
    }
    return index + 1
  }

  private mutating func take(_ rule: RuleLine, _ line: TextLine) {
    if let title = open, title.kind == .paragraph, title.lines.count == 1, let level = rule.titleLevel,
      rule.underlines(titleWidth: Int(lines[title.lines.lowerBound].width))
    {
      open?.kind = .heading(level: level)
      return flush()
    }
    flush()
    items.removeAll()
    emitRule(line)
  }

  /// Whether the line belongs to the open block.
  private func goesOn(_ open: Open, _ index: Int) -> Bool {
    let line = lines[index]
    if open.isItem {
      // Hanging lines belong to the item in any text; others only where the line before was full.
      return line.indent > items.indent
        || wrap.isHardWrapped && wrap.isFull(lines[index - 1], next: line, text)
    }
    // A first line that is indented begins a paragraph, as in books.
    return wrap.isHardWrapped && line.indent < open.indent + Self.firstLineIndent
  }

  private static let firstLineIndent: Int32 = 2

  private mutating func startItem(_ marker: ListMarker, _ index: Int) {
    flush()
    let line = lines[index]
    let number = marker.number(after: items.marker(at: line.indent))
    items.push(marker, indent: line.indent)
    let printed = String(decoding: text[marker.printed], as: UTF8.self)
    let kind: Block.Marker = marker.isBullet ? .bullet : .ordinal(number, printed: printed)
    open = Open(
      kind: .item(kind, depth: items.depth), lines: index..<index + 1, start: marker.contentStart,
      indent: line.indent, listDepth: items.depth)
  }

  private mutating func startParagraph(_ index: Int) {
    flush()
    let line = lines[index]
    items.leave(indent: line.indent)
    open = Open(
      kind: .paragraph, lines: index..<index + 1, start: Int(line.start), indent: line.indent,
      listDepth: items.depth)
  }

  /// Ends the open block.
  private mutating func flush() {
    guard let done = open else { return }
    open = nil
    var words: [UInt8] = []
    var starts: [Block.LineStart] = []
    for index in done.lines {
      let line = lines[index]
      let start = index == done.lines.lowerBound ? done.start : Int(line.start)
      if !starts.isEmpty { words.append(.newline) }
      let column = start - Int(line.lineStart) + 1
      starts.append(Block.LineStart(utf8: words.count, place: .line(Int(line.number), column: column)))
      words.append(contentsOf: text[start..<Int(line.end)])
    }
    let blank = Int(lines[done.lines.lowerBound].blankLines)
    blocks.append(
      Block(done.kind, text: words, lines: starts, listDepth: done.listDepth, blankLinesBefore: blank))
  }

  private mutating func emitRule(_ line: TextLine) {
    let start = Block.LineStart(utf8: 0, place: .line(Int(line.number), column: line.column))
    blocks.append(Block(.rule, text: [], lines: [start], blankLinesBefore: Int(line.blankLines)))
  }

  // MARK: Tables

  /// The index behind the table that begins at `index`; nil if none does.
  private mutating func tableEnd(from index: Int) -> Int? {
    guard index >= tableSearchedTo, mayBeRow(index) else { return nil }
    var end = index + 1
    while end < lines.count, lines[end].blankLines == 0, !lines[end].startsPage, mayBeRow(end) { end += 1 }
    // Remembered even if it is no table, so that no line is looked at twice.
    tableSearchedTo = end
    let rows = lines[index..<end].map { text[$0.range] }
    return TabbedTable.runs(in: rows).isEmpty ? nil : end
  }

  private func mayBeRow(_ index: Int) -> Bool {
    guard lines[index].hasTab else { return false }
    let words = text[lines[index].range]
    guard TabbedTable.mayBeRow(words) else { return false }
    // A tab behind a list marker is only the way from the marker to the words.
    guard let marker = ListMarker(words) else { return true }
    return words[marker.contentStart...].contains(.tab)
  }

  private mutating func takeTable(_ range: Range<Int>) {
    flush()
    items.removeAll()
    let rows = lines[range].map { text[$0.range] }
    let header = TabbedTable.hasHeader(rows[...])
    for (index, line) in lines[range].enumerated() {
      let start = Block.LineStart(utf8: 0, place: .line(Int(line.number), column: line.column))
      blocks.append(
        Block(
          .row(header: header && index == 0), text: Array(rows[index]), lines: [start],
          blankLinesBefore: Int(line.blankLines)))
    }
  }
}
