/// Finds articles that have the same title at the same place, and no text in common: it was replaced, or is gone.
///
/// Two columns of different issues merely share their name. Beside an article that both sides have the title says that it
/// is one article with another text; where both have most articles it does so wherever it stands, if the text of one is gone.
struct Namesakes {
  private let base: [[UInt32]]
  private let revised: [[UInt32]]
  /// The articles of either side that have nothing but their title.
  private let empty: (base: Set<Int>, revised: Set<Int>)
  /// For each article the number of its match.
  private var partner: (base: [Int: Int], revised: [Int: Int])

  /// `base` and `revised` are the words of the titles, in the order of the text; `partner` tells the number of the match of
  /// each article that has one, `empty` the articles without a text.
  init(
    _ base: [[UInt32]], _ revised: [[UInt32]], empty: (base: Set<Int>, revised: Set<Int>),
    _ partner: (base: [Int: Int], revised: [Int: Int])
  ) {
    self.base = base
    self.revised = revised
    self.empty = empty
    self.partner = partner
  }

  /// Whether the text of one of two articles is gone, and most articles of either side have a match: two states of one text.
  private func isEmptied(_ pair: (base: Int, revised: Int)) -> Bool {
    (empty.base.contains(pair.base) || empty.revised.contains(pair.revised))
      && partner.base.count * 2 > base.count && partner.revised.count * 2 > revised.count
  }

  /// The pairs among the articles without a match; each article is in one at most.
  ///
  /// - Complexity: O(n) in the number of articles.
  func pairs() -> [(base: Int, revised: Int)] {
    var finder = self
    let candidates = finder.candidates()
    var pairs: [(base: Int, revised: Int)] = []
    // There and back, so that several in a row are found one behind another.
    for pair in candidates + candidates.reversed()
    where finder.partner.base[pair.base] == nil
      && (isEmptied(pair) || finder.isAtOnePlace(pair.base, pair.revised))
    {
      // No other match has a negative number.
      finder.partner.base[pair.base] = -1 - pairs.count
      finder.partner.revised[pair.revised] = -1 - pairs.count
      pairs.append(pair)
    }
    return pairs
  }

  /// Articles without a match whose title no other one of their side without a match has.
  private func candidates() -> [(base: Int, revised: Int)] {
    let left = Self.onces(base, partner.base)
    let right = Self.onces(revised, partner.revised)
    return left.compactMap { title, one in right[title].map { (base: one, revised: $0) } }
      .sorted { $0.base < $1.base }
  }

  private static func onces(_ titles: [[UInt32]], _ partner: [Int: Int]) -> [[UInt32]: Int] {
    var places: [[UInt32]: [Int]] = [:]
    for (index, title) in titles.enumerated() where partner[index] == nil && !title.isEmpty {
      places[title, default: []].append(index)
    }
    return places.filter { $0.value.count == 1 }.compactMapValues(\.first)
  }

  /// Whether the articles in front of both, or those behind them, are matched with each other.
  private func isAtOnePlace(_ one: Int, _ other: Int) -> Bool {
    [-1, 1].contains { step in
      guard let match = partner.base[one + step] else { return false }
      return partner.revised[other + step] == match
    }
  }
}
