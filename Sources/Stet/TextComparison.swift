package import ChangeModel
import DiffEngine
import DocumentModel
package import Snapshots

/// Holds texts of a history against one another, as they are kept: what the canonical form leaves out cannot differ.
package enum TextComparison {
  /// A text with the name that reports give its source.
  package struct Text: Sendable {
    package var path: String
    package var text: CanonicalText
    /// The source that it was read from now, for its places; nil for a text out of the history.
    package var source: ObservedSource?

    package init(path: String, text: CanonicalText) {
      self.path = path
      self.text = text
    }

    package init(_ source: ObservedSource) {
      path = source.description.path
      text = source.text
      self.source = source
    }
  }

  /// What canonical text holds of a source.
  private static let carries: Document.Carries = [
    .headings, .headingLevels, .linkTargets, .linkExtents, .tables, .images,
  ]

  /// What the texts of the base became in those of the revised side, articles in any order.
  package static func report(base: [Text], revised: [Text]) -> Report {
    var reading = SnapshotReading()
    let before = articles(of: base, &reading)
    let after = articles(of: revised, &reading)
    let findings = Comparison(
      base: Comparison.Side(articles: before, carries: base.map { _ in carries }),
      revised: Comparison.Side(articles: after, carries: revised.map { _ in carries }),
      vocabulary: reading.vocabulary
    ).findings()
    return Report(
      toolVersion: ToolVersion.current, baseSources: sources(base, before),
      revisedSources: sources(revised, after),
      articles: findings.articles, material: findings.material, otherMaterial: findings.otherMaterial,
      notes: findings.notes, vocabulary: reading.vocabulary)
  }

  private static func articles(of texts: [Text], _ reading: inout SnapshotReading) -> [Article] {
    var articles: [Article] = []
    for (index, text) in texts.enumerated() {
      if let source = text.source {
        for var article in source.articles {
          article.span.source = index
          articles.append(reading.article(article, source.vocabulary))
        }
      } else {
        for piece in text.text.pieces { articles.append(reading.article(piece, source: index)) }
      }
    }
    return articles
  }

  private static func sources(_ texts: [Text], _ articles: [Article]) -> [Report.Source] {
    texts.enumerated().map { index, text in
      let own = articles.filter { $0.span.source == index }
      var source =
        text.source?.description
        ?? Report.Source(path: text.path, format: .markdown, title: nil, articles: own.count, words: 0)
      source.words = own.reduce(0) { $0 + $1.words }
      source.carries = carries
      // A patch of the file would be made against another text than the one that was compared.
      source.text = nil
      return source
    }
  }
}
