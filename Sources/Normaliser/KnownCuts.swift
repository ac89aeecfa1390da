import DocumentModel

/// The texts that were cut into tokens: most passages of two publications stand in both, word for word.
///
/// Equal texts share their bytes and tokens, which also makes them quick to compare. Of a text that was edited, only what
/// is new is cut: the rest is that of the text behind the last one that was known, where it stands in most documents.
/// What tokens a text has depends on nothing but the text, so that no report depends on what is known.
struct KnownCuts {
  private var cuts: [Cut] = []
  /// The number of each text by its hash.
  private var numbers: [UInt64: Int] = [:]
  /// The text that is expected next.
  private var next = 0
  private let seeds = KeyHash.Seeds.process

  /// A text and its tokens.
  struct Cut {
    var text: [UInt8]
    var tokens: [Token]
  }

  /// A shorter text is cut as quickly as it is looked up; chosen.
  private static let shortest = 32

  /// The tokens of `text`, from `tokeniser` where it is met first.
  ///
  /// - Complexity: O(length).
  mutating func cut(_ text: [UInt8], _ tokeniser: inout Tokeniser) -> Cut {
    guard text.count >= Self.shortest else { return Cut(text: text, tokens: tokeniser.tokens(text)) }
    let hash = KeyHash(text.span, 0..<text.count, seeds).hash
    if let known = numbers[hash], areEqual(cuts[known].text, text) {
      next = known + 1
      return cuts[known]
    }
    let cut = Cut(text: text, tokens: tokens(of: text, &tokeniser))
    numbers[hash] = cuts.count
    cuts.append(cut)
    return cut
  }

  private func areEqual(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    one.count == other.count && KeyHash.sharedStart(one.span, other.span) == one.count
  }

  private mutating func tokens(of text: [UInt8], _ tokeniser: inout Tokeniser) -> [Token] {
    guard next < cuts.count, let seam = TextSeam(cuts[next].text, text) else { return tokeniser.tokens(text) }
    next += 1
    return tokeniser.tokens(text, seam, like: cuts[next - 1].tokens)
  }
}
