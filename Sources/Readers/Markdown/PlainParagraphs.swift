internal import DocumentModel

/// The paragraphs of a Markdown text that hold no mark-up but code, so that a parser would give them back as they are.
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
    hasDefinitions = Self.mayDefine(source)
    outline.reserveCapacity(bytes.count / 2)
    var (line, end) = (first, first)
    while line <= source.count {
      // Behind a fence the paragraph goes on: its end is known.
      end = max(end, line)
      while end <= source.count, !isBlank(source.range(end)) { end += 1 }
      if let opening = opening(in: line..<end) {
        guard let closing = fenceEnd(opening) else {
          // A comment or a fence may go on behind blank lines: from here on the parser reads all.
          outline.append(contentsOf: source.text[source.range(line).lowerBound...])
          return
        }
        append(verbatim: line..<closing + 1)
        line = closing + 1
        continue
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
      append(verbatim: paragraph)
    }
  }

  /// Leaves lines to the parser.
  private mutating func append(verbatim lines: Range<Int>) {
    let end = source.range(lines.upperBound - 1).upperBound
    outline.append(contentsOf: source.text[source.range(lines.lowerBound).lowerBound..<end])
    if lines.upperBound <= source.count { outline.append(.newline) }
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    let bytes = source.text.span
    for index in range where !bytes[index].isSpaceOrTab { return false }
    return true
  }

  /// Whether there may be what defines a reference or a footnote: a line that begins with a bracket, and the end of one
  /// with a colon behind it.
  private static func mayDefine(_ source: SourceLines) -> Bool {
    let bytes = source.text.span
    var index = ByteSearch.first(UInt8(ascii: "]"), in: bytes, 0..<bytes.count)
    while index + 1 < bytes.count, bytes[index + 1] != UInt8(ascii: ":") {
      index = ByteSearch.first(UInt8(ascii: "]"), in: bytes, index + 1..<bytes.count)
    }
    guard index + 1 < bytes.count else { return false }
    return (1...source.count).contains { line in
      let range = source.range(line)
      let start = contentStart(bytes, range)
      return start < range.upperBound && bytes[start] == UInt8(ascii: "[")
    }
  }

  /// Where a line begins behind the marks of quotes and items.
  private static func contentStart(_ bytes: borrowing Span<UInt8>, _ line: Range<Int>) -> Int {
    var index = line.lowerBound
    while index < line.upperBound, maybeMarker(bytes[index]) { index += 1 }
    return index
  }
}

// MARK: - The block

extension PlainParagraphs {
  /// The block that a plain paragraph is.
  static func block(_ lines: ClosedRange<Int>, of source: SourceLines) -> Block {
    let start = source.range(lines.lowerBound).lowerBound
    let whole = start..<source.range(lines.upperBound).upperBound
    guard ByteSearch.first(CodeSpan.sign, in: source.text.span, whole) < whole.upperBound else {
      return Block(
        .paragraph, text: Array(source.text[whole]),
        lines: lines.map {
          Block.LineStart(utf8: source.range($0).lowerBound - start, place: .line($0, column: 1))
        })
    }
    return blockWithCode(lines, of: source)
  }

  private static func blockWithCode(_ lines: ClosedRange<Int>, of source: SourceLines) -> Block {
    let bytes = source.text.span
    var text = TextBuilder()
    for number in lines {
      let line = source.range(number)
      if number > lines.lowerBound { text.append(.newline) }
      // The place of code is that of what it holds.
      let code =
        bytes[line.lowerBound] == CodeSpan.sign ? CodeSpan(bytes, at: line.lowerBound, in: line) : nil
      let column = 1 + (code?.content.lowerBound ?? line.lowerBound) - line.lowerBound
      text.startLine(.line(number, column: column), utf8: text.text.count)
      var index = line.lowerBound
      while index < line.upperBound {
        let sign = ByteSearch.first(CodeSpan.sign, in: bytes, index..<line.upperBound)
        text.append(contentsOf: source.text[index..<sign])
        guard sign < line.upperBound, let span = CodeSpan(bytes, at: sign, in: line) else { break }
        let code = text.append { $0.append(contentsOf: source.text[span.content]) }
        text.addMark(.code, utf8: code)
        index = span.end
      }
    }
    return text.block(.paragraph, at: .line(lines.lowerBound, column: 1))
  }
}

// MARK: - What a line holds

extension PlainParagraphs {
  /// The first line of the paragraph that begins, behind the marks of quotes and items, what blank lines do not end.
  private func opening(in paragraph: Range<Int>) -> Int? { paragraph.first(where: opens) }

  private func opens(_ line: Int) -> Bool {
    let bytes = source.text.span
    let range = source.range(line)
    let index = Self.contentStart(bytes, range)
    guard index < range.upperBound else { return false }
    let next = index + 1 < range.upperBound ? bytes[index + 1] : .newline
    switch bytes[index] {
    case UInt8(ascii: "`"), UInt8(ascii: "~"): return Self.fence(bytes, index..<range.upperBound) != nil
    // Comments, instructions, declarations, and the elements whose text is raw.
    case UInt8(ascii: "<"):
      if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return true }
      let name = source.text[(index + 1)..<range.upperBound].prefix { $0.isLetter }
      return Self.rawElements.contains(String(decoding: name, as: UTF8.self).lowercased())
    default: return false
    }
  }

  /// The line that ends the code that a fence at the very beginning of `line` opens; nil where it is no such fence, or
  /// nothing ends it.
  ///
  /// Should it stand inside of something else, so that the code ends elsewhere, the parser gives back letters as code, and
  /// reads all.
  private func fenceEnd(_ line: Int) -> Int? {
    let bytes = source.text.span
    let range = source.range(line)
    guard let opening = Self.fence(bytes, range) else { return nil }
    for next in line + 1..<source.count + 1 {
      let range = source.range(next)
      guard let closing = Self.fence(bytes, range),
        bytes[range.lowerBound] == bytes[source.range(line).lowerBound],
        closing >= opening, isBlank(range.lowerBound + closing..<range.upperBound)
      else { continue }
      return next
    }
    return nil
  }

  /// The length of the run of backticks or tildes that begins a line of code: three at least.
  private static func fence(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard let first = range.first, bytes[first] == CodeSpan.sign || bytes[first] == UInt8(ascii: "~") else {
      return nil
    }
    var end = first
    while end < range.upperBound, bytes[end] == bytes[first] { end += 1 }
    return end - first >= 3 ? end - first : nil
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

  /// Whether the line is text and code and nothing else wherever it stands in a paragraph.
  private func isPlain(_ range: Range<Int>) -> Bool {
    let bytes = source.text.span
    // Marks of items, headings, quotes, rules and fences are signs, or numbers with one.
    guard Self.beginsText(bytes, range), !bytes[range.upperBound - 1].isBlank else { return false }
    let isSpecial = Self.special
    let mayHoldCode = ByteSearch.first(CodeSpan.sign, in: bytes, range) < range.upperBound
    var index = range.lowerBound
    while index < range.upperBound {
      defer { index &+= 1 }
      guard isSpecial.contains(bytes[index]) else { continue }
      if bytes[index] == CodeSpan.sign {
        guard let span = CodeSpan(bytes, at: index, in: range) else { return false }
        index = span.end - 1
        continue
      }
      guard isText(at: index, in: range, bytes) else { return false }
      // What begins like an address in angle brackets may go on into what looks like code.
      if mayHoldCode, bytes[index] == UInt8(ascii: "<"), bytes[index &+ 1] != .space { return false }
    }
    return true
  }

  /// Whether a line begins with a letter, also beyond ASCII, but not U+FEFF; with a sign that begins no block, a number
  /// of no item, or code.
  private static func beginsText(_ bytes: borrowing Span<UInt8>, _ line: Range<Int>) -> Bool {
    let byte = bytes[line.lowerBound]
    if byte.isLetter || byte >= 0xC3 && byte != 0xEF { return true }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: "'"), CodeSpan.sign: return true
    default: break
    }
    var index = line.lowerBound
    while index < line.upperBound, bytes[index].isDigit { index &+= 1 }
    return index > line.lowerBound && index < line.upperBound && bytes[index] != UInt8(ascii: ".")
      && bytes[index] != UInt8(ascii: ")")
  }

  /// Bytes that may be mark-up.
  private static let special = ByteSet("*_`~[]<&\\:@.\t")

  /// Whether a byte that may be mark-up is text where it stands.
  private func isText(at index: Int, in line: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    let before = index > line.lowerBound ? bytes[index - 1] : .newline
    let after = index + 1 < line.upperBound ? bytes[index + 1] : .newline
    switch bytes[index] {
    // Inside of a word an underscore marks nothing; between blanks a star does not.
    case UInt8(ascii: "_"): return Self.isWord(before) && Self.isWord(after)
    case UInt8(ascii: "*"): return before == .space && after == .space
    case UInt8(ascii: "["):
      return !hasDefinitions && after != UInt8(ascii: "^") && before != UInt8(ascii: "!")
    case UInt8(ascii: "]"): return !hasDefinitions && after != UInt8(ascii: "(") && after != UInt8(ascii: "[")
    case UInt8(ascii: "<"): return after == .space || after == UInt8(ascii: "=") || after.isDigit
    case UInt8(ascii: "&"): return after == .space
    // It takes their meaning from signs alone.
    case UInt8(ascii: "\\"): return after == .space || Self.isWord(after)
    // Addresses that the parser finds by themselves.
    case UInt8(ascii: ":"): return after != UInt8(ascii: "/")
    case UInt8(ascii: "@"): return before == .space && after != .space
    case UInt8(ascii: "."):
      return before | 0x20 != UInt8(ascii: "w") || index - 1 == line.lowerBound
        || bytes[index - 2] | 0x20 != UInt8(ascii: "w")
    default: return false
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit }
}
