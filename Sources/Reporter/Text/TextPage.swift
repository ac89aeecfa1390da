/// The terminal page that a report is written on: wraps, indents, aligns and styles.
struct TextPage {
  private(set) var buffer: ReportBuffer
  private let colour: Bool
  /// The columns that lines are wrapped to.
  let width: Int

  init(_ buffer: ReportBuffer, _ options: ReportOptions) {
    self.buffer = buffer
    colour = options.colour
    width = min(max(options.width, Self.leastWidth), Self.greatestWidth)
  }

  /// Narrower, the columns of the ledger leave no room for titles.
  private static let leastWidth = 60
  /// Longer lines are hard to read, however wide the terminal is.
  private static let greatestWidth = 100

  mutating func blank() { buffer.append("\n") }

  /// One line that is not wrapped.
  mutating func line(_ text: String, _ style: TextStyle = .plain, indent: Int = 0) {
    var chunker = TextChunker()
    chunker.append(text, style)
    self.indent(indent)
    write(chunker.chunks[...])
    blank()
  }

  /// Text in one style, wrapped.
  mutating func paragraph(_ text: String, _ style: TextStyle = .plain, indent: Int = 0, hanging: Int? = nil) {
    var chunker = TextChunker()
    chunker.append(text, style)
    paragraph(chunker.chunks, indent: indent, hanging: hanging)
  }

  /// Chunks, wrapped; lines after the first are indented by `hanging`, or as the first.
  mutating func paragraph(_ chunks: [TextChunk], indent: Int = 0, hanging: Int? = nil) {
    let hanging = hanging ?? indent
    let lines = TextWrapping.lines(chunks, width: width - hanging, firstWidth: width - indent)
    for (number, line) in lines.enumerated() {
      self.indent(number == 0 ? indent : hanging)
      write(chunks[line])
      blank()
    }
  }

  /// A row of a table: a label aligned to the right, wrapped text, and cells at the right edge.
  mutating func row(label: String, labelWidth: Int, _ chunks: [TextChunk], cells: [TextCell] = []) {
    let left = Self.rowIndent + labelWidth + Self.gutter
    let padding = left - Self.gutter - TerminalWidth.columns(label)
    row(String(repeating: " ", count: max(0, padding)) + label, left: left, chunks, cells)
  }

  /// The heading of a table, in line with the cells of its rows.
  mutating func heading(_ text: String, cells: [TextCell]) {
    var chunker = TextChunker()
    chunker.append(text, .bold)
    row("", left: 0, chunker.chunks, cells)
  }

  private mutating func row(_ label: String, left: Int, _ chunks: [TextChunk], _ cells: [TextCell]) {
    let room = width - left - cells.reduce(0) { $0 + Self.gutter + $1.width }
    for (number, line) in TextWrapping.lines(chunks, width: room).enumerated() {
      if number == 0 { buffer.append(label) }
      indent(number == 0 ? left - TerminalWidth.columns(label) : left)
      write(chunks[line])
      if number == 0, !cells.isEmpty {
        indent(max(0, room - TextWrapping.width(chunks[line])))
        for cell in cells { write(cell) }
      }
      blank()
    }
  }

  /// Blanks in front of a row.
  static let rowIndent = 2
  /// Blanks between two columns.
  static let gutter = 2

  private mutating func write(_ cell: TextCell) {
    indent(Self.gutter + cell.width - TerminalWidth.columns(cell.text))
    write(cell.text, cell.style)
  }

  private mutating func indent(_ count: Int) {
    for _ in 0..<max(0, count) { buffer.append(UInt8(ascii: " ")) }
  }

  /// Styles end with the line, so that indents and pagers stay plain.
  private mutating func write(_ line: ArraySlice<TextChunk>) {
    var style = TextStyle.plain
    for (index, chunk) in zip(line.indices, line) {
      if chunk.spaceBefore, index > line.startIndex {
        if chunk.parts.first?.style != style { change(&style, to: .plain) }
        buffer.append(UInt8(ascii: " "))
      }
      for part in chunk.parts {
        change(&style, to: part.style)
        buffer.append(part.text)
      }
    }
    change(&style, to: .plain)
  }

  private mutating func write(_ text: String, _ style: TextStyle) {
    var current = TextStyle.plain
    change(&current, to: style)
    buffer.append(text)
    change(&current, to: .plain)
  }

  private mutating func change(_ style: inout TextStyle, to new: TextStyle) {
    guard colour, new != style else { return }
    if style != .plain { buffer.append("\u{1B}[0m") }
    if let parameter = new.parameter { buffer.append("\u{1B}[\(parameter)m") }
    style = new
  }
}

/// A short text in a column of its own, aligned to the right.
///
/// Inert, of our own making.
struct TextCell {
  var text: String
  var width: Int
  var style = TextStyle.plain
}
