package import ChangeModel
package import DocumentModel
import Normaliser
package import Snapshots

/// A source as it was read for a history: by itself, so that its text depends on no other source of the same day.
package struct ObservedSource: Sendable {
  package var description: Report.Source
  /// The pieces that are kept; index and furniture are not.
  package var articles: [Article]
  package var notes: [Note]
  package var text: CanonicalText
  let vocabulary: Vocabulary
}

extension ObservedSource {
  /// A text that was kept, as it is; its places are lines of what is printed of it.
  package init(path: String, kept text: CanonicalText) {
    var reading = SnapshotReading()
    articles = text.pieces.map { reading.article($0, source: 0) }
    description = Report.Source(
      path: path, format: .markdown, title: nil, articles: articles.count,
      words: articles.reduce(0) { $0 + $1.words })
    notes = []
    self.text = text
    vocabulary = reading.vocabulary
  }
}

extension Pipeline {
  /// Reads a source for a history.
  ///
  /// `before` is its text of the last time. As the other side of a comparison does, it helps to tell text from what stands
  /// around it: a page in a new design still has the text that it had.
  ///
  /// - Throws: `PipelineError` when it cannot be read, or has no text: nobody would take an empty page for a withdrawn one.
  package func observe(_ source: Source, before: CanonicalText? = nil) throws(PipelineError) -> ObservedSource
  {
    let transcriptions = try read([source])
    var helpers: [Source] = []
    if let before { helpers = [Source(path: source.path, bytes: before.printed, format: .markdown)] }
    let beside = try read(helpers)
    var normaliser = Normaliser()
    let normal = normaliser.normalise(base: transcriptions, revised: beside)
    let kept = normal.base.articles.filter { $0.role != .index && $0.role != .furniture }
    let pieces = kept.map { piece in
      var file = SnapshotFile(
        source: "", sha256: "", normaliser: 0, role: piece.role.rawValue,
        body: SnapshotComposer.compose(piece, normal.vocabulary).bytes)
      file.number = piece.number
      file.section = piece.section
      file.byline = piece.byline
      file.date = piece.date
      file.tags = piece.tags
      return file
    }
    guard pieces.contains(where: { !$0.body.isEmpty }),
      let description = normal.base.described(
        [source], transcriptions
      ).first
    else { throw .noArticles(path: source.path) }
    return ObservedSource(
      description: description, articles: kept, notes: normal.base.notes, text: CanonicalText(pieces),
      vocabulary: normal.vocabulary)
  }
}
