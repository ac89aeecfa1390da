import DocumentModel

/// Reads abbreviations in small capitals as the other side spells them: a PDF holds small letters where paper shows "POSIX".
///
/// Only a word that stands so several times in print, and in capitals on the other side, is one: everywhere where the other
/// side never has it in small letters, and else between those words that it has in capitals there and not in small letters.
struct FoldSmallCapitals: BesideRule {
  let vocabulary: Vocabulary

  /// Once or twice it may be a change; chosen.
  private static let fewestWords = 3

  func apply(to drafts: inout [Draft], beside others: [Draft]) {
    let capitals = capitals(drafts, beside: others)
    guard !capitals.isEmpty else { return }
    let contexts = contexts(others, Set(capitals.keys).union(capitals.values.map(\.key)))
    for draft in drafts.indices where drafts[draft].format == .pdf {
      for index in drafts[draft].passages.indices { fold(&drafts[draft].passages[index], capitals, contexts) }
    }
  }

  private struct Capital {
    var key: UInt32
    /// The other side has the small letters, too.
    var isBoth: Bool
  }

  private struct Pair: Hashable {
    var first: UInt32
    var second: UInt32
  }

  /// The pairs of words that such a word is one of.
  private func contexts(_ drafts: [Draft], _ keys: Set<UInt32>) -> Set<Pair> {
    var result: Set<Pair> = []
    for passage in drafts.lazy.flatMap(\.passages) {
      let tokens = passage.tokens
      for (index, token) in tokens.enumerated() where token.kind == .word && keys.contains(token.key) {
        if index > 0 { result.insert(Pair(first: tokens[index - 1].key, second: token.key)) }
        if index + 1 < tokens.count { result.insert(Pair(first: token.key, second: tokens[index + 1].key)) }
      }
    }
    return result
  }

  /// The capitals for each key in small letters.
  private func capitals(_ drafts: [Draft], beside others: [Draft]) -> [UInt32: Capital] {
    var counts: [UInt32: Int] = [:]
    for draft in drafts where draft.format == .pdf {
      for passage in draft.passages {
        for token in passage.tokens where token.kind == .word && !token.flags.contains(.capitalised) {
          counts[token.key, default: 0] += 1
        }
      }
    }
    var known = [Bool](repeating: false, count: vocabulary.count)
    for passage in others.lazy.flatMap(\.passages) {
      for token in passage.tokens { known[Int(token.key)] = true }
    }
    var result: [UInt32: Capital] = [:]
    for (key, count) in counts where count >= Self.fewestWords {
      let text = vocabulary.string(key)
      let upper = text.uppercased()
      guard upper != text, let capital = vocabulary.find(Array(upper.utf8)), known[Int(capital)] else {
        continue
      }
      result[key] = Capital(key: capital, isBoth: known[Int(key)])
    }
    return result
  }

  /// Whether the other side has the word between its neighbours so.
  private func stands(_ key: UInt32, at index: Int, in tokens: [Token], _ contexts: Set<Pair>) -> Bool {
    (index == 0 || contexts.contains(Pair(first: tokens[index - 1].key, second: key)))
      && (index + 1 == tokens.count || contexts.contains(Pair(first: key, second: tokens[index + 1].key)))
  }

  private func fold(_ passage: inout Passage, _ capitals: [UInt32: Capital], _ contexts: Set<Pair>) {
    var tokens = passage.tokens
    var isChanged = false
    for index in tokens.indices {
      guard tokens[index].kind == .word, let capital = capitals[tokens[index].key] else { continue }
      if capital.isBoth {
        guard stands(capital.key, at: index, in: passage.tokens, contexts),
          !stands(tokens[index].key, at: index, in: passage.tokens, contexts)
        else { continue }
      }
      tokens[index].key = capital.key
      tokens[index].flags.insert(.folded)
      isChanged = true
    }
    if isChanged { passage.tokens = tokens }
  }
}
