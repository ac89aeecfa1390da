import DocumentModel

/// Leaves out what the reader took for furniture of a page, unless the other side proves it to be text.
struct PageFurniture {
  private let hashes: WordHashes

  /// Shorter passages stand in menus and teasers as well as in texts: that the other side has them proves nothing.
  private static let fewestWords = 8
  /// Longer than any passage; what counts is that all words agree.
  private static let mostWords = 100_000

  init(_ hashes: WordHashes) { self.hashes = hashes }

  /// The drafts without furniture; a passage that stands word for word in the text of `others` is kept.
  ///
  /// - Complexity: O(n).
  func removed(from drafts: [Draft], beside others: [Draft]) -> [Draft] {
    guard drafts.contains(where: { $0.passages.contains { $0.part == .furniture || $0.part == .byline } })
    else {
      return drafts
    }
    let known = texts(of: others)
    return drafts.map { restored($0, beside: others) }.map { draft in
      let kept = draft.passages.indices.filter { index in
        draft.passages[index].part != .furniture || isText(draft.passages[index], known)
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
          "\(count) passages beside the text were left out: navigation, notices, teasers, comments"))
      return result
    }
  }

  /// Titles right in front of text and lines that are no bylines, if the other side has them, are text.
  private func restored(_ draft: Draft, beside others: [Draft]) -> Draft {
    var titles: Set<UInt64> = []
    var lines: Set<UInt64> = []
    for passage in others.lazy.flatMap(\.passages) where passage.part == .text || passage.part == .title {
      guard let words = TitleKey.fingerprint(passage, hashes, limit: Self.mostWords) else { continue }
      if case .heading = passage.kind { titles.insert(words) } else { lines.insert(words) }
    }
    var result = draft
    for index in runs(draft, beside: others) { result.passages[index].part = .text }
    for index in draft.passages.indices.reversed() {
      let passage = result.passages[index]
      guard passage.part == .furniture || passage.part == .byline,
        let words = TitleKey.fingerprint(passage, hashes, limit: Self.mostWords)
      else { continue }
      let next = index + 1 < result.passages.count ? result.passages[index + 1].part : .furniture
      let isTitle = if case .heading = passage.kind { next == .text && titles.contains(words) } else { false }
      if isTitle || passage.part == .byline && Byline(passage) == nil && lines.contains(words) {
        result.passages[index].part = .text
      }
    }
    return result
  }

  /// Runs of this many passages that both sides have in one order are text: menus are on one side only.
  private static let shortestRun = 3

  /// The passages taken for furniture that stand in such runs: lists of links inside of a text.
  private func runs(_ draft: Draft, beside others: [Draft]) -> [Int] {
    let words = { (passage: Passage) in TitleKey.fingerprint(passage, hashes, limit: Self.mostWords) ?? 0 }
    var followers: [UInt64: Set<UInt64>] = [:]
    for other in others {
      let texts = other.passages.filter { $0.part != .furniture }.map(words)
      for (text, next) in zip(texts, texts.dropFirst()) where text != 0 && next != 0 {
        followers[text, default: []].insert(next)
      }
    }
    var found: [Int] = []
    var run: [Int] = []
    for index in draft.passages.indices {
      let here = words(draft.passages[index])
      let goesOn = run.last.map { followers[words(draft.passages[$0])]?.contains(here) ?? false } ?? false
      if !goesOn {
        if run.count >= Self.shortestRun { found += run }
        run = []
      }
      run.append(index)
    }
    if run.count >= Self.shortestRun { found += run }
    return found.filter { draft.passages[$0].part == .furniture && !isHeading(draft.passages[$0]) }
  }

  private func isHeading(_ passage: Passage) -> Bool {
    if case .heading = passage.kind { true } else { false }
  }

  private func texts(of drafts: [Draft]) -> Set<UInt64> {
    var known: Set<UInt64> = []
    for draft in drafts {
      // Titles stand in lists of recent posts, too: they prove nothing.
      let guess = TitleGuess(draft: draft)
      for (index, passage) in draft.passages.enumerated()
      where passage.part == .text && isRunningText(passage) && !guess.couldBeTitle(index) {
        if let fingerprint = TitleKey.fingerprint(passage, hashes, limit: Self.mostWords) {
          known.insert(fingerprint)
        }
      }
    }
    return known
  }

  private func isText(_ passage: Passage, _ known: Set<UInt64>) -> Bool {
    guard isRunningText(passage),
      let fingerprint = TitleKey.fingerprint(passage, hashes, limit: Self.mostWords)
    else {
      return false
    }
    return known.contains(fingerprint)
  }

  /// Titles are repeated in lists of recent posts: only paragraphs, items and rows count.
  private func isRunningText(_ passage: Passage) -> Bool {
    switch passage.kind {
    case .heading, .rule, .image: false
    case .paragraph, .item, .row, .code, .caption: passage.words >= Self.fewestWords
    }
  }
}
