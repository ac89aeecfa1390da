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

  /// The edit script from `base` to `revised`, and whether a limit made it longer than need be.
  ///
  /// - Complexity: near-linear for texts that are alike, bounded for others; see `TokenDiff`.
  func script(_ base: JoinedText, _ revised: JoinedText) -> (script: EditScript, isLimited: Bool) {
    let (left, right) = (base.keys, revised.keys)
    guard left != right else {
      return (EditScript(hunks: [], baseCount: left.count, revisedCount: right.count), false)
    }
    // The ids of keys depend on which side was read first. In an order and with numbers of their own the sides
    // give the same script whichever is the base.
    let isSwapped = CanonicalOrder.precedes(revised.passages, base.passages)
    let (first, second) = isSwapped ? (revised, base) : (base, revised)
    let numbers = Self.numbered(first.keys, second.keys)
    let outcome = TokenDiff().diff(numbers.first, numbers.second)
    let script = Cleanup()(
      outcome.script,
      base: ClassifiedTokens(keys: numbers.first, classes: classes(first)),
      revised: ClassifiedTokens(keys: numbers.second, classes: classes(second)))
    return (isSwapped ? script.inverted : script, outcome.effort == .limited)
  }

  /// The keys, numbered in the order of their first appearance.
  private static func numbered(_ first: [UInt32], _ second: [UInt32]) -> (first: [UInt32], second: [UInt32]) {
    var numbers: [UInt32: UInt32] = [:]
    numbers.reserveCapacity(first.count)
    let all = (first + second).map { key in
      if let number = numbers[key] { return number }
      let number = UInt32(truncatingIfNeeded: numbers.count)
      numbers[key] = number
      return number
    }
    return (Array(all[..<first.count]), Array(all[first.count...]))
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
