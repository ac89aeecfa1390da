import ChangeModel
import DocumentModel

/// A word that turns a sentence into its opposite came or went.
struct NegationRule: ClassificationRule {
  func verdict(on edit: Evidence) -> Verdict? {
    let removed = negations(edit.removedWords)
    let added = negations(edit.addedWords)
    guard removed.count != added.count else { return nil }
    if let word = removed.first(where: { !added.contains($0) }), removed.count > added.count {
      return Verdict(facet: .negation, severity: .critical, why: "the negation “\(word)” is gone")
    }
    guard let word = added.first(where: { !removed.contains($0) }), added.count > removed.count else {
      return nil
    }
    return Verdict(facet: .negation, severity: .critical, why: "the negation “\(word)” was added")
  }

  /// A longer run of new words is a sentence added: its own negations turn nothing around.
  private static let longestEdit = 8

  private func negations(_ words: [Evidence.Word]) -> [String] {
    let content = words.count { !$0.token.isPunctuation }
    guard content <= Self.longestEdit else { return [] }
    return words.map { $0.text.lowercased() }.filter(Self.words.contains)
  }

  static let words: Set<String> = [
    "not", "no", "never", "none", "neither", "nor", "cannot", "without",
    "nicht", "kein", "keine", "keinen", "keiner", "keines", "keinem", "nie", "niemals", "ohne",
    "ne", "pas", "jamais", "aucun", "aucune", "sans", "ni",
    "nunca", "jamás", "ningún", "ninguna", "sin", "non", "mai", "senza", "nessun", "nessuna",
    "не", "нет", "ни", "никогда", "без", "不", "没", "無", "无", "未", "ません", "ない",
  ]
}
