public import ChangeModel

/// How reports are printed.
///
/// What they hold is decided by the comparison, never here.
public struct ReportOptions: Hashable, Sendable {
  /// Unchanged lines around a hunk of the unified diff.
  public var contextLines = 3
  /// Whether the terminal understands colours.
  public var colour = false
  /// Columns of the terminal.
  public var width = 80
  /// Whether cosmetic changes are listed, and not only counted.
  public var showCosmetic = false
  /// Whether repairs are listed, and not only counted.
  public var showRepairs = false
  /// Whether edits are marked word by word; otherwise a passage is printed once as it was, once as it is.
  public var wordMarks = true
  /// Whether passages are printed in full, and accepted changes and the titles of other material listed.
  public var verbose = false

  /// Whether lines that moved have a colour of their own in a patch.
  public var colourMoved = false
  /// The least severity that fails a test case, and the check.
  public var threshold = Severity.minor
  /// What a patch is made for: the canonical texts of articles, or the files that were read.
  public var patchTarget = PatchTarget.canonical
  /// The side that a patch gives.
  public var patchDirection = PatchDirection.toRevised
  /// The day to print where a format names one, as YYYY-MM-DD; nil for none.
  public var date: String?

  /// The options of a report without colour for 80 columns.
  ///
  /// Makes options with their defaults.
  public init() {}
}

/// What a patch is made for.
public enum PatchTarget: String, Hashable, Sendable, CaseIterable {
  /// The canonical texts that `stet normalise --split` writes.
  case canonical
  /// The files of a side, as they are.
  case source
}

/// Which side a patch gives when it is applied to the other.
public enum PatchDirection: String, Hashable, Sendable, CaseIterable {
  /// The base becomes the revised text.
  case toRevised = "to-revised"
  /// The revised text is mended: it becomes the base again.
  case toBase = "to-base"
}
