public import ChangeModel
import DiffEngine
import DocumentModel
import Normaliser
import Readers

/// The whole of stet on one screen: bytes, documents, articles, changes, report.
public struct Pipeline: Sendable {
  /// Limits that a caller may set.
  public struct Options: Hashable, Sendable {
    /// The most bytes that a source may have.
    public var byteLimit: Int

    /// Makes options with their defaults.
    public init() { byteLimit = SourceReader.defaultByteLimit }
  }

  private let options: Options

  /// Makes a pipeline.
  public init(options: Options = Options()) { self.options = options }

  /// Compares the sources of two sides.
  ///
  /// The report is a function of the arguments: the same sources give the same report.
  ///
  /// - Throws: `PipelineError` when a source cannot be read or a side has no article.
  public func compare(base: [Source], revised: [Source]) throws(PipelineError) -> Report {
    let left = try read(base)
    let right = try read(revised)
    var normaliser = Normaliser()
    let normal = normaliser.normalise(base: left, revised: right)
    try requireArticles(normal.base, base)
    try requireArticles(normal.revised, revised)
    let findings = Comparison(
      base: Comparison.Side(articles: normal.base.articles, carries: left.map(\.document.carries)),
      revised: Comparison.Side(articles: normal.revised.articles, carries: right.map(\.document.carries)),
      vocabulary: normal.vocabulary
    ).findings()
    return Report(
      toolVersion: ToolVersion.current, baseSources: describe(base, left, normal.base),
      revisedSources: describe(revised, right, normal.revised), articles: findings.articles,
      material: findings.material,
      otherMaterial: findings.otherMaterial,
      notes: sided(normal.base, .base) + sided(normal.revised, .revised) + findings.notes,
      vocabulary: normal.vocabulary)
  }

  /// Normalises the sources of one side; `beside` are the sources of another that help to read them.
  ///
  /// - Throws: `PipelineError` when a source cannot be read.
  public func normalise(_ sources: [Source], beside others: [Source] = []) throws(PipelineError)
    -> NormalisedText
  {
    let transcriptions = try read(sources)
    let helpers = try read(others)
    var normaliser = Normaliser()
    let normal = normaliser.normalise(base: transcriptions, revised: helpers)
    return NormalisedText(
      sources: describe(sources, transcriptions, normal.base), articles: normal.base.articles,
      notes: normal.base.notes,
      vocabulary: normal.vocabulary)
  }

  // MARK: Steps

  private func read(_ sources: [Source]) throws(PipelineError) -> [Transcription] {
    var transcriptions: [Transcription] = []
    for source in sources { transcriptions.append(try read(source)) }
    return transcriptions
  }

  private func read(_ source: Source) throws(PipelineError) -> Transcription {
    let reader = SourceReader(
      SourceReader.Options(encoding: source.encoding, format: source.format, byteLimit: options.byteLimit))
    do {
      return try reader.read(source.bytes, path: source.path)
    } catch {
      throw .unreadable(path: source.path, message: ReaderMessages.sentence(error))
    }
  }

  private func requireArticles(_ side: Normaliser.Side, _ sources: [Source]) throws(PipelineError) {
    guard side.articles.contains(where: { $0.role == .article }) else {
      throw .noArticles(path: sources.first?.path ?? "")
    }
  }

  private func describe(
    _ sources: [Source], _ transcriptions: [Transcription], _ side: Normaliser.Side
  ) -> [Report.Source] {
    sources.indices.map { index in
      let document = transcriptions[index].document
      var source = Report.Source(
        path: sources[index].path, format: document.format, title: document.title,
        articles: side.articlesBySource[index], words: side.wordsBySource[index])
      source.carries = document.carries
      source.text = SourceText.utf8(sources[index], document.format)
      return source
    }
  }

  private func sided(_ side: Normaliser.Side, _ name: Report.SideName) -> [Report.SidedNote] {
    side.notes.map { Report.SidedNote(side: name, note: $0) }
  }
}
