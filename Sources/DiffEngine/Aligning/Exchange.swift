import DocumentModel

/// The texts of both sides, paired, and which of their passages went from one to another.
struct Exchange {
  let pairs: [AlignedPair]
  /// By how much the levels of the titles usually differ.
  let titleShift: Int
  /// The texts of either side: those of the pairs, then those without a partner.
  private let base: [PassageText]
  private let revised: [PassageText]

  init(_ pairs: [AlignedPair], baseAlone: [Article] = [], revisedAlone: [Article] = []) {
    let alone = (base: baseAlone.map { PassageText([$0]) }, revised: revisedAlone.map { PassageText([$0]) })
    base = pairs.map(\.base) + alone.base
    revised = pairs.map(\.revised) + alone.revised
    titleShift = TitleLevels.usualShift(
      pairs, articles: pairs.count + max(baseAlone.count, revisedAlone.count))
    self.pairs = MigrationFinder(pairs, baseAlone: alone.base, revisedAlone: alone.revised).marked()
  }

  /// The passages of a group on both sides, where one of them may stand in another article.
  func texts(of group: PassageGroup, in pair: AlignedPair) -> (
    base: [Passage], revised: [Passage], move: PassageMove?
  ) {
    var left = Array(pair.base.passages[group.base])
    var right = Array(pair.revised.passages[group.revised])
    switch group.elsewhere {
    case .went(let place):
      right = Array(revised[place.text].passages[place.passages])
      return (left, right, .toArticle(revised[place.text].displayTitle))
    case .came(let place):
      left = Array(base[place.text].passages[place.passages])
      return (left, right, .fromArticle(base[place.text].displayTitle))
    case .told: return ([], [], nil)
    case nil: return (left, right, group.isMoved ? .insideOfArticle : nil)
    }
  }
}
