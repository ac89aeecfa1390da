import Stet

/// The two real texts: a newsletter of thirty articles, and ten web posts, seven of them reposts.
enum Seed: String, CaseIterable, Sendable {
  case newsletter = "seeds/000_9a4ee2cd53fde3f8.txt"
  case web = "seeds/004_2301b7280fdf9578.txt"

  var bytes: [UInt8] {
    get throws { try Repository.bytes(rawValue) }
  }

  var text: String {
    get throws { String(decoding: try bytes, as: UTF8.self) }
  }

  var source: Source {
    get throws { Source(path: rawValue, bytes: try bytes) }
  }

  /// The lines without their ends; the seeds end each by U+000A.
  var lines: [String] {
    get throws { try text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
  }
}
