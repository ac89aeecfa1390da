internal import DocumentModel

/// Cuts styled text into chunks; white space is collapsed, active characters become visible.
struct TextChunker {
  private(set) var chunks: [TextChunk] = []
  private var spacePending = false
  private var last: (character: Character, width: Int)?

  /// Appends text as it comes from a document.
  mutating func append(_ text: String, _ style: TextStyle = .plain) {
    var isFirst = true
    // No other character of UTF-8 holds the byte of a blank.
    for word in text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false) {
      if !isFirst { space() }
      isFirst = false
      append(word: Substring(word), style)
    }
  }

  private mutating func append(word: Substring, _ style: TextStyle) {
    // Most words need no look at their characters.
    if let first = word.first, word.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) {
      place(String(word), width: word.utf8.count, style: style, breaks: breaks(before: first, width: 1))
      last = word.last.map { ($0, 1) }
      return
    }
    for character in word {
      if character == "\t", !spacePending, !chunks.isEmpty {
        // The cells of a table are separated by U+0009.
        space()
        place("|", width: 1, style: .dim)
        space()
      } else if character.isWhitespace {
        space()
      } else {
        append(character, style)
      }
    }
  }

  /// Appends a mark of our own that touches its neighbours: `[-`, `+}`.
  mutating func mark(_ mark: String, _ style: TextStyle) {
    // A mark is no place to break a line: an opening one stays with what follows, a closing one with what
    // went before.
    place(mark, width: mark.utf8.count, style: style)
    last = nil
  }

  /// Puts a blank in front of what follows.
  mutating func space() { spacePending = true }

  private mutating func append(_ character: Character, _ style: TextStyle) {
    if character.unicodeScalars.contains(where: GalleyEscaping.mayBeActive) {
      let text = String(character)
      let shown = GalleyEscaping.inert(text, showsSoftHyphens: style.isEdit)
      if shown.utf8.count != text.utf8.count {
        return place(shown, width: TerminalWidth.columns(shown), style: style)
      }
    }
    let width = TerminalWidth.columns(character)
    place(String(character), width: width, style: style, breaks: breaks(before: character, width: width))
    last = (character, width)
  }

  private mutating func place(_ text: String, width: Int, style: TextStyle, breaks: Bool = false) {
    defer { spacePending = false }
    guard !chunks.isEmpty, !spacePending, !breaks else {
      let part = TextChunk.Part(text: text, style: style)
      let spaceBefore = spacePending && !chunks.isEmpty
      return chunks.append(TextChunk(parts: [part], width: width, spaceBefore: spaceBefore))
    }
    let end = chunks.count - 1
    chunks[end].width += width
    let part = chunks[end].parts.count - 1
    if chunks[end].parts[part].style == style {
      chunks[end].parts[part].text += text
    } else {
      chunks[end].parts.append(TextChunk.Part(text: text, style: style))
    }
  }

  /// Scripts without blanks may break beside any wide character, but for signs that must not begin or end a
  /// line.
  private func breaks(before character: Character, width: Int) -> Bool {
    guard !spacePending, let last, width == 2 || last.width == 2 else { return false }
    return !Self.closing.contains(character) && !Self.opening.contains(last.character)
  }

  private static let closing: Set<Character> = Set("、。，．：；！？）］｝〕〉》」』】’”…·ー々%),.:;!?]}")
  private static let opening: Set<Character> = Set("（［｛〔〈《「『【‘“([{")
}
