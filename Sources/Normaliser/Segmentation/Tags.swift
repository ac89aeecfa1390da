import DocumentModel

/// Hashtags: a line of them, or some at the end of a heading.
struct Tags {
  /// The tokens in front of the tags.
  var title: Range<Int>
  /// The tags as printed, without the sign.
  var names: [String]

  /// A tag has few words: in the larger seed at most three.
  private static let longestTag = 5
  private static let mostTokens = 40

  /// Parses the tags at the end of `passage`; nil when there are none.
  ///
  /// A sign "#" stands behind a gap, in front of a word, and nothing but tags follows up to the end.
  init?(_ passage: Passage, from start: Int, vocabulary: Vocabulary) {
    let tokens = passage.tokens
    guard let sign = vocabulary.find([UInt8(ascii: "#")]) else { return nil }
    let isSign = { (index: Int) in
      tokens[index].key == sign && (index == start || tokens[index].flags.contains(.gapBefore))
    }
    guard let first = (start..<tokens.count).first(where: isSign), tokens.count - first <= Self.mostTokens
    else {
      return nil
    }
    var names: [String] = []
    var index = first
    while index < tokens.count {
      guard tokens[index].key == sign, index + 1 < tokens.count, Self.beginsTag(tokens[index + 1], passage)
      else {
        return nil
      }
      var end = index + 1
      while end < tokens.count, tokens[end].key != sign { end += 1 }
      guard end - index - 1 <= Self.longestTag, !Self.endsSentence(tokens[end - 1], passage) else {
        return nil
      }
      let isSeparated =
        tokens[end - 1].isPunctuation && Self.separators.contains(passage.text[Int(tokens[end - 1].start)])
      names.append(passage.printed(index + 1..<(isSeparated ? end - 1 : end)))
      index = end
    }
    title = start..<first
    self.names = names
  }

  private static let separators: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|")]

  /// A letter, or a number with letters: "#5G" is a tag, "#12" is a number.
  private static func beginsTag(_ token: Token, _ passage: Passage) -> Bool {
    switch token.kind {
    case .word, .ideograph: true
    case .number: passage.text[token.utf8].contains { $0 >= 0x41 }
    case .punctuation, .address: false
    }
  }

  private static func endsSentence(_ token: Token, _ passage: Passage) -> Bool {
    guard token.isPunctuation, let first = passage.text[token.utf8].first else { return false }
    return [UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "!")]
      .contains(first)
  }
}
