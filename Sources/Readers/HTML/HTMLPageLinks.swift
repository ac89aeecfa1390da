import DocumentModel

/// The links of a page that lists other pages, and what it says about feeds and further pages.
package struct HTMLPageLinks: Sendable {
  /// A link that a reader may follow.
  package struct Link: Hashable, Sendable {
    /// As it is written.
    package var target: String
    /// Of its text, without blanks; the alternative text of an image counts.
    package var textLength: Int
    /// The elements that it stands in, from the page's body down, as `main>ul>li>h2>a`: links of one list have the same.
    package var place: String
    /// Whether it stands in the text, and how sure that is.
    package var standing: Standing
  }

  /// Where a link stands.
  package enum Standing: Hashable, Sendable {
    case text
    /// The words of class and id call what is around it furniture; themes name lists of posts so, too.
    case doubtful
    /// In navigation, header, footer or sidebar, by its element or role.
    case furniture
  }

  /// In the order of the page.
  package private(set) var links: [Link] = []
  /// The addresses of feeds that the page names.
  package private(set) var feeds: [String] = []
  /// The next page of the list.
  package private(set) var next: String?
  /// What references are relative to, where it is not the page's address.
  package private(set) var base: String?

  /// Reads a page; `charset` is the encoding that the transport named.
  ///
  /// - Complexity: O(nodes × depth), both within `HTMLLimits`.
  package init(_ bytes: [UInt8], charset: String? = nil) throws(HTMLReaderError) {
    let decoded = try HTMLDecoder(bytes, charset: charset)
    guard let parser = HTMLParser() else { throw .parserFailed }
    let tree = try parser.parse(HTMLTokenizer(decoded.text)).tree
    var words = HTMLClassWords()
    let anchors = HTMLAnchors(tree)
    for node in tree.nodes.indices {
      switch tree.name(node) {
      case .base: base = base ?? tree.string(.href, of: node)
      case .link: take(reference: node, tree)
      case .a: take(link: node, tree, &words, anchors)
      default: break
      }
    }
  }

  /// A page of a list with more links is cut: each costs the way up to the body.
  private static let mostLinks = 20_000

  private mutating func take(reference node: Int, _ tree: HTMLTree) {
    guard let target = tree.string(.href, of: node), let relation = tree.value(.rel, of: node) else { return }
    if HTMLText.hasWord("next", in: relation) { next = next ?? target }
    let type = tree.string(.type, of: node)?.lowercased() ?? ""
    let isFeed = type.hasPrefix("application/rss") || type.hasPrefix("application/atom")
    if isFeed, HTMLText.contains("alternate", in: relation) { feeds.append(target) }
  }

  private mutating func take(
    link node: Int, _ tree: HTMLTree, _ words: inout HTMLClassWords, _ anchors: HTMLAnchors
  ) {
    guard links.count < Self.mostLinks, let target = tree.string(.href, of: node) else { return }
    if let relation = tree.value(.rel, of: node), HTMLText.hasWord("next", in: relation) {
      next = next ?? target
      return
    }
    let place = Self.place(node, tree) { words.verdict($0, in: tree, anchors: anchors) == .furniture }
    links.append(
      Link(
        target: target, textLength: Self.textLength(node, tree), place: place.names, standing: place.standing)
    )
  }

  private static func textLength(_ node: Int, _ tree: HTMLTree) -> Int {
    var length = 0
    for inner in node..<tree.end(node) {
      if tree.isText(inner) {
        length += tree.text(inner).count { !HTMLBytes.isBlank($0) }
      } else if tree.name(inner) == .img {
        length += tree.value(.alt, of: inner)?.count { !HTMLBytes.isBlank($0) } ?? 0
      }
    }
    return length
  }

  private static func place(_ node: Int, _ tree: HTMLTree, isNamed: (Int) -> Bool)
    -> (names: String, standing: Standing)
  {
    var steps: [String] = []
    var standing = Standing.text
    var isInArticle = false
    var node = node
    while node >= 0, steps.count < deepest {
      let name = tree.name(node)
      if name == .body || name == .html { break }
      // A header or an aside of an article is a part of its teaser.
      isInArticle = isInArticle || name == .article || name == .main
      if !isInArticle, isFurniture(node, tree) { standing = .furniture }
      if standing == .text, isNamed(node) { standing = .doubtful }
      steps.append(step(node, tree))
      node = tree.parent(node)
    }
    return (steps.reversed().joined(separator: ">"), standing)
  }

  /// Deeper nesting tells nothing more about a list.
  private static let deepest = 40

  private static func isFurniture(_ node: Int, _ tree: HTMLTree) -> Bool {
    switch tree.name(node) {
    case .nav, .footer, .aside, .header: return true
    default: break
    }
    guard let role = tree.string(.role, of: node)?.lowercased() else { return false }
    return ["navigation", "banner", "contentinfo", "complementary", "search"].contains(role)
  }

  /// The element's name with its first class: lists of one look, and no others.
  private static func step(_ node: Int, _ tree: HTMLTree) -> String {
    let name = String(decoding: tree.names.name(tree.nodes[node].name), as: UTF8.self)
    guard tree.name(node) != .a, let value = tree.value(.class, of: node) else { return name }
    // Themes number what they list, as post-17: figures are no look.
    let first = value.drop(while: HTMLBytes.isBlank).prefix { !HTMLBytes.isBlank($0) }
    let word = first.filter { !(0x30...0x39).contains($0) }
    return word.isEmpty ? name : name + "." + String(decoding: word, as: UTF8.self)
  }
}
