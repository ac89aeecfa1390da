import DocumentModel

/// Leaves out the sign in front of a chapter's number where the web page refers to the chapter without it: "第8章" is
/// "8章" in its links.
struct DropOrdinalSigns: BesideRule {
  func apply(to drafts: inout [Draft], beside others: [Draft]) {
    guard drafts.contains(where: { $0.format == .pdf }) else { return }
    let plain = references(others)
    guard !plain.isEmpty else { return }
    for draft in drafts.indices where drafts[draft].format == .pdf {
      for index in drafts[draft].passages.indices { repair(&drafts[draft].passages[index], plain) }
    }
  }

  /// The numbers that links to other places begin with, a counter behind them.
  private func references(_ drafts: [Draft]) -> Set<UInt32> {
    var plain: Set<UInt32> = []
    var signed: Set<UInt32> = []
    for draft in drafts where draft.carries.contains(.internalLinks) {
      for passage in draft.passages {
        for mark in passage.marks {
          guard case .link(let target) = mark.kind, !Mark.hasScheme(target) else { continue }
          let tokens = PrintedTargets.tokens(of: passage, in: mark.utf8)
          guard let number = tokens.indices.first, Self.isCounted(number, in: passage) else { continue }
          plain.insert(passage.tokens[number].key)
          if number > 0, Self.isSign(number - 1, in: passage) { signed.insert(passage.tokens[number].key) }
        }
      }
    }
    return plain.subtracting(signed)
  }

  private func repair(_ passage: inout Passage, _ plain: Set<UInt32>) {
    if case .heading = passage.kind { return }
    let tokens = passage.tokens
    let signs = tokens.indices.dropLast().filter { index in
      plain.contains(tokens[index + 1].key) && Self.isSign(index, in: passage)
        && Self.isCounted(index + 1, in: passage)
    }
    guard !signs.isEmpty else { return }
    let dropped = Set(signs)
    passage.tokens = tokens.indices.filter { !dropped.contains($0) }.map { tokens[$0] }
  }

  private static func isSign(_ index: Int, in passage: Passage) -> Bool {
    SectionNumber.isOrdinalSign(passage.text[passage.tokens[index].utf8])
  }

  private static func isCounted(_ index: Int, in passage: Passage) -> Bool {
    index + 1 < passage.tokens.count && passage.tokens[index].kind == .number
      && SectionNumber.isCounter(passage.text[passage.tokens[index + 1].utf8])
  }
}
