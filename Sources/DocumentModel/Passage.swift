/// The unit of alignment: one block of an article, cut into tokens.
package struct Passage: Hashable, Sendable {
  package var kind: Block.Kind
  /// The wording as printed, UTF-8.
  package var text: [UInt8]
  package var tokens: [Token]
  package var marks: [Mark]
  /// Sorted by offset, never empty.
  package var lines: [Block.LineStart]
  /// The index of the source among those of its side.
  package var source: Int
  package var quoteDepth: Int
  package var listDepth: Int

  package init(
    kind: Block.Kind, text: [UInt8], tokens: [Token], marks: [Mark], lines: [Block.LineStart], source: Int,
    quoteDepth: Int = 0, listDepth: Int = 0
  ) {
    self.kind = kind
    self.text = text
    self.tokens = tokens
    self.marks = marks
    self.lines = lines
    self.source = source
    self.quoteDepth = quoteDepth
    self.listDepth = listDepth
  }

  /// The place of the passage's first character.
  package var span: SourceSpan { span(atUTF8: 0) }

  /// The place of the character at `offset`.
  ///
  /// - Complexity: O(log lines).
  package func span(atUTF8 offset: Int) -> SourceSpan {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].utf8 <= offset { low = middle } else { high = middle }
    }
    let start = lines[low]
    guard case .line(let line, let column) = start.place else {
      return SourceSpan(source: source, place: start.place)
    }
    return SourceSpan(source: source, place: .line(line, column: column + max(0, offset - start.utf8)))
  }

  /// The printed text of a token.
  package func printed(_ token: Token) -> String { String(decoding: text[token.utf8], as: UTF8.self) }

  /// The printed text from the first token of `range` to its last, gaps between them as one blank each.
  ///
  /// `range` counts tokens, half-open.
  package func printed(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    for index in range {
      let token = tokens[index]
      if index > range.lowerBound, token.flags.contains(.gapBefore) { bytes.append(UInt8(ascii: " ")) }
      bytes.append(contentsOf: text[token.utf8])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The whole printed text, white space collapsed.
  package var printed: String { printed(tokens.indices) }
}
