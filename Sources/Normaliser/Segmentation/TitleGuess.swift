import DocumentModel

/// Tells titles in plain text, where nothing marks them.
struct TitleGuess {
  let draft: Draft

  /// Titles are longer than a label and shorter than a paragraph.
  ///
  /// In the web seed they have 9 to 21 words.
  private static let words = 2...40
  /// A text whose title this could be has at least so many words in its first paragraph.
  private static let wordsOfBody = 12
  /// Of four kinds of evidence, three are wanted; see `evidence`.
  ///
  /// Where no blank lines stand together at all they are no evidence either way, and the other two must
  /// do.
  private let wanted: Int

  init(draft: Draft) {
    self.draft = draft
    wanted = draft.blankLinesBefore.dropFirst().contains { $0 > 1 } ? 3 : 2
  }

  /// Whether the passage at `index` stands like a title.
  func isTitle(_ index: Int) -> Bool { couldBeTitle(index) && evidence(index) >= wanted }

  /// A short paragraph that is no sentence, list item, tag line or byline.
  func couldBeTitle(_ index: Int) -> Bool {
    let passage = draft.passages[index]
    switch passage.kind {
    case .paragraph, .heading: break
    case .item, .row, .code, .caption, .image, .rule: return false
    }
    guard passage.listDepth == 0, Self.words.contains(passage.words), !endsSentence(passage),
      beginsLikeTitle(passage),
      Byline(passage) == nil, !passage.tokens.contains(where: { $0.kind == .address }), !isRow(passage)
    else { return false }
    return true
  }

  /// A line of links or labels with signs between them: "GitHub | Documentation", "Home · About us · Contact".
  ///
  /// One sign also stands in titles, as "Interview | A year of …", so both of its sides are single words then.
  private func isRow(_ passage: Passage) -> Bool {
    var parts = [0]
    for token in passage.tokens {
      if token.isPunctuation, token.flags.contains(.gapBefore),
        Self.separators.contains(UTF8Cursor.scalar(passage.text.span, at: Int(token.start)).value)
      {
        parts.append(0)
      } else if !token.isPunctuation {
        parts[parts.count - 1] += 1
      }
    }
    guard parts.count > 1 else { return false }
    return parts.allSatisfy { $0 <= (parts.count == 2 ? 1 : Self.wordsOfLabel) }
  }

  /// The label of a link in a row of such.
  private static let wordsOfLabel = 3
  /// "|", "·", "•" and "¦".
  private static let separators: Set<UInt32> = [0x7c, 0xb7, 0x2022, 0xa6]

  private func evidence(_ index: Int) -> Int {
    var points = 0
    let passage = draft.passages[index]
    // Blank lines set it apart: more than one on either side, or the text begins with it.
    if index == 0 || draft.blankLinesBefore[index] > 1 { points += 1 }
    let following = (index + 1..<draft.passages.count).first
    if let following, draft.blankLinesBefore[following] > 1 { points += 1 }
    if capitalisedShare(passage) >= 0.5 { points += 1 }
    if let following, draft.passages[following].words >= Self.wordsOfBody,
      endsSentence(draft.passages[following])
    {
      points += 1
    }
    return points
  }

  private func beginsLikeTitle(_ passage: Passage) -> Bool {
    guard let first = passage.tokens.first(where: { !$0.isPunctuation }) else { return false }
    return first.flags.contains(.capitalised) || first.kind == .number || first.kind == .ideograph
      || passage.text[Int(first.start)] >= 0xd7
  }

  private func endsSentence(_ passage: Passage) -> Bool {
    // Closing quotes and brackets may stand behind the sign.
    for token in passage.tokens.reversed().prefix(3) {
      guard token.isPunctuation else { return false }
      let scalar = UTF8Cursor.scalar(passage.text.span, at: Int(token.start)).value
      if Self.isEnd(scalar) { return true }
    }
    return false
  }

  /// The signs that end a sentence or announce a list; no question mark, since titles ask.
  private static func isEnd(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2e, 0x3a, 0x3b, 0x2c, 0x21, 0x2026, 0x3002, 0xff1a, 0xff1b, 0xff0c, 0xff01, 0x3001: true
    default: false
    }
  }

  private func capitalisedShare(_ passage: Passage) -> Double {
    let words = passage.tokens.filter { $0.kind == .word && $0.length > 3 }
    guard !words.isEmpty else { return passage.tokens.contains { $0.kind == .ideograph } ? 1 : 0 }
    return Double(words.count { $0.flags.contains(.capitalised) }) / Double(words.count)
  }
}
