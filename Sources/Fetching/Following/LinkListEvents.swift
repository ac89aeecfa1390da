/// Gathers the addresses that a feed or a sitemap lists; knows nothing of the parser.
struct LinkListEvents {
  private(set) var kind: LinkList.Kind?
  private(set) var targets: [String] = []
  /// Why no more is taken.
  private(set) var trouble: String?
  /// The end of the outermost element was met.
  private(set) var isComplete = false

  /// Local names of the open elements.
  private var open: [String] = []
  /// The text of the open element that may hold an address.
  private var text: String?
  private var link: String?
  /// What names the entry where it has no link: an RSS guid that is an address.
  private var guid: String?
  private var isPermanent = false

  private static let deepest = 100
  private static let longestAddress = 8 << 10
  /// The most that a sitemap may list. Source: https://www.sitemaps.org/protocol.html
  private static let mostTargets = 50_000

  mutating func refuseDocumentType() { trouble = trouble ?? "it has a document type, which feeds have not" }

  mutating func start(_ name: String, _ attributes: [(name: String, value: String)]) {
    guard trouble == nil else { return }
    guard open.count < Self.deepest else {
      trouble = "it nests elements deeper than \(Self.deepest) levels"
      return
    }
    if open.isEmpty { begin(name) }
    let parent = open.last
    open.append(name)
    text = nil
    switch (parent, name) {
    case (_, "item") where kind == .feed, (_, "entry") where kind == .feed: (link, guid) = (nil, nil)
    case ("entry", "link"), ("item", "link"): startLink(attributes)
    case ("item", "guid"):
      isPermanent = attributes.first { $0.name == "isPermaLink" }?.value != "false"
      text = ""
    case ("url", "loc"), ("sitemap", "loc"): text = ""
    default: break
    }
  }

  mutating func end() {
    guard trouble == nil, let name = open.popLast() else { return }
    defer { text = nil }
    switch (open.last, name) {
    case ("item", "link"): link = link ?? taken
    case ("item", "guid"): if isPermanent { guid = taken }
    case ("url", "loc"), ("sitemap", "loc"): add(taken)
    case (_, "item") where kind == .feed, (_, "entry") where kind == .feed: add(link ?? guid)
    default: break
    }
    if open.isEmpty { isComplete = true }
  }

  mutating func take(_ characters: String) {
    guard let held = text, held.utf8.count < Self.longestAddress else { return }
    text = held + characters
  }

  private mutating func begin(_ root: String) {
    switch root {
    case "rss", "RDF", "feed": kind = .feed
    case "urlset": kind = .sitemap
    case "sitemapindex": kind = .index
    default: trouble = "its outermost element is “\(root.prefix(40))”"
    }
  }

  /// The text of the element that ends, without blanks around; nil where there is none.
  private var taken: String? {
    guard let text else { return nil }
    let trimmed = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    return trimmed.isEmpty ? nil : String(trimmed)
  }

  /// Atom has the address in an attribute, and links of other kinds beside; RSS has it as text.
  private mutating func startLink(_ attributes: [(name: String, value: String)]) {
    guard let target = attributes.first(where: { $0.name == "href" })?.value else {
      text = ""
      return
    }
    let relation = attributes.first { $0.name == "rel" }?.value ?? "alternate"
    if relation == "alternate" { link = link ?? target }
  }

  private mutating func add(_ target: String?) {
    guard let target, targets.count < Self.mostTargets else { return }
    targets.append(target)
  }
}
