import ChangeModel
import DocumentModel

/// A number differs, with its sign and its unit.
struct NumberRule: ClassificationRule {
  /// A longer run of new words is wording that happens to hold numbers.
  private static let longestEdit = 12

  func verdict(on edit: Evidence) -> Verdict? { Self.verdict(on: edit, .number) }

  /// What the facts of the edit say, if it is about `facet`.
  static func verdict(on edit: Evidence, _ facet: Facet) -> Verdict? {
    guard case .differ(let verdict) = edit.facts, verdict.facet == facet else { return nil }
    let limit = hasFigures(edit) ? longestEdit : longestEditInWords
    return edit.isReplacement || edit.contentWords <= limit ? verdict : nil
  }

  /// A number in words that came with a clause is a word of it.
  private static let longestEditInWords = 4

  private static func hasFigures(_ edit: Evidence) -> Bool {
    edit.allWords.contains { $0.token.kind == .number }
  }
}
