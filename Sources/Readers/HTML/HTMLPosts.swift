import DocumentModel

/// Cuts the main text into the page's articles, and finds their titles and bylines.
struct HTMLPosts {
  private(set) var posts: [HTMLPage.Post] = []
  private(set) var roles: [HTMLPage.Role]

  private let read: HTMLBlockReader
  /// The titles that the page's head gives, their letters alone, and the words of each.
  private let titles: [[UInt8]]
  private let titleWords: [Set<ArraySlice<UInt8>>]
  /// For each node the article that it stands in, or -1.
  private var articles: [Int] = []

  init(_ read: HTMLBlockReader, main: HTMLMainText, metadata: HTMLMetadata) {
    self.read = read
    titles = metadata.titles.map { Self.letters(Array($0.utf8)) }
    titleWords = metadata.titles.map { Set(Self.words(Array($0.utf8))) }
    roles = zip(main.isText, main.isMargin).map { $0 ? .text : $1 ? .margin : .furniture }
    findArticles()
    group(main.isText)
    joinUntitled()
    for index in posts.indices {
      posts[index].title = title(of: posts[index], isOnly: posts.count == 1 || isText(index))
      if let title = posts[index].title {
        roles[title] = .title
        posts[index].text.removeAll { $0 == title }
      }
      posts[index].byline = byline(of: posts[index])
      if let byline = posts[index].byline { roles[byline] = .byline }
    }
  }

  /// One post for each article element with text; all else is one post.
  private mutating func group(_ isText: [Bool]) {
    var last = -2
    for index in isText.indices where isText[index] {
      let article = articles[read.elements[index]]
      if posts.isEmpty || (article != last && article >= 0) {
        posts.append(HTMLPage.Post(title: nil, byline: nil, text: []))
        last = article
      }
      posts[posts.count - 1].text.append(index)
    }
  }

  /// Joins the posts where the first stands in no article element and the others have no titles: the element holds a part of
  /// the text.
  private mutating func joinUntitled() {
    guard posts.count > 1, let first = posts[0].text.first, articles[read.elements[first]] < 0,
      posts.dropFirst().allSatisfy({ title(of: $0, isOnly: false) == nil })
    else { return }
    posts = [HTMLPage.Post(title: nil, byline: nil, text: posts.flatMap(\.text))]
  }

  /// Whether the first post is the page's text, which stands in no article element, and the others are small ones beside it.
  private func isText(_ post: Int) -> Bool {
    guard post == 0, let first = posts[0].text.first, articles[read.elements[first]] < 0 else { return false }
    let bytes = posts.map { post in post.text.reduce(0) { $0 + read.blocks[$1].text.count } }
    return Double(bytes[0]) >= HTMLMainTextThresholds.textBesideArticles * Double(bytes.reduce(0, +))
  }

  /// Finds for each node the outermost element around it that is an article by its name or its class.
  private mutating func findArticles() {
    // Of its own, and stored at the end: a property would be looked at anew for each node.
    var articles: [Int] = []
    let tree = read.tree
    articles.reserveCapacity(tree.nodes.count)
    for node in tree.nodes.indices {
      let parent = tree.parent(node)
      let outer = parent < 0 ? -1 : articles[parent]
      articles.append(outer >= 0 || tree.isText(node) ? outer : Self.isArticle(node, tree) ? node : -1)
    }
    self.articles = articles
  }

  private static let naming = HTMLAttribute.Kinds(.itemtype, .class)

  private static func isArticle(_ node: Int, _ tree: HTMLTree) -> Bool {
    if tree.name(node) == .article { return true }
    guard tree.has(oneOf: naming, node), tree.name(node) != .body else { return false }
    if let type = tree.value(.itemtype, of: node) {
      return type.suffix(7).elementsEqual("Article".utf8) || type.suffix(11).elementsEqual("BlogPosting".utf8)
    }
    guard let names = tree.value(.class, of: node) else { return false }
    return HTMLText.hasWord("hentry", in: names)
  }

  /// The heading above the text: one that the page's metadata name, else the highest inside of the article.
  private func title(of post: HTMLPage.Post, isOnly: Bool) -> Int? {
    guard let first = post.text.first else { return nil }
    let article = articles[read.elements[first]]
    var best: (index: Int, level: Int)?
    var near: Int?
    var name: Int?
    for index in stride(from: first, through: 0, by: -1) {
      let isInside = article >= 0 && article <= read.elements[index]
      guard isInside || isOnly else { break }
      guard case .heading(let level) = read.blocks[index].kind else { continue }
      let letters = Self.letters(read.blocks[index].text)
      if isOnly, !letters.isEmpty, titles.contains(where: { $0.starts(with: letters) }) { return index }
      if isOnly, near == nil, isNearlyTitle(read.blocks[index].text) { near = index }
      if isOnly, isName(letters) {
        name = name ?? index
        continue
      }
      // Inside of the article the first of the highest headings, outside of it the last.
      let isBetter = best.map { isInside ? level <= $0.level : level < $0.level } ?? true
      if level <= (isInside ? 3 : 1), isBetter { best = (index, level) }
    }
    guard isOnly else { return best?.index }
    if let title = near ?? best?.index ?? plainTitle(above: first) ?? sectionTitle(above: first) {
      return title
    }
    return name.map { nearest(above: first) ?? $0 }
  }

  /// The nearest heading above the text, in one element with it.
  private func nearest(above first: Int) -> Int? {
    (max(0, first - Self.titleReach)..<first).last { index in
      guard case .heading = read.blocks[index].kind else { return false }
      return isInOneElement(index, first)
    }
  }

  /// Whether letters are those that a title of the page's head ends with behind others, as “Loops – The Manual” does: the
  /// name of the site or the book, which each of its pages has above the title.
  private func isName(_ letters: [UInt8]) -> Bool {
    letters.count >= Self.fewestTitleLetters
      && titles.contains { $0.count > letters.count && $0.suffix(letters.count).elementsEqual(letters) }
  }

  /// On a page without a heading of the first level the one right above the text, in one element with it: pages of manuals
  /// hold a section each, and what their head names may not be what the heading says.
  private func sectionTitle(above first: Int) -> Int? {
    for index in (0..<first).reversed() {
      if case .heading(let level) = read.blocks[index].kind {
        return level <= 3 && isInOneElement(index, first) ? index : nil
      }
      guard roles[index] == .margin || read.blocks[index].text.isEmpty else { return nil }
    }
    return nil
  }

  /// Whether a few elements around a heading hold the text as well, and the page is none of them.
  private func isInOneElement(_ heading: Int, _ text: Int) -> Bool {
    var node = read.elements[heading]
    for _ in 0..<Self.elementsAroundTitle where node >= 0 && read.tree.name(node) != .body {
      if read.elements[text] < read.tree.end(node), node <= read.elements[text] { return true }
      node = read.tree.parent(node)
    }
    return false
  }

  /// DocBook puts three elements around a title.
  private static let elementsAroundTitle = 5

  /// The line above the text of a page without headings that its head names as the title, if there is one.
  private func plainTitle(above first: Int) -> Int? {
    let reach = max(0, first - Self.titleReach)..<first
    return reach.reversed().first { index in
      guard case .paragraph = read.blocks[index].kind else { return false }
      let letters = Self.letters(read.blocks[index].text)
      return letters.count >= Self.fewestTitleLetters
        && titles.contains { $0.starts(with: letters) && $0.count <= letters.count * 2 }
    }
  }

  /// Blocks above the text that may stand between it and such a title: bylines, dates, links to share.
  private static let titleReach = 12
  /// Bytes of such a title; with fewer it may be the name of a section.
  private static let fewestTitleLetters = 8

  /// Whether a heading is a title of the page's head with an edit: who corrects one of them may forget the other.
  private func isNearlyTitle(_ text: [UInt8]) -> Bool {
    let words = Self.words(text)
    guard words.count >= Self.fewestTitleWords else { return false }
    return titleWords.contains { title in
      words.count(where: title.contains) * 4 >= words.count * 3 && words.count * 2 >= title.count
    }
  }

  /// Words of a heading from which three in four say that it is the title.
  ///
  /// Chosen: an edited word leaves three of four.
  private static let fewestTitleWords = 4

  private static func words(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    text.map(HTMLBytes.lower).split { $0 < 0x80 && !HTMLBytes.isAlphanumeric($0) }
  }

  /// The letters of a title, so that quotes, dashes and case do not matter.
  private static func letters(_ text: [UInt8]) -> [UInt8] {
    text.filter { $0 >= 0x80 || HTMLBytes.isAlphanumeric($0) }.map(HTMLBytes.lower)
  }

  /// A short block with the class or rel of a byline, between the title and the text or right after the text.
  private func byline(of post: HTMLPage.Post) -> Int? {
    guard let first = post.text.first, let last = post.text.last else { return nil }
    let before = (post.title ?? max(0, first - Self.reach))..<first
    let after = (last + 1)..<min(read.blocks.count, last + 1 + Self.reach)
    return before.first(where: isByline) ?? after.first(where: isByline)
  }

  /// Blocks around the text that are looked at.
  private static let reach = 6
  /// Bytes of a byline; what is longer is a note about the author.
  private static let longestByline = 200

  private func isByline(_ block: Int) -> Bool {
    let length = read.blocks[block].text.count
    guard roles[block] == .furniture || roles[block] == .margin, length <= Self.longestByline else {
      return false
    }
    var node = read.elements[block]
    for _ in 0..<4 where node >= 0 {
      for attribute in Self.bylineAttributes {
        guard let value = read.tree.value(attribute, of: node) else { continue }
        if Self.bylineWords.contains(where: { HTMLText.contains($0, in: value) }) { return true }
      }
      node = read.tree.parent(node)
    }
    return false
  }

  private static let bylineAttributes: [HTMLAttribute] = [.class, .itemprop, .rel, .id]
  private static let bylineWords = ["byline", "author", "posted-on", "entry-meta", "dateline", "post-meta"]
}
