import DocumentModel

/// Leaves out of a text what the page that it was made from has as furniture alone.
///
/// Programs that make a text of a page know no furniture: labels of buttons and menus stand between the articles. A passage
/// is left out only if the page has it word for word, not in its text, and beside the same neighbour as here: a title
/// of the text that also is the name of a menu has other ones.
struct DropTwinsOfFurniture {
  /// What was left out of the other side and stands nowhere in its text, by the words.
  private let furniture: Set<UInt64>
  /// Passages of the other side that follow on one another, as the page has them.
  private let neighbours: Set<UInt64>

  /// - Parameters:
  ///   - page: the drafts of the other side with all that stands on the page.
  ///   - text: the same without furniture.
  init(page: [Draft], text: [Draft]) {
    guard page.contains(where: { $0.passages.contains(where: \.isLeftOut) }) else {
      (furniture, neighbours) = ([], [])
      return
    }
    let kept = Set(text.lazy.flatMap(\.passages).map(\.fingerprint))
    let left = page.lazy.flatMap(\.passages).filter { $0.isLeftOut && $0.words > 0 }
    furniture = Set(left.map(\.fingerprint)).subtracting(kept)
    neighbours = Set(
      page.lazy.flatMap { draft in
        zip(draft.passages, draft.passages.dropFirst()).lazy.map { Self.pair($0, $1) }
      })
  }

  /// - Complexity: O(n).
  func removed(from drafts: [Draft]) -> [Draft] {
    furniture.isEmpty
      ? drafts : drafts.map { $0.format == .text || $0.format == .markdown ? removed(from: $0) : $0 }
  }

  private func removed(from draft: Draft) -> Draft {
    let passages = draft.passages
    let kept = passages.indices.filter { index in
      guard furniture.contains(passages[index].fingerprint), passages[index].words > 0 else { return true }
      let isBehind = index > 0 && neighbours.contains(Self.pair(passages[index - 1], passages[index]))
      let isInFront =
        index + 1 < passages.count && neighbours.contains(Self.pair(passages[index], passages[index + 1]))
      return !isBehind && !isInFront
    }
    guard kept.count < passages.count else { return draft }
    var result = draft
    result.passages = kept.map { passages[$0] }
    result.blankLinesBefore = kept.map { draft.blankLinesBefore[$0] }
    let count = passages.count - kept.count
    result.notes.append(
      Note(
        .furniture,
        "\(count == 1 ? "1 passage that is" : "\(count) passages that are") furniture of the page beside was left out"
      ))
    return result
  }

  private static func pair(_ first: Passage, _ second: Passage) -> UInt64 {
    (first.fingerprint &* 0x9e37_79b9_7f4a_7c15) ^ second.fingerprint
  }
}
