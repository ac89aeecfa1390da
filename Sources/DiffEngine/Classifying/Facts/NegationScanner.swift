import DocumentModel

/// Finds negations: "not", "can't", "ne … pas", "ません".
struct NegationScanner {
  let cursor: TextCursor

  func negation(at index: Int) -> Fact? {
    if let end = contraction(at: index) { return cursor.fact(.negation(.full), index..<end) }
    let found = cursor.phrase(index, .negation, longest: 6)
    // A word that only looks like one, such as "非常", is passed by as a whole; "不同" is one, and no part of "不同意".
    if let other = cursor.phrase(index, .noNegation, longest: 8), other.end >= found?.end ?? index {
      return cursor.fact(.negation(.apparent), index..<other.end, isWeak: true)
    }
    guard let found, !isLabel(index, found.end) else { return nil }
    switch found.term.value {
    case 2 where isInitial(index): return nil
    case 2: return cursor.fact(.negation(.companion), index..<found.end, isWeak: true)
    case 3: return cursor.fact(.negation(.prefix), index..<found.end)
    default: return cursor.fact(.negation(.full), index..<found.end)
    }
  }

  /// The end of "don't", "can't", "isn't".
  private func contraction(at index: Int) -> Int? {
    guard cursor.kind(index) == .word, cursor.isSign(index + 1, UInt8(ascii: "'")), cursor.isGlued(index + 1),
      cursor.isGlued(index + 2), cursor.is(index + 2, "t") || cursor.is(index + 2, "T")
    else { return nil }
    let verb = cursor.key(index)
    return verb.last == UInt8(ascii: "n") || verb.last == UInt8(ascii: "N") ? index + 3 : nil
  }

  /// Whether the word is one letter and no "n'": the "N" of "O.N.U.".
  private func isInitial(_ index: Int) -> Bool {
    cursor.key(index).count == 1 && !cursor.isSign(index + 1, UInt8(ascii: "'"))
  }

  /// Whether the word is the label of a number, with a point or without.
  private func isLabel(_ index: Int, _ end: Int) -> Bool {
    guard cursor.is(index, "No") || cursor.is(index, "no") || cursor.is(index, "NO") else { return false }
    return cursor.kind(end) == .number
      || cursor.isSign(end, UInt8(ascii: ".")) && cursor.isGlued(end) && cursor.kind(end + 1) == .number
  }
}
