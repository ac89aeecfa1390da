import DocumentModel

/// Leaves out the titles that a web page prints in references to other places of it, where paper has the number alone.
///
/// "See Section 12.1, “What else”" on the page is "See Section 12.1" in print. Only the text of a link to another place of
/// the publication is looked at, and only what stands behind the number and is a title there.
struct DropReferenceTitles: BesideRule {
  let hashes: WordHashes

  func apply(to drafts: inout [Draft], beside others: [Draft]) {
    guard others.contains(where: { $0.format == .pdf }) else { return }
    let titles = titles(drafts + others)
    let printed = continuations(others)
    for draft in drafts.indices where drafts[draft].carries.contains(.internalLinks) {
      for index in drafts[draft].passages.indices {
        repair(&drafts[draft].passages[index], titles, printed)
      }
    }
  }

  /// The words of all titles, without their numbers.
  private func titles(_ drafts: [Draft]) -> Set<UInt64> {
    var result: Set<UInt64> = []
    for passage in drafts.lazy.flatMap(\.passages) {
      guard case .heading = passage.kind else { continue }
      let end = SectionNumber(passage.text)?.end ?? 0
      let first = passage.tokens.firstIndex { Int($0.start) >= end } ?? 0
      let key = TitleKey(passage, first..<passage.tokens.count, hashes)
      if !key.isEmpty { result.insert(key.fingerprint) }
    }
    return result
  }

  /// The first two words behind each number on the other side: where they are those of the title, print has it, too.
  ///
  /// One word alone may be the next one of the sentence, as "The" is.
  private func continuations(_ drafts: [Draft]) -> Set<[UInt32]> {
    var result: Set<[UInt32]> = []
    for passage in drafts.lazy.flatMap(\.passages) {
      if case .heading = passage.kind { continue }
      // What begins with a number there, and the word behind it.
      var number: UInt32?
      var begun: [UInt32] = []
      // A number at the very beginning counts a line of the index.
      for token in passage.tokens.dropFirst() where !token.isPunctuation {
        if begun.count == 2 { result.insert(begun + [token.key]) }
        begun = []
        if let number {
          begun = [number, token.key]
          result.insert(begun)
        }
        number = token.kind == .number ? token.key : nil
      }
    }
    return result
  }

  /// A label and its number stand in front: "Section", "12.1", "in".
  private static let longestLabel = 4

  private func repair(_ passage: inout Passage, _ titles: Set<UInt64>, _ printed: Set<[UInt32]>) {
    // A title that leads to its line in the table of contents is no reference to another one.
    if case .heading = passage.kind { return }
    for mark in passage.marks.reversed() {
      guard case .link(let target) = mark.kind, !Mark.hasScheme(target) else { continue }
      let inside = passage.tokens.indices.filter { mark.utf8.contains(Int(passage.tokens[$0].start)) }
      guard
        let number = inside.prefix(Self.longestLabel).first(where: { passage.tokens[$0].kind == .number }),
        let last = inside.last, last > number
      else { continue }
      // "8章" and the title.
      let isCounted = SectionNumber.isCounter(passage.text[passage.tokens[number + 1].utf8])
      let end = isCounted ? number + 1 : number
      guard last > end else { continue }
      let key = TitleKey(passage, end + 1..<last + 1, hashes)
      let words = passage.tokens[(end + 1)...last].lazy.filter { !$0.isPunctuation }.prefix(2).map(\.key)
      guard !key.isEmpty, titles.contains(key.fingerprint), !words.isEmpty,
        !printed.contains([passage.tokens[number].key] + words)
      else { continue }
      passage.tokens.removeSubrange(end + 1...last)
    }
  }
}
