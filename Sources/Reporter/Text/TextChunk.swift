/// What a line is never broken inside of: a word with the marks and signs that touch it, or one ideograph.
struct TextChunk: Hashable {
  /// A stretch in one style; inert text.
  struct Part: Hashable {
    var text: String
    var style: TextStyle
  }

  var parts: [Part]
  /// In columns of the terminal.
  var width: Int
  /// Whether a blank stands in front of it unless it begins a line.
  var spaceBefore: Bool

  /// Whether the chunk belongs to an edit.
  var isEdit: Bool { parts.contains { $0.style.isEdit } }

  /// The text without its styles.
  var text: String { parts.map(\.text).joined() }

  /// Text in front of wrapped text that keeps its blanks: a column.
  static func column(_ text: String, width: Int, _ style: TextStyle) -> TextChunk {
    let padding = max(0, width - TerminalWidth.columns(text))
    let padded = text + String(repeating: " ", count: padding)
    return TextChunk(
      parts: [Part(text: padded, style: style)], width: TerminalWidth.columns(padded), spaceBefore: false)
  }
}
