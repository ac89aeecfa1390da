import DocumentModel

/// Leaves out the alternative texts of images beside a PDF, whose pages have the images and no words for them.
///
/// A text that print has at this place, as the number that a small image shows, stays.
struct DropImageTexts: BesideRule {
  let vocabulary: Vocabulary

  private struct Pair: Hashable {
    var first: UInt32
    var second: UInt32
  }

  func apply(to drafts: inout [Draft], beside others: [Draft]) {
    guard others.contains(where: { $0.format == .pdf }), drafts.contains(where: Self.hasImages) else {
      return
    }
    var pairs: Set<Pair> = []
    var whole: Set<[UInt32]> = []
    for passage in others.lazy.flatMap(\.passages) {
      for (token, next) in zip(passage.tokens, passage.tokens.dropFirst()) {
        pairs.insert(Pair(first: token.key, second: next.key))
      }
      for index in passage.tokens.indices
      where DropCalloutLabels.isLabelled(passage.tokens, index, vocabulary) {
        let behind = index + DropCalloutLabels.labelLength + 1
        guard behind < passage.tokens.count else { continue }
        pairs.insert(Pair(first: passage.tokens[index].key, second: passage.tokens[behind].key))
      }
      if passage.tokens.count <= Self.longest { whole.insert(passage.tokens.map(\.key)) }
    }
    for draft in drafts.indices where drafts[draft].format != .pdf {
      for index in drafts[draft].passages.indices {
        repair(&drafts[draft].passages[index], pairs, whole)
      }
    }
  }

  /// A longer passage is no alternative text by itself.
  private static let longest = 80

  private static func hasImages(_ draft: Draft) -> Bool {
    draft.format != .pdf
      && draft.passages.contains { passage in
        passage.marks.contains { if case .image = $0.kind { !$0.utf8.isEmpty } else { false } }
      }
  }

  private func repair(_ passage: inout Passage, _ pairs: Set<Pair>, _ whole: Set<[UInt32]>) {
    let dropped = passage.marks.compactMap { mark -> Range<Int>? in
      guard case .image = mark.kind, !mark.utf8.isEmpty else { return nil }
      let range = PrintedTargets.tokens(of: passage, in: mark.utf8).indices
      return range.isEmpty || isPrinted(passage.tokens, range, pairs, whole) ? nil : range
    }
    guard !dropped.isEmpty else { return }
    var tokens: [Token] = []
    var next = 0
    for range in dropped where range.lowerBound >= next {
      tokens += passage.tokens[next..<range.lowerBound]
      next = range.upperBound
    }
    passage.tokens = tokens + passage.tokens[next...]
  }

  private func isPrinted(
    _ tokens: [Token], _ range: Range<Int>, _ pairs: Set<Pair>, _ whole: Set<[UInt32]>
  ) -> Bool {
    if range.count == tokens.count {
      return range.count <= Self.longest && whole.contains(tokens.map(\.key))
    }
    let before = max(range.lowerBound, 1) - 1
    let behind = min(range.upperBound, tokens.count - 1)
    return (before..<behind).allSatisfy {
      pairs.contains(Pair(first: tokens[$0].key, second: tokens[$0 + 1].key))
    }
  }
}
