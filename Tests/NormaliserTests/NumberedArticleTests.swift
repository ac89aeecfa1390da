import DocumentModel
import Normaliser
import Testing

@Suite("Articles counted by numbers")
struct NumberedArticleTests {
  /// Three titles, each with a body.
  private static func document(_ titles: [String]) -> String {
    titles.map { "## \($0)\n\nThe body of it." }.joined(separator: "\n\n")
  }

  @Test(
    "in all spellings",
    arguments: [
      ["1. One", "2. Two", "3. Three"], ["1) One", "2) Two", "3) Three"],
      ["(1) One", "(2) Two", "(3) Three"],
      ["1 – One", "2 – Two", "3 – Three"], ["1 - One", "2 - Two", "3 - Three"],
      ["1: One", "2: Two", "3: Three"],
      ["1| One", "2| Two", "3| Three"], ["No. 1 One", "No. 2 One", "No. 3 One"],
      ["Nr. 1 One", "Nr. 2 Two", "Nr. 3: X"],
      ["Article 1: One", "Article 2. Two", "ARTICLE 3 Three"], ["**1** One", "**2** Two", "**3** Three"],
      ["1. One", "2 Two", "3. Three"], ["1. One", "2) Two", "(3) Three"], ["1.标准", "2.法律", "3.新闻"],
      ["1. One", "2.", "3. Three"],
    ])
  func spellings(titles: [String]) {
    let articles = normalised(markdown(Self.document(titles))).articles
    #expect(articles.map(\.number) == [1, 2, 3], "\(titles)")
    #expect(articles.allSatisfy { $0.passages.count == 1 })
    #expect(articles.allSatisfy { !($0.title?.printed.contains { "123.:|)(".contains($0) } ?? false) })
  }

  @Test("a list of the titles below the name of an issue is no text of an article above them")
  func listed() {
    let titles = (1...8).map { "A title of six words \($0 * 100)" }
    let articles = titles.enumerated().map { "## \($0 + 1). \($1)\n\nThe body of it." }
    let issue = ["# Panorama"] + titles + articles
    let found = normalised(markdown(issue.joined(separator: "\n\n"))).articles
    #expect(found.compactMap(\.number) == Array(1...8))
    let post = ["# Panorama"] + titles.map { "It is said that there is \($0)." } + articles
    let whole = normalised(markdown(post.joined(separator: "\n\n"))).articles
    #expect(whole.filter { $0.role == .article }.count == 1)
  }

  @Test(
    "in the spellings of Chinese and Japanese, and in full-width digits",
    arguments: [
      ["1、标准", "2、法律", "3、新闻"], ["１．标准", "２．法律", "３．新闻"], ["一、标准", "二、法律", "三、新闻"],
      ["（一）标准", "（二）法律", "（三）新闻"], ["第一章 标准", "第二章 法律", "第三章 新闻"],
      ["第1章 標準", "第2章 法律", "第3章 新聞"],
    ])
  func chinese(titles: [String]) {
    let articles = normalised(markdown(Self.document(titles))).articles
    #expect(articles.map(\.number) == [1, 2, 3])
    #expect(articles.compactMap { $0.title?.printed } == titles.map { String($0.suffix(2)) })
  }

  @Test(
    "counts to 99 in Chinese numerals",
    arguments: [("九、", 9), ("十、", 10), ("十一、", 11), ("二十、", 20), ("二十三、", 23), ("九十九、", 99)])
  func numerals(mark: String, value: Int) {
    let articles = normalised(markdown("# \(mark)标准\n\n正文在此。")).articles
    #expect(articles.map(\.number) == [value])
  }

  @Test(
    "what is no number of an article",
    arguments: [
      "2020 in review", "3.5 Scope", "5-year plan", "5G networks", "1,000 items", "50% more", "(5 of them)",
      "0. Nothing", "Volume 3", "10 years of work", "1st place", "一百年", "三国演义", "第一次会议", "百、千、万",
    ])
  func none(title: String) {
    let articles = normalised(markdown("# \(title)\n\nThe body of it.")).articles
    #expect(articles.map(\.number) == [nil])
    #expect(articles.first?.title?.printed == title)
  }

  @Test("an article that moved keeps its number and stays an article")
  func moved() {
    let text = [1, 3, 2, 4, 5, 7, 6, 8].map { "## \($0). Title \($0)\n\nThe body of it." }
    let articles = normalised(markdown(text.joined(separator: "\n\n"))).articles
    #expect(articles.map(\.number) == [1, 3, 2, 4, 5, 7, 6, 8])
  }

  @Test("a numbering that begins again inside of an article is that of its sections")
  func nested() {
    let side = normalised(
      markdown(
        """
        # 1. One

        Body.

        # 2. Two

        Body.

        ## 1. First part

        Body.

        ## 2. Second part

        Body.

        # 3. Three

        Body.

        # 4. Four

        Body.
        """))
    #expect(side.titles == "article 1. One\narticle 2. Two\narticle 3. Three\narticle 4. Four")
    #expect(
      side.articles[1].passages.map(\.printed) == [
        "Body.", "1. First part", "Body.", "2. Second part", "Body.",
      ])
  }

  @Test("a numbering inside of the first article does not disturb the count")
  func nestedInFirst() {
    let side = normalised(
      markdown(
        "# 1. One\n\n## 1. Part\n\nB.\n\n## 2. Part\n\nB.\n\n## 3. Part\n\nB.\n\n# 2. Two\n\nB.\n\n# 3. Three\n\nB."
      ))
    #expect(side.titles == "article 1. One\narticle 2. Two\narticle 3. Three")
  }

  @Test("a bar with blanks around it")
  func bar() {
    withKnownIssue("a sign behind a blank is one of the number only when it is a dash") {
      #expect(normalised(markdown("# 7 | Title\n\nBody.")).articles.first?.number == 7)
    }
  }

  @Test("articles in another order are articles all the same")
  func shuffled() {
    let titles = ["5. Five", "3. Three", "1. One", "4. Four", "2. Two"]
    #expect(normalised(markdown(Self.document(titles))).articles.map(\.number) == [5, 3, 1, 4, 2])
  }

  @Test("levels at random do not matter where numbers count")
  func levels() {
    let side = normalised(markdown("# 1. One\n\nBody.\n\n### 2. Two\n\nBody.\n\n## 3. Three\n\nBody."))
    #expect(side.titles == "article 1. One\narticle 2. Two\narticle 3. Three")
  }

  @Test("two numbered titles are a list, stray numbers no count")
  func fewNumbers() {
    let two = normalised(
      markdown("# Title\n\n\(String(repeating: "word ", count: 50))\n\n## 1. One\n\nB.\n\n## 2. Two\n\nB."))
    #expect(two.titles == "article Title")
    let stray = normalised(markdown(Self.document(["1. One", "Two", "17. Three", "Four", "99. Five"])))
    #expect(stray.articles.count == 5)
  }

  @Test("numbered steps that hold little of a text are no articles")
  func steps() {
    let text = String(repeating: "word ", count: 60)
    let steps = "### 1. One\n\nB.\n\n### 2. Two\n\nB.\n\n### 3. Three\n\nB."
    let side = normalised(
      markdown("# Title\n\n## Part\n\n\(text)\n\n## Steps\n\n\(steps)\n\n## End\n\n\(text)"))
    #expect(side.titles == "article Part\narticle Steps\narticle End")
    #expect(side.articles.map { $0.sectionTitles.map(\.printed) } == [["Title"], [], []])
  }

  @Test("a title keeps its line with the number")
  func numberedTitle() {
    let articles = normalised(markdown(Self.document(["1. One", "2) Two", "(3) Three #Tag"]))).articles
    #expect(articles.map { $0.numberedTitle?.printed } == ["1. One", "2) Two", "(3) Three"])
    #expect(normalised(markdown("# One\n\nBody.")).articles.map(\.numberedTitle) == [nil])
  }

  @Test("a title that lost its text is that of an article still, where each side is one document")
  func emptied() {
    let rest = "## One\n\nThe text of one.\n\n## Two\n\nThe text of two."
    let (emptied, full) = (markdown("# Title\n\n\(rest)"), markdown("# Title\n\nA preface.\n\n\(rest)"))
    #expect(normalised(emptied).titles == "article One\narticle Two")
    #expect(normalised(emptied, beside: full).titles == "article Title\narticle One\narticle Two")
  }

  @Test("a bare number counts only between its neighbours")
  func bareNumber() {
    let side = normalised(markdown(Self.document(["1. One", "2 Two", "3. Three", "10 years of work"])))
    #expect(side.titles.hasPrefix("article 1. One\narticle 2. Two\narticle 3. Three"))
    #expect(!side.titles.contains("10."))
  }
}
