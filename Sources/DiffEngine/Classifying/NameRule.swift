import ChangeModel
import DocumentModel

/// A name differs: another one, another spelling, another order, or it came or went.
struct NameRule: ClassificationRule {
  func verdict(on edit: Evidence) -> Verdict? {
    let removed = names(edit.removedWords, NameScanner(cursor: edit.base, usage: edit.usage))
    let added = names(edit.addedWords, NameScanner(cursor: edit.revised, usage: edit.usage))
    guard !removed.isEmpty || !added.isEmpty else { return ideographs(edit) }
    guard removed.map(\.text) != added.map(\.text) else { return nil }
    if let before = removed.first, let after = added.first {
      return replaced(edit, removed, added, before, after)
    }
    // A long passage that came or went is judged as wording, whatever names it holds.
    guard edit.contentWords <= Self.longestEdit else { return nil }
    let isGone = !removed.isEmpty
    let words = isGone ? edit.removedWords : edit.addedWords
    let phrase = phrase(words, isGone ? removed : added)
    return critical("the name “\(phrase)” \(isGone ? "is gone" : "was added")")
  }

  /// About a clause; the attribution in the web seed has nine words.
  private static let longestEdit = 16

  private func replaced(
    _ edit: Evidence, _ removed: [Evidence.Word], _ added: [Evidence.Word], _ before: Evidence.Word,
    _ after: Evidence.Word
  ) -> Verdict {
    if removed.map(\.text).sorted() == added.map(\.text).sorted() {
      let (old, new) = (phrase(edit.removedWords, removed), phrase(edit.addedWords, added))
      return critical("the names “\(old)” stand in another order: “\(new)”")
    }
    let pair = zip(removed, added).first { $0.text != $1.text } ?? (before, after)
    let old = phrase(edit.removedWords, removed.filter { $0.index >= pair.0.index })
    let new = phrase(edit.addedWords, added.filter { $0.index >= pair.1.index })
    return critical("the name “\(old)” became “\(new)”")
  }

  private func critical(_ why: String) -> Verdict { Verdict(facet: .name, severity: .critical, why: why) }

  private func names(_ words: [Evidence.Word], _ scanner: NameScanner) -> [Evidence.Word] {
    words.filter { scanner.isName($0.index) }
  }

  /// The first name with its parts: the words up to the first that is none.
  private func phrase(_ words: [Evidence.Word], _ names: [Evidence.Word]) -> String {
    guard let start = words.firstIndex(where: { $0.index == names.first?.index }) else { return "" }
    let indices = Set(names.map(\.index))
    return words[start...].prefix { indices.contains($0.index) }.map(\.text).joined(separator: " ")
  }

  /// Chinese and Japanese: no capitals, so both sides are judged by what stands around the edit.
  private func ideographs(_ edit: Evidence) -> Verdict? {
    guard edit.contentWords <= Self.longestEdit,
      edit.allWords.contains(where: { $0.token.kind == .ideograph })
    else {
      return nil
    }
    let before = IdeographNames(cursor: edit.base).name(at: edit.removed)
    let after = IdeographNames(cursor: edit.revised).name(at: edit.added)
    switch (before, after) {
    case (let before?, let after?):
      let (old, new) = (edit.base.text.printed(before), edit.revised.text.printed(after))
      return old == new ? nil : critical("the name “\(old)” became “\(new)”")
    case (let before?, nil): return oneSided(edit, before, edit.base, "is gone")
    case (nil, let after?): return oneSided(edit, after, edit.revised, "was added")
    case (nil, nil): return nil
    }
  }

  private func oneSided(_ edit: Evidence, _ name: Range<Int>, _ cursor: TextCursor, _ verb: String)
    -> Verdict?
  {
    // Beside a word of the other side it may be one as well.
    critical("the name “\(cursor.text.printed(name))” \(verb)")
  }
}
