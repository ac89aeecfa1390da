import DocumentModel

/// Finds passages that went from one article to another.
///
/// What the alignment of each pair left removed or added is looked for among what all others left: equal
/// passages first, then those that share rare shingles, as moves inside of an article are found. Equal
/// neighbours of a passage found go along, so that a section stays in one piece.
struct MigrationFinder {
  private var pairs: [AlignedPair]
  private let base: Pool
  private let revised: Pool

  /// The passages of one side that are in no group with a partner.
  private struct Pool {
    /// The passages of all texts: those of the pairs, then those without a partner.
    let passages: [Passage]
    /// The first number of each text's passages, and one past the last of all.
    let starts: [Int]
    let isFree: [Bool]

    init(_ texts: [[Passage]], free: [[Bool]]) {
      passages = texts.flatMap { $0 }
      var starts = [0]
      for text in texts { starts.append(starts[starts.count - 1] + text.count) }
      self.starts = starts
      isFree = free.flatMap { $0 }
    }

    /// The free passages that are long enough to be known elsewhere.
    var candidates: [Int] {
      passages.indices.filter {
        isFree[$0] && passages[$0].words >= AlignmentThresholds.fewestWordsElsewhere
      }
    }

    /// The text that a passage stands in.
    func text(of passage: Int) -> Int {
      var (low, high) = (0, starts.count - 1)
      while high - low > 1 {
        let middle = (low + high) / 2
        if starts[middle] <= passage { low = middle } else { high = middle }
      }
      return low
    }

    func place(_ passages: Range<Int>) -> PassagePlace {
      let text = text(of: passages.lowerBound)
      let start = starts[text]
      return PassagePlace(
        text: text, passages: passages.lowerBound - start..<passages.upperBound - start)
    }
  }

  /// A run of passages on both sides, by their numbers in the pools.
  private struct Run {
    var base: Range<Int>
    var revised: Range<Int>
  }

  /// `baseAlone` and `revisedAlone` are the texts without a partner.
  init(_ pairs: [AlignedPair], baseAlone: [PassageText], revisedAlone: [PassageText]) {
    self.pairs = pairs
    let free = pairs.map(Self.free)
    base = Pool(
      pairs.map(\.base.passages) + baseAlone.map(\.passages),
      free: free.map(\.base) + baseAlone.map { $0.passages.map { _ in true } })
    revised = Pool(
      pairs.map(\.revised.passages) + revisedAlone.map(\.passages),
      free: free.map(\.revised) + revisedAlone.map { $0.passages.map { _ in true } })
  }

  private static func free(_ pair: AlignedPair) -> (base: [Bool], revised: [Bool]) {
    var base = [Bool](repeating: false, count: pair.base.passages.count)
    var revised = [Bool](repeating: false, count: pair.revised.passages.count)
    for group in pair.groups {
      if group.revised.isEmpty { for index in group.base { base[index] = true } }
      if group.base.isEmpty { for index in group.revised { revised[index] = true } }
    }
    return (base, revised)
  }

  /// The pairs, with what went elsewhere marked in their groups.
  ///
  /// - Complexity: near-linear in the words of what was left.
  func marked() -> [AlignedPair] {
    guard !pairs.isEmpty, base.isFree.contains(true), revised.isFree.contains(true) else { return pairs }
    var result = pairs
    for run in runs() {
      let (from, to) = (base.place(run.base), revised.place(run.revised))
      if from.text < pairs.count {
        Self.mark(&result[from.text].groups, base: from.passages, .went(to: to))
        if to.text < pairs.count { Self.mark(&result[to.text].groups, revised: to.passages, .told) }
      } else {
        Self.mark(&result[to.text].groups, revised: to.passages, .came(from: from))
      }
    }
    return result
  }

  /// Makes one group of the removed ones that hold `passages`.
  private static func mark(
    _ groups: inout [PassageGroup], base passages: Range<Int>, _ elsewhere: PassageGroup.Elsewhere
  ) {
    guard let first = groups.firstIndex(where: { $0.base == passages.lowerBound..<passages.lowerBound + 1 })
    else { return }
    groups[first].base = passages
    groups[first].elsewhere = elsewhere
    var index = first + 1
    while index < groups.count {
      if groups[index].revised.isEmpty, passages.contains(groups[index].base.lowerBound) {
        groups.remove(at: index)
      } else {
        index += 1
      }
    }
  }

  private static func mark(
    _ groups: inout [PassageGroup], revised passages: Range<Int>, _ elsewhere: PassageGroup.Elsewhere
  ) {
    guard
      let first = groups.firstIndex(where: { $0.revised == passages.lowerBound..<passages.lowerBound + 1 })
    else { return }
    groups[first].revised = passages
    groups[first].elsewhere = elsewhere
    groups.removeAll {
      $0.base.isEmpty && $0.revised != passages && passages.contains($0.revised.lowerBound)
    }
  }

  // MARK: Finding

  /// The runs of passages that went elsewhere, in the order of the base.
  private func runs() -> [Run] {
    var partner: [Int: Int] = [:]
    var taken: Set<Int> = []
    for (one, other) in found() where partner[one] == nil && !taken.contains(other) {
      partner[one] = other
      taken.insert(other)
      for step in [1, -1] { extend(one, other, by: step, &partner, &taken) }
    }
    var runs: [Run] = []
    for (one, other) in partner.sorted(by: { $0.key < $1.key }) {
      if let last = runs.last, last.base.upperBound == one, last.revised.upperBound == other,
        base.text(of: one) == base.text(of: one - 1), revised.text(of: other) == revised.text(of: other - 1)
      {
        runs[runs.count - 1] = Run(
          base: last.base.lowerBound..<one + 1, revised: last.revised.lowerBound..<other + 1)
      } else {
        runs.append(Run(base: one..<one + 1, revised: other..<other + 1))
      }
    }
    return runs
  }

  /// The pairs of free passages that are alike, the surest first.
  private func found() -> [(Int, Int)] {
    let (left, right) = (base.candidates, revised.candidates)
    let numbered = { (pair: ShingleJoin.Pair) in
      ShingleJoin.Pair(base: left[pair.base], revised: right[pair.revised], shared: pair.shared)
    }
    let texts = (base: left.map { base.passages[$0] }, revised: right.map { revised.passages[$0] })
    let equal = EqualPassages.pairs(texts.base, texts.revised)
    let done = (base: Set(equal.map(\.base)), revised: Set(equal.map(\.revised)))
    let joined = ShingleJoin.join(
      left.indices.map { Shingles(done.base.contains($0) ? [] : texts.base[$0].wordKeys) },
      right.indices.map { Shingles(done.revised.contains($0) ? [] : texts.revised[$0].wordKeys) },
      common: AlignmentThresholds.commonPassageShingle)
    let alike = joined.pairs.filter {
      2 * Double($0.shared) >= AlignmentThresholds.movedSimilarity
        * Double(joined.baseSizes[$0.base] + joined.revisedSizes[$0.revised])
    }
    .sorted { ($1.shared, $0.base, $0.revised) < ($0.shared, $1.base, $1.revised) }
    return (equal + alike).map(numbered).filter(isTold).map { ($0.base, $0.revised) }
  }

  /// A passage that went from one pair to another, or between a pair and a text without a partner.
  private func isTold(_ pair: ShingleJoin.Pair) -> Bool {
    let (from, to) = (base.text(of: pair.base), revised.text(of: pair.revised))
    return from != to && (from < pairs.count || to < pairs.count)
  }

  /// Takes equal neighbours along, headings and labels among them.
  private func extend(
    _ one: Int, _ other: Int, by step: Int, _ partner: inout [Int: Int], _ taken: inout Set<Int>
  ) {
    let texts = (base: base.text(of: one), revised: revised.text(of: other))
    var (one, other) = (one + step, other + step)
    while base.isFree.indices.contains(one), revised.isFree.indices.contains(other), base.isFree[one],
      revised.isFree[other], partner[one] == nil, !taken.contains(other), !base.passages[one].tokens.isEmpty,
      base.passages[one].hasSameWords(as: revised.passages[other]), base.text(of: one) == texts.base,
      revised.text(of: other) == texts.revised
    {
      partner[one] = other
      taken.insert(other)
      one += step
      other += step
    }
  }
}
