import DocumentModel

/// Cuts a draft into articles and other material.
struct Segmenter {
  private let draft: Draft
  let outline: Outline
  private let vocabulary: Vocabulary
  /// The titles whose texts are articles whatever they look like: the other side says so.
  var titlesOfArticles: Set<TitleKey> = []
  /// The positions of titles that stand above summaries, see `summaries`; none in a book.
  private(set) var summaries: Set<Int> = []
  private(set) var notes: [Note] = []

  init(draft: Draft, outline: Outline, vocabulary: Vocabulary) {
    self.draft = draft
    self.outline = outline
    self.vocabulary = vocabulary
    if !outline.isBook { summaries = summaries(Set(outline.articles)) }
  }

  /// Where a piece begins, and what it is.
  private struct Boundary {
    var passage: Int
    /// The position of its title among the candidates; nil for material without one.
    var candidate: Int?
    var role: Article.Role
    /// A title of a section: it opens no piece of its own.
    var isSection = false
  }

  /// The pieces in the order of the text.
  ///
  /// - Complexity: O(n log n) in the number of titles, O(n) in the text.
  mutating func articles() -> [Article] {
    guard !draft.passages.isEmpty else { return [] }
    let boundaries = boundaries()
    var pieces: [Article] = []
    var section: String?
    var titles: [Passage] = []
    for (position, boundary) in boundaries.enumerated() {
      let end = position + 1 < boundaries.count ? boundaries[position + 1].passage : draft.passages.count
      if boundary.isSection, let candidate = boundary.candidate {
        let title = title(of: candidate)
        section = title?.printed
        if let title { titles.append(title) }
        continue
      }
      pieces.append(piece(boundary, end: end, section: section))
      pieces[pieces.count - 1].sectionTitles = titles
      titles = []
    }
    if outline.articles.isEmpty, outline.index == nil {
      notes.append(Note(.segmentation, "no title of an article was found: the text was taken as one article"))
    }
    noteMaterial(pieces)
    return pieces
  }

  private mutating func noteMaterial(_ pieces: [Article]) {
    if !pieces.contains(where: { $0.role == .article }) {
      notes.append(
        Note(
          .segmentation,
          "no article was found: the source holds nothing but \(pieces.first?.role.rawValue ?? "nothing")"))
    }
    for piece in pieces where piece.role != .article {
      notes.append(
        Note(
          .material, "“\(piece.displayTitle)” was taken as \(piece.role.rawValue), not as an article",
          at: piece.span))
    }
  }

  // MARK: Boundaries

  private func boundaries() -> [Boundary] {
    var result: [Boundary] = []
    if let index = outline.index {
      result.append(Boundary(passage: index.passages.lowerBound, candidate: nil, role: .index))
    }
    if outline.articles.isEmpty {
      if outline.index == nil { return [Boundary(passage: 0, candidate: nil, role: .article)] }
    }
    result += titledBoundaries()
    // The index ends where its lines do, whether or not a title follows.
    if let end = outline.index?.passages.upperBound, end < draft.passages.count,
      !result.contains(where: { $0.passage == end })
    {
      result.append(Boundary(passage: end, role: outline.articles.isEmpty ? .article : .frontMatter))
    }
    result.sort { $0.passage < $1.passage }
    if let first = result.first, first.passage > 0 {
      result.insert(
        Boundary(passage: 0, candidate: nil, role: outline.articles.isEmpty ? .article : .frontMatter), at: 0)
    }
    return withoutLists(withoutMasthead(result))
  }

  /// The name of a publication above its index, with its number and date, is no article.
  private func withoutMasthead(_ boundaries: [Boundary]) -> [Boundary] {
    guard let index = outline.index, let first = boundaries.first, first.role == .article, !first.isSection,
      boundaries.count > 2, boundaries[1].passage == index.passages.lowerBound,
      // Text behind the index without a title of its own is that of the title in front of it.
      boundaries[2].candidate != nil, boundaries[2].passage == index.passages.upperBound
    else { return boundaries }
    let text = draft.passages[(first.passage + 1)..<max(first.passage + 1, index.passages.lowerBound)]
    guard text.reduce(0, { $0 + $1.words }) <= Self.longestMasthead else { return boundaries }
    var result = boundaries
    result[0].role = .frontMatter
    return result
  }

  /// "Volume 12, number 3, 4 May 2024, free of charge": chosen.
  private static let longestMasthead = 12

  /// Titles without text that are those of articles with text further below are lines of a list of them.
  private func withoutLists(_ boundaries: [Boundary]) -> [Boundary] {
    var lines: [Int] = []
    var known: Set<TitleKey> = []
    let recurring = recurringTitles()
    for position in boundaries.indices.reversed() {
      let boundary = boundaries[position]
      guard boundary.role == .article, !boundary.isSection, let candidate = boundary.candidate else {
        continue
      }
      let end = position + 1 < boundaries.count ? boundaries[position + 1].passage : draft.passages.count
      let key = outline.candidates[candidate].key
      if end > boundary.passage + 1 {
        known.insert(key)
      } else if known.contains(key), !recurring.contains(key),
        position == 0 || !boundaries[position - 1].isSection
      {
        lines.append(position)
      }
    }
    guard lines.count >= Self.shortestList else { return boundaries }
    var result = boundaries
    for line in lines { result[line] = Boundary(passage: boundaries[line].passage, role: .index) }
    return result
  }

  /// A single title that stands twice is no list.
  private static let shortestList = 2

  private func titledBoundaries() -> [Boundary] {
    if outline.isBook {
      return outline.articles.map {
        Boundary(passage: outline.candidates[$0].passage, candidate: $0, role: .article)
      }
        + outline.parts.map {
          Boundary(passage: outline.candidates[$0].passage, candidate: $0, role: .article, isSection: true)
        }
    }
    let heads = Set(outline.articles)
    let summaries = summaries.filter { !titlesOfArticles.contains(outline.candidates[$0].key) }
    let texts = heads.subtracting(summaries)
    var result: [Boundary] = []
    var material: (role: Article.Role, level: Int)?
    let first = outline.articles.first ?? 0
    let last = outline.articles.last ?? -1
    for position in outline.candidates.indices {
      let candidate = outline.candidates[position]
      if heads.contains(position), !summaries.contains(position) {
        material = nil
        result.append(Boundary(passage: candidate.passage, candidate: position, role: .article))
      } else if summaries.contains(position) {
        result.append(Boundary(passage: candidate.passage, candidate: position, role: .summary))
      } else if opensGroup(position, of: summaries) {
        result.append(Boundary(passage: candidate.passage, candidate: position, role: .summary))
      } else if opensGroup(position, of: texts) {
        result.append(
          Boundary(passage: candidate.passage, candidate: position, role: .article, isSection: true))
      } else if position < first {
        // The titles of a masthead are one piece.
        if result.last?.role != .frontMatter {
          result.append(Boundary(passage: candidate.passage, candidate: position, role: .frontMatter))
        }
      } else if let role = materialRole(position, after: last, inside: material) {
        material = (role, candidate.level)
        result.append(Boundary(passage: candidate.passage, candidate: position, role: role))
      }
    }
    return result
  }

  /// What an unnumbered title behind the articles opens; nil when it stands inside of the piece in front.
  private func materialRole(
    _ position: Int, after last: Int, inside material: (role: Article.Role, level: Int)?
  ) -> Article.Role? {
    let candidate = outline.candidates[position]
    guard !outline.holdsAll else { return nil }
    if Lexicon.beginsAnnex(candidate.key) { return .annex }
    if Lexicon.namesBackMatter(candidate.key), position > last, isNearEnd(position) { return .backMatter }
    if let material {
      guard candidate.level <= material.level else { return nil }
      return material.role
    }
    guard position > last, outline.evidence >= .numbers, last >= 0 else { return nil }
    return candidate.level < outline.candidates[last].level ? .backMatter : nil
  }

  /// Notices about a publication stand in its last quarter.
  private static let tail = 0.25

  private func isNearEnd(_ position: Int) -> Bool {
    let words = { (range: Range<Int>) in range.reduce(0) { $0 + outline.candidates[$1].bodyWords } }
    let rest = words(position..<outline.candidates.count)
    return Double(rest) <= Self.tail * Double(words(0..<outline.candidates.count))
  }

  /// A title without text of its own whose next title is one of `members`.
  private func opensGroup(_ position: Int, of members: Set<Int>) -> Bool {
    guard outline.candidates[position].bodyWords == 0 else { return false }
    return members.contains(position + 1)
  }
}

// MARK: - Pieces

extension Segmenter {
  private mutating func piece(_ boundary: Boundary, end: Int, section: String?) -> Article {
    let first = draft.passages[boundary.passage]
    var article = Article(role: boundary.role, span: first.span)
    var start = boundary.passage
    if let position = boundary.candidate {
      let candidate = outline.candidates[position]
      article.number = candidate.number?.value
      article.tags = candidate.tags
      article.title = title(of: position)
      if article.title != nil, candidate.number != nil, candidate.title.lowerBound > 0 {
        article.numberedTitle = first.cut(0..<candidate.title.upperBound)
      }
      start += 1
      if boundary.role == .article { adoptIndex(position, into: &article, section: section) }
    } else if boundary.role == .index || boundary.role == .frontMatter, isHeading(first) {
      article.title = first
      start += 1
    }
    if boundary.role == .frontMatter, joinTitlePage(boundary.passage..<end, into: &article) { return article }
    if boundary.role == .index, let index = outline.index, index.passages.contains(boundary.passage) {
      article.passages = index.entries.map(indexLine)
    } else {
      collect(start..<end, into: &article)
    }
    return article
  }

  /// A short page of titles is one text, however many lines, sizes and paragraphs it is set in.
  private func joinTitlePage(_ range: Range<Int>, into article: inout Article) -> Bool {
    let words = range.reduce(0) { $0 + draft.passages[$1].words }
    guard words <= Self.longestTitlePage, let first = range.first,
      !range.contains(where: { isRunningText(draft.passages[$0]) })
    else { return false }
    article.title = nil
    article.passages = [
      range.dropFirst().reduce(draft.passages[first]) { $0.joined(with: draft.passages[$1]) }
    ]
    return true
  }

  /// Name, number, date and publisher; the larger seed's title page has 22 words.
  private static let longestTitlePage = 80

  /// Sentences: what stands above the first title of a web page is its opening, and no title page.
  private func isRunningText(_ passage: Passage) -> Bool {
    passage.words > Self.longestLine && passage.tokens.last?.isPunctuation ?? false
  }

  /// More words are no line of a title page; chosen.
  private static let longestLine = 20

  /// The title that a line of the index names: number, leaders and page depend on the edition.
  private func indexLine(_ entry: IndexMatter.Entry) -> Passage {
    var line = draft.passages[entry.passage].cut(entry.title)
    line.kind = .paragraph
    line.listDepth = 0
    return line
  }

  private func isHeading(_ passage: Passage) -> Bool {
    if case .heading = passage.kind { return true }
    return false
  }

  /// The title without number and tags; nil when nothing is left.
  private func title(of position: Int) -> Passage? {
    let candidate = outline.candidates[position]
    guard !candidate.title.isEmpty else { return nil }
    return draft.passages[candidate.passage].cut(candidate.title)
  }

  /// Number, section and a lost title are taken from the index.
  private mutating func adoptIndex(_ position: Int, into article: inout Article, section: String?) {
    article.section = section
    article.sectionInText = section
    guard let index = outline.index, let found = outline.entries[position] else { return }
    let entry = index.entries[found]
    article.number = article.number ?? entry.number
    if entry.number != nil, let heading = index.entries[..<found].last(where: { $0.number == nil }) {
      article.section = draft.passages[heading.passage].cut(heading.title).printed
    }
    let key = outline.candidates[position].key
    guard key.isEmpty || key.isCutShort(of: entry.key) else { return }
    var title = draft.passages[entry.passage].cut(entry.title)
    title.kind = draft.passages[outline.candidates[position].passage].kind
    notes.append(
      Note(
        .titleRestored,
        key.isEmpty
          ? "the title “\(title.printed)” was lost in the text and taken from the index"
          : "the title “\(title.printed)” was cut short in the text and completed from the index",
        at: article.span))
    article.title = title
  }

  /// Bylines stand within so many passages of either end of an article.
  private static let bylineReach = 3

  private func collect(_ range: Range<Int>, into article: inout Article) {
    let sign = vocabulary.find([UInt8(ascii: "#")])
    for index in range {
      let passage = draft.passages[index]
      if let sign, passage.tokens.first?.key == sign, isTagLine(passage, of: article.role),
        let tags = Tags(passage, from: 0, vocabulary: vocabulary)
      {
        article.tags += tags.names
        continue
      }
      let nearEnd =
        index - range.lowerBound < Self.bylineReach || range.upperBound - index <= Self.bylineReach
      if article.role == .article, article.byline == nil, nearEnd || passage.part != .text,
        let byline = Byline(passage)
      {
        article.byline = byline.text
        article.date = byline.date
        continue
      }
      // What a page says of author and date beside the text, in words that are no byline: "Posted on …".
      if passage.part == .byline { continue }
      article.passages.append(passage)
    }
  }

  private func isTagLine(_ passage: Passage, of role: Article.Role) -> Bool {
    switch passage.kind {
    case .heading, .paragraph: passage.listDepth == 0
    case .item, .row, .code, .caption, .image, .rule: false
    }
  }
}
