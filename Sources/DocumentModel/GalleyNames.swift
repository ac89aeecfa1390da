/// Names for the files that galleys are written to: `27-notice-on-beginning.md`.
///
/// Made of digits, lower-case ASCII letters and hyphens, whatever the document holds: never from paths.
package struct GalleyNames: Sendable {
  private var taken: Set<String> = []
  /// The suffix to try next for a stem, so that many equal titles take no more than one try each.
  private var nextSuffix: [String: Int] = [:]

  package init() {}

  /// The names of the articles of one side, in their order, unlike one another and all names given before.
  ///
  /// Name the base first: its names then do not depend on the revised side.
  package mutating func names(of articles: [Article], vocabulary: Vocabulary) -> [String] {
    articles.enumerated().map { position, article in
      unique(Self.stem(article, position: position + 1, vocabulary))
    }
  }

  private mutating func unique(_ stem: String) -> String {
    var suffix = nextSuffix[stem, default: 1]
    var name = suffix == 1 ? stem + ".md" : "\(stem)-\(suffix).md"
    // The name can be another stem's: a title may end in "-2".
    while !taken.insert(name).inserted {
      suffix += 1
      name = "\(stem)-\(suffix).md"
    }
    nextSuffix[stem] = suffix + 1
    return name
  }

  private static func stem(_ article: Article, position: Int, _ vocabulary: Vocabulary) -> String {
    let number = article.number.map { $0 < 0 ? position : $0 } ?? position
    return (number < 10 ? "0" : "") + String(number) + "-" + slug(article.title, vocabulary)
  }

  private static func slug(_ title: Passage?, _ vocabulary: Vocabulary) -> String {
    var slug: [UInt8] = []
    for token in title?.tokens ?? [] {
      if token.flags.contains(.gapBefore) { separate(&slug) }
      for byte in vocabulary.key(token.key) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): slug.append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte | 0x20)
        // An apostrophe is no end of a word: "People's" is one.
        case UInt8(ascii: "'"): break
        default: separate(&slug)
        }
      }
      guard slug.count <= longest else { break }
    }
    return capped(slug)
  }

  private static func separate(_ slug: inout [UInt8]) {
    if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
  }

  /// Cut between words where that is possible.
  private static func capped(_ slug: [UInt8]) -> String {
    var end = slug.count
    if end > longest {
      end = slug[...longest].lastIndex(of: UInt8(ascii: "-")) ?? longest
    }
    while end > 0, slug[end - 1] == UInt8(ascii: "-") { end -= 1 }
    return end == 0 ? "article" : String(decoding: slug[..<end], as: UTF8.self)
  }

  /// Names stay readable in a listing, and below every file system's limit with room for folders.
  private static let longest = 60
}
