import DocumentModel
import Stet
import Testing

@Suite("Laws of normalisation")
struct NormalisationLaws {
  @Test(
    "an article's Markdown galley, read beside the text that it is from, is the article",
    arguments: LawCase.all)
  func idempotentArticles(_ law: LawCase) throws {
    let base = try law.base
    for article in try Pipeline().normalise([base]).articles where article.role == .article {
      let galley = Source(path: "galley.md", bytes: Galley.markdown(article).bytes)
      let again = try Pipeline().normalise([galley], beside: [base])
      KnownIssue.expect(KnownIssue.ofGalley(law, article)) {
        let difference = TextDifference(Self.lines([article]), Self.lines(again.articles))
        #expect(difference.description == "", "\(article.displayTitle)")
      }
    }
  }

  @Test("a text's Markdown galley has the same articles and the same galley again", arguments: LawCase.all)
  func idempotentTexts(_ law: LawCase) throws {
    let text = try Pipeline().normalise([law.base])
    let once = text.printed(.markdown)
    let again = try Pipeline().normalise([Source(path: "galley.md", bytes: once)])
    KnownIssue.expect(KnownIssue.ofGalley(law, nil)) {
      #expect(TextDifference(Self.lines(text.articles), Self.lines(again.articles)).description == "")
      #expect(TextDifference(Self.rows(once), Self.rows(again.printed(.markdown))).description == "")
    }
  }

  @Test("a text compared with its own galleys, one article a file, is unchanged", arguments: LawCase.all)
  func galleysAsPosts(_ law: LawCase) throws {
    let base = try law.base
    let articles = try Pipeline().normalise([base]).articles.filter { $0.role == .article }
    let posts = articles.enumerated().map { place, article in
      Source(path: "posts/\(place).md", bytes: Galley.markdown(article).bytes)
    }
    let report = try Pipeline().compare(base: [base], revised: posts)
    let loud = report.articles.flatMap { article in
      article.changes.filter { $0.severity > .cosmetic && ![.byline, .tag, .numbering].contains($0.facet) }
        .map { "\(article.base?.number ?? 0): \(Digest.line($0))" }
    }
    #expect(loud == [])
    #expect(report.articles.filter { $0.base == nil || $0.revised == nil }.count == 0)
  }

  /// Titles and passages, as printed, with their kinds.
  private static func lines(_ articles: [Article]) -> [String] {
    articles.filter { $0.role == .article }.flatMap { article in
      ["title: \(article.title?.printed ?? "–")"]
        + article.passages.map { "\(kind($0.kind)): \($0.printed)" }
    }
  }

  /// The kind, less what a galley makes alike: levels of headings, spellings of numbers.
  private static func kind(_ kind: Block.Kind) -> String {
    switch kind {
    case .heading: "heading"
    case .item(.bullet, _): "bullet"
    case .item(.ordinal(let number, _), _): "\(number)."
    case .row: "row"
    default: "\(kind)"
    }
  }

  private static func rows(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
