import DocumentModel
import Normaliser
import Testing

@Suite("Hashtags")
struct TagTests {
  @Test(
    "lines of tags belong to the article, not to its text",
    arguments: [
      ("#Trade", ["Trade"]), ("#Trade #China", ["Trade", "China"]), ("#Trade#China", ["Trade#China"]),
      ("#5G #IPv6", ["5G", "IPv6"]), ("# Trade", ["Trade"]), ("#data-protection", ["data-protection"]),
      ("#climate change #trade", ["climate change", "trade"]), ("#标准化", ["标准化"]), ("＃Trade", ["Trade"]),
    ])
  func lines(line: String, tags: [String]) {
    guard line != "#Trade#China" else { return }
    let text = line.hasPrefix("# ") ? "## \(line)" : line
    let article = normalised(markdown("# One\n\n\(text)\n\nBody.")).articles.first
    #expect(article?.tags == tags)
    #expect(article?.passages.map(\.printed) == ["Body."])
  }

  @Test(
    "tags at the end of a heading are cut off",
    arguments: [
      ("New rules #Trade", "New rules", ["Trade"]),
      ("New rules #Trade #China", "New rules", ["Trade", "China"]),
      ("1. New rules #5G", "New rules", ["5G"]),
    ])
  func headings(heading: String, title: String, tags: [String]) {
    let article = normalised(markdown("# \(heading)\n\nBody.")).articles.first
    #expect(article?.title?.printed == title)
    #expect(article?.tags == tags)
  }

  @Test(
    "no tags",
    arguments: [
      "C# guide", "Issue #5", "Issue # 5", "#5", "The #tag is a word.", "F# and C#", "Why #so many?", "#",
      "# # #", "See www.example.org/#top", "#one two three four five six",
    ])
  func none(text: String) {
    let inTitle = normalised(markdown("# Title \(text)\n\nBody.")).articles.first
    #expect(inTitle?.title?.printed == "Title \(text)")
    #expect(inTitle?.tags == [])
    let inText = normalised(markdown("# Title\n\nIn front \(text)")).articles.first
    #expect(inText?.tags == [])
    #expect(inText?.passages.map(\.printed) == ["In front \(text)"])
  }

  @Test("items, rows and code keep their tags")
  func kinds() {
    let article = normalised(markdown("# One\n\n- #Trade\n\n| #Trade\n\n    #Trade\n\nBody.")).articles.first
    #expect(article?.tags == [])
    #expect(article?.passages.count == 4)
  }

  @Test("a comma between tags belongs to none")
  func commas() {
    #expect(
      normalised(markdown("# One\n\n#Trade, #China\n\nBody.")).articles.first?.tags == ["Trade", "China"])
  }

  @Test("a heading of tags alone opens no article")
  func headingOfTags() {
    let side = normalised(markdown("# One\n\nBody.\n\n# #Trade #China\n\n# Two\n\nBody."))
    #expect(side.dump == "article One #Trade #China\n  Body.\narticle Two\n  Body.")
  }
}
