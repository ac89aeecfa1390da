/// What the history knows of a source: the outcome of its last observation, and its last text.
package struct SourceState: Hashable, Sendable {
  /// How an observation ended.
  package enum Outcome: Int, Hashable, Sendable {
    /// There was a text.
    case present = 0
    /// The source is there no more: its file, its page.
    case gone = 1
    /// It could not be read, so nothing is known of its text.
    case failed = 2
  }

  package var path: String
  /// The comparison and the side that name it first: `notes/base`.
  package var part: String
  package var outcome: Outcome
  /// The number of the last observation: who writes the next one has seen this one.
  package var observation: Int
  /// Of the bytes that its last text was read from.
  package var digest: [UInt8]?
  /// The number of its last text; nil where there never was one.
  package var content: Int?
  /// The version of the normaliser that made the last text.
  package var normaliser: Int
  /// Where the last text came from, when that was not the path.
  package var address: String?
  package var etag: String?
  package var modified: String?
}
