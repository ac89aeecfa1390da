import DocumentModel

/// Finds which articles of the two sides are the same, in any order.
struct ArticleAligner {
  /// Articles that belong together: usually one of each side, several where one was split or two were merged.
  struct Match: Hashable {
    /// Indices into the articles of the side, rising, not empty.
    var base: [Int]
    var revised: [Int]
  }

  private let base: [Article]
  private let revised: [Article]
  private let baseShingles: [Shingles]
  private let revisedShingles: [Shingles]
  /// Of the title and the words of each article: equal content, equal hash.
  private let baseHashes: [UInt64]
  private let revisedHashes: [UInt64]

  init(_ base: [Article], _ revised: [Article]) {
    self.base = base
    self.revised = revised
    let texts = (base: base.map(Self.words), revised: revised.map(Self.words))
    baseHashes = zip(base, texts.base).map(Self.hash)
    revisedHashes = zip(revised, texts.revised).map(Self.hash)
    let smallest = (texts.base + texts.revised).map { $0.count }.min() ?? 0
    let sampling = Self.sampling(smallest)
    let sampled = { (texts: [[UInt32]]) in texts.map { Shingles($0, sample: sampling) } }
    // Both sides are sampled alike, so that what they share is.
    if sampling > 1 {
      let (left, right) = (sampled(texts.base), sampled(texts.revised))
      if (left + right).allSatisfy(Self.isTelling) {
        baseShingles = left
        revisedShingles = right
        return
      }
    }
    baseShingles = texts.base.map { Shingles($0) }
    revisedShingles = texts.revised.map { Shingles($0) }
  }

  /// One shingle in how many is enough where the shortest article has `words`: half as many for each doubling.
  private static func sampling(_ words: Int) -> UInt64 {
    var sampling: UInt64 = 1
    while words / Int(sampling) >= AlignmentThresholds.sampledWords { sampling *= 2 }
    return sampling == 1 ? 1 : min(sampling * 2, AlignmentThresholds.largestSampling)
  }

  /// Whether a sample holds enough different shingles: a text that repeats itself has few, or none.
  private static func isTelling(_ sample: Shingles) -> Bool {
    Set(sample.hashes.prefix(AlignmentThresholds.tellingShingles * 2)).count
      >= AlignmentThresholds.tellingShingles
  }

  private static func words(_ article: Article) -> [UInt32] {
    var keys: [UInt32] = []
    keys.reserveCapacity(article.passages.reduce(0) { $0 + $1.wordKeyCount })
    for passage in article.passages { passage.appendWordKeys(to: &keys) }
    return keys
  }

  /// The matches, sorted by the base; what is in none has no partner.
  ///
  /// The best pairs are taken first, each article once. What then has the same title at the same place had its text
  /// replaced. An article that is left and stands mostly inside of a partner's partner is a part of it.
  ///
  /// Pairs that `isLikely` says are of one kind go first, however much the others have in common.
  ///
  /// - Complexity: O(n log n) in the number of shingles.
  func matches(preferring isLikely: (Article, Article) -> Bool = { _, _ in true }) -> [Match] {
    let candidates = scored()
    let likely = candidates.filter { isLikely(base[$0.base], revised[$0.revised]) }
    let others =
      likely.count == candidates.count
      ? [] : candidates.filter { !isLikely(base[$0.base], revised[$0.revised]) }
    var partner = (base: [Int: Int](), revised: [Int: Int]())
    var matches: [Match] = []
    for (one, other) in equals() {
      partner.base[one] = matches.count
      partner.revised[other] = matches.count
      matches.append(Match(base: [one], revised: [other]))
    }
    for pair in likely + others {
      guard partner.base[pair.base] == nil, partner.revised[pair.revised] == nil else { continue }
      partner.base[pair.base] = matches.count
      partner.revised[pair.revised] = matches.count
      matches.append(Match(base: [pair.base], revised: [pair.revised]))
    }
    if matches.isEmpty, let match = onlyPair() { matches.append(match) }
    // In front of parts: where the text of an article went into another one, its title is still there.
    let empty = (
      base: Set(base.indices.filter { base[$0].passages.isEmpty }),
      revised: Set(revised.indices.filter { revised[$0].passages.isEmpty })
    )
    let titles = (base: base.map(Self.titleKeys), revised: revised.map(Self.titleKeys))
    for pair in Namesakes(titles.base, titles.revised, empty: empty, partner).pairs() {
      partner.base[pair.base] = matches.count
      partner.revised[pair.revised] = matches.count
      matches.append(Match(base: [pair.base], revised: [pair.revised]))
    }
    attachParts(candidates, &partner, &matches)
    return matches.map { Match(base: $0.base.sorted(), revised: $0.revised.sorted()) }
      .sorted { $0.base[0] < $1.base[0] }
  }

  /// Two short texts without titles, alone on their sides, are two versions of one whatever they say; of long ones
  /// the words tell.
  private func onlyPair() -> Match? {
    guard base.count == 1, revised.count == 1, base[0].title == nil, revised[0].title == nil,
      max(base[0].words, revised[0].words) <= AlignmentThresholds.shortText
    else { return nil }
    return Match(base: [0], revised: [0])
  }

  /// Articles with the same title and words, or none, the first with the first where several are equal.
  private func equals() -> [(Int, Int)] {
    // Few articles are equal: the others are not looked at.
    let hashes = Set(baseHashes).intersection(revisedHashes)
    var places: [UInt64: [Int]] = [:]
    for index in revised.indices.reversed() where hashes.contains(revisedHashes[index]) {
      places[revisedHashes[index], default: []].append(index)
    }
    return base.indices.compactMap { index in
      let hash = baseHashes[index]
      guard let other = places[hash]?.last, content(base[index]) == content(revised[other]) else {
        return nil
      }
      places[hash]?.removeLast()
      return (index, other)
    }
  }

  private static func hash(_ article: Article, _ words: [UInt32]) -> UInt64 {
    let mix = { (hash: UInt64, key: UInt32) in (hash ^ UInt64(key)) &* 0xff51_afd7_ed55_8ccd ^ hash >> 29 }
    // The border of the title counts: no key has the greatest number.
    return words.reduce(mix(titleKeys(article).reduce(0, mix), .max), mix)
  }

  private func content(_ article: Article) -> [UInt32] {
    Self.titleKeys(article) + [.max] + Self.words(article)
  }

  private struct Candidate {
    var base: Int
    var revised: Int
    /// The share of the smaller text's shingles in common.
    var score: Double
    var shared: Int
  }

  /// The pairs that are alike enough to be one, the best first.
  private func scored() -> [Candidate] {
    let joined = ShingleJoin.join(baseShingles, revisedShingles, common: AlignmentThresholds.commonShingle)
    let titles = (base: base.map(Self.titleKeys), revised: revised.map(Self.titleKeys))
    let onces = (base: Self.onces(titles.base), revised: Self.onces(titles.revised))
    return joined.pairs.compactMap { pair in
      let sizes = (joined.baseSizes[pair.base], joined.revisedSizes[pair.revised])
      let title = titles.base[pair.base]
      let isEqual = !title.isEmpty && title == titles.revised[pair.revised]
      let same = isEqual && title.count > 1
      // A single word is the name of many columns; that of one alone on either side decides which has its text.
      let isName = same || isEqual && onces.base.contains(title) && onces.revised.contains(title)
      let shared = Double(pair.shared) / Double(max(1, min(sizes.0, sizes.1)))
      let threshold =
        same ? AlignmentThresholds.articleContainmentWithTitle : AlignmentThresholds.articleContainment
      guard shared >= threshold else { return nil }
      // A short text inside a long one by chance is no pair: the title decides between equals.
      return Candidate(
        base: pair.base, revised: pair.revised, score: shared, shared: pair.shared + (isName ? 1 << 20 : 0))
    }
    .sorted { left, right in
      if left.score * weight(left) != right.score * weight(right) {
        return left.score * weight(left) > right.score * weight(right)
      }
      if left.shared != right.shared { return left.shared > right.shared }
      return (left.base, left.revised) < (right.base, right.revised)
    }
  }

  /// The titles that one article alone has.
  private static func onces(_ titles: [[UInt32]]) -> Set<[UInt32]> {
    var counts: [[UInt32]: Int] = [:]
    for title in titles { counts[title, default: 0] += 1 }
    return Set(counts.lazy.filter { $0.value == 1 }.map(\.key))
  }

  /// The same title counts as much as a fifth of the text; with half of the text it is surer than all of a short text
  /// that went into a longer one.
  private func weight(_ candidate: Candidate) -> Double {
    guard candidate.shared >= 1 << 20 else { return 1 }
    return candidate.score >= AlignmentThresholds.articleContainmentOfNamesake ? 2 : 1.2
  }

  private static func titleKeys(_ article: Article) -> [UInt32] { article.title?.wordKeys ?? [] }

  private func attachParts(
    _ candidates: [Candidate], _ partner: inout (base: [Int: Int], revised: [Int: Int]),
    _ matches: inout [Match]
  ) {
    var parts = (
      base: ArticleParts(baseShingles, of: revisedShingles),
      revised: ArticleParts(revisedShingles, of: baseShingles)
    )
    for pair in candidates where pair.score >= AlignmentThresholds.partContainment {
      switch (partner.base[pair.base], partner.revised[pair.revised]) {
      case (let match?, nil)
      where parts.revised.isPart(pair.revised, of: pair.base, beside: matches[match].revised):
        partner.revised[pair.revised] = match
        matches[match].revised.append(pair.revised)
      case (nil, let match?)
      where parts.base.isPart(pair.base, of: pair.revised, beside: matches[match].base):
        partner.base[pair.base] = match
        matches[match].base.append(pair.base)
      default: break
      }
    }
  }
}
