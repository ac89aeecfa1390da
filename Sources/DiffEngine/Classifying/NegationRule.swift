import ChangeModel

/// A word that turns a sentence into its opposite came or went.
struct NegationRule: ClassificationRule {
  /// A longer run of new words is a sentence added: its own negations turn nothing around.
  private static let longestEdit = 8

  func verdict(on edit: Evidence) -> Verdict? {
    guard edit.removedFacts.contains(where: \.isNegation) || edit.addedFacts.contains(where: \.isNegation)
    else { return nil }
    let removed = negations(edit.removedFacts, edit.base, edit.removed, edit)
    let added = negations(edit.addedFacts, edit.revised, edit.added, edit)
    guard removed.count != added.count, edit.contentWords <= Self.longestEdit else { return nil }
    if removed.count > added.count, let word = removed.first(where: { !added.contains($0) }) {
      return Verdict(facet: .negation, severity: .critical, why: "the negation “\(word)” is gone")
    }
    guard let word = added.first(where: { !removed.contains($0) }) else { return nil }
    return Verdict(facet: .negation, severity: .critical, why: "the negation “\(word)” was added")
  }

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
      case .prefix: return edit.allWords.count == 1
      }
    }
    .map { cursor.text.printed($0.tokens).lowercased() }
  }

  /// "ne" says nothing that the "pas" behind it does not say.
  private func hasPartner(_ fact: Fact, _ cursor: TextCursor) -> Bool {
    (fact.tokens.upperBound..<fact.tokens.upperBound + Self.reach).contains {
      cursor.term($0, .negation).map { $0.value == 1 } ?? false
    }
  }

  /// "ne" and "pas" hold the verb and its pronouns between them.
  private static let reach = 8
}
