import DocumentModel

/// What the outlines of one side tell about the other: which lines are titles there, and which are not.
struct Hints {
  /// The titles of articles, with the surest evidence for each.
  private(set) var titles: [UInt64: Outline.Evidence] = [:]
  /// Short passages that are no titles of articles, with the surest evidence of their documents.
  private(set) var others: [UInt64: Outline.Evidence] = [:]

  /// The headings of documents that have some.
  private(set) var headings: Set<UInt64> = []
  /// Those of them that are no titles of articles.
  private(set) var sections: Set<UInt64> = []
  /// Each side is one document: what is the title of an article in one of them is no mere name of a group in the other.
  let isOneText: Bool

  /// What each side tells about the other.
  ///
  /// Outlines of good evidence know their own titles and need no hints, unless two documents with the same articles
  /// disagree on one.
  static func between(_ base: [Outline], _ revised: [Outline]) -> (base: Hints, revised: Hints) {
    let isOneText = base.count == 1 && revised.count == 1
    let differ = isOneText && Set(base[0].titleKeys) != Set(revised[0].titleKeys)
    // Without any title on either side there is nothing to tell.
    let hasTitles = (base + revised).contains { !$0.candidates.isEmpty }
    let wants = { (side: [Outline]) in hasTitles && (differ || side.contains(where: \.wantsHints)) }
    return (
      Hints(base, wanted: wants(revised), isOneText: isOneText),
      Hints(revised, wanted: wants(base), isOneText: isOneText)
    )
  }

  /// Keyed by the fingerprints of titles.
  ///
  /// `wanted` tells that somebody will look; `isOneText`, that each side is one document.
  private init(_ outlines: [Outline], wanted: Bool, isOneText: Bool) {
    self.isOneText = isOneText
    guard wanted else { return }
    for outline in outlines {
      for key in outline.titleKeys { titles[key] = max(titles[key] ?? .none, outline.evidence) }
      headings.formUnion(outline.headingKeys)
      sections.formUnion(outline.sectionKeys)
      for key in outline.shortPassages { others[key] = max(others[key] ?? .none, outline.evidence) }
    }
  }
}
