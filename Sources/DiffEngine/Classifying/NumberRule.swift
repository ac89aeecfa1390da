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

  /// "%" and currency signs beside a number.
  private func signVerdict(_ edit: Evidence) -> Verdict? {
    let signs = edit.allWords.map(\.text).filter(Self.signs.contains)
    guard let sign = signs.first, edit.allWords.allSatisfy({ $0.token.isPunctuation }),
      edit.neighbours(1).contains(where: { $0.utf8.first.map { (0x30...0x39).contains($0) } ?? false })
    else { return nil }
    return Verdict(facet: .number, severity: .critical, why: "the sign “\(sign)” of a number differs")
  }

  private static let signs: Set<String> = ["%", "‰", "€", "$", "£", "¥", "°", "±", "<", ">", "≤", "≥"]
}
