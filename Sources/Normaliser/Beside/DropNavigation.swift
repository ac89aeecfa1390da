import DocumentModel

/// Leaves out the lines of a web page that lead to its neighbours, where the other side is printed: "Next: …, Up: …".
struct DropNavigation: BesideRule {
  func apply(to drafts: inout [Draft], beside others: [Draft]) {
    guard others.contains(where: { $0.format == .pdf }) else { return }
    // A browser prints them as well, and may cut them.
    let printed = Set(others.lazy.flatMap(\.passages).map(beginning))
    for index in drafts.indices where drafts[index].carries.contains(.internalLinks) {
      let draft = drafts[index]
      let kept = draft.passages.indices.filter {
        !isNavigation(draft.passages[$0]) || printed.contains(beginning(draft.passages[$0]))
      }
      guard kept.count < draft.passages.count else { continue }
      drafts[index].passages = kept.map { draft.passages[$0] }
      drafts[index].blankLinesBefore = kept.map { draft.blankLinesBefore[$0] }
    }
  }

  /// The first words of a passage.
  private func beginning(_ passage: Passage) -> [UInt32] {
    passage.tokens.lazy.filter { !$0.isPunctuation }.prefix(Self.wordsOfBeginning).map(\.key)
  }

  /// "Next", "Previous", "Up" and a word of each title; chosen.
  private static let wordsOfBeginning = 6

  /// A line with fewer links may be a sentence.
  private static let fewestLinks = 2
  private static let longest = 80

  /// Whether all words of a paragraph are links inside of the publication, or single words in front of a colon.
  private func isNavigation(_ passage: Passage) -> Bool {
    guard case .paragraph = passage.kind, passage.listDepth == 0, passage.tokens.count <= Self.longest else {
      return false
    }
    let links = passage.marks.filter {
      if case .link(let target) = $0.kind { !Mark.hasScheme(target) } else { false }
    }
    guard links.count >= Self.fewestLinks else { return false }
    let tokens = passage.tokens
    var labels = 0
    for (index, token) in tokens.enumerated() where !token.isPunctuation {
      if links.contains(where: { $0.utf8.contains(Int(token.start)) }) { continue }
      let next = index + 1 < tokens.count ? passage.text[tokens[index + 1].utf8].first : nil
      guard next == UInt8(ascii: ":") else { return false }
      labels += 1
    }
    return labels > 0 || passage.text.contains(UInt8(ascii: "["))
  }
}
