import ChangeModel
import DocumentModel

/// Numbers and dates are the same and only printed in another way, and no other word differs.
struct SameFactsRule: ClassificationRule {
  func verdict(on edit: Evidence) -> Verdict? {
    guard case .sameFacts(let before, let after) = edit.facts,
      content(edit.removedWords, edit.removedFacts, edit.base)
        == content(edit.addedWords, edit.addedFacts, edit.revised)
    else { return nil }
    return Verdict(
      facet: .typography, severity: .cosmetic, why: "“\(before)” and “\(after)” are the same in another form")
  }

  /// The words beside the facts: "the" and "of" come and go with the form of a date, "from" with that of a range.
  private func content(_ words: [Evidence.Word], _ facts: [Fact], _ cursor: TextCursor) -> [String] {
    words.filter { word in
      guard word.token.kind == .word else { return !word.token.isPunctuation }
      if cursor.term(word.index, .rangeOpener) != nil,
        facts.contains(where: { $0.isRange && $0.tokens.lowerBound == word.index + 1 })
      {
        return false
      }
      return cursor.term(word.index, .determiner) == nil && cursor.term(word.index, .dateFiller) == nil
    }
    .map(\.text)
  }
}
