/// An http or https URL.
///
/// It is read by the parser of the library that connects, so that both see the same host.
package struct WebAddress: Hashable, Sendable {
  /// With credentials, if there are any; without a fragment.
  let full: String
  /// Without credentials: the only form for reports and messages.
  package let printed: String
  /// `http` or `https`.
  package let scheme: String
  /// In small letters, an address of the new network in brackets, without a final full stop.
  package let host: String
  package let port: Int
  /// Path and query, as a server is asked for them.
  package let target: String

  /// Reads a URL as a user or a page wrote it.
  package init(_ text: String) throws(FetchError) {
    self = try CurlURL.address(text, from: nil)
  }

  init(full: String, printed: String, scheme: String, host: String, port: Int, target: String) {
    self.full = full
    self.printed = printed
    self.scheme = scheme
    self.host = host
    self.port = port
    self.target = target
  }

  /// Whether a source is meant to be fetched and not opened: it begins as a URL of any scheme does.
  package static func isAddress(_ source: String) -> Bool {
    guard let colon = source.firstIndex(of: ":"), source[colon...].hasPrefix("://") else { return false }
    let scheme = source[..<colon].utf8
    return !scheme.isEmpty
      && scheme.allSatisfy {
        (0x61...0x7a).contains($0 | 0x20) || (0x30...0x39).contains($0) || [0x2b, 0x2d, 0x2e].contains($0)
      }
  }

  /// Scheme, host and port: what a robots.txt is about.
  package var origin: String { "\(scheme)://\(host):\(port)" }

  /// The address that a reference on this page leads to; nil where it leads to no page.
  package func resolving(_ reference: String) -> WebAddress? {
    try? CurlURL.address(reference, from: self)
  }

  /// A text that is no URL after all, without all that may be credentials: for messages.
  package static func withoutCredentials(_ text: String) -> String {
    guard let sign = text.lastIndex(of: "@") else { return text }
    let slashes = text.firstRange(of: "://")
    let start = slashes.map { $0.upperBound <= sign ? $0.upperBound : text.startIndex } ?? text.startIndex
    return String(text[..<start] + text[text.index(after: sign)...])
  }
}
