import TextDiff

/// Two short texts, cut into words and signs, for examples that a person can read.
///
/// Words are letters and digits; every other character but white space is a sign of its own. A point between
/// digits is glued to both, and so is what follows it.
struct Sample {
  private static let stopWords: Set<String> = ["a", "and", "by", "in", "is", "of", "on", "or", "the", "to"]
  private static let marks = (removed: ("[-", "-]"), added: ("{+", "+}"))

  private let words: (base: [String], revised: [String])
  let base: ClassifiedTokens
  let revised: ClassifiedTokens

  init(_ base: String, _ revised: String) {
    var keys: [String: UInt32] = [:]
    let cut = (base: Self.cut(base), revised: Self.cut(revised))
    for word in cut.base.words + cut.revised.words where keys[word] == nil {
      keys[word] = UInt32(keys.count)
    }
    words = (cut.base.words, cut.revised.words)
    self.base = ClassifiedTokens(keys: cut.base.words.compactMap { keys[$0] }, classes: cut.base.classes)
    self.revised = ClassifiedTokens(
      keys: cut.revised.words.compactMap { keys[$0] }, classes: cut.revised.classes)
  }

  /// The raw script, marked as `wdiff` marks it.
  var raw: String { marked(TokenDiff().diff(base.keys, revised.keys).script) }

  /// The script after the clean-up, marked in the same way.
  func clean(_ cleanup: Cleanup = Cleanup()) -> String {
    marked(cleanup(TokenDiff().diff(base.keys, revised.keys).script, base: base, revised: revised))
  }

  private func marked(_ script: EditScript) -> String {
    var parts: [String] = []
    var next = 0
    for hunk in script.hunks {
      parts += words.base[next..<hunk.base.lowerBound]
      let removed = words.base[hunk.base].joined(separator: " ")
      let added = words.revised[hunk.revised].joined(separator: " ")
      if !removed.isEmpty { parts.append(Self.marks.removed.0 + removed + Self.marks.removed.1) }
      if !added.isEmpty { parts.append(Self.marks.added.0 + added + Self.marks.added.1) }
      next = hunk.base.upperBound
    }
    return (parts + words.base[next...]).joined(separator: " ")
  }

  private static func cut(_ text: String) -> (words: [String], classes: [TokenClass]) {
    var words: [String] = []
    var classes: [TokenClass] = []
    var gap = true
    var startsSentence = true
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      guard !character.isWhitespace else {
        gap = true
        continue
      }
      let isWord = character.isLetter || character.isNumber
      if isWord, !gap, let last = words.last?.last, last.isLetter || last.isNumber {
        words[words.count - 1].append(character)
        continue
      }
      var tokenClass: TokenClass = isWord ? [] : .punctuation
      if gap { tokenClass.insert(.gapBefore) }
      if startsSentence, isWord { tokenClass.insert(.startsSentence) }
      let isInNumber = !gap && index > 0 && isPoint(in: characters, at: isWord ? index - 1 : index)
      if isInNumber { tokenClass.insert(.gluedToPrevious) }
      words.append(String(character))
      classes.append(tokenClass)
      startsSentence = character == "." && !isInNumber ? true : startsSentence && !isWord
      gap = false
    }
    for (index, word) in words.enumerated() where stopWords.contains(word.lowercased()) {
      classes[index].insert(.stopWord)
    }
    return (words, classes)
  }

  private static func isPoint(in characters: [Character], at index: Int) -> Bool {
    characters[index] == "." && index > 0 && characters[index - 1].isNumber && index + 1 < characters.count
      && characters[index + 1].isNumber
  }
}
