import ChangeModel
import DocumentModel

/// A number differs, or a sign that belongs to one.
struct NumberRule: ClassificationRule {
  /// A longer run of new words is wording that happens to hold numbers.
  private static let longestEdit = 12

  func verdict(on edit: Evidence) -> Verdict? {
    let removed = numbers(edit.removedWords)
    let added = numbers(edit.addedWords)
    guard removed != added, edit.allWords.count <= Self.longestEdit || edit.isReplacement else {
      return signVerdict(edit)
    }
    if let before = removed.first, let after = added.first {
      let pair = zip(removed, added).first { $0 != $1 } ?? (before, after)
      return Verdict(facet: .number, severity: .critical, why: "the number \(pair.0) became \(pair.1)")
    }
    if let before = removed.first {
      return Verdict(facet: .number, severity: .critical, why: "the number \(before) is gone")
    }
    return Verdict(facet: .number, severity: .critical, why: "the number \(added.first ?? "") was added")
  }

  private func numbers(_ words: [Evidence.Word]) -> [String] {
    words.filter { $0.token.kind == .number }.map(\.text)
  }

  /// "%", currency signs and the sign of a negative number.
  private func signVerdict(_ edit: Evidence) -> Verdict? {
    guard edit.allWords.allSatisfy({ $0.token.isPunctuation }) else { return nil }
    if let sign = edit.allWords.map(\.text).first(where: Self.signs.contains),
      edit.neighbours(1).contains(where: { Self.beginsWithDigit($0) })
    {
      return Verdict(facet: .number, severity: .critical, why: "the sign “\(sign)” of a number differs")
    }
    guard signsNumber(edit.removedWords, edit.base) != signsNumber(edit.addedWords, edit.revised) else {
      return nil
    }
    return Verdict(facet: .number, severity: .critical, why: "the sign in front of a number differs")
  }

  /// Whether the last sign stands alone in front of a number, as "-" in "-5": with a gap before and none behind.
  private func signsNumber(_ words: [Evidence.Word], _ text: JoinedText) -> Bool {
    guard let last = words.last, last.text == "-" || last.text == "+", text.hasGap(before: last.index),
      last.index + 1 < text.tokens.count
    else { return false }
    return text.tokens[last.index + 1].kind == .number && !text.hasGap(before: last.index + 1)
  }

  private static func beginsWithDigit(_ text: String) -> Bool {
    text.utf8.first.map { (0x30...0x39).contains($0) } ?? false
  }

  private static let signs: Set<String> = ["%", "‰", "€", "$", "£", "¥", "°", "±", "<", ">", "≤", "≥"]
}
