import DocumentModel

/// Leaves out the word that says what is defined, which print has in brackets at the right edge, and the page in front:
/// "double trigamma (double x) [Function]" is "Function: double trigamma (double x)" there.
///
/// Done only where the other side defines the same thing with the same word.
struct FoldCategories: BesideRule {
  let vocabulary: Vocabulary

  func apply(to drafts: inout [Draft], beside others: [Draft]) {
    let isPrinted = drafts.contains { $0.format == .pdf }
    guard isPrinted || others.contains(where: { $0.format == .pdf }) else { return }
    let known = Set(
      others.lazy.filter { ($0.format == .pdf) != isPrinted }.flatMap(\.passages).compactMap { passage in
        category(passage, isPrinted: !isPrinted)?.definition
      })
    guard !known.isEmpty else { return }
    for draft in drafts.indices where (drafts[draft].format == .pdf) == isPrinted {
      for index in drafts[draft].passages.indices {
        guard let found = category(drafts[draft].passages[index], isPrinted: isPrinted),
          known.contains(found.definition)
        else { continue }
        drafts[draft].passages[index].tokens.removeSubrange(found.tokens)
      }
    }
  }

  /// What is defined, and by which word.
  private struct Definition: Hashable {
    var category: [UInt32]
    /// The first words of the definition.
    var words: [UInt32]
  }

  /// So many words tell most definitions apart: type, name and the first argument.
  private static let wordsOfDefinition = 2
  /// "Method on Array<T>" has six tokens.
  private static let longestCategory = 12

  private func category(_ passage: Passage, isPrinted: Bool) -> (definition: Definition, tokens: Range<Int>)?
  {
    let tokens = passage.tokens
    guard let range = isPrinted ? printed(tokens) : shown(tokens) else { return nil }
    let words = tokens.indices.lazy.filter { !range.contains($0) && !tokens[$0].isPunctuation }
      .prefix(Self.wordsOfDefinition).map { tokens[$0].key }
    let category = tokens[range].filter { !$0.isPunctuation }.map(\.key)
    guard !words.isEmpty, !category.isEmpty else { return nil }
    return (Definition(category: category, words: Array(words)), range)
  }

  /// "[Function]" in print: the first brackets with a word behind the opening one.
  private func printed(_ tokens: [Token]) -> Range<Int>? {
    guard let opening = tokens.dropFirst().firstIndex(where: { vocabulary.isSign($0, "[") }) else {
      return nil
    }
    let rest = tokens[(opening + 1)...].prefix(Self.longestCategory + 1)
    guard let closing = rest.firstIndex(where: { vocabulary.isSign($0, "]") }), closing > opening + 1,
      tokens[opening + 1].kind == .word
    else { return nil }
    return opening..<closing + 1
  }

  /// "Function:" on a page.
  private func shown(_ tokens: [Token]) -> Range<Int>? {
    guard
      let sign = tokens.prefix(Self.longestCategory + 1).firstIndex(where: { vocabulary.isSign($0, ":") }),
      sign > 0,
      tokens[0].kind == .word
    else { return nil }
    return 0..<sign + 1
  }
}
