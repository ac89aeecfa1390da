/// A piece of a publication that stands by itself: an article, or the index, an annex, the front matter.
package struct Article: Hashable, Sendable {
  /// What the piece is to the publication.
  package enum Role: String, Hashable, Sendable, CaseIterable {
    case article, index, summary, frontMatter, backMatter, annex, furniture
  }

  package var role: Role
  /// The number in front of the title, as the publication counts its articles.
  package var number: Int?
  /// The title without number and tags; nil where the text has none.
  package var title: Passage?
  /// The title with the number that stands in front of it; nil where there is none in the text.
  package var numberedTitle: Passage?
  /// The name of the section that the article stands in.
  package var section: String?
  /// The section title that the text itself has last in front of the article; an index may name another section.
  package var sectionInText: String?
  /// The titles without a text of their own that stand right in front of the article: those of sections that begin
  /// with it, without numbers.
  package var sectionTitles: [Passage] = []
  /// Hashtags, without the sign.
  package var tags: [String]
  /// The line that names the author, and often the date, as printed.
  package var byline: String?
  package var date: String?
  package var passages: [Passage]
  /// Where the piece begins.
  package var span: SourceSpan

  package init(
    role: Role, number: Int? = nil, title: Passage? = nil, section: String? = nil, tags: [String] = [],
    byline: String? = nil, date: String? = nil, passages: [Passage] = [], span: SourceSpan
  ) {
    self.role = role
    self.number = number
    self.title = title
    self.section = section
    self.tags = tags
    self.byline = byline
    self.date = date
    self.passages = passages
    self.span = span
  }

  /// The title to show: the printed one, or the first words of the text in brackets.
  package var displayTitle: String {
    if let title { return title.printed }
    guard let first = passages.first(where: { !$0.tokens.isEmpty }) else { return "(empty)" }
    let shown = 0..<min(first.tokens.count, Self.wordsShownForNoTitle)
    return "(" + first.printed(shown) + (shown.upperBound < first.tokens.count ? " …" : "") + ")"
  }

  /// Enough words to recognise a text by, few enough for one line of a terminal.
  private static let wordsShownForNoTitle = 10

  /// The number of words, numbers, addresses and ideographs in title and text.
  package var words: Int {
    passages.reduce(title?.words ?? 0) { $0 + $1.words }
  }
}
