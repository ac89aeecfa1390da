/// What a page says about itself, as written there.
package struct HTMLMetadata: Hashable, Sendable {
  /// The title element.
  package var title: String?
  /// `og:title`, else `twitter:title`.
  package var openGraphTitle: String?
  /// The headline of the page's JSON-LD.
  package var headline: String?
  /// The author, from JSON-LD, a meta element or a link with rel=author.
  package var author: String?
  /// When the text was published, from JSON-LD, a meta element or the first time element of the text.
  package var published: String?
  /// The language that the html element names.
  package var language: String?

  /// The titles that the page gives, the best first.
  package var titles: [String] { [headline, openGraphTitle, title].compactMap { $0 } }

  package init() {}

  init(_ tree: HTMLTree, scripts: [[UInt8]]) {
    for script in scripts { take(HTMLJSON(script, keys: ["headline", "author", "datePublished"]).found) }
    language = tree.value(.lang, ofTag: tree.rootTag).map { String(decoding: $0, as: UTF8.self) }
    for node in tree.nodes.indices {
      switch tree.name(node) {
      case .title where title == nil: title = Self.text(of: node, in: tree)
      case .meta: takeMeta(node, tree)
      case .time where published == nil: published = tree.string(.datetime, of: node)
      case .a where author == nil: takeAuthor(node, tree)
      default: break
      }
    }
  }

  private mutating func take(_ found: [String: String]) {
    headline = headline ?? found["headline"]
    author = author ?? found["author"]
    published = published ?? found["datePublished"]
  }

  private mutating func takeMeta(_ node: Int, _ tree: HTMLTree) {
    guard let content = tree.string(.content, of: node), !content.isEmpty,
      let name = tree.string(.property, of: node) ?? tree.string(.name, of: node)
    else { return }
    switch name {
    case "og:title": openGraphTitle = content
    case "twitter:title": openGraphTitle = openGraphTitle ?? content
    case "author": author = author ?? content
    case "article:published_time", "date", "DC.date.issued": published = published ?? content
    default: break
    }
  }

  private mutating func takeAuthor(_ node: Int, _ tree: HTMLTree) {
    guard let names = tree.value(.rel, of: node)?.split(separator: 0x20),
      names.contains(where: { $0.elementsEqual("author".utf8) })
    else { return }
    author = Self.text(of: node, in: tree)
  }

  /// All text in an element, white space collapsed; nil when there is none.
  static func text(of node: Int, in tree: HTMLTree) -> String? {
    var flow = HTMLFlow()
    for inner in node..<tree.end(node) where tree.isText(inner) { flow.append(tree.text(inner)) }
    return flow.text.isEmpty ? nil : String(decoding: flow.text, as: UTF8.self)
  }
}
