import Readers

extension Fetcher {
  /// The posts that a page lists; where it is no list of the kind itself, the one that it names.
  ///
  /// At most `mostPages`, and pages of other kinds – feeds, pictures – are left out.
  package func follow(_ page: FetchResult, _ mode: FollowMode, mostPages: Int) throws(FetchError)
    -> FollowedPages
  {
    var pages = FollowedPages(most: mostPages)
    switch mode {
    case .feed: try followFeed(page, &pages)
    case .sitemap: try followSitemap(page, &pages)
    case .links: try followLinks(page, &pages)
    }
    guard !pages.addresses.isEmpty else {
      throw FetchError(address: page.address.printed, cause: .nothingToFollow(mode.absence))
    }
    return pages
  }

  // MARK: Feeds

  private func followFeed(_ page: FetchResult, _ pages: inout FollowedPages) throws(FetchError) {
    var feed = page
    if LinkList.isPage(page) {
      let links = try Self.links(page)
      guard let named = links.feeds.lazy.compactMap({ page.finalAddress.resolving($0) }).first else {
        throw FetchError(address: page.address.printed, cause: .nothingToFollow("the page names no feed"))
      }
      feed = try fetch(named)
    }
    let list = try Self.list(feed)
    guard list.kind == .feed else {
      throw FetchError(address: feed.address.printed, cause: .badFeed("it is neither RSS nor Atom"))
    }
    for target in list.targets {
      guard let address = feed.finalAddress.resolving(target) else { continue }
      guard pages.take(address) else { return }
    }
  }

  // MARK: Sitemaps

  /// An index of sitemaps may name 50,000 by its rules; posts are in one of the first.
  private static let mostSitemaps = 50

  private func followSitemap(_ page: FetchResult, _ pages: inout FollowedPages) throws(FetchError) {
    var waiting: [WebAddress] = []
    var current = page
    var prefix: String?
    if LinkList.isPage(page) {
      // The sitemap of the site, and of it what lies below the page.
      guard let address = page.finalAddress.resolving("/sitemap.xml") else { return }
      current = try fetch(address)
      prefix = page.finalAddress.folder
    }
    var seen: Set<WebAddress> = [current.finalAddress]
    while true {
      let list = try Self.list(current)
      for target in list.targets {
        // A sitemap is about its own site alone. Source: https://www.sitemaps.org/protocol.html#location
        guard let address = current.finalAddress.resolving(target), address.host == current.finalAddress.host
        else {
          continue
        }
        if list.kind == .index {
          if seen.count < Self.mostSitemaps, seen.insert(address).inserted { waiting.append(address) }
        } else if prefix.map({ address.printed.hasPrefix($0) && address.printed != $0 }) ?? true {
          guard pages.take(address) else { return }
        }
      }
      guard list.kind != .feed else {
        throw FetchError(address: current.address.printed, cause: .badFeed("it is a feed: use --follow feed"))
      }
      guard !waiting.isEmpty else { return }
      current = try fetch(waiting.removeFirst())
    }
  }

  // MARK: Pages of links

  /// Categories with more pages are archives of years.
  private static let mostListPages = 20

  private func followLinks(_ page: FetchResult, _ pages: inout FollowedPages) throws(FetchError) {
    var current = page
    pages.exclude(page.address)
    var seen: Set<WebAddress> = []
    for _ in 0..<Self.mostListPages {
      seen.insert(current.finalAddress)
      pages.exclude(current.finalAddress)
      let links = try Self.links(current)
      let base = links.base.flatMap { current.finalAddress.resolving($0) } ?? current.finalAddress
      let next = links.next.flatMap { base.resolving($0) }
      for address in PostLinks(links, on: current.finalAddress, base: base).addresses where address != next {
        guard pages.take(address) else { return }
      }
      guard let next, next.host == page.finalAddress.host, !seen.contains(next) else { return }
      current = try fetch(next)
    }
    pages.isCut = true
  }

  // MARK: Reading

  private static func links(_ page: FetchResult) throws(FetchError) -> HTMLPageLinks {
    do {
      return try HTMLPageLinks(page.bytes, charset: page.charset)
    } catch {
      throw FetchError(address: page.address.printed, cause: .nothingToFollow("it is no web page"))
    }
  }

  private static func list(_ page: FetchResult) throws(FetchError) -> LinkList {
    do {
      return try LinkList(page.bytes)
    } catch {
      throw FetchError(address: page.address.printed, cause: error)
    }
  }
}

extension FollowMode {
  /// What was not found.
  fileprivate var absence: String {
    switch self {
    case .feed: "the feed has no entry with a link"
    case .sitemap: "the sitemap has no page of this site below the address"
    case .links: "no links to pages of this site, beside navigation"
    }
  }
}

extension WebAddress {
  /// The address up to the last slash of its path.
  fileprivate var folder: String {
    let path = printed.prefix { $0 != "?" }
    return String(path[...(path.lastIndex(of: "/") ?? path.startIndex)])
  }
}
