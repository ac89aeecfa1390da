import DocumentModel

/// Puts words and addresses of a printed page together where the other side has them in one.
///
/// Pages cut addresses at line ends without a hyphen, TeX draws the low line of a name as a rule that is no letter, and
/// some fonts part a ligature from its word. The other side proves what belonged together.
struct RejoinPrintedWords: BesideRule {
  private let vocabulary: Vocabulary
  /// Which keys the other side has.
  private let known: [Bool]
  /// The parts of its names with low lines, by pairs; true if it never has them beside each other.
  private let parted: [Pair: Bool]
  /// Its addresses, as printed.
  private let addresses: Set<[UInt8]>
  private let longestAddress: Int

  init(_ vocabulary: Vocabulary, beside others: [Draft]) {
    self.vocabulary = vocabulary
    var known = [Bool](repeating: false, count: vocabulary.count)
    var addresses: Set<[UInt8]> = []
    for draft in others where draft.format != .pdf {
      for passage in draft.passages {
        for token in passage.tokens {
          known[Int(token.key)] = true
          if token.kind == .address { addresses.insert(Array(vocabulary.key(token.key))) }
        }
      }
    }
    self.known = known
    parted = Self.parted(vocabulary, known, others)
    self.addresses = addresses
    longestAddress = addresses.map(\.count).max() ?? 0
  }

  private struct Pair: Hashable {
    var first: UInt32
    var second: UInt32
  }

  /// "size" and "t" of "size_t", and whether they stand behind each other nowhere.
  private static func parted(_ vocabulary: Vocabulary, _ known: [Bool], _ drafts: [Draft]) -> [Pair: Bool] {
    var pairs: [Pair: Bool] = [:]
    for key in known.indices where known[key] {
      let parts = vocabulary.key(UInt32(key)).split(separator: UInt8(ascii: "_"))
      for (first, second) in zip(parts, parts.dropFirst()) {
        guard let first = vocabulary.find(Array(first)), let second = vocabulary.find(Array(second)) else {
          continue
        }
        pairs[Pair(first: first, second: second)] = true
      }
    }
    guard !pairs.isEmpty else { return pairs }
    for passage in drafts.lazy.filter({ $0.format != .pdf }).flatMap(\.passages) {
      for (token, next) in zip(passage.tokens, passage.tokens.dropFirst())
      where next.flags.contains(.gapBefore) {
        let pair = Pair(first: token.key, second: next.key)
        if pairs[pair] != nil { pairs[pair] = false }
      }
    }
    return pairs
  }

  func apply(to drafts: inout [Draft], beside others: [Draft]) {
    for draft in drafts.indices where drafts[draft].format == .pdf {
      for index in drafts[draft].passages.indices { join(&drafts[draft].passages[index]) }
    }
  }

  private func join(_ passage: inout Passage) {
    var tokens = passage.tokens
    let count = tokens.count
    var index = 0
    while index + 1 < tokens.count {
      let token = tokens[index]
      let mayBeAddress = token.kind == .address || isScheme(tokens, index)
      if let joined = mayBeAddress
        ? address(passage.text, tokens, index) : word(tokens, index) ?? dots(tokens, index)
      {
        var whole = token
        whole.length = UInt16(truncatingIfNeeded: tokens[joined.last].utf8.upperBound - Int(token.start))
        whole.key = joined.key
        whole.flags.insert(.folded)
        if joined.isAddress { whole.kind = .address }
        tokens.replaceSubrange(index...joined.last, with: [whole])
      }
      index += 1
    }
    if tokens.count < count { passage.tokens = tokens }
  }

  private struct Joined {
    var last: Int
    var key: UInt32
    var isAddress: Bool
  }

  // MARK: Addresses

  /// More pieces than these are no address that was cut.
  private static let mostPieces = 24

  /// Whether an address begins whose signs are set apart: "https: / /".
  private func isScheme(_ tokens: [Token], _ index: Int) -> Bool {
    guard tokens[index].kind == .word, index + 2 < tokens.count,
      vocabulary.key(tokens[index + 1].key).elementsEqual(":".utf8),
      vocabulary.key(tokens[index + 2].key).elementsEqual("/".utf8)
    else { return false }
    return Self.schemes.contains(Array(vocabulary.key(tokens[index].key)))
  }

  private static let schemes = Set(["http", "https", "ftp"].map { Array($0.utf8) })

  private func address(_ text: [UInt8], _ tokens: [Token], _ index: Int) -> Joined? {
    let token = tokens[index]
    guard !addresses.contains(Array(vocabulary.key(token.key))) else { return nil }
    var bytes = Array(vocabulary.key(token.key))
    // The same without the hyphens that some typesetters put where they cut.
    var plain = bytes
    // The same with the low lines that are rules on paper.
    var lined = bytes
    var end = token.utf8.upperBound
    var best: Joined?
    for next in tokens[(index + 1)...].indices.prefix(Self.mostPieces) {
      let piece = tokens[next].utf8
      if text[end].isBlank { Self.dropHyphen(from: &plain) }
      let more = text[end..<piece.upperBound].filter { !$0.isBlank }
      lined += (text[end].isBlank ? [UInt8(ascii: "_")] : []) + more
      bytes += more
      plain += more
      end = piece.upperBound
      guard plain.count <= longestAddress else { break }
      for whole in [bytes, plain, lined] where addresses.contains(whole) {
        if let key = vocabulary.find(whole) { best = Joined(last: next, key: key, isAddress: true) }
      }
    }
    return best
  }

  /// Drops "-" or U+2010 from the end of a line.
  private static func dropHyphen(from text: inout [UInt8]) {
    for hyphen in [[UInt8(ascii: "-")], [0xe2, 0x80, 0x90]]
    where text.suffix(hyphen.count).elementsEqual(hyphen) {
      return text.removeLast(hyphen.count)
    }
  }

  // MARK: Words

  /// A name of more parts is a sentence.
  private static let mostParts = 12

  private func word(_ tokens: [Token], _ index: Int) -> Joined? {
    let (token, next) = (tokens[index], tokens[index + 1])
    let pair = parted[Pair(first: token.key, second: next.key)]
    guard token.kind == .word, next.kind == .word || next.kind == .number,
      !isKnown(token) || !isKnown(next) || pair != nil, next.flags.contains(.gapBefore)
    else { return nil }
    let isWhole = isKnown(token) && isKnown(next)
    // One pair of parts that the other side never has apart proves the name: "session" and "t" of "the_session_t".
    var isParted = !isWhole
    var plain = Array(vocabulary.key(token.key))
    var lined = plain
    var best: Joined?
    var previous = token
    for last in tokens[(index + 1)...].indices.prefix(Self.mostParts - 1) {
      let part = tokens[last]
      // The name was cut behind a low line, by a hyphen: "GNUTLS E COMPRESSION -", "FAILED".
      if vocabulary.isSign(part, "-"), part.flags.contains(.gapBefore) { continue }
      guard part.kind == .word || part.kind == .number else { break }
      plain += vocabulary.key(part.key)
      lined += [UInt8(ascii: "_")] + vocabulary.key(part.key)
      isParted = isParted || parted[Pair(first: previous.key, second: part.key)] == true
      previous = part
      guard isParted else { continue }
      for bytes in isWhole ? [lined] : [lined, plain] {
        guard let key = vocabulary.find(bytes), Int(key) < known.count, known[Int(key)] else { continue }
        best = Joined(last: last, key: key, isAddress: false)
      }
    }
    return best
  }

  /// Three points that TeX has set apart.
  private func dots(_ tokens: [Token], _ index: Int) -> Joined? {
    guard index + 2 < tokens.count, let points = vocabulary.find(Array("...".utf8)),
      Int(points) < known.count,
      known[Int(points)], tokens[index...index + 2].allSatisfy({ $0.isPunctuation && isPoint($0.key) }),
      tokens[index + 1...index + 2].allSatisfy({ $0.flags.contains(.gapBefore) })
    else { return nil }
    return Joined(last: index + 2, key: points, isAddress: false)
  }

  private func isPoint(_ key: UInt32) -> Bool { vocabulary.key(key).elementsEqual(".".utf8) }

  private func isKnown(_ token: Token) -> Bool { Int(token.key) < known.count && known[Int(token.key)] }
}
