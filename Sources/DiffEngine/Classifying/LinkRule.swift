import ChangeModel
import DocumentModel

/// Addresses in the text: one replaced by another may lead astray, one that is gone is a link lost.
struct LinkRule: ClassificationRule {
  func verdict(on edit: Evidence) -> Verdict? {
    let removed = edit.removedWords.filter { $0.token.kind == .address }.map(\.text)
    let added = edit.addedWords.filter { $0.token.kind == .address }.map(\.text)
    guard !removed.isEmpty || !added.isEmpty, isOnlyAddresses(edit) else { return nil }
    if let before = removed.first, let after = added.first {
      if LinkTarget.isSame(before, after) {
        return Verdict(facet: .link, severity: .cosmetic, why: "the same address in another spelling")
      }
      return Verdict(facet: .link, severity: .critical, why: "the address \(before) became \(after)")
    }
    if let before = removed.first {
      return Verdict(facet: .link, severity: .minor, why: "the address \(before) is gone")
    }
    return Verdict(facet: .link, severity: .minor, why: "the address \(added.first ?? "") was added")
  }

  /// Other words in the edit than the address and its signs make it a change of wording.
  private func isOnlyAddresses(_ edit: Evidence) -> Bool {
    edit.allWords.allSatisfy { $0.token.kind == .address || $0.token.isPunctuation }
  }
}
