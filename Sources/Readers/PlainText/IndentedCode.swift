/// Finds program text that a plain text sets apart by its indentation.
///
/// Its lines belong together, also where blank lines stand between them, and what looks like the marks of a list is
/// none. Prose that is indented, as quotations and verses are, has few of the signs that programs are full of.
struct IndentedCode: Sendable {
  let text: [UInt8]
  let lines: [TextLine]
  /// The indentation that the whole text has.
  let baseIndent: Int32

  /// Columns beyond the text around it, as Markdown has it.
  private static let indent: Int32 = 4
  /// A line of program text is rarely longer, and a paragraph in one line nearly always.
  private static let widest: Int32 = 120

  /// One past the last line of the program text that begins at `index`; nil if none does.
  ///
  /// - Complexity: O(length of the lines up to the end).
  func end(from index: Int) -> Int? {
    guard begins(index) else { return nil }
    var end = endOfChunk(from: index)
    guard end - index > 1, isProgram(index..<end), !isList(index..<end) else { return nil }
    while end < lines.count, isDeep(end), !lines[end].startsPage {
      let next = endOfChunk(from: end)
      guard isProgram(end..<next) || !isProse(end..<next) else { break }
      end = next
    }
    return end
  }

  /// Whether the line stands behind a gap and deeper than the text.
  private func begins(_ index: Int) -> Bool {
    isDeep(index) && (index == 0 || lines[index].blankLines > 0)
  }

  private func isDeep(_ index: Int) -> Bool { lines[index].indent >= baseIndent + Self.indent }

  /// One past the last line before a blank one, or one that is not as deep.
  private func endOfChunk(from index: Int) -> Int {
    var end = index + 1
    while end < lines.count, lines[end].blankLines == 0, !lines[end].startsPage, isDeep(end) { end += 1 }
    return end
  }

  /// Whether at least half of the lines have a sign of program text.
  private func isProgram(_ range: Range<Int>) -> Bool {
    lines[range].count { hasSign($0) } * 2 >= range.count
      && lines[range].allSatisfy { $0.width <= Self.widest }
  }

  /// Whether more than half of the lines begin as items do.
  private func isList(_ range: Range<Int>) -> Bool {
    lines[range].count { ListMarker(text[$0.range]) != nil } * 2 > range.count
  }

  /// Whether a line ends as a sentence does.
  private func isProse(_ range: Range<Int>) -> Bool {
    lines[range].contains { text[$0.range].last.map(".!?,".utf8.contains) ?? false || $0.width > Self.widest }
  }

  /// Signs that stand in hardly any sentence, as quotes, brackets and dashes do, and mark no items.
  private static let signs = Array("{}[]=<>\\/$#|;_~^`@".utf8)

  private func hasSign(_ line: TextLine) -> Bool {
    let words = text[line.range]
    var index = words.startIndex
    while index < words.endIndex {
      if let end = linkMarkEnd(words[index...]) {
        index = end
      } else if Self.signs.contains(words[index]) {
        return true
      } else {
        index += 1
      }
    }
    // An option, as in "make -j4".
    return words.indices.dropLast(2).contains {
      words[$0].isBlank && words[$0 + 1] == UInt8(ascii: "-") && !words[$0 + 2].isBlank
    }
  }

  /// The end of "[12]" at the beginning of `words`, as the marks of links and notes are; nil where there is none.
  private func linkMarkEnd(_ words: ArraySlice<UInt8>) -> Int? {
    guard words.first == UInt8(ascii: "[") else { return nil }
    let digits = words.dropFirst().prefix(while: \.isDigit)
    guard !digits.isEmpty, digits.endIndex < words.endIndex, words[digits.endIndex] == UInt8(ascii: "]")
    else {
      return nil
    }
    return digits.endIndex + 1
  }
}
