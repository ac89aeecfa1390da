/// How the lines of a text end: where a program broke them, or where paragraphs end.
struct WrapStatistics: Hashable, Sendable {
  /// Whether consecutive lines belong to one paragraph.
  let isHardWrapped: Bool
  /// The width in columns that hardly any line exceeds.
  private let width: Int

  /// Measures the pairs of lines with no blank line between, the second of which begins no item.
  init(_ lines: [TextLine], _ text: [UInt8]) {
    let pairs = Self.pairs(lines, text)
    width = Self.width(lines, pairs)
    isHardWrapped = Self.isHardWrapped(lines, text, pairs: pairs, width: width)
  }

  /// Whether the first word of `next` would not have fitted behind `line`.
  func isFull(_ line: TextLine, next: TextLine, _ text: [UInt8]) -> Bool {
    Self.isFull(line, next: next, text, width: width)
  }

  /// `fmt` evens the lines out and ends them earlier than it must, by about an eighth of the width.
  private static func isFull(_ line: TextLine, next: TextLine, _ text: [UInt8], width: Int) -> Bool {
    Int(line.indent + line.width) + 1 + firstWord(next, text) > width - width / 8
  }

  private static func isHardWrapped(
    _ lines: [TextLine], _ text: [UInt8], pairs: [Int], width: Int
  ) -> Bool {
    // Without a pair there is nothing to join, and nothing to cut.
    guard !pairs.isEmpty else { return true }
    guard width <= widest else { return false }
    var full = 0
    var sentences = 0
    for index in pairs {
      let line = lines[index]
      if isFull(line, next: lines[index + 1], text, width: width) { full += 1 }
      if endsSentence(line, text), startsSentence(lines[index + 1], text) { sentences += 1 }
    }
    // Of lines that a program broke, few end as a sentence does. Two or three lines show that only if they are long.
    if sentences * 10 >= pairs.count * 7, pairs.count > 2 || width > longLine { return false }
    return full * 2 >= pairs.count || width < narrow
  }

  /// No program wraps at more columns; people who write a paragraph a line have longer ones.
  private static let widest = 160
  /// A single line longer than this, ended as a sentence, is a paragraph.
  private static let longLine = 110
  /// Lines that are all shorter are verses or addresses: they stay together.
  private static let narrow = 45

  /// Indices of the first lines of pairs.
  private static func pairs(_ lines: [TextLine], _ text: [UInt8]) -> [Int] {
    lines.indices.dropLast().filter { index in
      let next = lines[index + 1]
      guard next.blankLines == 0, !next.startsPage, !lines[index].hasTab, !next.hasTab else { return false }
      return ListMarker(text[next.range]) == nil && RuleLine(text[next.range]) == nil
        && NumberedLine(text[next.range]).map { $0.parts.count > 1 } != true
        && RuleLine(text[lines[index].range]) == nil
    }
  }

  /// The width that 98 of 100 lines in pairs stay within: one long address must not count.
  private static func width(_ lines: [TextLine], _ pairs: [Int]) -> Int {
    guard !pairs.isEmpty else { return 0 }
    let widths = pairs.map { Int(lines[$0].indent + lines[$0].width) }.sorted()
    return widths[widths.count * 98 / 100]
  }

  private static func firstWord(_ line: TextLine, _ text: [UInt8]) -> Int {
    let words = text[line.range]
    // Chinese and Japanese are broken between any two characters.
    if let first = words.first, (0xE3...0xE9).contains(first) { return 2 }
    return words.prefix { !$0.isBlank }.count { !$0.isContinuation }
  }

  private static func endsSentence(_ line: TextLine, _ text: [UInt8]) -> Bool {
    let end = text[line.range].suffix(3)
    guard let last = end.last else { return false }
    return ".!?:;\")".utf8.contains(last) || end.hasPrefix("。") || end.hasPrefix("”") || end.hasPrefix("！")
      || end.hasPrefix("？")
  }

  private static func startsSentence(_ line: TextLine, _ text: [UInt8]) -> Bool {
    guard let first = text[line.range].first else { return false }
    return !first.isLowerLetter
  }
}
