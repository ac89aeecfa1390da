/// What reading or repairing lost, guessed or mended, and any limit that was hit.
public struct Note: Hashable, Sendable {
  /// The kind of a note; the raw values are part of the report's format.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Bytes were not in the expected encoding, and how they were read instead.
    case encoding
    /// The format was told from the content, not from the name.
    case format
    /// Something in the source that no reader understands, and what became of it.
    case unread
    /// A sentence cut by a page or column break was put together again.
    case rejoined
    /// A word hyphenated at a line end was put together again.
    case dehyphenated
    /// Text that a converter had escaped twice was read as it was meant.
    case unescaped
    /// A title that the text had lost was taken from the index.
    case titleRestored
    /// A piece was taken as something other than an article.
    case material
    /// Running heads, page numbers or other furniture were left out.
    case furniture
    /// How the document was cut into articles, when that had to be guessed.
    case segmentation
    /// The articles stand in another order on the other side.
    case order
    /// Characters that nobody sees, and that only one side has.
    case invisible
    /// An article that nothing was compared with repeats another one of its side.
    case copy
    /// A limit was hit, and what was not done because of it.
    case limit

    /// Whether it may change the outcome, so that it is told whatever a user asks to see.
    public var isLoss: Bool {
      switch self {
      case .encoding, .unread, .invisible, .copy, .limit: true
      case .format, .rejoined, .dehyphenated, .unescaped, .titleRestored, .material: false
      case .furniture, .segmentation, .order: false
      }
    }
  }

  /// What it is about.
  public var kind: Kind
  /// One sentence for a person, without a full stop at its end.
  public var message: String
  /// The place it is about; nil for the whole source.
  public var at: SourceSpan?

  /// Makes a note; `message` is one line.
  public init(_ kind: Kind, _ message: String, at: SourceSpan? = nil) {
    self.kind = kind
    self.message = message
    self.at = at
  }
}
