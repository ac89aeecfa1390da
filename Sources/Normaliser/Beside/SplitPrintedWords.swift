import DocumentModel

/// Parts words that a line of program text has lost the blank between, where print cut it at that blank.
///
/// Listings put a sign where they cut a line that is too wide, and cut at a blank or in the midst of a name: print does
/// not tell which. The other side does: it has both parts, and the whole nowhere.
struct SplitPrintedWords: BesideRule {
  private let vocabulary: Vocabulary
  /// Which keys the other side has.
  private let known: [Bool]

  init(_ vocabulary: Vocabulary, beside others: [Draft]) {
    self.vocabulary = vocabulary
    var known = [Bool](repeating: false, count: vocabulary.count)
    for passage in others.lazy.filter({ $0.format != .pdf }).flatMap(\.passages) {
      for token in passage.tokens { known[Int(token.key)] = true }
    }
    self.known = known
  }

  func apply(to drafts: inout [Draft], beside others: [Draft]) {
    for draft in drafts.indices where drafts[draft].format == .pdf {
      for index in drafts[draft].passages.indices where drafts[draft].passages[index].kind == .code {
        split(&drafts[draft].passages[index])
      }
    }
  }

  private func split(_ passage: inout Passage) {
    for line in passage.lines.dropFirst().reversed() {
      guard let index = passage.tokens.lastIndex(where: { $0.start < line.utf8 }) else { continue }
      let token = passage.tokens[index]
      guard token.utf8.upperBound > line.utf8, !isKnown(token.key),
        let first = key(passage.text[token.utf8.lowerBound..<line.utf8]),
        let second = key(passage.text[line.utf8..<token.utf8.upperBound])
      else { continue }
      var (front, back) = (token, token)
      front.length = UInt16(truncatingIfNeeded: line.utf8 - token.utf8.lowerBound)
      front.key = first
      back.start = UInt32(truncatingIfNeeded: line.utf8)
      back.length = UInt16(truncatingIfNeeded: token.utf8.upperBound - line.utf8)
      back.key = second
      back.flags = [.gapBefore, .folded]
      passage.tokens.replaceSubrange(index...index, with: [front, back])
    }
  }

  /// The key of a part, if the other side has it.
  private func key(_ bytes: ArraySlice<UInt8>) -> UInt32? {
    guard let key = vocabulary.find(Array(bytes)), isKnown(key) else { return nil }
    return key
  }

  private func isKnown(_ key: UInt32) -> Bool { Int(key) < known.count && known[Int(key)] }
}
