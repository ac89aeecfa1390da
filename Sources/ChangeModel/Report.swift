public import DocumentModel

/// Everything that a comparison found.
///
/// A function of the inputs and the options: no clock, no machine.
public struct Report: Hashable, Sendable {
  /// One file that was read.
  public struct Source: Hashable, Sendable {
    /// As the user gave it.
    public var path: String
    /// The format that it was read as.
    public var format: SourceFormat
    /// The title that the metadata of the source names, or that of the piece.
    public var title: String?
    /// How many articles were found in it, other material left out.
    public var articles: Int
    /// Words, numbers and ideographs, all material together.
    public var words: Int
    /// What its format can hold; empty where nobody said.
    package var carries: Document.Carries = []
    /// The text of a source that is one, as UTF-8, for patches of it; nil for pages, PDF and other encodings.
    package var text: [UInt8]?

    /// Makes the entry of a source.
    public init(path: String, format: SourceFormat, title: String?, articles: Int, words: Int) {
      self.path = path
      self.format = format
      self.title = title
      self.articles = articles
      self.words = words
    }
  }

  /// The two sides of a comparison.
  public enum SideName: String, Hashable, Sendable, CaseIterable {
    case base, revised
  }

  /// A recognised piece that is no article: index, summary, annex.
  public struct OtherMaterial: Hashable, Sendable {
    /// The side that it stands on.
    public var side: SideName
    /// The role's name in the schema: index, summary, frontMatter, backMatter, annex or furniture.
    public var role: String
    /// The title that the metadata of the source names, or that of the piece.
    public var title: String

    /// Makes the entry of a piece.
    public init(side: SideName, role: String, title: String) {
      self.side = side
      self.role = role
      self.title = title
    }
  }

  /// A note with the side that it is about.
  public struct SidedNote: Hashable, Sendable {
    /// The side that it stands on.
    public var side: SideName
    /// What there is to say.
    public var note: Note

    /// Makes a note of a side.
    public init(side: SideName, note: Note) {
      self.side = side
      self.note = note
    }
  }

  /// The version of stet that made the report.
  public var toolVersion: String
  /// The sources of the base, in the order in which they were read.
  public var baseSources: [Source]
  /// The sources of the revised side, in the order in which they were read.
  public var revisedSources: [Source]
  /// In the order of the base; articles only in the revised text follow in its order.
  public var articles: [ArticleReport]
  /// Pairs of recognised pieces that are no articles: index with index, annex with annex.
  ///
  /// They do not count as articles, their changes count as changes.
  public var material: [ArticleReport]
  /// Recognised pieces that are no articles and have no partner.
  public var otherMaterial: [OtherMaterial]
  /// What reading or repairing lost or guessed, and any limit that was hit.
  public var notes: [SidedNote]
  /// How many changes an ignore rule hid.
  public var ignored: Int
  /// The keys of all tokens, for writers that print canonical text.
  package var vocabulary: Vocabulary

  package init(
    toolVersion: String, baseSources: [Source], revisedSources: [Source], articles: [ArticleReport],
    material: [ArticleReport] = [], otherMaterial: [OtherMaterial], notes: [SidedNote], ignored: Int = 0,
    vocabulary: Vocabulary
  ) {
    self.toolVersion = toolVersion
    self.baseSources = baseSources
    self.revisedSources = revisedSources
    self.articles = articles
    self.material = material
    self.otherMaterial = otherMaterial
    self.notes = notes
    self.ignored = ignored
    self.vocabulary = vocabulary
  }

  /// Everything that was compared: the articles, then the other material with a partner.
  public var compared: [ArticleReport] { articles + material }
}

extension Report {
  /// The sources of a side.
  public func sources(_ side: SideName) -> [Source] { side == .base ? baseSources : revisedSources }

  /// What the format of the source that `span` points into can hold.
  package func carries(_ span: SourceSpan, _ side: SideName) -> Document.Carries {
    let sources = sources(side)
    return sources.indices.contains(span.source) ? sources[span.source].carries : []
  }
}
