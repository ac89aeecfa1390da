import ChangeModel

/// Holds a report against the edits that were injected.
struct SelftestScore {
  private let edits: [SelftestEdit]
  private let changes: [Account]

  /// A change above cosmetic, its texts as letters and digits.
  private struct Account {
    let change: Change
    let before: String
    let after: String
    /// The edited stretches of either side.
    let removed: String
    let added: String
  }

  init(_ edits: [SelftestEdit], _ report: Report) {
    self.edits = edits
    changes = report.compared.flatMap(\.changes).filter { $0.severity > .cosmetic }.map { change in
      let runs = change.runs.filter(\.isEdit)
      return Account(
        change: change, before: Self.fold(change.before ?? ""), after: Self.fold(change.after ?? ""),
        removed: Self.fold(runs.map(\.before).joined(separator: " ")),
        added: Self.fold(runs.map(\.after).joined(separator: " ")))
    }
  }

  var result: Selftest.Result {
    let content = edits.filter { !$0.kind.isCosmetic }
    let explained = changes.filter { change in content.contains { meets(change, $0) } }
    let alarms = changes.filter { change in !content.contains { meets(change, $0) } }
    return Selftest.Result(
      tallies: Selftest.Kind.allCases.compactMap(tally), reported: changes.count, explained: explained.count,
      falseAlarms: alarms.map { "\($0.change.kind): \($0.change.why)" })
  }

  private func tally(_ kind: Selftest.Kind) -> Selftest.Tally? {
    let mine = edits.filter { $0.kind == kind }
    guard !mine.isEmpty else { return nil }
    let told = mine.filter { edit in changes.contains { meets($0, edit) } }
    let wrong =
      kind.isCosmetic ? told : mine.filter { edit in !changes.contains { meets($0, edit) } }
    return Selftest.Tally(
      kind: kind, injected: mine.count, told: told.count,
      wrong: wrong.map { Self.line($0) })
  }

  private static func line(_ edit: SelftestEdit) -> String {
    let words = (edit.before.isEmpty && edit.after.isEmpty ? edit.passage : edit.before + " → " + edit.after)
    return String(words.prefix(100).map { $0.isNewline ? " " : $0 })
  }

  /// Whether a change tells of an edit.
  private func meets(_ account: Account, _ edit: SelftestEdit) -> Bool {
    // The text of a link's change holds its target, and a target is known by itself.
    guard edit.kind == .link || isNear(account, edit) else { return false }
    switch edit.kind {
    case .move: return account.change.kind == "moved"
    case .link:
      return account.change.edits.contains { $0.before == edit.before && $0.after == edit.after }
    case .number, .word, .sentence, .passage, .item:
      return account.removed.contains(Self.fold(edit.before)) && account.added.contains(Self.fold(edit.after))
    // Any alarm in the passage: nothing else was edited there.
    case .quotes, .dashes, .blanks, .softHyphens, .hyphenation, .pageBreaks, .split: return true
    }
  }

  /// Whether a change is about the passage of an edit: the whole, or a part.
  private func isNear(_ account: Account, _ edit: SelftestEdit) -> Bool {
    let texts = [account.before, account.after].filter { !$0.isEmpty }
    let passages = [Self.fold(edit.passage), Self.fold(edit.revised)].filter { !$0.isEmpty }
    return texts.contains { text in passages.contains { $0.contains(text) || text.contains($0) } }
  }

  private static func fold(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
