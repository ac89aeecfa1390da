import DocumentModel

// MARK: - Summaries

extension Segmenter {
  /// A summary has the title of an article and less text; more than this share of it is a second article.
  private static let longestSummary = 0.8
  /// In the larger seed the titles of summaries have just the words of their articles' titles; chosen.
  private static let summaryAgreement = 0.8
  /// One title alone that another one repeats is that of a part, unless only the other one has a number.
  ///
  /// Of nine that were taken for summaries in 800 manuals, handbooks and pages, none was one. The larger seed has seven.
  private static let fewestSummaries = 2

  /// The titles that repeat the title of an article behind them that has more text.
  ///
  /// - Complexity: O(n) for different titles; a title that many articles have is looked for among a few.
  func summaries(_ heads: Set<Int>) -> Set<Int> {
    let extents = extents(heads)
    let recurring = recurringTitles()
    var byWord: [UInt64: [Int]] = [:]
    // The longest first: if one of them is no article to a summary, no shorter one is.
    for head in heads.sorted(by: { (extents[$1], $0) < (extents[$0], $1) }) {
      for word in Set(outline.candidates[head].key.words) { byWord[word, default: []].append(head) }
    }
    let repeating = { (agrees: (TitleCandidate, TitleCandidate) -> Bool) in
      outline.candidates.indices.filter {
        !recurring.contains(outline.candidates[$0].key)
          && isSummary($0, heads, extents, byWord, where: agrees)
      }
    }
    let sure = repeating { $0.key.isPart(of: $1.key) }
    guard sure.count >= Self.fewestSummaries, let first = sure.first, let last = sure.last else {
      return Set(repeating { $0.key == $1.key && $0.number == nil && $1.number != nil })
    }
    // Among summaries a title may have been reworded.
    let alike = repeating { $0.key.similarity(to: $1.key) >= Self.summaryAgreement }
    return Set(alike.filter { (first - 1...last + 1).contains($0) })
  }

  /// Titles that share a word are looked through up to this many: enough for any publication.
  private static let mostNamesakes = 64

  private func isSummary(
    _ position: Int, _ heads: Set<Int>, _ extents: [Int], _ byWord: [UInt64: [Int]],
    where agrees: (TitleCandidate, TitleCandidate) -> Bool
  ) -> Bool {
    let candidate = outline.candidates[position]
    guard candidate.key.words.count >= 3, candidate.bodyWords > 0,
      !heads.contains(position) || candidate.number == nil
    else { return false }
    // The rarest word of the title leads to the few articles that can share it.
    let rarest = candidate.key.words.compactMap { byWord[$0] }.min { $0.count < $1.count } ?? []
    return rarest.prefix(Self.mostNamesakes).contains { head in
      head > position && Double(candidate.bodyWords) < Self.longestSummary * Double(extents[head])
        && (!heads.contains(position) || extents[position] < extents[head])
        && agrees(candidate, outline.candidates[head])
    }
  }

  /// For each title the words up to the next article, its own sections included.
  private func extents(_ heads: Set<Int>) -> [Int] {
    var extents = outline.candidates.map(\.bodyWords)
    for position in extents.indices.dropLast().reversed() where !heads.contains(position + 1) {
      extents[position] += extents[position + 1]
    }
    return extents
  }

  /// The titles that stand so often that they name a kind of section, as "What's new" in a history of versions, and no article.
  func recurringTitles() -> Set<TitleKey> {
    let counts = outline.candidates.reduce(into: [TitleKey: Int]()) { $0[$1.key, default: 0] += 1 }
    return Set(counts.filter { $0.value > Self.mostRepetitions }.keys)
  }

  /// A title may stand in a list of titles, above a summary, and above its article; chosen.
  ///
  /// A history of versions repeats one
  /// thirty times.
  private static let mostRepetitions = 3
}
