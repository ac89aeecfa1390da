import Configuration
import Snapshots
import Stet

/// A source that a run of `stet watch` looks at, and what came of it.
struct WatchInput {
  enum Finding {
    case source(Source)
    /// A text that was read before, and kept.
    case kept(CanonicalText)
    /// The server says that it is what it was.
    case unchanged
    /// It is there no more: its file, its page.
    case gone(cause: String)
    case failed(cause: String)
  }

  var path: String
  var side: Report.SideName
  /// The comparison that names it first.
  var comparison: ComparisonSettings
  var finding: Finding
  /// Where it was found, when that is not the path.
  var address: String?
  var etag: String?
  var modified: String?

  /// As a history calls the side of the comparison.
  var part: String { comparison.part(side) }
}

extension ComparisonSettings {
  /// As a history calls a side: `notes/base`; by the name alone where there is no other side.
  func part(_ side: Report.SideName) -> String { base.isEmpty ? name : name + "/" + side.rawValue }
}
