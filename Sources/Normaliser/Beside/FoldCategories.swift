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
    var known: Set<Definition> = []
    for draft in others where (draft.format == .pdf) != isPrinted {
      for passage in draft.passages {
        for found in categories(passage, isPrinted: !isPrinted) { known.formUnion(found.definitions) }
      }
    }
    guard !known.isEmpty else { return }
    for draft in drafts.indices where (drafts[draft].format == .pdf) == isPrinted {
      for index in drafts[draft].passages.indices {
        let found = categories(drafts[draft].passages[index], isPrinted: isPrinted)
        for category in found.reversed() where !known.isDisjoint(with: category.definitions) {
          drafts[draft].passages[index].tokens.removeSubrange(category.tokens)
        }
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

  /// A word that says what is defined, and what it may define.
  private struct Category {
    var definitions: [Definition]
    var tokens: Range<Int>
  }

  private func categories(_ passage: Passage, isPrinted: Bool) -> [Category] {
    let tokens = passage.tokens
    guard isPrinted else {
      guard let range = shown(tokens), let found = definition(tokens, from: 0, by: range) else { return [] }
      return [Category(definitions: [found], tokens: range)]
    }
    return printed(tokens).enumerated().compactMap { index, range in
      // Further definitions of one passage begin with the line that has their brackets.
      let start = index == 0 ? 0 : lineStart(passage, of: range.lowerBound)
      guard let found = definition(tokens, from: start, by: range) else { return nil }
      // What follows a name on its line on paper is a passage of its own on a page.
      let name = Definition(category: found.category, words: Array(found.words.prefix(1)))
      return Category(definitions: [found, name], tokens: range)
    }
  }

  private func definition(_ tokens: [Token], from start: Int, by range: Range<Int>) -> Definition? {
    let words = tokens.indices[start...].lazy.filter { !range.contains($0) && !tokens[$0].isPunctuation }
      .prefix(Self.wordsOfDefinition).map { tokens[$0].key }
    let category = tokens[range].filter { !$0.isPunctuation }.map(\.key)
    guard !words.isEmpty, !category.isEmpty else { return nil }
    return Definition(category: category, words: Array(words))
  }

  /// The first token of the line that a token stands on.
  private func lineStart(_ passage: Passage, of token: Int) -> Int {
    let place = Int(passage.tokens[token].start)
    let line = Self.first(passage.lines.count) { passage.lines[$0].utf8 > place }
    let start = line > 0 ? passage.lines[line - 1].utf8 : 0
    return Self.first(passage.tokens.count) { Int(passage.tokens[$0].start) >= start }
  }

  /// The first of `count` places that is behind, by binary search: a passage may have as many brackets as words.
  private static func first(_ count: Int, _ isBehind: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// "[Function]" in print: brackets with a word behind the opening one.
  private func printed(_ tokens: [Token]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < tokens.count {
      let rest = tokens[(index + 1)...].prefix(Self.longestCategory + 1)
      if vocabulary.isSign(tokens[index], "["), let first = rest.first, first.kind == .word,
        let closing = rest.firstIndex(where: { vocabulary.isSign($0, "]") })
      {
        found.append(index..<closing + 1)
        index = closing
      }
      index += 1
    }
    return found
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
