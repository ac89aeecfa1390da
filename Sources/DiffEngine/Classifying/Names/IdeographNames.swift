import DocumentModel

/// Tells whether an edit touches a name in a script without capitals: by what stands around it.
struct IdeographNames {
  let cursor: TextCursor

  /// The name that holds a token of `range`, as token indices.
  func name(at range: Range<Int>) -> Range<Int>? {
    guard let first = range.first, cursor.kind(first) == .ideograph else { return nil }
    return katakana(range) ?? territory(range) ?? person(range) ?? place(range) ?? work(range)
  }

  /// The run of katakana that begins at `index`, if it is long enough for a name.
  func katakanaRun(at index: Int) -> Range<Int>? {
    guard isKatakana(index), index == 0 || !isKatakana(index - 1) else { return nil }
    return katakana(index..<index + 1)
  }

  /// A run of katakana: foreign names are written so, and some loanwords.
  private func katakana(_ range: Range<Int>) -> Range<Int>? {
    guard let index = range.first(where: isKatakana) else { return nil }
    var (start, end) = (index, index + 1)
    while start > 0, index - start < Self.longestRun, isKatakana(start - 1) { start -= 1 }
    while end - index < Self.longestRun, isKatakana(end) { end += 1 }
    return end - start >= Self.shortestRun ? start..<end : nil
  }

  /// Words of one to three katakana are names of things.
  private static let shortestRun = 4
  private static let longestRun = 24

  private func isKatakana(_ index: Int) -> Bool {
    let key = cursor.key(index)
    guard cursor.kind(index) == .ideograph || cursor.kind(index) == .word, key.count >= 3, key.first == 0xe3
    else {
      return false
    }
    // U+30A1 to U+30FF: 0x82 0xA1 and more, or 0x83.
    let (second, third) = (key[key.startIndex + 1], key[key.startIndex + 2])
    return second == 0x83 || second == 0x82 && third >= 0xa1
  }

  /// The name of a country.
  private func territory(_ range: Range<Int>) -> Range<Int>? {
    for start in max(0, range.lowerBound - Self.longestCountry)..<range.upperBound {
      if let found = cursor.phrase(start, .territory, longest: Self.longestCountry),
        found.end > range.lowerBound
      {
        return start..<found.end
      }
    }
    return nil
  }

  private static let longestCountry = 8

  /// A title stands behind the name: "王明先生", "田中氏".
  private func person(_ range: Range<Int>) -> Range<Int>? {
    for end in range.upperBound..<range.upperBound + Self.nameLength {
      if let found = cursor.phrase(end, .personTitle, longest: 3), found.term.value == 1,
        end - range.lowerBound <= Self.nameLength
      {
        return range.lowerBound..<end
      }
      guard cursor.kind(end) == .ideograph else { return nil }
    }
    return nil
  }

  /// Family and given name have up to four characters.
  private static let nameLength = 4

  /// "南京市": the ending of a place or body right behind, or one character apart.
  private func place(_ range: Range<Int>) -> Range<Int>? {
    for end in [range.upperBound, range.upperBound + 1] {
      if let found = cursor.phrase(end, .nameEnding, longest: 4), range.count <= Self.nameLength {
        return range.lowerBound..<found.end
      }
      guard cursor.kind(end) == .ideograph else { return nil }
    }
    return nil
  }

  /// "《…》": the name of a work.
  private func work(_ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < Self.longestWork, !cursor.is(start - 1, "《") {
      guard !cursor.is(start - 1, "》") else { return nil }
      start -= 1
    }
    var end = range.upperBound
    while end < cursor.count, end - range.upperBound < Self.longestWork, !cursor.is(end, "》") { end += 1 }
    return start > 0 && cursor.is(start - 1, "《") && cursor.is(end, "》") ? start..<end : nil
  }

  private static let longestWork = 32
}
