import ChangeModel
import DocumentModel

/// A word that turns a sentence into its opposite came or went.
struct NegationRule: ClassificationRule {
  /// A longer run of new words is a sentence added: its own negations turn nothing around.
  private static let longestEdit = 8

  func verdict(on edit: Evidence) -> Verdict? {
    guard edit.removedFacts.contains(where: \.isNegation) || edit.addedFacts.contains(where: \.isNegation)
    else { return nil }
    let removed = negations(edit.removedFacts, edit.base, edit.removed, edit)
    let added = negations(edit.addedFacts, edit.revised, edit.added, edit)
    guard removed.count != added.count, edit.contentWords <= Self.longestEdit, !isSentence(edit) else {
      return nil
    }
    if removed.count > added.count, let word = removed.first(where: { !added.contains($0) }) {
      return Verdict(facet: .negation, severity: .critical, why: "the negation “\(word)” is gone")
    }
    guard let word = added.first(where: { !removed.contains($0) }) else { return nil }
    return Verdict(facet: .negation, severity: .critical, why: "the negation “\(word)” was added")
  }

  /// Whether a sentence came or went as a whole, with what it denies: no other one was turned round.
  private func isSentence(_ edit: Evidence) -> Bool {
    if edit.added.isEmpty { return isSentence(edit.removed, edit.base) }
    return edit.removed.isEmpty && isSentence(edit.added, edit.revised)
  }

  /// Whether a run of tokens is a sentence with its closing sign, or with that of the sentence in front of it.
  private func isSentence(_ range: Range<Int>, _ cursor: TextCursor) -> Bool {
    let ends = { (index: Int) in Self.endSigns.contains { cursor.is(index, $0) } }
    let begins = { (index: Int) in
      index <= 0 || index >= cursor.count
        || cursor.text.passage(of: index).contents !== cursor.text.passage(of: index - 1).contents
    }
    let isBehindEnd = begins(range.lowerBound) || ends(range.lowerBound - 1)
    if isBehindEnd, ends(range.upperBound - 1) { return true }
    return range.count > 1 && ends(range.lowerBound) && (begins(range.upperBound) || ends(range.upperBound))
  }

  private static let endSigns = [".", "!", "?", "。", "！", "？"]

  /// The negations of one side that count, as printed.
  private func negations(
    _ facts: [Fact], _ cursor: TextCursor, _ range: Range<Int>, _ edit: Evidence
  ) -> [String] {
    facts.filter { fact in
      guard case .negation(let negation) = fact.kind else { return false }
      switch negation {
      // "not only" that came as a whole turns nothing round; a "not" in front of an "only" does.
      case .full:
        return !range.contains(fact.tokens.upperBound) || cursor.term(fact.tokens.upperBound, .only) == nil
      case .apparent: return false
      case .companion: return !hasPartner(fact, cursor)
      // It must be all of the edit: otherwise another word took the place of one that only begins so.
      case .prefix: return edit.allWords.count == 1 || isTurned(edit)
      }
    }
    .map { cursor.text.printed($0.tokens).lowercased() }
  }

  /// Whether one character took the place of its opposite: "已" that became "未".
  private func isTurned(_ edit: Evidence) -> Bool {
    guard edit.removedWords.count == 1, edit.addedWords.count == 1 else { return false }
    return edit.allWords.contains { Self.opposites.contains($0.text) }
  }

  /// What "未", "无" and "非" turn round.
  private static let opposites: Set<String> = ["已", "有", "是"]

  /// "ne" says nothing that the "pas" behind it does not say.
  private func hasPartner(_ fact: Fact, _ cursor: TextCursor) -> Bool {
    (fact.tokens.upperBound..<fact.tokens.upperBound + Self.reach).contains {
      cursor.term($0, .negation).map { $0.value == 1 } ?? false
    }
  }

  /// "ne" and "pas" hold the verb and its pronouns between them.
  private static let reach = 8
}
