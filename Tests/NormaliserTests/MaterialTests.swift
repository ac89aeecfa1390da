import DocumentModel
import Normaliser
import Testing

@Suite("What is no article: sections, summaries, front matter, annexes, back matter")
struct MaterialTests {
  private static let long = String(repeating: "many words of a long text ", count: 10)

  @Test("a heading without text in front of an article is a section, and no piece")
  func sections() {
    let side = normalised(
      markdown("# News\n\n## One\n\nBody.\n\n## Two\n\nBody.\n\n# Events\n\n## Three\n\nBody."))
    #expect(
      side.dump == "article One [News]\n  Body.\narticle Two [News]\n  Body.\narticle Three [Events]\n  Body."
    )
  }

  @Test("a section that repeats the title of the article in which it stands is no summary of it")
  func sectionOfItsArticle() {
    let article = "# New rules for trade\n\nIn short.\n\n## New rules for trade abroad\n\nBody.\n\n### More"
    let side = normalised(markdown("# Other news\n\nBody.\n\n\(article)\n\n\(Self.long)"))
    #expect(side.articles.map(\.role) == [.article, .article])
  }

  @Test("a summary repeats the title of a longer article; the heading above it goes with it")
  func summaries() {
    let side = normalised(
      markdown(
        """
        # Takeaways

        # New rules for trade

        In short.

        # Old rules for travel

        In short as well.

        # 1. New rules for trade

        \(Self.long)

        # 2. Old rules for travel

        \(Self.long)

        # 3. Something else

        \(Self.long)
        """))
    #expect(
      side.titles == """
        summary Takeaways
        summary New rules for trade
        summary Old rules for travel
        article 1. New rules for trade
        article 2. Old rules for travel
        article 3. Something else
        """)
  }

  @Test("one title that is nearly that of a longer section is none of a summary, wherever it stands")
  func parallelTitles() {
    let section = { (title: String, text: String) in "## \(title)\n\n\(text)" }
    let titles = ["Setting up a per-process state", "Setting up a per-instance state"]
    for (long, short) in [
      (titles[0], titles[1]), (titles[1], titles[0]), ("Coloured text", "Coloured text macros"),
    ] {
      let sections = [section(long, Self.long), section(short, "A few words only.")]
      for sections in [sections, sections.reversed()] {
        let side = normalised(markdown("# The manual\n\n" + sections.joined(separator: "\n\n")))
        #expect(!side.titles.contains("summary"), "\(side.titles)")
      }
    }
  }

  @Test("a title that a history of versions repeats is none of a summary or of a list of titles")
  func recurringTitles() {
    let versions = (1...6).map { number in
      "## Version 1.\(number)\n\n## What is new in it\n\n" + (number % 2 == 0 ? Self.long : "A few words.")
    }
    let side = normalised(markdown("# The history\n\n" + versions.joined(separator: "\n\n")))
    #expect(!side.titles.contains("summary"), "\(side.titles)")
    #expect(!side.titles.contains("index"), "\(side.titles)")
  }

  @Test("one summary alone is one if only its article has a number")
  func oneSummary() {
    let articles = (1...3).map { "# \($0). Rules that were agreed on \($0)\n\n\(Self.long)" }
    let side = normalised(
      markdown(
        "# Takeaways\n\n# Rules that were agreed on 2\n\nIn short.\n\n" + articles.joined(separator: "\n\n")))
    #expect(side.titles.hasPrefix("summary Takeaways\nsummary Rules that were agreed on 2\narticle"))
  }

  @Test("sentences above the first title are the opening of a page, and no title page")
  func opening() {
    let opening =
      "Who is tired feels unwell and cannot take part in life as one would wish to, and there are many who are."
    let numbered = (1...3).map { "# \($0). Cause \($0)\n\n\(Self.long)" }.joined(separator: "\n\n")
    let side = normalised(markdown("\(opening)\n\n\(opening)\n\n\(numbered)"))
    #expect(side.articles.first?.passages.count == 2)
    let lines = normalised(markdown("The Weekly\n\nMay 2020\n\n\(numbered)"))
    #expect(lines.articles.first?.passages.map(\.printed) == ["The Weekly May 2020"])
  }

  @Test(
    "texts that one side has above a title are articles on both where an edit makes another one the shorter")
  func disputedSummaries() {
    let titles = ["The rules of the new trade", "The rules of all travel", "The rules of our garden"]
    let document = { (cut: Bool) in
      let articles = titles.map { "# \($0)\n\n" + (cut ? "A few words were kept." : Self.long) }
      let boxes = titles.map { "# \($0)\n\nA box that has some of its words.\n\n\(Self.long)" }
      return markdown((articles + boxes).joined(separator: "\n\n"))
    }
    #expect(normalised(document(true)).titles.contains("summary"))
    let side = normalised(document(true), beside: document(false))
    #expect(!side.titles.contains("summary"), "\(side.titles)")
    #expect(normalised(document(true), beside: document(true)).titles.contains("summary"))
  }

  @Test("a summary stays one beside a page that holds all posts and the posts themselves")
  func summariesBesideCopies() {
    let titles = ["The rules of the new trade", "The rules of all travel", "The rules of our garden"]
    let articles = titles.map { "# \($0)\n\n\(Self.long)" }
    let summaries = titles.map { "# \($0)\n\nA few words of it." }
    let issue = markdown((summaries + articles).joined(separator: "\n\n"))
    let posts = articles.map(markdown)
    var normaliser = Normaliser()
    let side = normaliser.normalise(
      base: [issue], revised: [markdown(articles.joined(separator: "\n\n"))] + posts
    ).base
    #expect(side.titles == normalised(issue).titles)
    #expect(side.titles.contains("summary"), "\(side.titles)")
  }

  @Test("two articles with the same title and as much text are two articles")
  func sameTitles() {
    let side = normalised(
      markdown("# Call for comments\n\n\(Self.long)\n\n# Call for comments\n\n\(Self.long)"))
    #expect(side.titles == "article Call for comments\narticle Call for comments")
  }

  @Test("articles whose titles differ in one word are two articles, whatever their lengths")
  func similarTitles() {
    let side = normalised(
      markdown(
        "# Draft standard published for toys\n\n\(Self.long)\n\n# Draft standard published for lifts\n\nShort."
      ))
    #expect(
      side.titles == "article Draft standard published for toys\narticle Draft standard published for lifts"
    )
  }

  @Test("what stands in front of the first article is front matter")
  func frontMatter() {
    let side = normalised(markdown("Welcome.\n\n# 1. One\n\nB.\n\n# 2. Two\n\nB.\n\n# 3. Three\n\nB."))
    #expect(side.titles == "frontMatter\narticle 1. One\narticle 2. Two\narticle 3. Three")
    let titled = normalised(
      markdown(
        "# The Newsletter\n\nIssue 7.\n\n# Editorial board\n\nNames.\n\n# 1. One\n\nB.\n\n# 2. Two\n\nB.\n\n# 3. Three\n\nB."
      ))
    #expect(titled.articles.map(\.role.rawValue) == ["frontMatter", "article", "article", "article"])
    #expect(titled.articles[0].passages.map(\.printed) == ["The Newsletter Issue 7. Editorial board Names."])
  }

  @Test(
    "annex and back matter end the last article",
    arguments: [
      ("Annex", "annex"), ("Annex A: Members", "annex"), ("Anhang 1", "annex"), ("Приложение", "annex"),
      ("Abbreviations", "backMatter"), ("About us", "backMatter"), ("About the project", "backMatter"),
      ("Impressum", "backMatter"), ("Contact", "backMatter"), ("Introduction to the project", "backMatter"),
    ])
  func backMatter(title: String, role: String) {
    let side = normalised(
      markdown("## 1. One\n\nB.\n\n## 2. Two\n\nB.\n\n## 3. Three\n\nB.\n\n## \(title)\n\nText."))
    #expect(side.articles.map(\.role.rawValue) == ["article", "article", "article", role])
    #expect(side.articles.last?.passages.map(\.printed) == ["Text."])
    #expect(side.notes.map(\.message) == ["“\(title)” was taken as \(role), not as an article"])
  }

  @Test("a title of a higher level behind numbered articles is back matter, one of a lower level a heading")
  func levels() {
    let numbered = "## 1. One\n\nB.\n\n## 2. Two\n\nB.\n\n## 3. Three\n\nB.\n\n"
    #expect(normalised(markdown(numbered + "# The project\n\nText.")).articles.last?.role == .backMatter)
    #expect(normalised(markdown(numbered + "### A detail\n\nText.")).articles.last?.passages.count == 3)
  }

  @Test("an index and nothing else is said to hold no article")
  func nothing() {
    let side = normalised(markdown("One thing .... 3\nTwo things .... 4\nThree things .... 5"))
    #expect(!side.articles.contains { $0.role == .article })
    #expect(
      side.notes.map(\.message).contains("no article was found: the source holds nothing but index"))
  }
}
