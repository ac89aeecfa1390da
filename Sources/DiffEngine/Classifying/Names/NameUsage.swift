import DocumentModel

/// How the articles of a comparison use a word elsewhere: evidence where its capital says nothing.
struct NameUsage {
  private let base: [Passage]
  private let revised: [Passage]
  private let vocabulary: Vocabulary

  /// A sample of so many tokens is searched, so that no document makes a search long.
  private static let sample = 4_096

  init(_ base: [Passage], _ revised: [Passage], _ vocabulary: Vocabulary) {
    self.base = base
    self.revised = revised
    self.vocabulary = vocabulary
  }

  /// Whether the word stands with its capital inside of a sentence of running text.
  func standsInside(_ key: UInt32) -> Bool {
    let isInside = { (passage: Passage, index: Int) in
      // A sentence may begin with quotation marks.
      index > 0 && !passage.tokens[index - 1].isPunctuation && passage.kind == .paragraph
        && !passage.isClauseNumber(index - 1) && !passage.tokens[index].flags.contains(.startsSentence)
        && !CapitalStyle(passage, vocabulary).hidesNames
    }
    return anyPlace(in: base, of: key, isInside) || anyPlace(in: revised, of: key, isInside)
  }

  /// Whether the word stands somewhere without its capital.
  func hasSmallForm(_ key: UInt32) -> Bool {
    let text = vocabulary.string(key)
    let small = text.lowercased()
    return small != text && vocabulary.find(Array(small.utf8)) != nil
  }

  private func anyPlace(in passages: [Passage], of key: UInt32, _ isEvidence: (Passage, Int) -> Bool) -> Bool
  {
    var left = Self.sample
    for passage in passages where left > 0 {
      left -= passage.tokens.count
      for index in passage.tokens.indices where passage.tokens[index].key == key {
        if isEvidence(passage, index) { return true }
      }
    }
    return false
  }
}

extension Passage {
  /// Whether a token is a number with a point that a sentence begins with: that of a clause, behind which the sentence
  /// begins indeed.
  func isClauseNumber(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .number && token.flags.contains(.startsSentence)
      && text[token.utf8].contains(UInt8(ascii: "."))
  }
}
