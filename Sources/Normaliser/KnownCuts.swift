import DocumentModel

/// The texts that were cut into tokens: most passages of two publications stand in both, word for word.
///
/// Equal texts share their bytes and tokens, which also makes them quick to compare. What tokens a text has depends on
/// nothing but the text, so that no report depends on what is known.
struct KnownCuts {
  private var cuts: [UInt64: Cut] = [:]
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
    if let known = cuts[hash], known.text == text { return known }
    let cut = Cut(text: text, tokens: tokeniser.tokens(text))
    cuts[hash] = cut
    return cut
  }
}
