/// The addresses that a feed or a sitemap lists.
struct LinkList {
  enum Kind: Hashable { case feed, sitemap, index }

  private(set) var kind = Kind.feed
  /// As they are written, in order.
  private(set) var targets: [String] = []

  /// Whether what was fetched is a web page, by what the server says and by its beginning.
  static func isPage(_ page: FetchResult) -> Bool {
    if page.bytes.starts(with: Inflater.magic) { return false }
    let head = page.bytes.prefix(512).drop { $0 <= 0x20 || $0 >= 0xbb }
    let lowered = String(decoding: head, as: UTF8.self).lowercased()
    if lowered.hasPrefix("<!doctype html") || lowered.hasPrefix("<html") { return true }
    if lowered.hasPrefix("<?xml") || lowered.hasPrefix("<rss") || lowered.hasPrefix("<feed") { return false }
    return page.contentType == "text/html"
  }

  /// Reads a feed or sitemap, also one that was packed with gzip.
  ///
  /// - Throws: `.badFeed`, also for a document type: entities are no part of feeds, but of attacks.
  init(_ bytes: [UInt8]) throws(FetchError.Cause) {
    var bytes = bytes
    if bytes.starts(with: Inflater.magic) {
      do {
        bytes = try Inflater.content(of: bytes, limit: Self.largest)
      } catch {
        throw .badFeed("its gzip is damaged or larger than \(Self.largest >> 20) MiB")
      }
    }
    guard bytes.count <= Self.largest else { throw .badFeed("it has more than \(Self.largest >> 20) MiB") }
    var events = LinkListEvents()
    guard XMLParser.parse(bytes, &events) else { throw .badFeed("memory is short") }
    if let trouble = events.trouble { throw .badFeed(trouble) }
    guard let kind = events.kind else { throw .badFeed("it is no RSS, Atom or sitemap") }
    guard events.isComplete else { throw .badFeed("it is cut off or not well-formed") }
    self.kind = kind
    targets = events.targets
  }

  /// The limit of a sitemap. Source: https://www.sitemaps.org/faq.html#faq_sitemap_size
  private static let largest = 50 << 20
}
