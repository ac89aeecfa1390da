import DocumentModel

/// What the outlines of one side tell about the other: which lines are titles there, and which are not.
struct Hints {
  /// The titles of articles, with the surest evidence for each.
  private(set) var titles: [UInt64: Outline.Evidence] = [:]
  /// Short passages that are no titles of articles, with the surest evidence of their documents.
  private(set) var others: [UInt64: Outline.Evidence] = [:]

  /// The headings of documents that have some.
  private(set) var headings: Set<UInt64> = []

  /// Keyed by the fingerprints of titles.
  ///
  /// `wanted` tells that somebody will look: outlines of good evidence know their own titles and need no
  /// hints.
  init(_ outlines: [Outline], wanted: Bool) {
    guard wanted else { return }
    for outline in outlines {
      for key in outline.titleKeys { titles[key] = max(titles[key] ?? .none, outline.evidence) }
      headings.formUnion(outline.headingKeys)
      for key in outline.shortPassages { others[key] = max(others[key] ?? .none, outline.evidence) }
    }
  }
}
