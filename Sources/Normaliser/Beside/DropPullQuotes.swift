import DocumentModel

/// Leaves out the pull quotes of a printed page: words of the text beside them in large letters, once more.
///
/// Nothing is lost where a web page does without them. A title that repeats words of its text is none, nor is what the
/// other side has by itself, or as often as print.
struct DropPullQuotes: BesideRule {
  /// Shorter ones may be titles; ideographs count as words.
  ///
  /// These and the other limits are chosen.
  private static let fewestWords = 5
  private static let fewestIdeographs = 12
  private static let mostWords = 60
  /// Magazines set them in the column of the words, or in the next one.
  private static let farthest = 12
  /// More of them are no pull quotes; the bound is on the work.
  private static let mostQuotes = 100

  func apply(to drafts: inout [Draft], beside others: [Draft]) {
    // Of two prints one that lost a quote has changed.
    guard others.contains(where: { $0.format != .pdf }) else { return }
    for index in drafts.indices where drafts[index].format == .pdf {
      let texts = drafts[index].passages.map(Self.words)
      let repeated = drafts[index].passages.indices.filter {
        mayBeQuote(drafts[index].passages[$0], texts[$0])
      }
      .filter { isRepeated($0, texts) }.prefix(Self.mostQuotes)
      guard !repeated.isEmpty else { continue }
      let quotes = Set(onlyHere(repeated.map { $0 }, texts, others))
      drop(quotes, from: &drafts[index])
    }
  }

  private static func words(_ passage: Passage) -> [UInt32] {
    passage.tokens.lazy.filter { !$0.isPunctuation }.map(\.key)
  }

  /// Whether a passage is a part of a sentence or a whole one, and no title.
  private func mayBeQuote(_ passage: Passage, _ words: [UInt32]) -> Bool {
    // A paragraph that stands twice says so; what is set in large letters is read as a heading.
    guard case .heading = passage.kind, passage.part == .text,
      let first = passage.tokens.first(where: { !$0.isPunctuation }),
      let last = passage.text.last
    else { return false }
    let isIdeographic = first.kind == .ideograph
    let fewest = isIdeographic ? Self.fewestIdeographs : Self.fewestWords
    guard (fewest...Self.mostWords).contains(words.count) else { return false }
    let isQuoted = passage.tokens[0].isPunctuation && passage.tokens[passage.tokens.count - 1].isPunctuation
    return isIdeographic || isQuoted || first.kind == .word && !first.flags.contains(.capitalised)
      || Self.closing.contains(last)
  }

  private static let closing = Set(".!?".utf8)

  /// Whether a longer passage nearby has all of the words in this order.
  private func isRepeated(_ index: Int, _ texts: [[UInt32]]) -> Bool {
    let near = max(0, index - Self.farthest)...min(texts.count - 1, index + Self.farthest)
    return near.contains {
      $0 != index && texts[$0].count > texts[index].count && Self.count(of: texts[index], in: texts[$0]) > 0
    }
  }

  /// Those that the other side has less often than print.
  private func onlyHere(_ quotes: [Int], _ texts: [[UInt32]], _ others: [Draft]) -> [Int] {
    var counts = [Int](repeating: 0, count: quotes.count)
    for passage in others.lazy.flatMap(\.passages) {
      let words = Self.words(passage)
      for (number, quote) in quotes.enumerated() {
        counts[number] += words == texts[quote] ? 2 : Self.count(of: texts[quote], in: words)
      }
    }
    return quotes.indices.filter { counts[$0] < 2 }.map { quotes[$0] }
  }

  private static func count(of part: [UInt32], in words: [UInt32]) -> Int {
    guard let first = part.first, words.count >= part.count else { return 0 }
    return (0...words.count - part.count).count { start in
      words[start] == first && words[start..<start + part.count].elementsEqual(part)
    }
  }

  private func drop(_ quotes: Set<Int>, from draft: inout Draft) {
    guard let first = quotes.min() else { return }
    let kept = draft.passages.indices.filter { !quotes.contains($0) }
    let what = quotes.count == 1 ? "1 pull quote was" : "\(quotes.count) pull quotes were"
    draft.notes.append(
      Note(
        .furniture, "\(what) left out: the text has the same words", at: draft.passages[first].span))
    (draft.passages, draft.blankLinesBefore) = (
      kept.map { draft.passages[$0] }, kept.map { draft.blankLinesBefore[$0] }
    )
  }
}
