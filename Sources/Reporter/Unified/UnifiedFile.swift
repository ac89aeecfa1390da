internal import ChangeModel
internal import DocumentModel

/// One article as a file of the patch.
struct UnifiedFile {
  let name: String
  let base: Article?
  let revised: Article?
  let changes: [Change]
  /// The share of words in common.
  let score: Double

  /// All articles under the names of their galleys; a pair has the name of its base.
  static func files(of report: Report) -> [UnifiedFile] {
    var names = GalleyNames()
    let withBase = report.articles.filter { $0.base != nil }
    let added = report.articles.filter { $0.base == nil }
    let articles = withBase.compactMap { $0.base?.article }
    let baseNames = names.names(of: articles, vocabulary: report.vocabulary)
    let addedNames = names.names(of: added.compactMap { $0.revised?.article }, vocabulary: report.vocabulary)
    return zip(withBase + added, baseNames + addedNames).map { article, name in
      UnifiedFile(
        name: name, base: article.base?.article, revised: article.revised?.article, changes: article.changes,
        score: article.score)
    }
  }

  var title: String { (base ?? revised)?.displayTitle ?? "" }

  /// The same file with its sides exchanged: the patch then gives the base.
  var reversed: UnifiedFile {
    UnifiedFile(name: name, base: revised, revised: base, changes: changes, score: score)
  }
}
