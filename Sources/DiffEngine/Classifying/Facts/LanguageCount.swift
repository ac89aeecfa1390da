import DocumentModel

/// Counts the frequent words of each language.
struct LanguageCount {
  private var votes: [Int] = Array(repeating: 0, count: Languages.count)
  private var ideographs = 0
  private var kana = 0

  mutating func add(_ token: Token, _ words: WordTable) {
    switch token.kind {
    case .word:
      var rest = words[token.key].frequent.rawValue
      while rest != 0 {
        votes[rest.trailingZeroBitCount] += 1
        rest &= rest &- 1
      }
    case .ideograph:
      ideographs += 1
      let key = words.vocabulary.key(token.key)
      // U+3040 to U+30FF begin with these bytes.
      if key.count >= 3, key.first == 0xe3, key.dropFirst().first.map({ (0x81...0x83).contains($0) }) ?? false
      {
        kana += 1
      }
    case .number, .punctuation, .address: break
    }
  }

  /// The languages with the most votes; where there are few, those that `fallback` has, too.
  func languages(_ fallback: Languages) -> Languages {
    let most = votes.max() ?? 0
    if ideographs > most {
      // One kana in twenty characters: Chinese has none but in quotations.
      if kana * 20 > ideographs { return .japanese }
      return ideographs < Self.enough && fallback == .japanese ? fallback : .chinese
    }
    guard most > 0 else { return fallback }
    var best: Languages = []
    for index in votes.indices where votes[index] == most { best.insert(Languages(rawValue: 1 << index)) }
    if most == 1 || best.rawValue.nonzeroBitCount > 1 {
      let common = best.intersection(fallback)
      return common.isEmpty ? best : common
    }
    return best
  }

  /// Fewer ideographs may be a Japanese title without kana.
  private static let enough = 30
}
