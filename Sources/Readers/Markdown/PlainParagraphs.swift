internal import DocumentModel

/// The paragraphs of a Markdown text that hold no mark-up at all, so that a parser would give them back as they are.
///
/// Half of a newsletter and more is so. The parser gets a letter in the place of each, and as many empty lines as keep
/// the numbers of all lines; the reader puts the text back. What a paragraph holds is judged narrowly: where there is
/// doubt, the parser decides.
struct PlainParagraphs {
  /// The text with a letter for each plain paragraph.
  private(set) var outline: [UInt8] = []
  /// The lines of each plain paragraph, rising; lines count from 1.
  private(set) var lines: [ClosedRange<Int>] = []

  private let source: SourceLines
  /// Whether references may be defined, so that words in brackets may be links.
  private let hasDefinitions: Bool

  /// Looks at the lines from `first` on.
  init(_ source: SourceLines, from first: Int) {
    self.source = source
    let bytes = source.text.span
    hasDefinitions = Self.mayDefine(bytes)
    outline.reserveCapacity(bytes.count / 2)
    var line = first
    while line <= source.count {
      var end = line
      while end <= source.count, !isBlank(source.range(end)) { end += 1 }
      if opens(line..<end) {
        // A fence or a comment may go on behind blank lines: from here on the parser reads all.
        outline.append(contentsOf: source.text[source.range(line).lowerBound...])
        return
      }
      append(line..<end)
      // The blank line behind it; none behind the last line.
      if end < source.count { outline.append(.newline) }
      line = end + 1
    }
  }

  private mutating func append(_ paragraph: Range<Int>) {
    guard !paragraph.isEmpty else { return }
    let isLast = paragraph.upperBound > source.count
    if paragraph.allSatisfy({ isPlain(source.range($0)) }) {
      lines.append(paragraph.lowerBound...paragraph.upperBound - 1)
      outline.append(UInt8(ascii: "x"))
      outline.append(contentsOf: repeatElement(.newline, count: paragraph.count - (isLast ? 1 : 0)))
    } else {
      let end = source.range(paragraph.upperBound - 1).upperBound
      outline.append(contentsOf: source.text[source.range(paragraph.lowerBound).lowerBound..<end])
      if !isLast { outline.append(.newline) }
    }
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    let bytes = source.text.span
    for index in range where !bytes[index].isSpaceOrTab { return false }
    return true
  }

  /// Whether some line holds what defines a reference or a footnote.
  private static func mayDefine(_ bytes: borrowing Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] == UInt8(ascii: "]") {
      if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: ":") { return true }
    }
    return false
  }
}

// MARK: - What a line holds

extension PlainParagraphs {
  /// Whether a line of the paragraph begins, behind the marks of quotes and items, what blank lines do not end.
  private func opens(_ paragraph: Range<Int>) -> Bool {
    let bytes = source.text.span
    for line in paragraph {
      let range = source.range(line)
      var index = range.lowerBound
      while index < range.upperBound, Self.maybeMarker(bytes[index]) { index += 1 }
      guard index < range.upperBound else { continue }
      let next = index + 1 < range.upperBound ? bytes[index + 1] : .newline
      switch bytes[index] {
      case UInt8(ascii: "`"), UInt8(ascii: "~"): if next == bytes[index] { return true }
      // Comments, instructions, declarations, and the elements whose text is raw.
      case UInt8(ascii: "<"):
        if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return true }
        let name = source.text[(index + 1)..<range.upperBound].prefix { $0.isLetter }
        if Self.rawElements.contains(String(decoding: name, as: UTF8.self).lowercased()) { return true }
      default: break
      }
    }
    return false
  }

  private static let rawElements: Set<String> = ["script", "pre", "style", "textarea"]

  private static func maybeMarker(_ byte: UInt8) -> Bool {
    switch byte {
    case .space, .tab, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// Whether the line is text and nothing else wherever it stands in a paragraph.
  private func isPlain(_ range: Range<Int>) -> Bool {
    let bytes = source.text.span
    // Marks of items, headings, quotes, rules and fences are signs, or numbers with one.
    guard Self.beginsText(bytes[range.lowerBound]), !bytes[range.upperBound - 1].isBlank else { return false }
    for index in range where Self.isSpecial[Int(bytes[index])] {
      let before = index > range.lowerBound ? bytes[index - 1] : .newline
      let after = index + 1 < range.upperBound ? bytes[index + 1] : .newline
      guard isText(bytes[index], after: before, before: after) else { return false }
    }
    return true
  }

  /// A letter, also beyond ASCII; not U+FEFF.
  private static func beginsText(_ byte: UInt8) -> Bool { byte.isLetter || byte >= 0xC3 && byte != 0xEF }

  /// Bytes that may be mark-up.
  private static let isSpecial: [Bool] = (0..<256).map { value in
    "*_`~[]<&\\:@.\t".utf8.contains(UInt8(value))
  }

  /// Whether a byte that may be mark-up is text between its neighbours.
  private func isText(_ byte: UInt8, after before: UInt8, before after: UInt8) -> Bool {
    switch byte {
    // Inside of a word an underscore marks nothing; between blanks a star does not.
    case UInt8(ascii: "_"): Self.isWord(before) && Self.isWord(after)
    case UInt8(ascii: "*"): before == .space && after == .space
    case UInt8(ascii: "["): !hasDefinitions && after != UInt8(ascii: "^") && before != UInt8(ascii: "!")
    case UInt8(ascii: "]"): !hasDefinitions && after != UInt8(ascii: "(") && after != UInt8(ascii: "[")
    case UInt8(ascii: "<"): after == .space || after == UInt8(ascii: "=") || after.isDigit
    case UInt8(ascii: "&"): after == .space
    // Addresses that the parser finds by themselves.
    case UInt8(ascii: ":"): after != UInt8(ascii: "/")
    case UInt8(ascii: "@"): before == .space && after != .space
    case UInt8(ascii: "."): before != UInt8(ascii: "w") && before != UInt8(ascii: "W")
    default: false
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit }
}
