import DocumentModel

extension Passage {
  /// A passage whose tokens are the runs between blanks and line ends; a hyphen at a line end joins two runs.
  ///
  /// Places are lines of a text file that begin at line 10, each three columns in.
  static func sample(_ text: String, marks: [Mark] = [], kind: Block.Kind = .paragraph) -> Passage {
    let bytes = Array(text.utf8)
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == 0x0a { starts.append(offset + 1) }
    return Passage(
      kind: kind, text: bytes, tokens: words(bytes), marks: marks,
      lines: starts.enumerated().map {
        Block.LineStart(utf8: $0.element, place: .line(10 + $0.offset, column: 3))
      }, source: 2, quoteDepth: 1, listDepth: 4)
  }

  private static func words(_ bytes: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var start: Int?
    var gap = true
    for offset in 0...bytes.count {
      let ends = offset == bytes.count || isGap(bytes, offset)
      if !ends {
        start = start ?? offset
      } else if let first = start {
        var flags: Token.Flags = gap ? .gapBefore : []
        // A word over a line end has another key than print.
        if bytes[first..<offset].contains(0x0a) { flags.insert(.folded) }
        tokens.append(
          Token(
            start: UInt32(first), length: UInt16(offset - first), kind: .word, flags: flags,
            key: UInt32(tokens.count)))
        start = nil
        gap = true
      }
    }
    return tokens
  }

  private static func isGap(_ bytes: [UInt8], _ offset: Int) -> Bool {
    switch bytes[offset] {
    case 0x20: offset == 0 || bytes[offset - 1] != 0x0a || isGap(bytes, offset - 1)
    case 0x0a: offset == 0 || bytes[offset - 1] != UInt8(ascii: "-")
    default: false
    }
  }
}

extension SplitMix64 {
  /// Words of one to three scripts, with gaps that are blanks and line ends, and hyphens at line ends.
  mutating func text() -> String {
    var text = ""
    for _ in 0..<number(0...30) {
      text += pick(["stet", "a", "naïve", "标准", "co-\noperation", "x-y", "👩🏽‍🔬", "end."])
      text += pick([" ", " ", "  ", "\n"])
    }
    return text
  }
}
