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

  /// A script, and whether a limit made it longer than need be.
  typealias Outcome = (script: EditScript, isLimited: Bool)

  /// The edit script from `base` to `revised`, and whether a limit made it longer than need be.
  ///
  /// - Complexity: near-linear for texts that are alike, bounded for others; see `TokenDiff`.
  func script(_ base: JoinedText, _ revised: JoinedText) -> Outcome {
    let (left, right) = (base.keys, revised.keys)
    guard left != right else {
      return (EditScript(hunks: [], baseCount: left.count, revisedCount: right.count), false)
    }
    // The ids of keys depend on which side was read first. In an order and with numbers of their own the sides
    // give the same script whichever is the base.
    let isSwapped = CanonicalOrder.precedes(revised.passages, base.passages)
    let (first, second) = isSwapped ? (revised, base) : (base, revised)
    let keys = isSwapped ? (first: right, second: left) : (first: left, second: right)
    let outcome = outcome(keys.first, keys.second)
    let script = Cleanup()(
      outcome.script,
      base: ClassifiedTokens(keys: keys.first, classes: classes(first)),
      revised: ClassifiedTokens(keys: keys.second, classes: classes(second)))
    return (isSwapped ? script.inverted : script, outcome.effort == .limited)
  }

  /// Texts that differ in so few tokens are solved exactly, which asks for nothing but equality.
  private static let exactSize = TokenDiff().limits.exactSize

  private func outcome(_ first: [UInt32], _ second: [UInt32]) -> TokenDiff.Outcome {
    let shared = zip(first, second).prefix { $0 == $1 }.count
    let isOrdered = Self.isOrdered(first, second, from: shared)
    let most = min(first.count, second.count) - shared
    var ending = 0
    while ending < most, first[first.count - ending - 1] == second[second.count - ending - 1] { ending += 1 }
    guard first.count + second.count - 2 * (shared + ending) > Self.exactSize else {
      return TokenDiff().diff(first, second, isOrdered: isOrdered)
    }
    var numbers = KeyNumbers(keys: isStopWord.count, tokens: first.count + second.count)
    return TokenDiff().diff(first.map { numbers[$0] }, second.map { numbers[$0] }, isOrdered: isOrdered)
  }

  /// Whether at the first difference the key of the first text stands earlier in it than that of the second.
  private static func isOrdered(_ first: [UInt32], _ second: [UInt32], from place: Int) -> Bool {
    guard place < first.count, place < second.count else { return first.count <= second.count }
    return first.first { $0 == first[place] || $0 == second[place] } == first[place]
  }

  private func classes(_ text: JoinedText) -> [TokenClass] {
    let tokens = text.tokens
    return tokens.indices.map { index in
      let token = tokens[index]
      var result = token.isPunctuation ? TokenClass.punctuation.rawValue : 0
      if isStopWord[Int(token.key)] { result |= TokenClass.stopWord.rawValue }
      if text.hasGap(before: index) { result |= TokenClass.gapBefore.rawValue }
      if token.flags.contains(.startsSentence) { result |= TokenClass.startsSentence.rawValue }
      return TokenClass(rawValue: result)
    }
  }
}
