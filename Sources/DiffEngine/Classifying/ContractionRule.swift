import ChangeModel
import DocumentModel

/// English words drawn together: "don't" is "do not", "it's" is "it is".
struct ContractionRule: ClassificationRule {
  /// A contraction and what it stands for have two or three words.
  private static let longestEdit = 8

  func verdict(on edit: Evidence) -> Verdict? {
    guard edit.isReplacement, edit.allWords.count <= Self.longestEdit,
      hasApostrophe(edit.removedWords) != hasApostrophe(edit.addedWords)
        || edit.allWords.contains(where: { $0.text.utf8.count == 6 && $0.text.lowercased() == "cannot" })
    else { return nil }
    // "it" of "it's" is the same on both sides.
    let isCut = edit.removedWords.first?.text == "'" || edit.addedWords.first?.text == "'"
    let reach = isCut && edit.removed.lowerBound > 0 && edit.added.lowerBound > 0 ? 1 : 0
    let before = expanded(edit.removed.lowerBound - reach..<edit.removed.upperBound, edit.base)
    let after = expanded(edit.added.lowerBound - reach..<edit.added.upperBound, edit.revised)
    guard before == after, !before.isEmpty else { return nil }
    let (old, new) = (edit.base.text.printed(edit.removed), edit.revised.text.printed(edit.added))
    return Verdict(
      facet: .spelling, severity: .minor,
      why: "“\(old)” and “\(new)” are the same words, drawn together in one")
  }

  private func hasApostrophe(_ words: [Evidence.Word]) -> Bool { words.contains { $0.text == "'" } }

  /// The words in small letters, each contraction as what it stands for.
  private func expanded(_ range: Range<Int>, _ cursor: TextCursor) -> [String] {
    var words: [String] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let word = cursor.vocabulary.string(cursor.text.tokens[index].key).lowercased()
      if index + 2 < range.upperBound, cursor.isSign(index + 1, UInt8(ascii: "'")), cursor.isGlued(index + 1),
        cursor.isGlued(index + 2)
      {
        let ending = cursor.vocabulary.string(cursor.text.tokens[index + 2].key).lowercased()
        guard let expansion = Self.expansion(word, ending) else { return [] }
        words += expansion
        index += 3
      } else {
        words += word == "cannot" ? ["can", "not"] : [word]
        index += 1
      }
    }
    return words
  }

  private static func expansion(_ word: String, _ ending: String) -> [String]? {
    if ending == "t" {
      guard word.hasSuffix("n") else { return nil }
      return irregular[word] ?? [String(word.dropLast()), "not"]
    }
    // "The firm's" is no contraction as a rule: pronouns alone are.
    guard let full = endings[ending], pronouns.contains(word) else { return nil }
    return [word, full]
  }

  private static let irregular = ["can": ["can", "not"], "won": ["will", "not"], "shan": ["shall", "not"]]
  private static let endings = ["re": "are", "ve": "have", "ll": "will", "m": "am", "s": "is", "d": "would"]
  private static let pronouns: Set<String> = [
    "i", "you", "he", "she", "it", "we", "they", "that", "there", "here", "who", "what", "where", "this",
  ]
}
