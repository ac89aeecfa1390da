import ChangeModel
import DocumentModel

/// Injects edits of known kinds into a document and tells which of them a comparison finds.
///
/// The edits are made on what the reader returns, so that any format can be tested. Deterministic: the same
/// source, seed and number give the same result.
public struct Selftest: Sendable {
  /// A kind of edit; the raw value is its name in the report.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case number = "number changed"
    case word = "word replaced"
    case sentence = "sentence removed"
    case passage = "passage removed"
    case move = "passage moved"
    case item = "list item removed"
    case link = "link target changed"
    case quotes = "quotes"
    case dashes = "dashes"
    case blanks = "no-break spaces"
    case softHyphens = "soft hyphens"
    case hyphenation = "hyphenated words"
    case pageBreaks = "page breaks"
    case split = "paragraph split"

    /// A reader would not notice it: it must raise no alarm.
    public var isCosmetic: Bool {
      switch self {
      case .number, .word, .sentence, .passage, .move, .item, .link: false
      case .quotes, .dashes, .blanks, .softHyphens, .hyphenation, .pageBreaks, .split: true
      }
    }
  }

  /// What became of the edits of one kind.
  public struct Tally: Hashable, Sendable {
    /// The kind of the edits.
    public let kind: Kind
    /// How many there are; the document may have no place for more.
    public let injected: Int
    /// How many were told as a change above cosmetic: all should be, or none if the kind is cosmetic.
    public let told: Int
    /// The texts of the edits that were missed, or that raised an alarm; one line each.
    public let wrong: [String]
  }

  /// What a run found.
  public struct Result: Hashable, Sendable {
    /// In the order of the kinds; kinds that found no place are left out.
    public let tallies: [Tally]
    /// Changes above cosmetic.
    public let reported: Int
    /// How many of them meet an edit of content.
    public let explained: Int
    /// What the changes say that meet no edit of content, one line each.
    public let falseAlarms: [String]
  }

  private let seed: UInt64
  private let perKind: Int

  /// Makes a test that injects up to `perKind` edits of each kind.
  public init(seed: UInt64, perKind: Int) {
    self.seed = seed
    self.perKind = perKind
  }

  /// Runs the test on one source.
  ///
  /// - Throws: `PipelineError` when the source cannot be read, or holds no passage that can be edited.
  public func run(_ source: Source, with pipeline: Pipeline) throws(PipelineError) -> Result {
    let original = try pipeline.read(source)
    var mutator = SelftestMutator(original.document.blocks, seed: seed)
    for kind in Self.order { mutator.inject(kind, count: perKind) }
    guard !mutator.edits.isEmpty else { throw .nothingToEdit(path: source.path) }
    var mutated = original
    mutated.document.blocks = mutator.blocks
    let report = try pipeline.pair(
      base: [source], revised: [source], left: [original], right: [mutated]
    ).report()
    return SelftestScore(mutator.edits, report).result
  }

  /// Those that need most room first: a passage has one edit at most.
  private static let order: [Kind] = [
    .move, .passage, .item, .pageBreaks, .split, .sentence, .link, .number, .quotes, .dashes, .softHyphens,
    .hyphenation, .word, .blanks,
  ]
}
