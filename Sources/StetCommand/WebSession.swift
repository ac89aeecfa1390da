import Fetching
import Stet

/// Fetches the sources that are URLs, with one fetcher for a run: it keeps robots.txt, connections and pauses.
final class WebSession {
  private let policy: FetchPolicy
  private var fetcher: Fetcher?
  /// What could not be fetched although others of its side could, one line each.
  private(set) var failures: [String] = []

  /// The posts that a page lists.
  struct Following {
    var mode: FollowMode
    var mostPages: Int
  }

  init(_ policy: FetchPolicy) { self.policy = policy }

  /// More posts than a newsletter has in two years of weeks: a site's sitemap is not meant.
  static let mostPages = 100

  /// The page at a URL, or the posts that it lists.
  ///
  /// What one of several posts cannot be fetched for is told at once, and kept in `failures`.
  ///
  /// - Throws: `CommandError.fetch` when the page cannot be fetched, or none of its posts.
  func load(_ text: String, following: Following?) throws(CommandError) -> [Source] {
    do {
      let fetcher = try openFetcher()
      let page = try fetcher.fetch(WebAddress(text))
      guard let following else { return [Source(page)] }
      let list = try fetcher.follow(page, following.mode, mostPages: following.mostPages)
      if list.isCut { Console.complain(Self.cut(page.address, following.mostPages)) }
      return try load(list.addresses, with: fetcher)
    } catch {
      throw .fetch(error)
    }
  }

  /// What is said where a list was not followed to its end.
  static func cut(_ address: WebAddress, _ most: Int) -> String {
    "\(address.printed): lists more than \(most) pages, and the first are taken; raise the limit with --max-pages"
  }

  private func load(_ addresses: [WebAddress], with fetcher: Fetcher) throws(FetchError) -> [Source] {
    var sources: [Source] = []
    var first: FetchError?
    var seen: Set<WebAddress> = []
    for address in addresses {
      do throws(FetchError) {
        let page = try fetcher.fetch(address)
        // Two entries may lead to one page: it would count as two articles.
        if seen.insert(page.finalAddress).inserted { sources.append(Source(page)) }
      } catch {
        first = first ?? error
        failures.append(error.message)
        Console.complain(error.message)
      }
    }
    if sources.isEmpty, let first { throw first }
    return sources
  }

  func openFetcher() throws(FetchError) -> Fetcher {
    if let fetcher { return fetcher }
    let made = try Fetcher(policy)
    fetcher = made
    return made
  }
}

extension Source {
  /// A page that was fetched, under the address that it was asked for with, without credentials.
  init(_ page: FetchResult) {
    self.init(path: page.address.printed, bytes: page.bytes, format: SourceFormat(mediaType: page))
    charset = page.charset
  }
}

extension SourceFormat {
  /// The format that a server names; nil where the content tells it better.
  fileprivate init?(mediaType page: FetchResult) {
    // A PDF says so itself, whatever the server says.
    if page.bytes.starts(with: Array("%PDF-".utf8)) { return nil }
    switch page.contentType {
    case "text/html", "application/xhtml+xml": self = .html
    case "text/markdown", "text/x-markdown": self = .markdown
    default: return nil
    }
  }
}
