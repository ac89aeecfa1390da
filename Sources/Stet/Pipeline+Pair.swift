import DocumentModel
import Normaliser
import Readers

extension Pipeline {
  /// Reads and normalises two sides, once for all that is made of them.
  ///
  /// - Throws: `PipelineError` when a source cannot be read or a side has no article.
  package func pair(base: [Source], revised: [Source]) throws(PipelineError) -> NormalisedPair {
    try pair(base: base, revised: revised, left: read(base), right: read(revised))
  }

  /// The articles of both sides, out of what was read of them.
  func pair(
    base: [Source], revised: [Source], left: [Transcription], right: [Transcription]
  ) throws(PipelineError) -> NormalisedPair {
    var normaliser = Normaliser()
    let normal = normaliser.normalise(base: left, revised: right)
    for (side, sources) in [(normal.base, base), (normal.revised, revised)] {
      guard side.articles.contains(where: { $0.role == .article }) else {
        throw .noArticles(path: sources.first?.path ?? "")
      }
    }
    return NormalisedPair(
      base: .init(normal.base, base, left), revised: .init(normal.revised, revised, right),
      vocabulary: normal.vocabulary)
  }
}
