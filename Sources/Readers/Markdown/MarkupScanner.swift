/// Cuts raw HTML into text, tags, and what is dropped: comments, declarations, scripts and styles.
///
/// A `<` that no `>` follows is text. A search that came to nothing is never repeated, so the scan is linear.
struct MarkupScanner {
  enum Piece {
    case text(ArraySlice<UInt8>)
    case tag(MarkupTag, ArraySlice<UInt8>)
    case dropped(ArraySlice<UInt8>)
  }

  private var rest: ArraySlice<UInt8>
  private var isOutOfTags = false

  init(_ markup: ArraySlice<UInt8>) {
    rest = markup
  }

  /// The next piece; nil at the end.
  ///
  /// Together the pieces are the markup, byte for byte.
  mutating func next() -> Piece? {
    guard let first = rest.first else { return nil }
    if first == UInt8(ascii: "<"), !isOutOfTags, let piece = markup() { return piece }
    let start = rest.startIndex
    let end = rest.dropFirst().firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
    return .text(take(isOutOfTags ? rest.endIndex : max(end, start + 1)))
  }

  private mutating func markup() -> Piece? {
    if rest.hasPrefix("<!--"), let end = end(ofComment: rest.startIndex + 4) { return .dropped(take(end)) }
    guard let end = endOfTag() else {
      isOutOfTags = true
      return nil
    }
    let second = rest.dropFirst().first ?? 0
    if second == UInt8(ascii: "!") || second == UInt8(ascii: "?") { return .dropped(take(end)) }
    guard let tag = MarkupTag(rest[..<end]) else { return nil }
    if !tag.isClosing, tag.name == "script" || tag.name == "style" {
      return .dropped(take(endOfRaw(tag.name, end)))
    }
    return .tag(tag, take(end))
  }

  private mutating func take(_ end: Int) -> ArraySlice<UInt8> {
    defer { rest = rest[end...] }
    return rest[..<end]
  }

  /// The index behind the `>` of the tag at the start of the rest; a `>` between quotes is none.
  private func endOfTag() -> Int? {
    var quote: UInt8 = 0
    for index in rest.indices.prefix(Self.tagLimit) {
      let byte = rest[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    // An apostrophe in a broken tag: any `>` will do.
    return rest.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }

  /// A longer tag is broken, or hostile.
  private static let tagLimit = 4096

  private func end(ofComment start: Int) -> Int? {
    var index = start
    while let found = rest[min(index, rest.endIndex)...].firstIndex(of: UInt8(ascii: "-")) {
      if rest[found...].hasPrefix("-->") { return found + 3 }
      index = found + 1
    }
    return nil
  }

  /// Behind the closing tag of a script or style, or the end of all.
  private func endOfRaw(_ name: String, _ start: Int) -> Int {
    let close = Array("</\(name)".utf8)
    var index = start
    while let found = rest[index...].firstIndex(of: UInt8(ascii: "<")) {
      if rest[found...].prefix(close.count).map(\.lowercased) == close {
        return rest[found...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? rest.endIndex
      }
      index = found + 1
    }
    return rest.endIndex
  }
}
