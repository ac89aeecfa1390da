import DocumentModel

/// Leaves out what the reader took for furniture of a page, unless the other side proves it to be text.
struct PageFurniture {
  /// Shorter passages stand in menus and teasers as well as in texts: that the other side has them proves nothing.
  private static let fewestWords = 8

  /// Two entries of a menu have fewer; chosen.
  private static let fewestWordsOfPair = 12

  /// "Figure 3" alone proves nothing.
  private static let fewestWordsOfCaption = 3

  /// The drafts without furniture; a passage that stands word for word in the text of `others` is kept.
  ///
  /// - Complexity: O(n).
  func removed(from drafts: [Draft], beside others: [Draft]) -> [Draft] {
    guard drafts.contains(where: { $0.passages.contains(where: isOpen) }) else { return drafts }
    let words = drafts.map { draft in draft.passages.map { isOpen($0) ? fingerprint($0) : 0 } }
    let known = Known(wanted: Set(words.joined()), neighbours: neighbours(drafts), in: others)
    let teasers = teasers(drafts, known)
    let asides = AsidesOfText(drafts, beside: others, isOpen: isAside)
    return drafts.indices.map { index in
      kept(restored(drafts[index], words[index], teasers[index], asides, known), words[index], known)
    }
  }

  /// Whether it is not yet said that a passage is text.
  private func isOpen(_ passage: Passage) -> Bool { passage.isLeftOut || passage.part == .byline }

  /// Whether a passage left out may be one of a box; a row between pages of a manual has the titles of both beside it.
  private func isAside(_ passage: Passage) -> Bool {
    guard passage.isLeftOut, passage.words >= Self.fewestWords else { return false }
    if case .item = passage.kind { return true }
    return passage.kind == .paragraph
  }

  /// One number for the words of a passage; 0 when it has none.
  private func fingerprint(_ passage: Passage) -> UInt64 {
    passage.words > 0 ? passage.fingerprint : 0
  }

  private func kept(_ draft: Draft, _ words: [UInt64], _ known: Known) -> Draft {
    let kept = draft.passages.indices.filter { index in
      !draft.passages[index].isLeftOut || isText(draft.passages[index], words[index], known)
        || Byline(draft.passages[index]) != nil
    }
    guard kept.count < draft.passages.count else { return draft }
    var result = draft
    result.passages = kept.map { draft.passages[$0] }
    result.blankLinesBefore = kept.map { draft.blankLinesBefore[$0] }
    let count = draft.passages.count - kept.count
    result.notes.append(
      Note(
        .furniture,
        "\(count == 1 ? "1 passage beside the text was" : "\(count) passages beside the text were") left out: "
          + "navigation, notices, teasers, comments")
    )
    return result
  }

  /// Titles right in front of text, if the other side has them, and what is text for its neighbours.
  private func restored(
    _ draft: Draft, _ words: [UInt64], _ teasers: [Int], _ asides: AsidesOfText, _ known: Known
  ) -> Draft {
    var result = draft
    for index in draft.passages.indices where isAside(draft.passages[index]) {
      if asides.contains(draft.passages[index]) { result.passages[index].part = .text }
    }
    let bylines = bylines(draft, words, known)
    for index in runs(draft, known) + teasers + bylines { result.passages[index].part = .text }
    for index in draft.passages.indices.reversed() where words[index] != 0 {
      let passage = result.passages[index]
      guard isOpen(passage) else { continue }
      let next = index + 1 < result.passages.count ? result.passages[index + 1].part : .furniture
      let isTitle = isHeading(passage) && next == .text && known.titles.contains(words[index])
      if isTitle { result.passages[index].part = .text }
    }
    return result
  }

  /// What a page says of author and date in words that are no byline, if the other side has it as text: what the other
  /// side has not is such a line with an edit.
  private func bylines(_ draft: Draft, _ words: [UInt64], _ known: Known) -> [Int] {
    let lines = draft.passages.indices.filter {
      words[$0] != 0 && draft.passages[$0].part == .byline && Byline(draft.passages[$0]) == nil
    }
    let found = lines.filter { known.lines.contains(words[$0]) }
    return found.count * Self.bylinesForOne >= lines.count ? lines : found
  }

  /// A side has all of these lines as text if it has one of so many; a date alone may stand there by accident; chosen.
  private static let bylinesForOne = 4

  /// Runs of three passages or more that both sides have in one order are text: menus are on one side only.
  ///
  /// A passage stands in such a run if two of the pairs of neighbours around it, side by side, are known.
  private func runs(_ draft: Draft, _ known: Known) -> [Int] {
    draft.passages.indices.filter { index in
      guard draft.passages[index].isLeftOut, !isHeading(draft.passages[index]) else { return false }
      let pairs = (index - 2...index + 1).map { first in
        pair(draft, first).map(known.neighbours.contains) ?? false
      }
      // The first entry of a menu may be the title that stands below it.
      if isEntry(draft.passages[index]) { return pairs[1] && pairs[2] }
      return pairs[0] && pairs[1] || pairs[1] && pairs[2] || pairs[2] && pairs[3]
    }
  }

  /// For each draft two passages behind one another that the text of the other side has so, and that of this side nowhere:
  /// the teaser that only one of two pages was seen to have.
  private func teasers(_ drafts: [Draft], _ known: Known) -> [[Int]] {
    let found = drafts.map { pairs($0, known) }
    guard found.contains(where: { !$0.isEmpty }) else { return found }
    let text = Set(drafts.lazy.flatMap(\.passages).filter { !$0.isLeftOut }.map(fingerprint))
    return zip(drafts, found).map { draft, found in
      found.filter { !text.contains(fingerprint(draft.passages[$0])) }
    }
  }

  private func pairs(_ draft: Draft, _ known: Known) -> [Int] {
    let passages = draft.passages
    return passages.indices.dropLast().filter { first in
      passages[first].isLeftOut && passages[first + 1].isLeftOut
        && passages[first].words + passages[first + 1].words >= Self.fewestWordsOfPair
        && !isItem(passages[first]) && !isItem(passages[first + 1])
        && pair(draft, first).map(known.neighbours.contains) ?? false
    }
    .flatMap { [$0, $0 + 1] }
  }

  /// Menus and tables of contents are lists.
  private func isItem(_ passage: Passage) -> Bool {
    if case .item = passage.kind { true } else { passage.listDepth > 0 }
  }

  /// Whether a passage is an item that is nothing but a link to another place of the page.
  private func isEntry(_ passage: Passage) -> Bool {
    guard case .item = passage.kind else { return false }
    return passage.marks.contains { mark in
      guard case .link(let target) = mark.kind, target.utf8.first == UInt8(ascii: "#") else { return false }
      return mark.utf8 == 0..<passage.text.count
    }
  }

  /// The pairs of neighbours that `runs` asks for.
  private func neighbours(_ drafts: [Draft]) -> Set<UInt64> {
    var found: Set<UInt64> = []
    for draft in drafts {
      for index in draft.passages.indices where draft.passages[index].isLeftOut {
        for first in index - 2...index + 1 { if let pair = pair(draft, first) { found.insert(pair) } }
      }
    }
    return found
  }

  /// One number for the words of a passage and those of the next; nil if one has none.
  private func pair(_ draft: Draft, _ first: Int) -> UInt64? {
    guard first >= 0, first + 1 < draft.passages.count else { return nil }
    return Known.pair(fingerprint(draft.passages[first]), fingerprint(draft.passages[first + 1]))
  }

  private func isHeading(_ passage: Passage) -> Bool {
    if case .heading = passage.kind { true } else { false }
  }

  private func isText(_ passage: Passage, _ words: UInt64, _ known: Known) -> Bool {
    guard words != 0, !isHeading(passage) else { return false }
    return Self.isRunningText(passage) && known.texts.contains(words) || known.captions.contains(words)
  }

  /// Titles are repeated in lists of recent posts: only paragraphs, items and rows count.
  private static func isRunningText(_ passage: Passage) -> Bool {
    switch passage.kind {
    case .heading, .rule, .image: false
    case .paragraph, .item, .row, .code, .caption: passage.words >= Self.fewestWords
    }
  }
}

extension PageFurniture {
  /// What the other side has of what is asked for.
  private struct Known {
    private(set) var titles: Set<UInt64> = []
    private(set) var lines: Set<UInt64> = []
    private(set) var texts: Set<UInt64> = []
    private(set) var captions: Set<UInt64> = []
    /// Pairs of passages that follow on one another.
    private(set) var neighbours: Set<UInt64> = []

    /// Looks for passages by the numbers of their words, and for pairs of neighbours.
    ///
    /// - Complexity: O(n).
    init(wanted: Set<UInt64>, neighbours: Set<UInt64>, in drafts: [Draft]) {
      for draft in drafts {
        // Titles stand in lists of recent posts, too: they prove nothing.
        let guess = TitleGuess(draft: draft)
        var last: UInt64 = 0
        for (index, passage) in draft.passages.enumerated()
        where !passage.isLeftOut {
          let words = passage.words > 0 ? passage.fingerprint : 0
          if let pair = Self.pair(last, words), neighbours.contains(pair) { self.neighbours.insert(pair) }
          last = words
          guard words != 0, wanted.contains(words) else { continue }
          add(passage, words, couldBeTitle: guess.couldBeTitle(index))
        }
      }
    }

    private mutating func add(_ passage: Passage, _ words: UInt64, couldBeTitle: Bool) {
      guard passage.part == .text || passage.part == .title else { return }
      if passage.kind == .caption, passage.words >= PageFurniture.fewestWordsOfCaption {
        captions.insert(words)
      }
      if case .heading = passage.kind { titles.insert(words) } else { lines.insert(words) }
      if passage.part == .text, PageFurniture.isRunningText(passage), !couldBeTitle { texts.insert(words) }
    }

    /// One number for two passages in their order; nil if one has no words.
    static func pair(_ first: UInt64, _ second: UInt64) -> UInt64? {
      guard first != 0, second != 0 else { return nil }
      return (first &* 0x9e37_79b9_7f4a_7c15) ^ second
    }
  }
}
