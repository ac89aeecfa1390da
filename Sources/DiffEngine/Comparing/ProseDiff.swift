import DocumentModel
import TextDiff

/// The token diff of two texts, cleaned up for people.
struct ProseDiff: Sendable {
  /// For each key whether it is a word that says little alone.
  private let isStopWord: [Bool]

  init(_ vocabulary: Vocabulary) {
    var table = [Bool](repeating: false, count: vocabulary.count)
    for word in StopWords.all {
      if let id = vocabulary.find(Array(word.utf8)) { table[Int(id)] = true }
    }
    isStopWord = table
  }

  /// The edit script from `base` to `revised`.
  ///
  /// - Complexity: near-linear for texts that are alike, bounded for others; see `TokenDiff`.
  func script(_ base: JoinedText, _ revised: JoinedText) -> EditScript {
    let (left, right) = (base.keys, revised.keys)
    let script = TokenDiff().diff(left, right).script
    guard !script.hunks.isEmpty else { return script }
    return Cleanup()(
      script, base: ClassifiedTokens(keys: left, classes: classes(base)),
      revised: ClassifiedTokens(keys: right, classes: classes(revised)))
  }

  private func classes(_ text: JoinedText) -> [TokenClass] {
    text.tokens.indices.map { index in
      let token = text.tokens[index]
      var result = token.isPunctuation ? TokenClass.punctuation.rawValue : 0
      if isStopWord[Int(token.key)] { result |= TokenClass.stopWord.rawValue }
      if text.hasGap(before: index) { result |= TokenClass.gapBefore.rawValue }
      if token.flags.contains(.startsSentence) { result |= TokenClass.startsSentence.rawValue }
      return TokenClass(rawValue: result)
    }
  }
}
