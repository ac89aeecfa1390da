import DocumentModel

/// The texts of both sides, paired, and which of their passages went from one to another.
struct Exchange {
  let pairs: [AlignedPair]
  /// By how much the levels of the articles' titles usually differ.
  private let shift: Int
  /// How many of the pairs are articles; other material follows them.
  private let articles: Int
  /// The texts of either side: those of the pairs, then those without a partner.
  private let base: [PassageText]
  private let revised: [PassageText]
  /// Sentences that stand in too many places to be looked for.
  private let passedBy: Int

  init(
    _ articles: [AlignedPair], material: [AlignedPair] = [], baseAlone: [Article] = [],
    revisedAlone: [Article] = [], diff: ProseDiff
  ) {
    let pairs = articles + material
    let alone = (base: baseAlone.map { PassageText([$0]) }, revised: revisedAlone.map { PassageText([$0]) })
    base = pairs.map(\.base) + alone.base
    revised = pairs.map(\.revised) + alone.revised
    self.articles = articles.count
    shift = TitleLevels.usualShift(
      articles, articles: articles.count + max(baseAlone.count, revisedAlone.count))
    let whole = MigrationFinder(pairs, baseAlone: alone.base, revisedAlone: alone.revised).marked()
    let found = TranspositionFinder(whole, base: base, revised: revised, diff: diff).found()
    self.pairs = found.pairs
    passedBy = found.passedBy
  }

  /// What was not done because of a limit, one sentence each.
  var limits: [String] {
    guard passedBy > 0 else { return [] }
    let what = passedBy == 1 ? "1 sentence that stands" : "\(passedBy) sentences that stand"
    let verb = passedBy == 1 ? "was" : "were"
    return [
      "\(what) in more than \(AlignmentThresholds.commonPassageShingle) places \(verb) not looked for elsewhere"
    ]
  }

  /// By how much the levels of a pair's titles are expected to differ.
  func titleShift(of pair: Int) -> Int { pair < articles ? shift : 0 }

  /// The passages of a group on both sides, where one of them may stand in another article.
  func texts(of group: PassageGroup, in pair: AlignedPair) -> (
    base: [Passage], revised: [Passage], move: PassageMove?
  ) {
    var left = pair.base.remaining(group.base)
    var right = pair.revised.remaining(group.revised)
    switch group.elsewhere {
    case .went(let place):
      right = Array(revised[place.text].passages[place.passages])
      return (left, right, .toArticle(revised[place.text].displayTitle))
    case .came(let place):
      left = Array(base[place.text].passages[place.passages])
      return (left, right, .fromArticle(base[place.text].displayTitle))
    case .told: return ([], [], nil)
    case .run(let from, let to): return run(from, to)
    case .part(let from, let to, _):
      let texts = run(from, to)
      return (texts.base, texts.revised, nil)
    case nil: return (left, right, group.isMoved ? .insideOfArticle : nil)
    }
  }

  /// A run of sentences on both sides.
  ///
  /// What is part of a passage has no kind of its own: that of the other side counts.
  private func run(_ from: PassagePlace, _ to: PassagePlace) -> (
    base: [Passage], revised: [Passage], move: PassageMove?
  ) {
    var (left, right) = (base[from.text].passages(at: from), revised[to.text].passages(at: to))
    if from.tokens != nil, to.tokens == nil {
      left = left.map { $0.taking(kind: right[0].kind, listDepth: right[0].listDepth) }
    } else if to.tokens != nil, from.tokens == nil {
      right = right.map { $0.taking(kind: left[0].kind, listDepth: left[0].listDepth) }
    } else {
      left = left.map { $0.taking(kind: .paragraph, listDepth: 0) }
      right = right.map { $0.taking(kind: .paragraph, listDepth: 0) }
    }
    guard from.text != to.text || from.text >= pairs.count else { return (left, right, .insideOfArticle) }
    let title = from.text < pairs.count ? revised[to.text].displayTitle : base[from.text].displayTitle
    return (left, right, from.text < pairs.count ? .toArticle(title) : .fromArticle(title))
  }
}
