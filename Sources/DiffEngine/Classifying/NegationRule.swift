import ChangeModel
import DocumentModel

/// A word that turns a sentence into its opposite came or went.
struct NegationRule: ClassificationRule {
  func verdict(on edit: Evidence) -> Verdict? {
    let removed = negations(edit.removedWords, in: edit.base, edit.vocabulary)
    let added = negations(edit.addedWords, in: edit.revised, edit.vocabulary)
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

  private func negations(_ words: [Evidence.Word], in text: JoinedText, _ vocabulary: Vocabulary) -> [String]
  {
    let content = words.count { !$0.token.isPunctuation }
    guard content <= Self.longestEdit else { return [] }
    return words.compactMap { negation($0, in: text, vocabulary) } + inflected(words)
  }

  /// The negation that a word is: one of the list that is no label in front of a number, or the "t" of "can't".
  private func negation(_ word: Evidence.Word, in text: JoinedText, _ vocabulary: Vocabulary) -> String? {
    let lower = word.text.lowercased()
    let key = { (offset: Int) -> String? in
      let index = word.index + offset
      return text.tokens.indices.contains(index) ? vocabulary.string(text.tokens[index].key) : nil
    }
    if lower == "t", key(-1) == "'", !text.hasGap(before: word.index), let verb = key(-2)?.lowercased(),
      verb.hasSuffix("n") || verb == "can"
    {
      return verb + "'t"
    }
    guard Self.words.contains(lower) else { return nil }
    // "No. 5" and "5 Mai".
    let beside = [key(-2), key(-1), key(1), key(2)].compactMap { $0 }
    let isLabel =
      Self.labels.contains(lower)
      && beside.contains { $0.utf8.first.map { (0x30...0x39).contains($0) } ?? false }
    return isLabel ? nil : lower
  }

  /// Japanese endings, whose characters are tokens by themselves.
  private func inflected(_ words: [Evidence.Word]) -> [String] {
    let text = words.map(\.text).joined()
    return Self.endings.filter { text.contains($0) }
  }

  private static let endings = ["ません", "ない", "なかった"]
  /// Negations that are labels or months beside a number, so that "Mai" can be May.
  private static let labels: Set<String> = ["no", "mai"]

  static let words: Set<String> = [
    "not", "no", "never", "none", "neither", "nor", "cannot", "without", "nothing", "nobody", "nowhere",
    "nicht", "kein", "keine", "keinen", "keiner", "keines", "keinem", "nie", "niemals", "ohne", "nichts",
    "niemand",
    "weder", "ne", "pas", "jamais", "aucun", "aucune", "sans", "ni", "rien", "guère",
    "nunca", "jamás", "ningún", "ninguna", "nada", "nadie", "non", "mai", "senza", "nessun", "nessuna",
    "nessuno", "niente",
    "не", "нет", "ни", "никогда", "без", "ничего", "никто", "нельзя", "不", "没", "無", "无", "未", "非",
  ]
}
