public import DocumentModel

/// What the comparison found for one article, or for one pair.
public struct ArticleReport: Hashable, Sendable {
  /// One side of an article.
  public struct Side: Hashable, Sendable {
    /// The article itself, for writers that print its text.
    package var article: Article

    package init(_ article: Article) { self.article = article }

    /// The title without number and tags, or the first words in brackets where there is none.
    public var title: String { article.displayTitle }
    /// The number in front of the title.
    public var number: Int? { article.number }
    /// The section that the article stands in.
    public var section: String? { article.section }
    /// The line that names the author, as printed.
    public var byline: String? { article.byline }
    /// The date of the byline, as printed.
    public var date: String? { article.date }
    /// Hashtags without the sign.
    public var tags: [String] { article.tags }
    /// Where the article begins.
    public var span: SourceSpan { article.span }
    /// Words, numbers and ideographs, the title among them.
    public var words: Int { article.words }
  }

  /// Which sides have the article.
  ///
  /// Reports are copied, filtered and sorted: indirect, that costs one reference and not ten.
  public indirect enum Presence: Hashable, Sendable {
    /// On both sides; `score` is the share of words in common, 0 to 1.
    case matched(base: Side, revised: Side, score: Double)
    case onlyInBase(Side)
    case onlyInRevised(Side)
  }

  /// Which sides have it.
  public var presence: Presence
  /// In the order of the text; empty where only one side has the article.
  public var changes: [Change]
  /// Why an article that only one side has may stand so; nil where nobody said so.
  public var accepted: Change.Acceptance?

  /// Makes the report of an article.
  public init(presence: Presence, changes: [Change] = [], accepted: Change.Acceptance? = nil) {
    self.presence = presence
    self.changes = changes
    self.accepted = accepted
  }

  /// The side in the base.
  public var base: Side? {
    switch presence {
    case .matched(let base, _, _): base
    case .onlyInBase(let side): side
    case .onlyInRevised: nil
    }
  }

  /// The side in the revised text.
  public var revised: Side? {
    switch presence {
    case .matched(_, let revised, _): revised
    case .onlyInRevised(let side): side
    case .onlyInBase: nil
    }
  }

  /// The share of words in common; 0 for an article without a partner.
  public var score: Double {
    if case .matched(_, _, let score) = presence { return score }
    return 0
  }

  /// The status of the schema: unchanged means no change above cosmetic.
  public var status: String {
    switch presence {
    case .onlyInBase: "onlyInBase"
    case .onlyInRevised: "onlyInRevised"
    case .matched: changes.contains { $0.severity > .cosmetic } ? "altered" : "unchanged"
    }
  }
}
