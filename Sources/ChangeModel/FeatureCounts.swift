internal import DocumentModel

/// How many links, images, tables, list items, headings and bylines an article has.
struct FeatureCounts {
  private var counts: [FeatureLosses.Feature: Int] = [:]

  init(_ article: Article) {
    if article.byline != nil { counts[.byline] = 1 }
    var isInTable = false
    for passage in article.passages {
      let isRow = if case .row = passage.kind { true } else { false }
      if isRow, !isInTable { counts[.tables, default: 0] += 1 }
      isInTable = isRow
      count(passage)
    }
  }

  subscript(feature: FeatureLosses.Feature) -> Int { counts[feature, default: 0] }

  private mutating func count(_ passage: Passage) {
    switch passage.kind {
    case .item: counts[.lists, default: 0] += 1
    case .heading: counts[.headings, default: 0] += 1
    case .image: counts[.images, default: 0] += 1
    case .paragraph, .row, .code, .caption, .rule: break
    }
    var links: [Range<Int>] = []
    for mark in passage.marks {
      switch mark.kind {
      case .link: links.append(mark.utf8)
      case .image: counts[.images, default: 0] += 1
      case .emphasis, .strong, .code, .strikethrough, .superscript, .subscript: break
      }
    }
    // An address that is printed leads somewhere, too; one inside of a link is that link.
    let printed = passage.tokens.count { token in
      token.kind == .address && !links.contains { $0.overlaps(token.utf8) }
    }
    counts[.links, default: 0] += links.count + printed
  }
}
