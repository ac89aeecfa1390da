import DocumentModel

/// Passages by the pairs of words that stand side by side in them: finds those that another one is like.
struct LineIndex {
  let lines: [Passage]
  /// How many different pairs each line has.
  private var sizes: [Int] = []
  /// The lines that have a pair.
  private var holders: [UInt64: [Int]] = [:]
  /// Whether some pair falls on a slot: most words of a text are passed by with one look.
  private var slots: [Bool] = []

  /// Lines that share a pair, above which the pair says nothing: bounds the work.
  private static let mostSharing = 64
  /// Slots for each pair: one in eight of the pairs that no line has is looked for in vain.
  private static let slotsPerPair = 8

  /// - Complexity: O(n).
  init(_ lines: [Passage]) {
    self.lines = lines
    for (index, line) in lines.enumerated() {
      let pairs = Set(line.wordPairs)
      sizes.append(pairs.count)
      for pair in pairs { holders[pair, default: []].append(index) }
    }
    var size = Self.slotsPerPair
    while size < holders.count * Self.slotsPerPair { size *= 2 }
    slots = Array(repeating: false, count: size)
    for pair in holders.keys { slots[slot(pair)] = true }
  }

  private func slot(_ pair: UInt64) -> Int {
    Int(truncatingIfNeeded: (pair &* 0x9e37_79b9_7f4a_7c15) &>> 24) & (slots.count - 1)
  }

  /// The lines that a passage is with an edit, or has in it; it may be one of them itself.
  ///
  /// - Complexity: O(words).
  func like(_ passage: Passage) -> [Passage] {
    let met = met(passage)
    guard !met.isEmpty else { return [] }
    var common: [Int: Int] = [:]
    for pair in met {
      guard let holding = holders[pair], holding.count <= Self.mostSharing else { continue }
      for line in holding { common[line, default: 0] += 1 }
    }
    guard common.contains(where: { $0.value * 3 >= sizes[$0.key] }) else { return [] }
    let size = Set(passage.wordPairs).count
    return common.filter { isLike(sizes[$0.key], size, common: $0.value) }.map { lines[$0.key] }
  }

  /// The pairs of a passage that some line has.
  private func met(_ passage: Passage) -> Set<UInt64> {
    var met: Set<UInt64> = []
    let tokens = passage.tokens
    guard tokens.count > 1 else { return met }
    for index in 1..<tokens.count {
      let pair = UInt64(tokens[index - 1].key) << 32 | UInt64(tokens[index].key)
      if slots[slot(pair)], holders[pair] != nil { met.insert(pair) }
    }
    return met
  }

  /// Whether passages with so many pairs, and some in common, are one with an edit, or one has the other in it.
  ///
  /// An edited word takes two pairs away, of the three of the shortest line; a long passage has the pairs of
  /// usual words anyway.
  private func isLike(_ line: Int, _ other: Int, common: Int) -> Bool {
    let isAsLong = max(line, other) <= 2 * min(line, other)
    return isAsLong ? common * 3 >= max(line, other) : common * 3 >= min(line, other) * 2
  }
}

extension Passage {
  /// The pairs of words and signs that stand side by side, each as one number.
  var wordPairs: some Sequence<UInt64> {
    zip(tokens, tokens.dropFirst()).lazy.map { UInt64($0.key) << 32 | UInt64($1.key) }
  }
}
