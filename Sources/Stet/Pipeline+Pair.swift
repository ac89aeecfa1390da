import DocumentModel
import Normaliser
import Readers
import SideBySide

extension Pipeline {
  /// Reads and normalises two sides, once for all that is made of them.
  ///
  /// - Throws: `PipelineError` when a source cannot be read or a side has no article.
  package func pair(
    base: [Source], revised: [Source], beginning: (PipelineStage) -> Void = { _ in }
  ) throws(PipelineError) -> NormalisedPair {
    beginning(.reading)
    let (left, right) = try readBoth(base, revised)
    beginning(.normalising)
    return try pair(base: base, revised: revised, left: left, right: right)
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

  /// Smaller texts are read before a thread has started.
  private static let fewestBytesForThread = 1 << 18

  /// Reads both sides, at once where they are large; where both fail, the error is that of the base.
  private func readBoth(
    _ base: [Source], _ revised: [Source]
  ) throws(PipelineError) -> (base: [Transcription], revised: [Transcription]) {
    let size = { (sources: [Source]) in sources.reduce(0) { $0 + $1.bytes.count } }
    guard min(size(base), size(revised)) >= Self.fewestBytesForThread else {
      return (try read(base), try read(revised))
    }
    let (left, right) = TwoThreads.run({ result(base) }, { result(revised) })
    return (try left.get(), try right.get())
  }

  private func result(_ sources: [Source]) -> Result<[Transcription], PipelineError> {
    do {
      return .success(try read(sources))
    } catch {
      return .failure(error)
    }
  }
}
