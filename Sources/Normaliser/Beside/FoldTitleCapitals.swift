import DocumentModel

/// Reads titles that print sets in capitals as the other side spells them.
struct FoldTitleCapitals: BesideRule {
  let vocabulary: Vocabulary

  func apply(to drafts: inout [Draft], beside others: [Draft]) {
    var known: [[UInt8]: [UInt32]] = [:]
    for passage in others.lazy.flatMap(\.passages) {
      let isHeading = if case .heading = passage.kind { true } else { false }
      guard isHeading || passage.tokens.count <= Self.longestLine, !passage.tokens.isEmpty else { continue }
      for start in starts(passage) {
        let keys = passage.tokens[start...].map(\.key)
        let words = plain(keys)
        if isHeading || known[words] == nil { known[words] = keys }
      }
    }
    for draft in drafts.indices where drafts[draft].format == .pdf {
      for index in drafts[draft].passages.indices {
        guard case .heading = drafts[draft].passages[index].kind else { continue }
        fold(&drafts[draft].passages[index], known)
      }
    }
  }

  /// The title of a box may be a line or a row on the other side; longer ones are text, by a chosen length.
  private static let longestLine = 8

  /// The first token, and the first behind a section's number.
  private func starts(_ passage: Passage) -> [Int] {
    let end = SectionNumber(passage.text)?.end ?? 0
    let behind = passage.tokens.firstIndex { Int($0.start) >= end }
    return behind == 0 || behind == nil ? [0] : [0, behind ?? 0]
  }

  private func plain(_ keys: [UInt32]) -> [UInt8] {
    Array(keys.map { vocabulary.string($0) }.joined(separator: " ").lowercased().utf8)
  }

  private func fold(_ passage: inout Passage, _ known: [[UInt8]: [UInt32]]) {
    for start in starts(passage) {
      let keys = passage.tokens[start...].map(\.key)
      let text = keys.map { vocabulary.string($0) }.joined(separator: " ")
      guard text.uppercased() == text, text.lowercased() != text, let other = known[plain(keys)],
        other.count == keys.count
      else { continue }
      var tokens = passage.tokens
      for (offset, key) in other.enumerated() {
        tokens[start + offset].key = key
        tokens[start + offset].flags.insert(.folded)
      }
      passage.tokens = tokens
      return
    }
  }
}
