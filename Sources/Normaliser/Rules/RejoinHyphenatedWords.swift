import DocumentModel

/// Puts a word together again that was hyphenated at a line end.
///
/// The hyphen of a compound may stand at a line end, too, so the documents are asked first: the whole word
/// stands somewhere else, or the compound does. Only where both are unknown do the parts decide. Where the
/// line end has become a blank, as on a web page that a text was pasted into, the whole word must be known.
struct RejoinHyphenatedWords {
  private let vocabulary: Vocabulary
  /// How often each key occurs in all sources of the comparison.
  private let counts: [UInt32]

  init(vocabulary: Vocabulary, counts: [UInt32]) {
    self.vocabulary = vocabulary
    self.counts = counts
  }

  /// Whether a passage holds a hyphen in front of a gap: a quick no for most.
  func mayJoin(in passage: Passage) -> Bool {
    let tokens = passage.tokens
    for index in tokens.indices.dropLast()
    where tokens[index].flags.contains(.hyphen) {
      if passage.lines.count > 1 || tokens[index + 1].flags.contains(.gapBefore) { return true }
    }
    return false
  }

  /// Whether the tokens at `index - 1`, `index` (a hyphen) and `index + 1` are one word.
  func joins(_ passage: Passage, at index: Int) -> Bool {
    guard let parts = parts(passage, at: index) else { return false }
    if let whole = vocabulary.find(parts.whole), count(whole) > 0 { return true }
    // "MoHURD" may be cut in front of a capital, but then it is known from elsewhere.
    if parts.isCapitalised || !parts.isAtLineEnd { return false }
    if parts.isASCII, count(parts.first) > 1, count(parts.second) > 1 { return false }
    return true
  }

  private struct Parts {
    var first: UInt32
    var second: UInt32
    var whole: [UInt8]
    /// The sign is "-", which compounds have as well; U+2010 is what typesetters put at line ends.
    var isASCII: Bool
    /// The second half begins with a capital: most often that of a compound.
    var isCapitalised: Bool
    var isAtLineEnd: Bool
  }

  /// The two halves of a word around a hyphen that a line end follows; nil when it can be no such word.
  private func parts(_ passage: Passage, at index: Int) -> Parts? {
    let tokens = passage.tokens
    guard index > 0, index + 1 < tokens.count, tokens[index].flags.contains(.hyphen) else { return nil }
    let hyphen = tokens[index]
    let (first, second) = (tokens[index - 1], tokens[index + 1])
    guard first.kind == .word, second.kind == .word,
      first.utf8.upperBound == hyphen.utf8.lowerBound, hyphen.utf8.upperBound < second.utf8.lowerBound,
      Self.isHyphen(passage.text[hyphen.utf8]),
      // "pre- and post-": the hyphen stands for the rest of a word.
      second.length > 1
    else { return nil }
    return Parts(
      first: first.key, second: second.key,
      whole: Array(vocabulary.key(first.key) + vocabulary.key(second.key)),
      isASCII: hyphen.length == 1, isCapitalised: second.flags.contains(.capitalised),
      isAtLineEnd: passage.text[hyphen.utf8.upperBound..<second.utf8.lowerBound].contains(0x0a))
  }

  /// "-" and U+2010; a dash at a line end stands between words.
  private static func isHyphen(_ sign: ArraySlice<UInt8>) -> Bool {
    sign.elementsEqual(CollectionOfOne(0x2d)) || sign.elementsEqual([0xe2, 0x80, 0x90])
  }

  private func count(_ key: UInt32) -> UInt32 { Int(key) < counts.count ? counts[Int(key)] : 0 }
}
