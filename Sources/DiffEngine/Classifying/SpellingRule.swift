import ChangeModel
import DocumentModel

/// The same word in another spelling: -ise and -ize, -our and -or, capitals, a hyphen, a lost accent.
struct SpellingRule: ClassificationRule {
  func verdict(on edit: Evidence) -> Verdict? {
    if let verdict = lengthened(edit) { return verdict }
    guard edit.isReplacement, !edit.removedWords.isEmpty, !edit.addedWords.isEmpty,
      edit.allWords.allSatisfy({ $0.token.kind == .word || $0.token.isPunctuation })
    else { return nil }
    let (before, after) = (words(edit.removedWords), words(edit.addedWords))
    guard !before.isEmpty, !after.isEmpty else { return nil }
    let (left, right) = (before.joined(), after.joined())
    let printed = { (edit.base.text.printed(edit.removed), edit.revised.text.printed(edit.added)) }
    if left == right {
      let (old, new) = printed()
      return sameLetters(edit, before, after, old, new)
    }
    let variants = SpellingVariants(languages: edit.base.languages.union(edit.revised.languages))
    let isOne = variants.areOne(Array(left.utf8), Array(right.utf8))
    // Most edits are of two words: their print is not made for nothing.
    guard isOne || variants.differByAccents(left, right) else { return nil }
    let (old, new) = printed()
    return minor(
      isOne
        ? "“\(old)” and “\(new)” are one word in two spellings"
        : "“\(old)” and “\(new)” are one word with and without its accents")
  }

  /// Two runs of katakana, whose letters are tokens.
  private func lengthened(_ edit: Evidence) -> Verdict? {
    guard edit.isReplacement, edit.allWords.allSatisfy({ $0.token.kind == .ideograph }),
      SpellingVariants.differByLengthening(joined(edit.removedWords), joined(edit.addedWords))
    else { return nil }
    let (old, new) = (edit.base.text.printed(edit.removed), edit.revised.text.printed(edit.added))
    return minor("“\(old)” and “\(new)” are one word with and without its long vowel")
  }

  private func joined(_ words: [Evidence.Word]) -> [UInt8] { words.flatMap { $0.text.utf8 } }

  private func minor(_ why: String) -> Verdict { Verdict(facet: .spelling, severity: .minor, why: why) }

  private func words(_ words: [Evidence.Word]) -> [String] {
    words.filter { $0.token.kind == .word }.map { $0.text.lowercased() }
  }

  private func sameLetters(
    _ edit: Evidence, _ before: [String], _ after: [String], _ old: String, _ new: String
  ) -> Verdict? {
    // "its" and "it's" are two words, and one of the two is a mistake.
    guard apostrophes(edit.removedWords) == apostrophes(edit.addedWords) else { return nil }
    if before == after {
      if edit.removedWords.map(\.text) == edit.addedWords.map(\.text) {
        return minor("“\(old)” and “\(new)” are the same words with other signs between")
      }
      // "us" and "US".
      guard !becameAcronym(edit) else { return nil }
      return minor("“\(old)” and “\(new)” differ in capitals")
    }
    let joined = [before, after].filter { $0.count == 1 }.flatMap { $0 }
    guard !joined.contains(where: SpellingVariants.otherWordsWhenJoined.contains) else { return nil }
    return minor("“\(old)” and “\(new)” are the same words, written together or apart")
  }

  private func apostrophes(_ words: [Evidence.Word]) -> Int {
    words.indices.count { $0 > 0 && $0 + 1 < words.count && words[$0].text == "'" }
  }

  /// A short word in small letters on one side and in capitals throughout on the other; where the whole passage is in
  /// capitals, they tell nothing.
  private func becameAcronym(_ edit: Evidence) -> Bool {
    zip(edit.removedWords, edit.addedWords).contains { one, other in
      let pair = [one.text, other.text]
      guard !isShouted(one, edit.base), !isShouted(other, edit.revised) else { return false }
      guard (2...Self.longestAcronym).contains(one.text.utf8.count), pair[0] != pair[1] else { return false }
      return pair.contains { $0 == $0.lowercased() } && pair.contains { $0 == $0.uppercased() }
    }
  }

  private func isShouted(_ word: Evidence.Word, _ cursor: TextCursor) -> Bool {
    guard word.text == word.text.uppercased() else { return false }
    let words = cursor.text.passage(of: word.index).tokens.lazy.filter { $0.kind == .word }
    return words.dropFirst().first != nil
      && words.allSatisfy { CapitalStyle.isWhole(cursor.vocabulary.key($0.key)) }
  }

  /// "AIDS" and "aids"; longer words in capitals are shouted.
  private static let longestAcronym = 4
}
