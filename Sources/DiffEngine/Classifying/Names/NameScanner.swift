import DocumentModel

/// Tells which words of a text with capitals are names.
struct NameScanner {
  let cursor: TextCursor
  let usage: NameUsage

  /// Whether the word at `index` is a name or a part of one.
  func isName(_ index: Int) -> Bool {
    guard cursor.kind(index) == .word, cursor.flags(index).contains(.capitalised), !isPronoun(index) else {
      return false
    }
    let style = cursor.style(index)
    if style != .allCapitals, isAcronym(index) { return true }
    let head = compoundStart(index)
    if cursor.term(index, .territory) != nil || followsTitle(head) { return true }
    if style.hidesNames { return isNameElsewhere(index) }
    if startsSentence(index) { return isNameAtStart(index) }
    // Neighbours of the languages decide, too: a text of two is read as the stricter one.
    guard cursor.languages.contains(.german) else { return true }
    let names = GermanNames(cursor: cursor)
    return names.isName(index) || head != index && names.isName(head)
  }

  /// Names of more parts are no names.
  private static let mostParts = 4

  /// The first of the words with capitals that hyphens join to the one at `index`: "Müller" of "Müller-Lüdenscheid".
  private func compoundStart(_ index: Int) -> Int {
    var first = index
    for _ in 1..<Self.mostParts {
      guard first > 1, cursor.isGlued(first), cursor.isGlued(first - 1),
        cursor.isSign(first - 1, UInt8(ascii: "-")), cursor.kind(first - 2) == .word,
        cursor.flags(first - 2).contains(.capitalised)
      else { break }
      first -= 2
    }
    return first
  }

  /// "I" has a capital for itself.
  private func isPronoun(_ index: Int) -> Bool {
    cursor.is(index, "I") && cursor.languages.contains(.english)
      || cursor.languages == .german
        && (cursor.is(index, "Sie") || cursor.is(index, "Ihr") || cursor.is(index, "Ihnen")
          || cursor.is(index, "Ihre") || cursor.is(index, "Ihren") || cursor.is(index, "Ihrer")
          || cursor.is(index, "Ihrem"))
  }

  /// Two capitals or more, or a capital inside: "EU", "LaTeX", "B2B".
  private func isAcronym(_ index: Int) -> Bool {
    let key = cursor.key(index)
    guard key.count > 1 else { return false }
    return key.dropFirst().contains { $0 >= 0x41 && $0 <= 0x5a } || isCyrillicAcronym(key)
  }

  /// "США": capitals of two bytes each.
  private func isCyrillicAcronym(_ key: ArraySlice<UInt8>) -> Bool {
    key.count >= 4 && key.first == 0xd0 && CapitalStyle.isWhole(key)
  }

  /// Whether a title of persons stands in front: "Mr Smith", "г-н Иванов".
  private func followsTitle(_ index: Int) -> Bool {
    var last = index - 1
    if cursor.isSign(last, UInt8(ascii: ".")), cursor.isGlued(last) { last -= 1 }
    for first in [last, last - 2] where first >= 0 {
      guard let found = cursor.phrase(first, .personTitle, longest: 3) else { continue }
      if found.end == last + 1, found.term.value == 0 { return true }
    }
    return false
  }

  /// A sentence begins with the word, or with quotation marks in front of it.
  private func startsSentence(_ index: Int) -> Bool {
    var first = index
    while first > 0, !cursor.flags(first).contains(.startsSentence), cursor.kind(first - 1) == .punctuation {
      first -= 1
      // A comma goes on a sentence.
      if cursor.isSign(first, UInt8(ascii: ",")) || cursor.isSign(first, UInt8(ascii: "-")) { return false }
      if cursor.isSign(first, UInt8(ascii: "'")) && cursor.isGlued(first) { return false }
    }
    return cursor.flags(first).contains(.startsSentence) || isBehindClauseNumber(first)
  }

  /// "3.1 Either party may": the number is in front of the sentence.
  private func isBehindClauseNumber(_ index: Int) -> Bool {
    guard index > 0, cursor.kind(index - 1) == .number, !cursor.isGlued(index) else { return false }
    let passage = cursor.text.passage(of: index)
    return passage.tokens.first.map { $0 == cursor.text.tokens[index - 1] } ?? false
      && passage.isClauseNumber(0)
  }

  /// Where a sentence begins, a capital says nothing: the word behind it or other places do.
  private func isNameAtStart(_ index: Int) -> Bool {
    let isFunctionWord = isFrequent(index) || cursor.term(index, .determiner) != nil
    guard !isFunctionWord else { return false }
    let next = index + 1
    if !cursor.languages.contains(.german), cursor.kind(next) == .word,
      cursor.flags(next).contains(.capitalised),
      !cursor.flags(next).contains(.startsSentence)
    {
      return true
    }
    return isNameElsewhere(index)
  }

  private func isFrequent(_ index: Int) -> Bool { cursor.term(index, .frequent) != nil }

  private func isNameElsewhere(_ index: Int) -> Bool {
    guard !cursor.languages.contains(.german) else { return false }
    let key = cursor.text.tokens[index].key
    return !usage.hasSmallForm(key) && usage.standsInside(key)
  }
}
