public import DocumentModel

/// One difference between the two sides of an article: the second waist of the hourglass.
public struct Change: Hashable, Sendable {
  /// What happened to the passage, and where it stands on the sides that have it.
  public enum Site: Hashable, Sendable {
    case added(SourceSpan)
    case removed(SourceSpan)
    case altered(base: SourceSpan, revised: SourceSpan)
    case moved(base: SourceSpan, revised: SourceSpan)
    /// One passage of the base is several in the revised text.
    case split(base: SourceSpan, revised: SourceSpan)
    /// Several passages of the base are one in the revised text.
    case merged(base: SourceSpan, revised: SourceSpan)
  }

  /// A stretch of the passage.
  ///
  /// The `before` texts of all runs, put together, are the passage in the base, the `after` texts the
  /// passage in the revised text.
  public struct Run: Hashable, Sendable {
    /// Whether the words differ; the texts of a run that is no edit can still differ in typography.
    public var isEdit: Bool
    /// The text in the base; empty where the revised text has more.
    public var before: String
    /// The text in the revised text; empty where the base has more.
    public var after: String

    /// Makes a run; an edit has at least one text that is not empty.
    public init(isEdit: Bool, before: String, after: String) {
      self.isEdit = isEdit
      self.before = before
      self.after = after
    }
  }

  /// A word-level replacement, widened to whole words; one of the texts may be empty.
  public struct Edit: Hashable, Sendable {
    /// The text in the base; empty where the revised text has more.
    public var before: String
    /// The text in the revised text; empty where the base has more.
    public var after: String

    /// Makes an edit from its two texts.
    public init(before: String, after: String) {
      self.before = before
      self.after = after
    }
  }

  /// That an editor let the change stand.
  public struct Acceptance: Hashable, Sendable {
    /// Why it may stand.
    public var reason: String
    /// Who let it stand.
    public var by: String?
    /// The last day, as YYYY-MM-DD.
    public var until: String?

    /// Makes an acceptance with its reason.
    public init(reason: String, by: String? = nil, until: String? = nil) {
      self.reason = reason
      self.by = by
      self.until = until
    }
  }

  /// Sixteen hexadecimal digits, made from the content alone.
  public var id: String
  /// What happened, and where.
  public var site: Site
  /// What it touches.
  public var facet: Facet
  /// How much it matters.
  public var severity: Severity
  /// The passage on both sides, cut where they differ.
  ///
  /// Not empty.
  public var runs: [Run]
  /// In the order of the text; empty where the whole passage was added, removed or moved.
  public var edits: [Edit]
  /// One line: what decided facet and severity.
  public var why: String
  /// That an editor let it stand; nil where nobody did.
  public var accepted: Acceptance?

  /// Makes a change.
  public init(
    id: String, site: Site, facet: Facet, severity: Severity, runs: [Run], edits: [Edit], why: String,
    accepted: Acceptance? = nil
  ) {
    self.id = id
    self.site = site
    self.facet = facet
    self.severity = severity
    self.runs = runs
    self.edits = edits
    self.why = why
    self.accepted = accepted
  }

  /// The whole passage in the base; nil when there is none.
  public var before: String? {
    if case .added = site { return nil }
    return runs.map(\.before).joined()
  }

  /// The whole passage in the revised text; nil when there is none.
  public var after: String? {
    if case .removed = site { return nil }
    return runs.map(\.after).joined()
  }

  /// The word for the site: added, removed, altered, moved, split or merged.
  public var kind: String {
    switch site {
    case .added: "added"
    case .removed: "removed"
    case .altered: "altered"
    case .moved: "moved"
    case .split: "split"
    case .merged: "merged"
    }
  }

  /// Where the passage stands in the base.
  public var baseSpan: SourceSpan? {
    switch site {
    case .added: nil
    case .removed(let span), .altered(base: let span, _), .moved(base: let span, _),
      .split(base: let span, _),
      .merged(base: let span, _):
      span
    }
  }

  /// Where the passage stands in the revised text.
  public var revisedSpan: SourceSpan? {
    switch site {
    case .removed: nil
    case .added(let span), .altered(_, revised: let span), .moved(_, revised: let span),
      .split(_, revised: let span), .merged(_, revised: let span):
      span
    }
  }
}
