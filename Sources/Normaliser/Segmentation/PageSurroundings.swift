import DocumentModel

/// Leaves out what stands around the text of a page, told by what the other side has.
///
/// Notices, sign-ups and words about the author are furniture whatever they are called: they stand outside of
/// the element that holds the title and the text, and the other side has nothing like them. Of two states of one page
/// nothing is left out: what only one of them has came or went.
struct PageSurroundings {
  /// The fingerprints of the passages of the other side.
  private let known: Set<UInt64>
  private let others: [Draft]

  /// Passages with fewer words are on many pages: that both sides have them says nothing about where the text is.
  private static let fewestWords = 5
  /// The most words that are left out at one end of a page: more is a text of its own.
  ///
  /// Chosen: two long paragraphs, as a notice or a note about an author may have.
  private static let mostWords = 120
  /// The share of pairs of words that an altered passage has in common with the other side; in tenths.
  ///
  /// Chosen: where every second word is another one, a passage has no pair in common.
  private static let fewestCommonTenths = 2

  init(beside others: [Draft]) {
    self.others = others
    known = Set(others.lazy.flatMap(\.passages).map(\.fingerprint))
  }

  /// The drafts without what stands around the text.
  ///
  /// - Complexity: O(n).
  func removed(from drafts: [Draft]) -> [Draft] {
    guard !known.isEmpty else { return drafts }
    return drafts.map { $0.format == .html ? removed(from: $0) : $0 }
  }

  private func removed(from draft: Draft) -> Draft {
    let matched = draft.passages.indices.filter { isMatched(draft.passages[$0]) }
    guard let first = matched.first, let last = matched.last,
      let box = box(matched.map { draft.passages[$0] })
    else { return draft }
    let isOutside = { (index: Int) in !Self.isInside(draft.passages[index], box) }
    let after = draft.passages.indices.suffix(from: last + 1).drop { !isOutside($0) }
    let heading = draft.passages.prefix(upTo: first).lastIndex(where: isHeading)
    let before = draft.passages.indices.prefix(upTo: first).filter { index in
      isOutside(index) && !isHeading(draft.passages[index]) && Byline(draft.passages[index]) == nil
        && !(heading.map { $0 < index } ?? false && Self.isBeside(draft.passages[index], box))
    }
    let dropped = [before, Array(after)].filter { isFurniture($0, draft, isOutside) }.flatMap { $0 }
    if dropped.isEmpty || PageStates.areOne([draft], others) { return draft }
    return without(dropped, draft)
  }

  private func isMatched(_ passage: Passage) -> Bool {
    passage.part != .furniture && known.contains(passage.fingerprint)
      && (passage.words >= Self.fewestWords || isHeading(passage))
  }

  private func isHeading(_ passage: Passage) -> Bool {
    if case .heading = passage.kind { true } else { passage.part == .title }
  }

  /// The path of the innermost element around the passages; nil for one alone, which says nothing about others.
  private func box(_ passages: [Passage]) -> ArraySlice<UInt8>? {
    guard passages.count > 1, passages.contains(where: { !isHeading($0) }),
      let start = passages.first.flatMap(Self.path)
    else { return nil }
    var box = start[...]
    for passage in passages.dropFirst() {
      guard let path = Self.path(passage) else { return nil }
      var end = 0
      while end < min(box.count, path.count), box[end] == path[end] { end += 1 }
      let isWhole =
        (end == box.count || box[end] == Self.slash) && (end == path.count || path[end] == Self.slash)
      box = isWhole ? box[..<end] : box[..<(box[..<end].lastIndex(of: Self.slash) ?? 0)]
    }
    // Passages between the line breaks of one paragraph: the next paragraph is no less the text.
    while let slash = box.lastIndex(of: Self.slash), Self.isParagraph(box[(slash + 1)...]) {
      box = box[..<slash]
    }
    return box
  }

  /// Whether a step of a path leads to a paragraph: `p`, or `p[2]`.
  private static func isParagraph(_ step: ArraySlice<UInt8>) -> Bool {
    step.first == UInt8(ascii: "p") && step.dropFirst().first.map { $0 == UInt8(ascii: "[") } ?? true
  }

  private static let slash = UInt8(ascii: "/")

  private static func path(_ passage: Passage) -> [UInt8]? {
    guard case .element(let path, _) = passage.span.place else { return nil }
    return Array(path.utf8)
  }

  private static func isInside(_ passage: Passage, _ box: ArraySlice<UInt8>) -> Bool {
    guard let path = path(passage) else { return true }
    return path.starts(with: box) && (path.count == box.count || path[box.count] == slash)
  }

  /// Whether a passage is a paragraph that stands right beside the element of the text, as the first one of a section does
  /// whose other text is one list or table.
  private static func isBeside(_ passage: Passage, _ box: ArraySlice<UInt8>) -> Bool {
    guard let path = path(passage), let end = path.lastIndex(of: slash), isParagraph(path[(end + 1)...]),
      let parent = box.lastIndex(of: slash)
    else { return false }
    return path[..<end] == box[..<parent]
  }

  /// Whether what stands at one end of a page is little, outside of the text, and nothing like the other side.
  private func isFurniture(_ indices: [Int], _ draft: Draft, _ isOutside: (Int) -> Bool) -> Bool {
    guard !indices.isEmpty, indices.allSatisfy(isOutside) else { return false }
    let words = indices.reduce(0) { $0 + draft.passages[$1].words }
    return words <= Self.mostWords && !isLikeOthers(indices.map { draft.passages[$0] })
  }

  /// Whether the other side has one of the passages, or one with enough of its pairs of words.
  ///
  /// - Complexity: O(n), one walk over the other side for all of them.
  private func isLikeOthers(_ passages: [Passage]) -> Bool {
    if passages.contains(where: { known.contains($0.fingerprint) }) { return true }
    let pairs = passages.map { Set($0.wordPairs) }.filter { !$0.isEmpty }
    let wanted = pairs.reduce(into: Set<UInt64>()) { $0.formUnion($1) }
    guard !wanted.isEmpty else { return false }
    var common: Set<UInt64> = []
    for other in others.lazy.flatMap(\.passages) {
      for pair in other.wordPairs where wanted.contains(pair) { common.insert(pair) }
    }
    return pairs.contains { own in
      own.count(where: common.contains) * 10 > own.count * Self.fewestCommonTenths
    }
  }

  private func without(_ dropped: [Int], _ draft: Draft) -> Draft {
    let isDropped = Set(dropped)
    let kept = draft.passages.indices.filter { !isDropped.contains($0) }
    var result = draft
    result.passages = kept.map { draft.passages[$0] }
    result.blankLinesBefore = kept.map { draft.blankLinesBefore[$0] }
    let first = draft.passages[dropped[0]]
    let others = dropped.count > 1 ? " and \(dropped.count - 1) more" : ""
    result.notes.append(
      Note(
        .furniture,
        "“\(Self.shortened(first.printed))”\(others) outside of the text was left out: the other side has nothing like it",
        at: first.span))
    return result
  }

  private static func shortened(_ text: String) -> String {
    text.count > 60 ? text.prefix(60) + "…" : text
  }
}
