package import ChangeModel
import DiffEngine
package import DocumentModel
import Normaliser
import Readers

/// The two sides of a comparison, read and normalised together.
package struct NormalisedPair: Sendable {
  /// One of the sides.
  package struct Side: Sendable {
    package let articles: [Article]
    package let descriptions: [Report.Source]
    let carries: [Document.Carries]
    let notes: [Note]

    init(_ side: Normaliser.Side, _ sources: [Source], _ transcriptions: [Transcription]) {
      articles = side.articles
      descriptions = side.described(sources, transcriptions)
      carries = transcriptions.map(\.document.carries)
      notes = side.notes
    }

    func sided(_ name: Report.SideName) -> [Report.SidedNote] {
      notes.map { Report.SidedNote(side: name, note: $0) }
    }
  }

  package let base: Side
  package let revised: Side
  package let vocabulary: Vocabulary

  /// One of the sides by its name.
  package func side(_ name: Report.SideName) -> Side { name == .base ? base : revised }

  /// What the sides say against one another.
  package func report() -> Report {
    let findings = Comparison(
      base: Comparison.Side(articles: base.articles, carries: base.carries),
      revised: Comparison.Side(articles: revised.articles, carries: revised.carries), vocabulary: vocabulary
    ).findings()
    return Report(
      toolVersion: ToolVersion.current, baseSources: base.descriptions, revisedSources: revised.descriptions,
      articles: findings.articles, material: findings.material, otherMaterial: findings.otherMaterial,
      notes: base.sided(.base) + revised.sided(.revised) + findings.notes, vocabulary: vocabulary)
  }
}

extension Normaliser.Side {
  /// The sources as a report lists them.
  func described(_ sources: [Source], _ transcriptions: [Transcription]) -> [Report.Source] {
    sources.indices.map { index in
      let document = transcriptions[index].document
      var source = Report.Source(
        path: sources[index].path, format: document.format, title: document.title,
        articles: articlesBySource[index], words: wordsBySource[index])
      source.carries = document.carries
      source.text = SourceText.utf8(sources[index], document.format)
      return source
    }
  }
}
