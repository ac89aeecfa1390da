/// One line of a plain text that is not blank.
///
/// Offsets are Int32: there may be millions of lines, and a source has 64 MiB at most.
struct TextLine: Hashable, Sendable {
  /// The line of the source, from 1, and the offset of its first byte.
  var number: Int32
  var lineStart: Int32
  /// The words of the line, without white space at both ends.
  var start: Int32
  var end: Int32
  /// How far the words are indented, in columns.
  var indent: Int32
  /// The length in columns, for questions of width.
  var width: Int32
  /// Blank lines in front.
  var blankLines: Int32
  var hasTab: Bool
  /// A form feed stands in front.
  var startsPage: Bool

  var range: Range<Int> { Int(start)..<Int(end) }
  var column: Int { Int(start - lineStart) + 1 }
}
