import DocumentModel

/// What the outlines of one side tell about the other: which lines are titles there, and which are not.
struct Hints {
  /// The titles of articles, with the surest evidence for each.
  private(set) var titles: [TitleKey: Outline.Evidence] = [:]
  /// Short passages that are no titles of articles, with the surest evidence of their documents.
  private(set) var others: [TitleKey: Outline.Evidence] = [:]

  init(_ outlines: [Outline]) {
    for outline in outlines {
      for key in outline.titleKeys { titles[key] = max(titles[key] ?? .none, outline.evidence) }
      for key in outline.shortPassages { others[key] = max(others[key] ?? .none, outline.evidence) }
    }
  }
}
