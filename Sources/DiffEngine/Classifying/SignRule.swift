import ChangeModel
import DocumentModel

/// Only punctuation differs.
struct SignRule: ClassificationRule {
  func verdict(on edit: Evidence) -> Verdict? {
    guard edit.allWords.allSatisfy({ $0.token.isPunctuation }) else { return nil }
    if edit.allWords.allSatisfy({ Self.quiet.contains($0.text) }) {
      return Verdict(
        facet: .typography, severity: .cosmetic, why: "only quotation marks, dashes or bullets differ")
    }
    return Verdict(facet: .typography, severity: .minor, why: "only punctuation differs")
  }

  /// Signs that a reader would not miss.
  private static let quiet: Set<String> = ["\"", "'", "-", "•", "·", "*", "_", "|", "...", "¶", "™", "®"]
}
