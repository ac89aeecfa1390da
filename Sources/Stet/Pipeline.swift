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

    /// Whether all that a web page shows is its text, not its articles alone.
    public var wholePages = false

    /// Makes options with their defaults.
    public init() { byteLimit = SourceReader.defaultByteLimit }
  }

  private let options: Options

  /// Makes a pipeline.
  public init(options: Options = Options()) { self.options = options }

  /// Compares the sources of two sides.
  ///
  /// The report is a function of the arguments: the same sources give the same report. `beginning` is told each
  /// stage when it begins.
  ///
  /// - Throws: `PipelineError` when a source cannot be read or a side has no article.
  public func compare(
    base: [Source], revised: [Source], beginning: (PipelineStage) -> Void = { _ in }
  ) throws(PipelineError) -> Report {
    let pair = try pair(base: base, revised: revised, beginning: beginning)
    beginning(.comparing)
    return pair.report()
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
      sources: normal.base.described(sources, transcriptions), articles: normal.base.articles,
      notes: normal.base.notes,
      vocabulary: normal.vocabulary)
  }

  // MARK: Steps

  func read(_ sources: [Source]) throws(PipelineError) -> [Transcription] {
    var transcriptions: [Transcription] = []
    for source in sources { transcriptions.append(try read(source)) }
    return transcriptions
  }

  func read(_ source: Source) throws(PipelineError) -> Transcription {
    var reading = SourceReader.Options(
      encoding: source.encoding, format: source.format, byteLimit: options.byteLimit,
      wholePages: options.wholePages)
    reading.charset = source.charset
    reading.leftOut = source.leftOut.compactMap { try? HTMLSelector($0) }
    let reader = SourceReader(reading)
    do {
      return try reader.read(source.bytes, path: source.path)
    } catch {
      throw .unreadable(path: source.path, message: ReaderMessages.sentence(error))
    }
  }
}
