import DocumentModel

/// The articles of a match, and which of their passages belong together.
struct AlignedPair {
  let baseArticles: [Article]
  let revisedArticles: [Article]
  var base: PassageText
  var revised: PassageText
  var groups: [PassageGroup]
  /// The scripts of groups that were made on the way, by the first passage of the base.
  var scripts: [Int: ProseDiff.Outcome] = [:]
  /// Gaps that were too large to be aligned by words.
  let gapsLeft: Int

  init(_ base: [Article], _ revised: [Article]) {
    baseArticles = base
    revisedArticles = revised
    self.base = PassageText(base)
    self.revised = PassageText(revised)
    (groups, gapsLeft) = PassageAligner(self.base.passages, self.revised.passages).groups()
  }
}
