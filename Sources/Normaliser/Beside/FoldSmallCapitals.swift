import DocumentModel

/// Reads abbreviations in small capitals as the other side spells them: a PDF holds small letters where paper shows "POSIX".
///
/// Only a word that stands so several times in print, never so on the other side, and in capitals there, is one.
struct FoldSmallCapitals: BesideRule {
  let vocabulary: Vocabulary

  /// Once or twice it may be a change; chosen.
  private static let fewestWords = 3

  func apply(to drafts: inout [Draft], beside others: [Draft]) {
    let capitals = capitals(drafts, beside: others)
    guard !capitals.isEmpty else { return }
    for draft in drafts.indices where drafts[draft].format == .pdf {
      for index in drafts[draft].passages.indices { fold(&drafts[draft].passages[index], capitals) }
    }
  }

  /// The capitals for each key in small letters.
  private func capitals(_ drafts: [Draft], beside others: [Draft]) -> [UInt32: UInt32] {
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
    var result: [UInt32: UInt32] = [:]
    for (key, count) in counts where count >= Self.fewestWords && !known[Int(key)] {
      let text = vocabulary.string(key)
      let upper = text.uppercased()
      guard upper != text, let capital = vocabulary.find(Array(upper.utf8)), known[Int(capital)] else {
        continue
      }
      result[key] = capital
    }
    return result
  }

  private func fold(_ passage: inout Passage, _ capitals: [UInt32: UInt32]) {
    var tokens = passage.tokens
    var isChanged = false
    for index in tokens.indices {
      guard tokens[index].kind == .word, let key = capitals[tokens[index].key] else { continue }
      tokens[index].key = key
      tokens[index].flags.insert(.folded)
      isChanged = true
    }
    if isChanged { passage.tokens = tokens }
  }
}
