import Normaliser
import Testing

@Suite("Titles are looked up by the lines of an index")
struct TitleLookupTests {
  @Test("the best is found that a look at all titles finds", arguments: 0..<UInt64(200))
  func law(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let titles = (0..<Int.random(in: 0...40, using: &random)).map { _ in title(&random) }
    var lookup = TitleLookup(titles)
    var taken: Set<Int> = []
    for _ in 0..<40 {
      let line = title(&random)
      let found = lookup.best(for: line.key, number: line.number, taken: taken)
      #expect(found == best(among: titles, for: line, taken), "seed \(seed)")
      if let found { taken.insert(found) }
    }
  }

  /// Few words, so that titles are alike, equal, cut short and empty.
  private func title(_ random: inout SplitMix64) -> TitleLookup.Title {
    let words = (0..<Int.random(in: 0...9, using: &random)).map { _ in
      UInt64.random(in: 0..<6, using: &random)
    }
    let number = Bool.random(using: &random) ? Int.random(in: 1...5, using: &random) : nil
    return .init(
      key: TitleKey(words: words), number: number, bodyWords: Int.random(in: 0...3, using: &random))
  }

  private func best(
    among titles: [TitleLookup.Title], for line: TitleLookup.Title, _ taken: Set<Int>
  ) -> Int? {
    var best: (position: Int, score: Double)?
    for (position, title) in titles.enumerated() where !taken.contains(position) {
      let similarity = title.key.isCutShort(of: line.key) ? 1 : title.key.similarity(to: line.key)
      let sameNumber = line.number != nil && title.number == line.number
      guard similarity >= 0.65 || sameNumber && (similarity >= 0.3 || title.key.isEmpty) else { continue }
      let score = similarity + (sameNumber ? 0.5 : 0)
      if let known = best {
        let isLonger = title.bodyWords > titles[known.position].bodyWords
        guard score > known.score || score == known.score && isLonger else { continue }
      }
      best = (position, score)
    }
    return best?.position
  }
}
