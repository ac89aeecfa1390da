import DocumentModel
import Normaliser
import Testing

@Suite("The index of a publication")
struct IndexTests {
  private static let bodies = """
    # First things first here

    Body one.

    # Second thoughts on it

    Body two.

    # Third time is lucky

    Body three.
    """

  @Test(
    "is found by its leaders, with and without numbers, in one passage or several",
    arguments: [
      "First things first here ....... 3\nSecond thoughts on it ....... 5\nThird time is lucky ....... 7",
      "1. First things first here …… 3\n2. Second thoughts on it …… 5\n3. Third time is lucky …… 7",
      "1) First things first here . . . 3\n2) Second thoughts on it . . . 5\n3) Third time is lucky . . . 7",
      "First things first here ····· 3\nSecond thoughts on it ····· 5\nThird time is lucky ····· 7",
      "First things\nfirst here ....... 3\nSecond thoughts on it ....... 5\nThird time\nis lucky ....... 7",
    ])
  func leaders(index: String) {
    let side = normalised(markdown("# Contents\n\n\(index)\n\n\(Self.bodies)"))
    #expect(
      side.articles.map(\.role.rawValue) == ["index", "article", "article", "article"], "\(side.dump)")
    #expect(side.articles.first?.title?.printed == "Contents")
    #expect(side.notes.map(\.message).contains("“Contents” was taken as index, not as an article"))
  }

  @Test(
    "is found in passages of one line",
    arguments: [
      "First things first here ....... 3\n\nSecond thoughts on it ....... 5\n\nThird time is lucky ....... 7"
    ])
  func lostLeaders(index: String) {
    let side = normalised(markdown("# Contents\n\n\(index)\n\n\(Self.bodies)"))
    #expect(side.articles.map(\.role) == [.index, .article, .article, .article], "\(side.dump)")
  }

  @Test("sections that it counts below titles without numbers are not all that it names")
  func countedSections() {
    let list = """
      - [First things first here](#a)
        1. [Inner one](#b)
        2. [Inner two](#c)
        3. [Inner three](#d)
      - [Second thoughts on it](#e)
      - [Third time is lucky](#f)
      """
    let inner = ["one", "two", "three"].map { "## Inner \($0)\n\nSays \($0)." }.joined(separator: "\n\n")
    let bodies = Self.bodies.replacing("Body one.", with: "Body one.\n\n\(inner)")
    let side = normalised(markdown("# Contents\n\n\(list)\n\n\(bodies)"))
    let titles = side.articles.filter { $0.role == .article }.compactMap(\.title?.printed)
    #expect(titles.contains("First things first here"), "\(side.dump)")
    #expect(titles.suffix(2) == ["Second thoughts on it", "Third time is lucky"], "\(side.dump)")
  }

  @Test("articles that it lacks and that changed places are found by their numbers")
  func changedPlaces() {
    let titles = [
      "First things here", "Second thoughts", "Third time", "Fourth wall", "Fifth column", "Sixth sense",
    ]
    let text = [1, 2, 4, 5, 3, 6].map { "# \($0). \(titles[$0 - 1])\n\nBody \($0).\n" }.joined(
      separator: "\n")
    let index = [1, 2, 6].map { "\($0). \(titles[$0 - 1]) ....... \($0 * 2)" }.joined(separator: "\n")
    let side = normalised(markdown("# Contents\n\n\(index)\n\n\(text)"))
    #expect(side.articles.dropFirst().map(\.number) == [1, 2, 4, 5, 3, 6], "\(side.dump)")
  }

  @Test("is found by underscores")
  func underscores() {
    let index = "First things first here____ 3\nSecond thoughts on it____ 5\nThird time is lucky____ 7"
    withKnownIssue("the underscore is a letter, so leaders of them are the end of a word") {
      #expect(normalised(markdown("\(index)\n\n\(Self.bodies)")).articles.first?.role == .index)
    }
  }

  @Test("is found by a Chinese title")
  func chineseTitle() {
    let index = "- First things first here\n\n- Second thoughts on it\n\n- Third time is lucky"
    #expect(normalised(markdown("# 目录\n\n\(index)\n\n\(Self.bodies)")).articles.first?.role == .index)
  }

  @Test("gives its numbers to the articles that have lost them")
  func numbers() {
    let index =
      "1. First things first here .... 3\n2. Second thoughts on it .... 5\n3. Third time is lucky .... 7"
    #expect(normalised(markdown("\(index)\n\n\(Self.bodies)")).articles.map(\.number) == [nil, 1, 2, 3])
  }

  @Test(
    "is found by its title and by those of the articles",
    arguments: ["Contents", "Index", "Inhalt", "Sommaire"])
  func titles(name: String) {
    let index = "- First things first here\n\n- Second thoughts on it\n\n- Third time is lucky"
    let side = normalised(markdown("# \(name)\n\n\(index)\n\n\(Self.bodies)"))
    #expect(side.articles.map(\.role.rawValue) == ["index", "article", "article", "article"], "\(side.dump)")
  }

  @Test("titles that are not those of the document make no index")
  func otherTitles() {
    let side = normalised(markdown("# Contents\n\n- Salt\n\n- Sugar\n\n- Water\n\n\(Self.bodies)"))
    #expect(!side.articles.contains { $0.role == .index })
  }

  @Test("two lines with leaders are a price list")
  func priceList() {
    let side = normalised(markdown("Salt ..... 3\nSugar ..... 5\n\n\(Self.bodies)"))
    #expect(!side.articles.contains { $0.role == .index }, "\(side.dump)")
  }

  @Test("a lost title is restored from the index, and that is noted")
  func lostTitle() {
    let index =
      "1. First things first here .... 3\n2. Second thoughts on it .... 5\n3. Third time is lucky .... 7"
    let side = normalised(
      markdown(
        "\(index)\n\n# 1. First things first here\n\nOne.\n\n# 2.\n\nTwo.\n\n# 3. Third time is lucky\n\nThree."
      ))
    #expect(side.articles[2].dump == "article 2. Second thoughts on it\n  Two.")
    #expect(
      side.notes.filter { $0.kind == .titleRestored }.map(\.message) == [
        "the title “Second thoughts on it” was lost in the text and taken from the index"
      ])
  }

  @Test("a title that was cut short is completed from the index")
  func cutTitle() {
    let index =
      "1. First things .... 3\n2. Second thoughts on it and on other things .... 5\n3. Third time .... 7"
    let side = normalised(
      markdown(
        "\(index)\n\n# 1. First things\n\nOne.\n\n# 2. Second thoughts on it and\n\nTwo.\n\n# 3. Third time\n\nThree."
      ))
    #expect(side.articles[2].title?.printed == "Second thoughts on it and on other things")
    #expect(
      side.notes.filter { $0.kind == .titleRestored }.map(\.message) == [
        "the title “Second thoughts on it and on other things” was cut short in the text and completed from the index"
      ])
  }

  @Test("an article that the index lacks is one when it stands in the count")
  func missing() {
    let index = "1. First things .... 3\n2. Second thoughts .... 5\n4. Fourth estate .... 7"
    let bodies = ["1. First things", "2. Second thoughts", "3. Third time", "4. Fourth estate"]
    let text = bodies.map { "# \($0)\n\nBody." }.joined(separator: "\n\n")
    #expect(normalised(markdown("\(index)\n\n\(text)")).articles.map(\.number) == [nil, 1, 2, 3, 4])
  }

  @Test(
    "lines that are the index of the other state of a document are one, whatever their heading and their titles say"
  )
  func shared() {
    let names = ["Roads and paths", "Bridges", "Tunnels and caves", "Ferries"]
    let lines = names.map { "- " + $0 }.joined(separator: "\n")
    let text = { (title: String, names: [String]) in
      let bodies = names.map { "## \($0)\n\nBody of \($0)." }.joined(separator: "\n\n")
      return markdown("# The guide\n\n## \(title)\n\n\(lines)\n\n\(bodies)")
    }
    let known = text("Contents", names)
    let renamed = text("What follows", names)
    #expect(normalised(renamed).articles.allSatisfy { $0.role != .index })
    #expect(normalised(renamed, beside: known).titles.contains("index What follows"))
    let reworded = text("Contents", ["Roads", "Bridges", "Tunnels", "Boats"])
    #expect(normalised(reworded).articles.allSatisfy { $0.role != .index })
    #expect(normalised(reworded, beside: known).titles.contains("index Contents"))
  }

  @Test("its sections become those of the articles")
  func sections() {
    let index =
      "News .... 3\n1. First things .... 3\n2. Second thoughts .... 5\nEvents .... 6\n3. Third time .... 7"
    let text = ["1. First things", "2. Second thoughts", "3. Third time"].map { "# \($0)\n\nBody." }
    let side = normalised(markdown("\(index)\n\n\(text.joined(separator: "\n\n"))"))
    #expect(side.articles.map(\.section) == [nil, "News", "News", "Events"])
  }
}
