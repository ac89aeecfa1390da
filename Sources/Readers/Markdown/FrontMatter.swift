/// The block of YAML between two lines of `---` at the very start of a Markdown file: data, not text.
///
/// It is never parsed as YAML, so that aliases and anchors in it cannot do any harm: only a plain `title:` is read.
struct FrontMatter: Hashable, Sendable {
  /// The number of source lines, fences included.
  var lines: Int
  /// The offset of the first byte behind it.
  var end: Int
  var title: Title?

  /// The value of `title:`, without quotes.
  struct Title: Hashable, Sendable {
    var text: [UInt8]
    /// The source line, counted from 1, and the byte column of the value.
    var line: Int
    var column: Int
  }

  /// Nil if the text has no front matter.
  init?(_ source: SourceLines) {
    guard source.count > 2, Self.isFence(source, 1, closing: false) else { return nil }
    guard let first = (2...source.count).first(where: { Self.says(source, $0) }),
      Self.key(source.text[source.range(first)]) != nil
    else { return nil }
    guard
      let last = (2...min(source.count, Self.lineLimit)).first(where: {
        Self.isFence(source, $0, closing: true)
      })
    else { return nil }
    lines = last
    end = last < source.count ? source.range(last + 1).lowerBound : source.text.count
    title = (2..<last).lazy.compactMap { Self.title(source, line: $0) }.first
  }

  /// A rule in front of a text is no front matter because some later rule seems to close it.
  private static let lineLimit = 500

  private static func isFence(_ source: SourceLines, _ line: Int, closing: Bool) -> Bool {
    let text = source.text[source.range(line)]
    let fence = text.prefix(3)
    guard fence.elementsEqual("---".utf8) || closing && fence.elementsEqual("...".utf8) else { return false }
    return text.dropFirst(3).allSatisfy(\.isBlank)
  }

  /// Whether a line is neither blank nor a comment.
  private static func says(_ source: SourceLines, _ line: Int) -> Bool {
    guard let first = source.text[source.range(line)].trimmed.first else { return false }
    return first != UInt8(ascii: "#")
  }

  /// The key of a line `key: value`, without blanks in front.
  private static func key(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let key = line[..<colon]
    guard let first = key.first, first.isLetter || first == UInt8(ascii: "_") else { return nil }
    let isName = key.allSatisfy {
      $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    }
    guard isName, colon + 1 == line.endIndex || line[colon + 1].isBlank else { return nil }
    return key
  }

  private static func title(_ source: SourceLines, line number: Int) -> Title? {
    let line = source.text[source.range(number)]
    guard let key = key(line), key.elementsEqual("title".utf8) else { return nil }
    var value = line[(key.endIndex + 1)...].trimmed
    var text: [UInt8]
    if let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), value.count > 1,
      value.last == quote
    {
      value = value.dropFirst().dropLast()
      text = unescaped(value, quote)
    } else {
      // A comment ends a value without quotes.
      if let comment = value.indices.dropFirst().first(where: { value[$0] == 0x23 && value[$0 - 1].isBlank })
      {
        value = value[..<comment].trimmed
      }
      text = Array(value)
    }
    // Anchors, aliases, block scalars and lists would need YAML.
    guard let first = value.first, !"&*|>[{!".utf8.contains(first) else { return nil }
    return Title(text: text, line: number, column: value.startIndex - line.startIndex + 1)
  }

  /// A quoted value without the signs that let quotes stand in it: `\"` and `\\`, or `''`.
  private static func unescaped(_ value: ArraySlice<UInt8>, _ quote: UInt8) -> [UInt8] {
    let escape = quote == UInt8(ascii: "'") ? quote : UInt8(ascii: "\\")
    var text: [UInt8] = []
    var index = value.startIndex
    while index < value.endIndex {
      if value[index] == escape, index + 1 < value.endIndex,
        value[index + 1] == quote || value[index + 1] == escape
      {
        index += 1
      }
      text.append(value[index])
      index += 1
    }
    return text
  }
}
