import DocumentModel

/// Takes soft hyphens of a printed text for the hyphens that they are on paper, where the other side has these.
///
/// Fonts often have one glyph for the hyphen and for the soft one, and typesetters that break words put down U+00AD for
/// both (Typst does). Others put down soft hyphens that they have not drawn (WeasyPrint does), so that only the
/// other side can tell: it has the parts with a hyphen between them.
struct SplitSoftHyphens {
  func apply(to drafts: inout [Draft], beside others: [Draft], tokeniser: inout Tokeniser) {
    let printed = drafts.indices.filter { drafts[$0].format == .pdf }
    guard printed.contains(where: { drafts[$0].passages.contains(where: Self.hasSoftHyphen) }),
      let hyphen = tokeniser.tokens([UInt8(ascii: "-")]).first
    else { return }
    let compounds = Compounds(others)
    for draft in printed {
      for index in drafts[draft].passages.indices where Self.hasSoftHyphen(drafts[draft].passages[index]) {
        split(&drafts[draft].passages[index], hyphen, compounds, &tokeniser)
      }
    }
  }

  /// The words that stand in front of a hyphen and behind it.
  private struct Compounds {
    private var pairs: Set<[UInt32]> = []

    init(_ drafts: [Draft]) {
      for passage in drafts.lazy.filter({ $0.format != .pdf }).flatMap(\.passages) {
        let tokens = passage.tokens
        for index in tokens.indices.dropFirst().dropLast() where tokens[index].flags.contains(.hyphen) {
          pairs.insert([tokens[index - 1].key, tokens[index + 1].key])
        }
      }
    }

    func contains(_ first: UInt32, _ second: UInt32) -> Bool { pairs.contains([first, second]) }
  }

  private static let sign: [UInt8] = [0xc2, 0xad]

  private static func hasSoftHyphen(_ passage: Passage) -> Bool {
    !signs(in: passage.text, 0..<passage.text.count).isEmpty
  }

  /// Where soft hyphens begin.
  private static func signs(in text: [UInt8], _ range: Range<Int>) -> [Int] {
    var found: [Int] = []
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      if text[index] == sign[0], text[index + 1] == sign[1] { found.append(index) }
      index += 1
    }
    return found
  }

  private func split(
    _ passage: inout Passage, _ hyphen: Token, _ compounds: Compounds, _ tokeniser: inout Tokeniser
  ) {
    var tokens: [Token] = []
    tokens.reserveCapacity(passage.tokens.count)
    for token in passage.tokens {
      if let last = tokens.last, compounds.contains(last.key, token.key),
        let sign = Self.signs(in: passage.text, last.utf8.upperBound..<token.utf8.lowerBound).first
      {
        tokens.append(Self.sign(hyphen, at: sign, hasGap: passage.text[last.utf8.upperBound].isBlank))
      }
      let signs = token.flags.contains(.folded) ? Self.signs(in: passage.text, token.utf8) : []
      tokens +=
        signs.isEmpty ? [token] : parts(of: token, in: passage, at: signs, hyphen, compounds, &tokeniser)
    }
    passage.tokens = tokens
  }

  private static func sign(_ hyphen: Token, at start: Int, hasGap: Bool) -> Token {
    var token = hyphen
    token.start = UInt32(truncatingIfNeeded: start)
    token.length = UInt16(sign.count)
    token.flags = hasGap ? [.hyphen, .folded, .gapBefore] : [.hyphen, .folded]
    return token
  }

  /// A word cut at those of its soft hyphens that are hyphens on the other side.
  private func parts(
    of token: Token, in passage: Passage, at signs: [Int], _ hyphen: Token, _ compounds: Compounds,
    _ tokeniser: inout Tokeniser
  ) -> [Token] {
    guard signs.count <= Self.mostSigns else { return [token] }
    var result: [Token] = []
    var start = token.utf8.lowerBound
    let ends = signs.map { $0 + Self.sign.count } + [token.utf8.upperBound]
    for (index, sign) in signs.enumerated() {
      guard let left = word(start..<sign, in: passage, &tokeniser) else { continue }
      let isHyphen = ends[(index + 1)...].contains { end in
        let foot = end == token.utf8.upperBound ? end : end - Self.sign.count
        guard let right = word(sign + Self.sign.count..<foot, in: passage, &tokeniser) else { return false }
        return compounds.contains(left.key, right.key)
      }
      guard isHyphen else { continue }
      result += [left, Self.sign(hyphen, at: sign, hasGap: false)]
      start = sign + Self.sign.count
    }
    guard !result.isEmpty, let last = word(start..<token.utf8.upperBound, in: passage, &tokeniser) else {
      return [token]
    }
    result.append(last)
    result[0].flags.formUnion(token.flags)
    return result
  }

  /// More in one word are no compound; chosen.
  private static let mostSigns = 6

  /// The bytes as one token; nil if they are more than one.
  private func word(_ range: Range<Int>, in passage: Passage, _ tokeniser: inout Tokeniser) -> Token? {
    let lead = passage.text[range].prefix(while: \.isBlank).count
    let tokens = tokeniser.tokens(Array(passage.text[range]))
    guard tokens.count == 1, var token = tokens.first else { return nil }
    token.start = UInt32(truncatingIfNeeded: range.lowerBound + lead)
    token.length = UInt16(truncatingIfNeeded: range.count - lead)
    return token
  }
}
