import ChangeModel
import DocumentModel

/// A date differs: a month, or a number that stands beside a month or is a year.
struct DateRule: ClassificationRule {
  func verdict(on edit: Evidence) -> Verdict? {
    guard edit.isReplacement || isShort(edit) else { return nil }
    let words = edit.allWords
    let months = words.filter { isMonth($0) }
    let numbers = words.filter { $0.token.kind == .number }
    let beside = edit.neighbours(3).contains { isMonth($0) }
    guard
      !months.isEmpty && (edit.isReplacement || !numbers.isEmpty)
        || !numbers.isEmpty && (beside || numbers.contains { isYear($0.text) })
    else { return nil }
    let content = words.filter { !$0.token.isPunctuation }
    guard content.count <= Self.longestDate * 2 else { return nil }
    let before = edit.base.printed(edit.removed)
    let after = edit.revised.printed(edit.added)
    return Verdict(facet: .date, severity: .critical, why: "a date differs: “\(before)” became “\(after)”")
  }

  private func isMonth(_ word: Evidence.Word) -> Bool { word.token.kind == .word && isMonth(word.text) }

  private func isMonth(_ text: String) -> Bool {
    guard Months.contains(text) else { return false }
    return !Months.needsCapital(text) || text.first?.isUppercase ?? false
  }

  /// Day, month, year, weekday and an ordinal's ending.
  private static let longestDate = 5

  private func isShort(_ edit: Evidence) -> Bool {
    edit.allWords.count { !$0.token.isPunctuation } <= Self.longestDate
  }

  private func isYear(_ text: String) -> Bool {
    guard text.utf8.count == 4, let year = Int(text) else { return false }
    return (1900..<2100).contains(year)
  }
}
