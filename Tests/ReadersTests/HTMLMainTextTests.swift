import DocumentModel
import Readers
import Testing

@Suite("HTML: the main text")
struct HTMLMainTextTests {
  private let first =
    "The council approved the plan on Monday, after a debate of three hours in the old hall."
  private let second =
    "Work begins in May and is to end within two years, the mayor said; costs are to be told later."

  private func texts(_ markup: String) throws -> [String] {
    try HTMLReader().page(Array(markup.utf8)).mainContent.map(\.string)
  }

  @Test("navigation, notices, teasers, comments and footers are furniture")
  func furniture() throws {
    let markup = """
      <title>Plan approved | Paper</title><nav><ul><li><a href=/>Home</a><li><a href=/n>News</a></ul></nav>
      <div id=cookie-notice><p>We use cookies to give you the best experience on our website.</p></div>
      <div><h1>Plan approved</h1><div class=byline>By A. Writer</div><p>\(first)</p><p>\(second)</p>
      <div class="share-buttons"><a href=#>Share</a></div></div>
      <div class="related-posts"><h3>Related</h3><p>Another text that is about something else altogether.</p></div>
      <div id=comments><p>I do not think that this is a good plan, said the first commenter.</p></div>
      <footer><p>Copyright by the paper, all rights reserved, as always.</p></footer>
      """
    #expect(try texts(markup) == ["Plan approved", first, second])
    let page = try HTMLReader().page(Array(markup.utf8))
    let byline = try #require(page.posts.first?.byline)
    #expect(page.transcription.document.blocks[byline].string == "By A. Writer")
    #expect(page.roles[byline] == .byline)
  }

  @Test("a list that holds nearly all words is a part of the text below its title, and so is a section")
  func partOfText() throws {
    let items = (1...4).map { "<li><p>\($0) \(second)</p></li>" }.joined()
    let list = "<div class=itemizedlist><ul>\(items)</ul></div>"
    let figure =
      "<div class=figure><p><strong>Figure 1.2. The old hall</strong></p><div><img src=a.png></div></div>"
    let head = { (level: Int, title: String) in "<div><div><h\(level)>\(title)</h\(level)></div></div>" }
    let navigation = "<table><tr><th>2.2. The plan</th></tr></table>"
    let markup = "<title>Plan</title><div class=nav>\(navigation)</div><div class=sect2>"
    let wanted = (1...4).map { "\($0) \(second)" }
    let listed = "\(markup)\(head(3, "2.2. The plan"))<p>\(first)</p>\(figure)\(list)</div>"
    #expect(try texts(listed) == ["2.2. The plan", first, "Figure 1.2. The old hall"] + wanted)
    let section = { (title: String, text: String) in "<div class=sect3>\(head(4, title))\(text)</div>" }
    let parted =
      "\(markup)\(head(3, "2.2. The plan"))<p>\(first)</p>\(section("Way in", "<p>By the door.</p>"))"
    #expect(
      try texts(parted + section("Rooms", figure + list) + "</div>")
        == ["2.2. The plan", first, "Way in", "By the door.", "Rooms", "Figure 1.2. The old hall"] + wanted)
  }

  @Test("headings that are links to themselves are titles, not teasers")
  func selfLinks() throws {
    let section = { (name: String, text: String) in
      "<h2 id=\(name)><a class=header href=#\(name)>All about \(name)</a></h2><p>\(text)</p>"
    }
    let markup =
      "<title>Plan</title><h1 id=plan><a href=#plan>Plan approved</a></h1><p>\(first)</p>"
      + section("roads", "Short.") + section("bridges", "Short.") + section("paths", second)
    #expect(
      try texts(markup) == [
        "Plan approved", first, "All about roads", "Short.", "All about bridges", "Short.", "All about paths",
        second,
      ])
    let page = try HTMLReader().page(Array(markup.utf8))
    #expect(page.transcription.document.blocks.allSatisfy { $0.marks.isEmpty })
  }

  @Test("the name of the site in a heading of the first level is no title where the text has one")
  func nameOfSite() throws {
    let markup = """
      <title>Underscores – The Reference</title><div class=menu><h1>The Reference</h1></div>
      <main><h2>Of low lines</h2><div class=rule>Syntax</div><p>\(first)</p><p>\(second)</p></main>
      """
    let page = try HTMLReader().page(Array(markup.utf8))
    let title = try #require(page.posts.first?.title)
    #expect(page.transcription.document.blocks[title].string == "Of low lines")
  }

  @Test(
    "chapters on the level of the page's title are text, also where they lead to their lines in the contents",
    arguments: ["2 Works", "<a href=#toc-2>2 Works</a>"])
  func chapters(second heading: String) throws {
    let link = heading.replacing("2 Works", with: "1 Plans")
    let page = """
      <title>The Book of Plans</title><h1>The Book of Plans</h1>
      <div class=section><h1>\(link)</h1><div class=section><h2>1.1 Debate</h2><p>\(first)</p></div></div>
      <div class=section><h1>\(heading)</h1><div class=section><h2>2.1 Dates</h2><p>\(second)</p></div></div>
      """
    #expect(
      try texts(page) == [
        "The Book of Plans", "1 Plans", "1.1 Debate", first, "2 Works", "2.1 Dates", second,
      ])
    // A heading that leads to another page, without text of its own, is a teaser's.
    let teaser =
      "<h1>Plans</h1><p>\(first)</p><p>\(second)</p><h2><a href=/works>Works</a></h2><h2>Dates</h2><p>\(first)</p>"
    #expect(try texts("<title>Plans</title>" + teaser) == ["Plans", first, second, "Dates", first])
  }

  @Test("a term that is a link is text if its definition is, and a list of links is none")
  func linkedTerms() throws {
    let list = { (definition: String) in
      "<dl><dt><a href=#a>config</a></dt>\(definition)<dt><a href=#b><code>doc</code></a></dt>\(definition)</dl>"
    }
    let page = { (list: String) in "<title>Tools</title><h1>Tools</h1><p>\(first)</p>\(list)<p>\(second)</p>"
    }
    #expect(
      try texts(page(list("<dd>What is set up before.</dd>"))) == [
        "Tools", first, "config", "What is set up before.", "doc", "What is set up before.", second,
      ])
    #expect(try texts(page(list("<dd><a href=/c>All about it</a></dd>"))) == ["Tools", first, second])
    let note = "<dl><dt><a href=#back1>1</a></dt><dd>What a note says below the text.</dd></dl>"
    #expect(try texts(page(note)) == ["Tools", first, "What a note says below the text.", second])
  }

  @Test("notes at the foot of the text belong to it, whatever element they stand in")
  func notes() throws {
    let note = { (number: Int, text: String) in
      """
      <aside class="footnote" id=n\(number) role=note><p>\(text)</p></aside>
      """
    }
    let markup = """
      <main><h1>Plan approved</h1><p>\(first)</p><p>\(second)</p>
      <aside class="footnote-list brackets">\(note(1, first))\(note(2, second))</aside>
      <aside><p>The council meets each month in the old hall, and all may come.</p></aside></main>
      """
    #expect(try texts(markup) == ["Plan approved", first, second, first, second])
  }

  @Test("numbers in front of notes lead back to the text, and are none")
  func noteLabels() throws {
    let link = "<a class=fn-backref href=#r>1</a>"
    let notes = [
      "<aside class=footnote role=note><span class=label><span>[</span>\(link)<span>]</span></span><p>\(first)</p></aside>",
      "<dl class='footnote brackets'><dt class=label><span>\(link)</span></dt><dd><p>\(first)</p></dd></dl>",
      "<div class=footnotes-segment><h5><a href=#r>(1)</a></h5><p>\(first)</p></div>",
    ]
    for note in notes {
      #expect(try texts("<main><h1>Plan</h1><p>\(second)</p><p>\(first)</p>\(note)</main>").last == first)
      #expect(try texts("<main><h1>Plan</h1><p>\(second)</p><p>\(first)</p>\(note)</main>").count == 4)
    }
  }

  @Test("notes behind the place of the text belong to it")
  func notesBehind() throws {
    let text = String(repeating: "<p>\(second)</p>", count: 9)
    let markup =
      "<body><div><h1>Plan</h1>\(text)</div><div class=footnote><hr><h5><a href=#r>(1)</a></h5><p>\(first)</p></div>"
    #expect(try texts(markup).last == first)
  }

  @Test("the longest of several sections is not all of the text")
  func sections() throws {
    let section = { (title: String, count: Int) in
      "<section><h2>\(title)</h2>" + String(repeating: "<p>\(second)</p><p>\(first)</p>", count: count)
        + "</section>"
    }
    let markup = "<main><h1>Plan</h1>\(section("Aims", 2))\(section("Costs", 12))\(section("Time", 2))</main>"
    #expect(try texts(markup).filter { $0 == first }.count == 16)
  }

  @Test("several article elements are several posts with their titles")
  func posts() throws {
    let markup = """
      <main><h1>News</h1><article><h2>One</h2><p>\(first)</p></article>
      <article><h2>Two</h2><p>\(second)</p></article></main>
      """
    let page = try HTMLReader().page(Array(markup.utf8))
    let blocks = page.transcription.document.blocks
    #expect(page.posts.map { $0.title.map { blocks[$0].string } } == ["One", "Two"])
    #expect(page.posts.map { $0.text.map { blocks[$0].string } } == [[first], [second]])
  }

  @Test("an article element that holds the second part of a text is no post of its own")
  func articleInsideOfText() throws {
    let markup = """
      <title>Plan approved | Paper</title><h1>How a plan was approved</h1>
      <main><p>\(first)</p><p>\(second)</p><article><p>\(second)</p><p>\(first)</p><h2>Costs</h2><p>\(second)</p></article></main>
      """
    let page = try HTMLReader().page(Array(markup.utf8))
    let blocks = page.transcription.document.blocks
    #expect(page.posts.map { $0.title.map { blocks[$0].string } } == ["How a plan was approved"])
    #expect(page.posts.map(\.text.count) == [6])
  }

  @Test("the title above a text in no article element is its title, whatever teasers are articles")
  func teasers() throws {
    let text = String(repeating: "<p>\(first)</p><p>\(second)</p>", count: 6)
    let markup = """
      <title>Paper</title><h1>How a plan was approved</h1>
      <main>\(text)<article><h3>Another plan</h3><p>\(second)</p></article></main>
      """
    let page = try HTMLReader().page(Array(markup.utf8))
    let blocks = page.transcription.document.blocks
    #expect(page.posts.first?.title.map { blocks[$0].string } == "How a plan was approved")
  }

  @Test("short posts beside a long one with sections are posts, as their titles are links like its own")
  func shortPosts() throws {
    let post = { (title: String, text: String) in
      "<article class=post><h2><a href=/x>\(title)</a></h2>\(text)</article>"
    }
    let long = "<p>\(first)</p><p>\(second)</p><h3>Part</h3><p>\(first)</p><p>\(second)</p>"
    let markup =
      post("The long one of them all", long) + post("A short text as well", "<p>\(first)</p>")
      + post("And one more short text", "<p>\(second)</p>")
    let page = try HTMLReader().page(Array("<main>\(markup)</main>".utf8))
    #expect(page.posts.map(\.text.count) == [5, 1, 1])
    let related =
      "<main><article><h1>T</h1>\(long)</article>" + post("A short text as well", "<p>\(first)</p>")
    #expect(try texts(related + "</main>") == ["T", first, second, "Part", first, second])
  }

  @Test("three short paragraphs above the first long one are text, a kicker and a date are none")
  func shortLines() throws {
    let lines = ["Benches are green", "Rivers are long", "Nobody is seen"]
    let markup = lines.map { "<p>\($0)</p>" }.joined() + "<p>\(first)</p><p>\(second)</p>"
    #expect(try texts("<h1>T</h1><div>\(markup)</div>") == ["T"] + lines + [first, second])
    #expect(
      try texts("<h1>T</h1><div><p>Town</p><p>4 May</p><p>\(first)</p><p>\(second)</p></div>") == [
        "T", first, second,
      ])
  }

  @Test("a line that the page's head names is the title of a page without headings")
  func plainTitle() throws {
    let page = try HTMLReader().page(
      Array(
        """
        <title>Plan for the park approved</title><font size=5><b>Plan for the park approved</b></font><br><br>\(first)<br><br>
        \(second)
        """.utf8))
    let title = try #require(page.posts.first?.title)
    #expect(page.transcription.document.blocks[title].string == "Plan for the park approved")
  }

  @Test("teasers beside the text are known by their repetition")
  func teasersBeside() throws {
    let teaser =
      "<div class=x><a href=/t>The title of another text</a><p>What it says, in a few words.</p></div>"
    let markup =
      "<div><p>\(first)</p><p>\(second)</p><p>\(first)</p><div>\(teaser)\(teaser)\(teaser)</div></div>"
    #expect(try texts(markup) == [first, second, first])
  }

  @Test("a title that was edited, while the page's head was not, is the title above the site's own")
  func editedTitle() throws {
    let page = try HTMLReader().page(
      Array(
        """
        <title>New plan for the old park approved - Paper</title><body><div><h1>The Paper</h1></div>
        <div class=x><h2>New plan for the new park approved</h2><p>\(first)</p><p>\(second)</p></div>
        """.utf8))
    let title = try #require(page.posts.first?.title)
    #expect(page.transcription.document.blocks[title].string == "New plan for the new park approved")
  }

  @Test("the standfirst between title and text is text")
  func standfirst() throws {
    let markup =
      "<article><header><h1>T</h1><p>\(first)</p></header><div><p>\(second)<p>\(second)<p>\(second)</div></article>"
    #expect(try texts(markup) == ["T", first, second, second, second])
  }

  @Test("metadata from head, JSON-LD and rel=author")
  func metadata() throws {
    let markup = """
      <html lang=en><title>T | Site</title><meta property=og:title content='T &amp; U'>
      <script type=application/ld+json>{"@graph":[{"headline":"T \\u2013 \\"U\\"","author":{"@type":"Person","name":"A"},
      "datePublished":"2020-10-12"}]}</script><p>\(first)</p>
      """
    let metadata = try HTMLReader().page(Array(markup.utf8)).metadata
    #expect(metadata.title == "T | Site")
    #expect(metadata.openGraphTitle == "T & U")
    #expect(metadata.headline == "T – \"U\"")
    #expect(metadata.author == "A")
    #expect(metadata.published == "2020-10-12")
    #expect(metadata.language == "en")
  }

  @Test(
    "a page without running text is taken whole, and told",
    arguments: [
      ("<h1>Sign in</h1><form><input type=password></form>", ["Sign in"], "password"),
      (
        "<nav><a href=/>Home</a></nav><h1>One</h1><p>Two<p><b>three</b>", ["One", "Two", "three"],
        "short lines"
      ),
    ])
  func noMainText(markup: String, texts: [String], cause: String) throws {
    #expect(try self.texts(markup) == texts)
    let notes = try HTMLReader().page(Array(markup.utf8)).transcription.notes
    #expect(notes.map(\.kind) == [.unread])
    #expect(notes.allSatisfy { $0.message.contains(cause) })
  }

  @Test("a page may be taken whole")
  func wholePage() throws {
    let markup = "<nav><a href=/>Home</a></nav><p hidden>x<p>\(first)</p><img alt=y><footer>End</footer>"
    let page = try HTMLReader(takesWholePage: true).page(Array(markup.utf8))
    #expect(page.mainContent.map(\.string) == ["Home", first, "End"])
    #expect(page.transcription.notes.isEmpty)
  }

  @Test("a page of nothing but furniture has no text")
  func furnitureOnly() {
    #expect(
      throws: HTMLReaderError.noText(found: "navigation, forms and notices only, which --whole-page takes")
    ) {
      try HTMLReader().page(Array("<nav><a href=/>Home</a></nav><footer>End</footer>".utf8))
    }
  }

  @Test("a page of pictures has no text")
  func pictures() {
    #expect(throws: HTMLReaderError.noText(found: "pictures only")) {
      try HTMLReader().page(Array("<img src=a alt='A picture'>".utf8))
    }
  }

  @Test("an id that names a section by its title says nothing about what the section is to the page")
  func sectionNames() throws {
    let body = "<p>\(first)</p><p>\(second)</p>"
    let link = { (id: String) in "<a href=\"#\(id)\">¶</a>" }
    let markup = """
      <h1>Title</h1>\(body)\(body)
      <section id=sponsoring-work><h2>On work\(link("sponsoring-work"))</h2>\(body)</section>
      <h2 id=related-lists>On lists</h2>\(body)
      <section id=related-posts><h2>More posts</h2>\(body)</section>
      """
    let found = try texts(markup)
    #expect(found.contains { $0.hasPrefix("On work") } && found.contains("On lists"))
    #expect(!found.contains("More posts"))
  }

  @Test("the title of the first section belongs to the text though no paragraph stands in front of it")
  func firstSection() throws {
    #expect(
      try texts("<h1>Title</h1><h2>First part</h2><p>\(first)</p><p>\(second)</p>")
        == ["Title", "First part", first, second])
  }

  @Test("links to a heading and buttons to edit it are no part of it, unless the page is taken whole")
  func headingControls() throws {
    let markup = """
      <h1>T</h1><h2>One<a class=headerlink href=#1>¶</a></h2><p>\(first)</p>
      <h2>Two <a href=#2>#</a></h2><p>\(second)</p><h2><a href=#3>Three</a></h2><p>\(first)</p>
      <h2>Four<span class=mw-editsection>[<a href=e>edit</a>]</span></h2><p>\(second)</p>
      <div><h2>Five</h2><span class=mw-editsection>[<a href=e>edit</a>]</span></div><p>\(first)</p>
      """
    let expected = ["T", "One", first, "Two", second, "Three", first, "Four", second, "Five", first]
    #expect(try texts(markup) == expected)
    let whole = try HTMLReader(takesWholePage: true).page(Array(markup.utf8)).mainContent.map(\.string)
    #expect(whole.contains("Four[edit]"))
  }

  @Test("why a mail was sent, and how to get no more, is no text")
  func mailFooter() throws {
    let cell = "<tr><td><h2>A title</h2><p>\(first)</p><p>\(second)</p></td></tr>"
    let markup = """
      <table><tr><td><table>\(cell)\(cell)<tr><td><p>You receive this mail because you subscribed on our site.</p>
      <p><a href=/u>Unsubscribe</a></p></td></tr></table></td></tr></table>
      """
    let found = try texts(markup)
    #expect(found.count { $0 == first } == 2 && !found.contains { $0.contains("receive") })
    // A page that names the word in its text, or that is little else, keeps it.
    let page = "<table><tr><td><p>\(first) <a href=/unsubscribe>How to unsubscribe</a></p></td></tr></table>"
    #expect(try texts(page).count == 1)
  }

  @Test("a linked title keeps its text, a teaser is left out")
  func linkedTitles() throws {
    let text = "<p>\(first) \(second)</p><p>\(second) \(first)</p><p>\(first) \(second)</p>"
    let post = "<div class=post-a><h2><a href=/1>The title of a text</a></h2><div>4 May</div>\(text)</div>"
    #expect(try texts("<div>\(post)\(post)</div>").contains("The title of a text"))
  }

  @Test("a paragraph between a heading and the list that makes up its section is text")
  func lead() throws {
    let terms = (1...6).map { "<dt>Term \($0)</dt><dd><p>\(first)</p><p>\(second)</p></dd>" }.joined()
    let lead = "Here is a list of all terms, with what each of them means to those who have to vote."
    let page = { (between: String) in
      "<p>Prev Up Next</p><div class=sect><h2>Terms</h2>\(between)<div class=l><dl>\(terms)</dl></div></div>"
    }
    #expect(try texts(page("<p>\(lead)</p>")).prefix(2) == ["Terms", lead])
    // The section begins with its title: what stands in it is its text, with a short line in between as well.
    #expect(try texts(page("<p>\(lead)</p><p>Label</p>")).prefix(3) == ["Terms", lead, "Label"])
  }
}
