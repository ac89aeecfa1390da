internal import DocumentModel

/// Walks along a passage in the file that it was read from, whose bytes hold line ends and markup besides its words.
struct SourceWalk {
  private let bytes: [UInt8]
  private let isMarkdown: Bool
  /// The next byte of the file.
  private(set) var position: Int
  /// Behind the last byte that was a byte of the text.
  private(set) var end: Int

  init(_ bytes: [UInt8], from start: Int, isMarkdown: Bool) {
    self.bytes = bytes
    self.isMarkdown = isMarkdown
    position = start
    end = start
  }

  /// Passes by a stretch of the text, and gives where its first and last bytes stand; nil where the file has others.
  ///
  /// White space counts for nothing on either side. A stretch without anything else is the empty range at the end of
  /// the stretch in front of it.
  mutating func pass(_ text: String) -> Range<Int>? {
    var start: Int?
    for byte in text.utf8 where !Self.isBlank(byte) {
      guard find(byte) else { return nil }
      start = start ?? position
      position += 1
      end = position
    }
    return (start ?? end)..<end
  }

  /// Whether white space stands in front of the next byte of the text.
  var isAtBlank: Bool { end < bytes.count && Self.isBlank(bytes[end]) }

  /// Goes on to the next byte that is `byte`, by what is no text: blanks, markup.
  private mutating func find(_ byte: UInt8) -> Bool {
    while position < bytes.count, position - end < Self.longestMarkup {
      let next = bytes[position]
      if next == byte, !isLineHyphen { return true }
      if Self.isBlank(next) || isLineHyphen {
        position += 1
      } else if isMarkdown, let after = afterMarkup {
        position = after
      } else {
        return false
      }
    }
    return false
  }

  /// A hyphen at the end of a line, where the text may have the whole word.
  private var isLineHyphen: Bool {
    bytes[position] == UInt8(ascii: "-") && position + 1 < bytes.count
      && bytes[position + 1] == UInt8(ascii: "\n")
      && position > 0 && !Self.isBlank(bytes[position - 1])
  }

  /// Behind the mark at the position; nil where there is none.
  private var afterMarkup: Int? {
    switch bytes[position] {
    case UInt8(ascii: "]"):
      // The target of a link is no text.
      guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "(") else { return position + 1 }
      return closing(UInt8(ascii: ")"), from: position + 1)
    case UInt8(ascii: "<"): return closing(UInt8(ascii: ">"), from: position)
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "["),
      UInt8(ascii: "\\"), UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "!"):
      return position + 1
    default: return nil
    }
  }

  private func closing(_ sign: UInt8, from start: Int) -> Int? {
    let end = min(bytes.count, start + Self.longestMarkup)
    return bytes[start..<end].firstIndex { $0 == sign }.map { $0 + 1 }
  }

  /// A target may be long, but what is longer is no mark.
  private static let longestMarkup = 4096

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }
}
