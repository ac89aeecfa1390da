/// How pages are fetched, as far as a stet.yml may say it.
///
/// What would open the way to private addresses, or around robots.txt, is not for a file that may come with a pull request:
/// the command has options for it.
package struct NetworkSettings: Hashable, Sendable {
  /// Seconds that a page may take.
  package var timeout: Double?
  /// Seconds between two requests to a host.
  package var delay: Double?
  package var userAgent: String?

  package init() {}

  /// An hour: who waits longer, waits for nothing.
  package static let longestTimeout = 3600.0
  package static let longestDelay = 3600.0
  /// Far more than a list of posts has; a site with more is none.
  package static let mostPages = 10_000

  /// Whether a text can stand in a header of a request: printable ASCII, one line.
  package static func isUserAgent(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 200 && text.utf8.allSatisfy { (0x20..<0x7f).contains($0) }
  }
}
