import DocumentModel

/// Finds short passages that the other side has at the edge of a longer one: the term in front of its definition, the
/// label in front of its text.
///
/// They share too few words to be candidates of their own; that all their words begin or end the partner of a neighbour,
/// and those of the neighbour do not, proves where they belong.
struct EdgeParts {
  let base: [Passage]
  let revised: [Passage]

  /// Joins free passages to the groups beside them.
  ///
  /// - Complexity: O(n) in the words.
  func attach(_ state: inout AlignmentState) {
    for index in state.found.indices where !state.found[index].isMoved {
      let group = state.found[index]
      // The definition may be cut in two by a page; its beginning is what counts.
      guard group.base.count == 1 || group.revised.count == 1 else { continue }
      let (one, other) = (group.base.lowerBound, group.revised.lowerBound)
      if front(of: one, other, state) != nil {
        state.widen(index, base: 0, revised: 1)
      } else if frontOfBase(of: one, other, state) != nil {
        state.widen(index, base: 1, revised: 0)
      }
    }
  }

  /// A free passage of the revised text in front of the group whose words the base's passage begins with.
  private func front(of one: Int, _ other: Int, _ state: AlignmentState) -> Int? {
    let part = (state.range(ofRevised: other)?.lowerBound ?? 0) - 1
    guard part >= 0, state.isFree(revised: part) else { return nil }
    return begins(base[one], with: revised[part], but: revised[other]) ? part : nil
  }

  private func frontOfBase(of one: Int, _ other: Int, _ state: AlignmentState) -> Int? {
    let part = (state.range(ofBase: one)?.lowerBound ?? 0) - 1
    guard part >= 0, state.isFree(base: part) else { return nil }
    return begins(revised[other], with: base[part], but: base[one]) ? part : nil
  }

  private func begins(_ whole: Passage, with part: Passage, but rest: Passage) -> Bool {
    if case .item(.ordinal(let number, _), _) = whole.kind, case .paragraph = rest.kind,
      PrintedMarker.end(part, number) == part.tokens.count
    {
      return true
    }
    guard part.words > 0 else { return beginsWithSigns(whole, part, rest) }
    guard whole.words > part.words else { return false }
    let (whole, part, rest) = (whole.wordKeys, part.wordKeys, rest.wordKeys)
    return !part.isEmpty && whole.count > part.count && whole.starts(with: part) && !rest.starts(with: part)
  }

  /// A term that is nothing but signs, as the tables of programs have.
  private func beginsWithSigns(_ whole: Passage, _ part: Passage, _ rest: Passage) -> Bool {
    let signs = part.tokens.map(\.key)
    guard !signs.isEmpty, whole.tokens.count > signs.count else { return false }
    return whole.tokens.prefix(signs.count).map(\.key) == signs
      && rest.tokens.prefix(signs.count).map(\.key) != signs
  }
}
