internal import DocumentModel

/// Reads a block of raw HTML in Markdown plainly: its text, cut at block-level tags.
///
/// Absent: a tree, implied end tags, scripts. A page is read by the reader for HTML, not by this.
struct MarkupBlockReader {
  private(set) var blocks: [Block] = []
  private var text = TextBuilder()
  private var kind = Block.Kind.paragraph
  private var lists: [Int?] = []
  private var quoteDepth = 0
  private var isInRow = false
  private var line: Int
  private let source: SourceLines
  private var atLineStart = true

  /// `line` is the source line that the block begins in.
  init(line: Int, source: SourceLines) {
    self.line = line
    self.source = source
  }

  /// The blocks of the literal of an HTML block.
  static func read(_ literal: [UInt8], line: Int, source: SourceLines) -> [Block] {
    var reader = MarkupBlockReader(line: line, source: source)
    var scanner = MarkupScanner(literal[...])
    while let piece = scanner.next() {
      switch piece {
      case .text(let bytes): reader.takeText(bytes)
      case .tag(let tag, let bytes):
        reader.take(tag)
        reader.skip(bytes)
      case .dropped(let bytes): reader.skip(bytes)
      }
    }
    reader.flush()
    return reader.blocks
  }

  private mutating func skip(_ bytes: ArraySlice<UInt8>) {
    let ends = bytes.count { $0 == .newline }
    if ends > 0 { atLineStart = true }
    line += ends
  }

  private mutating func takeText(_ bytes: ArraySlice<UInt8>) {
    let pieces = bytes.split(separator: .newline, omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      if index > 0 {
        line += 1
        atLineStart = true
        if !text.isEmpty { text.append(.newline) }
      }
      // Indentation of the source and blanks in front of a block are no text.
      let words = atLineStart || text.isEmpty ? piece.drop(while: \.isBlank) : piece
      if !words.isEmpty { append(words) }
    }
  }

  private mutating func append(_ words: ArraySlice<UInt8>) {
    if atLineStart || text.isEmpty {
      let column = source.column(of: words, line: line, hint: 0)
      text.startLine(.line(line, column: column), utf8: text.text.count)
      atLineStart = false
    }
    text.append(contentsOf: CharacterReferences.decode(words))
  }

  private mutating func take(_ tag: MarkupTag) {
    switch InlineTag(tag) {
    case .block: separate(tag)
    case .cell: takeCell(tag)
    default: text.apply(tag)
    }
  }

  private mutating func takeCell(_ tag: MarkupTag) {
    guard !tag.isClosing else { return }
    if !isInRow { startRow() }
    if case .row(let header) = kind, !text.isEmpty || header {
      text.append(.tab)
    }
    if tag.name == "th", text.isEmpty { kind = .row(header: true) }
  }

  private mutating func startRow() {
    flush()
    isInRow = true
    kind = .row(header: false)
  }

  private mutating func separate(_ tag: MarkupTag) {
    let endsRow = tag.name == "tr" || tag.name == "table"
    if isInRow, !endsRow {
      // A paragraph in a cell must not cut the row.
      if !text.isEmpty { text.append(.space) }
      return
    }
    flush()
    if tag.name == "tr", !tag.isClosing { startRow() }
    nest(tag)
    guard !tag.isClosing else { return }
    switch tag.name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      kind = .heading(level: tag.name.utf8.last.map { Int($0) - 0x30 } ?? 1)
    case "li": kind = item()
    case "pre": kind = .code
    case "caption", "figcaption": kind = .caption
    case "hr": blocks.append(Block(.rule, text: [], lines: [.init(utf8: 0, place: .line(line, column: 1))]))
    default: break
    }
  }

  private mutating func nest(_ tag: MarkupTag) {
    switch (tag.name, tag.isClosing) {
    case ("ul", false): lists.append(nil)
    case ("ol", false): lists.append(tag["start"].flatMap { Int($0) } ?? 1)
    case ("ul", true), ("ol", true): _ = lists.popLast()
    case ("blockquote", false): quoteDepth += 1
    case ("blockquote", true): quoteDepth = max(0, quoteDepth - 1)
    default: break
    }
  }

  private mutating func item() -> Block.Kind {
    guard let last = lists.last, let number = last else { return .item(.bullet, depth: max(1, lists.count)) }
    lists[lists.count - 1] = number &+ 1
    return .item(.ordinal(number, printed: "\(number)."), depth: lists.count)
  }

  /// Ends the block that is being gathered.
  private mutating func flush() {
    defer {
      text.reset()
      kind = .paragraph
      isInRow = false
    }
    guard !text.isEmpty else { return }
    let whole = text.block(kind, at: .line(line, column: 1))
    let end = whole.text.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? 0
    guard end > 0 || !whole.marks.isEmpty else { return }
    var block = end == whole.text.count ? whole : whole.slice(0..<end, kind: whole.kind)
    block.quoteDepth = quoteDepth
    block.listDepth = lists.count
    blocks.append(block)
  }
}
