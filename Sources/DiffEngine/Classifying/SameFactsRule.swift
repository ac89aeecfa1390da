import ChangeModel
import DocumentModel

/// Numbers and dates are the same and only printed in another way, and no other word differs.
struct SameFactsRule: ClassificationRule {
  func verdict(on edit: Evidence) -> Verdict? {
    guard case .sameFacts(let before, let after) = edit.facts,
      content(edit.removedWords, edit.base) == content(edit.addedWords, edit.revised)
    else { return nil }
    return Verdict(
      facet: .typography, severity: .cosmetic, why: "“\(before)” and “\(after)” are the same in another form")
  }

  /// The words beside the facts: "the" and "of" come and go with the form of a date.
  private func content(_ words: [Evidence.Word], _ cursor: TextCursor) -> [String] {
    words.filter { word in
      guard word.token.kind == .word else { return !word.token.isPunctuation }
      return cursor.term(word.index, .determiner) == nil && cursor.term(word.index, .dateFiller) == nil
    }
    .map(\.text)
  }
}
