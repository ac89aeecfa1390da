import DocumentModel

/// Leaves out the sign behind the number of a caption, where each edition has its own.
///
/// "Table 1.2:" in print is "Table 1.2." on the page.
struct FoldCaptionSigns: BesideRule {
  let vocabulary: Vocabulary

  func apply(to drafts: inout [Draft], beside others: [Draft]) {
    let isPrinted = drafts.contains { $0.format == .pdf }
    guard isPrinted || others.contains(where: { $0.format == .pdf }) else { return }
    let known = Set(
      others.lazy.filter { ($0.format == .pdf) != isPrinted }.flatMap(\.passages).compactMap {
        label($0, isPrinted: !isPrinted)
      })
    guard !known.isEmpty else { return }
    for draft in drafts.indices where (drafts[draft].format == .pdf) == isPrinted {
      for index in drafts[draft].passages.indices {
        guard let label = label(drafts[draft].passages[index], isPrinted: isPrinted), known.contains(label)
        else { continue }
        drafts[draft].passages[index].tokens.remove(at: 2)
      }
    }
  }

  private struct Label: Hashable {
    var word: UInt32
    var number: UInt32
    /// The word behind the sign: a sentence that begins with "Table 1." goes on otherwise.
    var next: UInt32
  }

  /// "Table", "1.2" and a sign that is not the same everywhere.
  private func label(_ passage: Passage, isPrinted: Bool) -> Label? {
    let tokens = passage.tokens
    guard tokens.count > 3, !isPrinted || passage.kind == .caption, tokens[0].kind == .word,
      tokens[1].kind == .number, tokens[2].isPunctuation,
      Self.signs.contains(vocabulary.string(tokens[2].key))
    else { return nil }
    return Label(word: tokens[0].key, number: tokens[1].key, next: tokens[3].key)
  }

  private static let signs: Set<String> = [".", ":", "：", "—", "-"]
}
