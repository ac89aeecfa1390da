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

  /// The options of a report without colour for 80 columns.
  ///
  /// Makes options with their defaults.
  public init() {}
}
