import ChangeModel
import DocumentModel

/// A name differs: a word that is capitalised inside of a sentence, or an acronym.
struct NameRule: ClassificationRule {
  func verdict(on edit: Evidence) -> Verdict? {
    let removed = names(edit.removedWords, edit.base)
    let added = names(edit.addedWords, edit.revised)
    guard removed != added else { return nil }
    let content = edit.allWords.count { !$0.token.isPunctuation }
    if let before = removed.first, let after = added.first {
      let pair = zip(removed, added).first { $0 != $1 } ?? (before, after)
      return Verdict(facet: .name, severity: .critical, why: "the name “\(pair.0)” became “\(pair.1)”")
    }
    // A long passage that came or went is judged as wording, whatever names it holds.
    guard content <= Self.longestEdit else { return nil }
    if !removed.isEmpty {
      return Verdict(
        facet: .name, severity: .critical, why: "the name “\(phrase(edit.removedWords, removed))” is gone")
    }
    guard !added.isEmpty else { return nil }
    return Verdict(
      facet: .name, severity: .critical, why: "the name “\(phrase(edit.addedWords, added))” was added")
  }

  /// About a clause; the attribution in the web seed has nine words.
  private static let longestEdit = 16

  private func names(_ words: [Evidence.Word], _ text: JoinedText) -> [String] {
    words.filter { word in
      guard word.token.kind == .word, word.token.flags.contains(.capitalised) else { return false }
      return !word.token.flags.contains(.startsSentence) || isAcronym(word.text)
    }
    .map(\.text)
  }

  /// The first name with its parts: the words up to the first that is none.
  private func phrase(_ words: [Evidence.Word], _ names: [String]) -> String {
    guard let start = words.firstIndex(where: { $0.text == names.first }) else { return "" }
    return words[start...].prefix { names.contains($0.text) }.map(\.text).joined(separator: " ")
  }

  private func isAcronym(_ text: String) -> Bool {
    text.utf8.count >= 2 && text.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5a || $0 >= 0x30 && $0 <= 0x39 }
  }
}
