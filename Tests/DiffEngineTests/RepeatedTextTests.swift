import ChangeModel
import DiffEngine
import DocumentModel
import Testing

@Suite("Articles that share their text, repeat it, or have next to none")
struct RepeatedTextTests {
  @Test(
    "more articles with one text than a shingle may have do not differ from themselves",
    arguments: [2, 12, 13, 40])
  func sameTexts(count: Int) {
    let sheets = (0..<count).map { Sheet(title: "Event \($0)", passages: ["To be announced in due course."]) }
    let findings = compare(sheets, sheets)
    #expect(findings.articles.count == count)
    #expect(findings.allChanges.isEmpty)
  }

  @Test("an article that repeats itself is its own partner", arguments: [1, 4, 40])
  func repetitive(count: Int) {
    let sheet = Sheet(title: nil, passages: Array(repeating: "Yes and no.", count: count))
    #expect(compare([sheet], [sheet]).articles.count == 1)
  }

  @Test("articles with one text and different titles are paired by their titles")
  func sameTextsOtherOrder() {
    let sheets = (0..<5).map { Sheet(title: "Event \($0)", passages: ["To be announced in due course."]) }
    let findings = compare(sheets, sheets.reversed())
    #expect(findings.articles.allSatisfy { $0.base?.title == $0.revised?.title }, "\(findings.pairs)")
  }

  @Test("a second copy of an article is no part of it")
  func copies() {
    var random = SplitMix64(state: 7)
    var article = random.sheet()
    article.title = "Article 0"
    let base = [article]
    #expect(compare(base, base + base).pairs == ["Article 0 = Article 0: 0", "- = Article 0"])
  }

  @Test("tiny articles are told by their text, empty ones by their titles")
  func tiny() {
    let base = [Sheet("News", "Yes."), Sheet("Views", "No."), Sheet("Empty one", ""), Sheet("Empty two", "")]
    let findings = compare(base, base.reversed())
    #expect(
      findings.pairs == [
        "News = News: 0", "Views = Views: 0", "Empty one = Empty one: 0", "Empty two = Empty two: 0",
      ])
  }
}
