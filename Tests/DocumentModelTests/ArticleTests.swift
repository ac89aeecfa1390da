import DocumentModel
import Testing

@Suite("An article names itself and counts its words")
struct ArticleTests {
  private let span = SourceSpan(source: 0, place: .line(1, column: 1))

  @Test("the title to show is the printed one")
  func title() {
    let article = Article(role: .article, title: .sample("To be\nor not"), span: span)
    #expect(article.displayTitle == "To be or not")
  }

  @Test(
    "without a title it is the beginning of the text, in brackets",
    arguments: [
      ("one two", "(one two)"),
      ("1 2 3 4 5 6 7 8 9 10", "(1 2 3 4 5 6 7 8 9 10)"),
      ("1 2 3 4 5 6 7 8 9 10 11", "(1 2 3 4 5 6 7 8 9 10 …)"),
    ])
  func noTitle(text: String, shown: String) {
    let article = Article(role: .article, passages: [.sample(""), .sample(text)], span: span)
    #expect(article.displayTitle == shown)
  }

  @Test("without any text it is said to be empty")
  func empty() {
    #expect(Article(role: .annex, span: span).displayTitle == "(empty)")
    #expect(Article(role: .annex, passages: [.sample(" ")], span: span).displayTitle == "(empty)")
  }

  @Test("words are those of title and text")
  func words() {
    let passages = [Passage.sample("three more words"), .sample("")]
    #expect(Article(role: .article, title: .sample("The title"), passages: passages, span: span).words == 5)
  }
}
