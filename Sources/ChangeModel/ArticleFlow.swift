package import DocumentModel

/// The changes of a pair between the passages that did not change: what a reader needs to place them.
///
/// The comparison lists changes in the order of the text, but not the passages that stayed. Those are found here, by
/// the places of the changes: the text of the revised side, or of the base where that is the only one.
package struct ArticleFlow {
  /// A stretch of the pair.
  package enum Item {
    case change(Change)
    /// Where a passage that moved stands now; the change itself stands where it was.
    case arrival(Change)
    /// Passages that are on both sides without a change above cosmetic, as the revised side has them.
    case unchanged(ArraySlice<Passage>)
  }

  /// In the order of the text; every change is there once.
  package private(set) var items: [Item] = []
  private let base: [Passage]
  private let revised: [Passage]
  /// The next passage of each side that has not been passed.
  private var next = (base: 0, revised: 0)
  /// Cosmetic changes of passages that stand in the gap to come.
  private var cosmetic: [Change] = []
  /// The moves that arrive at a passage of the revised side.
  private var arrivals: [Int: [Change]] = [:]

  /// Lays out one piece of the report; `moves` are those of all its pieces.
  ///
  /// - Complexity: O(passages + changes).
  package init(_ article: ArticleReport, _ moves: MoveNumbers) {
    base = article.base?.article.passages ?? []
    revised = article.revised?.article.passages ?? []
    let places = (base: Self.index(base), revised: Self.index(revised))
    for (index, passage) in revised.enumerated() {
      let here = moves.arrivals(at: passage.span)
      if !here.isEmpty { arrivals[index] = here }
    }
    for change in article.changes {
      append(
        change, change.baseSpan.flatMap { places.base[$0] }, change.revisedSpan.flatMap { places.revised[$0] }
      )
    }
    pass(to: revised.count)
  }

  /// The first passage that begins at each place.
  private static func index(_ passages: [Passage]) -> [SourceSpan: Int] {
    Dictionary(passages.enumerated().map { ($0.element.span, $0.offset) }) { first, _ in first }
  }

  private mutating func append(_ change: Change, _ before: Int?, _ after: Int?) {
    if change.severity == .cosmetic { return cosmetic.append(change) }
    let isMove = if case .moved = change.site { true } else { false }
    if let after, !isMove, after >= next.revised {
      pass(to: after)
      next.revised = after + Self.count(of: change.after, in: revised, from: after)
      if let before { next.base = before + Self.count(of: change.before, in: base, from: before) }
    } else if let before, before >= next.base {
      // A passage of the base alone: what stands in front of it on both sides is as long.
      pass(to: min(revised.count, next.revised + before - next.base))
      next.base = before + Self.count(of: change.before, in: base, from: before)
    }
    items.append(.change(change))
  }

  /// Goes on to a passage of the revised side; what moved there interrupts the unchanged passages.
  private mutating func pass(to end: Int) {
    var start = next.revised
    while start < end {
      if let moves = arrivals.removeValue(forKey: start) {
        items += moves.map(Item.arrival)
        // What moved to the beginning of a passage leaves the rest of it to be shown.
        let length = revised[start].printed.utf8.count
        let whole = moves.filter { ($0.after ?? "").utf8.count >= length }
        start += whole.map { Self.count(of: $0.after, in: revised, from: start) }.max() ?? 0
        continue
      }
      let stop = (start..<end).first { arrivals[$0] != nil } ?? end
      items.append(.unchanged(revised[start..<stop]))
      next.base += stop - start
      start = stop
    }
    next.revised = max(start, end)
    items += cosmetic.map(Item.change)
    cosmetic = []
  }

  /// How many passages from `start` on a text takes up, at least one.
  private static func count(of text: String?, in passages: [Passage], from start: Int) -> Int {
    var rest = (text ?? "").utf8.count
    var count = 0
    for passage in passages[start...] {
      let length = passage.printed.utf8.count
      guard count == 0 || rest >= length else { break }
      count += 1
      // One blank stands between the passages of a group.
      rest -= length + 1
    }
    return max(1, count)
  }
}
