import ChangeModel

/// A verb of duty or leave became a weaker or a stronger one: "must" and "should".
///
/// It is wording, as the words of the law are; the reason says what to look at.
struct ModalRule: ClassificationRule {
  /// Beside more words the sentence was written anew.
  private static let longestEdit = 6

  func verdict(on edit: Evidence) -> Verdict? {
    guard edit.isReplacement, edit.contentWords <= Self.longestEdit,
      let before = modal(edit.removed, edit.base),
      let after = modal(edit.added, edit.revised), before.strength != after.strength
    else { return nil }
    let change = before.strength > after.strength ? "weaker" : "stronger"
    return Verdict(
      facet: .wording, severity: .major, why: "“\(before.text)” became “\(after.text)”, a \(change) demand")
  }

  private func modal(_ range: Range<Int>, _ cursor: TextCursor) -> (text: String, strength: Int64)? {
    for index in range {
      if let found = cursor.phrase(index, .modal, longest: 4), found.end <= range.upperBound {
        return (cursor.text.printed(index..<found.end), found.term.value)
      }
    }
    return nil
  }
}
