import Stet
import Testing

/// Short lines above the first paragraph, captions, announcements: no text by their looks, but for the other side.
@Suite("Lines at the margins of a page's text")
struct MarginTests {
  private static let text = [
    "The council has bought forty new benches for the park beside the river.",
    "They are made of oak and larch, and will be set up before the summer begins.",
    "Nobody has said yet what is to become of the old ones.",
  ]

  private func page(above: String = "", inside: String = "", below: String = "") -> String {
    let paragraphs = Self.text.map { "<p>\($0)</p>" }
    return """
      <!doctype html><html><head><title>New benches</title></head><body><div class="a">
      <h1>New benches</h1><div class="c">\(above)\(paragraphs[0])\(paragraphs[1])\(inside)\(paragraphs[2])</div></div>
      \(below)</body></html>
      """
  }

  private func changes(_ base: String, _ revised: String, isPage: Bool = true) throws -> [String] {
    let report = try Pipeline().compare(
      base: [Source(path: isPage ? "old.html" : "old.md", bytes: Array(base.utf8))],
      revised: [Source(path: "new.html", bytes: Array(revised.utf8))])
    return report.articles.flatMap(\.changes).filter { $0.severity != .cosmetic }
      .map { "\($0.kind): \($0.before ?? "") | \($0.after ?? "")" }
  }

  @Test(
    "an edit is told, the same on both sides is not",
    arguments: [
      (
        above: "<p>By the river, a walk through the park</p>",
        edited: "<p>By the lake, a walk through the park</p>"
      ),
      (
        above: "<div><span>What the council has decided</span></div>",
        edited: "<div><span>What the council has dropped</span></div>"
      ),
    ])
  func line(above: String, edited: String) throws {
    #expect(try changes(page(above: above), page(above: above)) == [])
    #expect(try changes(page(above: above), page(above: edited)).count == 1)
  }

  @Test("an edited caption, and what announces a picture")
  func caption() throws {
    let figure = { (caption: String) in "<figure><img src=a.jpg><figcaption>\(caption)</figcaption></figure>"
    }
    let old = page(inside: figure("The old benches in front of the mill"))
    #expect(try changes(old, old) == [])
    #expect(try changes(old, page(inside: figure("The old benches in front of the church"))).count == 1)
    let announced = { (mood: String) in "<p>Some were a bit \(mood) by the news:</p><img src=b.jpg>" }
    let puzzled = page(inside: announced("puzzled"))
    #expect(try changes(puzzled, puzzled) == [])
    #expect(try changes(puzzled, page(inside: announced("angered"))).count == 1)
  }

  @Test("the version and the year of a title page are told")
  func titlePage() throws {
    let page = { (version: String, year: String) in
      """
      <!doctype html><title>The benches</title><div class=book><div class=titlepage><div><div><h1>The benches</h1></div>
      <div><p class=releaseinfo>Version \(version)</p></div>
      <div><p class=copyright>Copyright © 2013-\(year) The Council</p></div>
      <div><div class=legalnotice><p>\(Self.text[0])</p><p>\(Self.text[1])</p><p>\(Self.text[2])</p></div></div></div></div>
      <div class=toc><ul><li><a href=a.html>Wood</a><li><a href=b.html>Iron</a></ul></div></div>
      """
    }
    let old = page("10.0", "2021")
    #expect(try changes(old, old) == [])
    #expect(try changes(old, page("10.1", "2021")) == ["altered: Version 10.0 | Version 10.1"])
    let year = try changes(old, page("10.0", "2024"))
    #expect(year == ["altered: Copyright © 2013-2021 The Council | Copyright © 2013-2024 The Council"])
  }

  @Test("labels that count and date are no edits of one another")
  func labels() throws {
    let label = { (minutes: Int) in "<div><span>\(minutes) min read</span></div>" }
    #expect(try changes(page(above: label(3)), page(above: label(4))) == [])
  }

  @Test("a line that another text has as its first paragraph is not lost")
  func otherFormat() throws {
    let line = "A letter from the people beside the park"
    let base = "# New benches\n\n\(line)\n\n" + Self.text.joined(separator: "\n\n") + "\n"
    #expect(try changes(base, page(above: "<p>\(line)</p>"), isPage: false) == [])
    let edited = try changes(
      base, page(above: "<p>A letter from the people behind the park</p>"), isPage: false)
    #expect(edited.count == 1)
    #expect(edited.first?.hasPrefix("altered: ") == true)
  }

  @Test("headings of a table above the first paragraph are text if the other side has them")
  func headingsOfTables() throws {
    let rows = { (days: String, first: Int) in
      """
      <h2>\(days)</h2><table><tr><td>Station</td><td>0\(first):12</td><td>0\(first):42</td></tr><tr><td>Hall</td>\
      <td>0\(first):18</td><td>0\(first):48</td></tr></table>
      """
    }
    let page = """
      <!doctype html><title>Line 7</title><main><h1>Line 7</h1>\(rows("Monday to Friday", 6))\(rows("Saturday", 8))
      <h2>Notes</h2><p>\(Self.text[0]) \(Self.text[1])</p></main>
      """
    let text = """
      # Line 7

      Monday to Friday

      Station 06:12 06:42

      Hall 06:18 06:48

      Saturday

      Station 08:12 08:42

      Hall 08:18 08:48

      ## Notes

      \(Self.text[0]) \(Self.text[1])
      """
    #expect(
      try changes(text, page, isPage: false).filter { $0.hasPrefix("removed") || $0.hasPrefix("added") } == []
    )
  }

  @Test("the first half of a paragraph that was split is not gone")
  func split() throws {
    let halves =
      "<p>The council — by the river, in the old hall</p><p>has met in spring to talk about trees:</p>"
    let whole = "<p>The council — by the river, in the old hall has met in spring to talk about trees:</p>"
    #expect(try changes(page(above: whole), page(above: halves)).allSatisfy { !$0.hasPrefix("removed") })
    #expect(
      try changes(page(above: whole), page(above: halves)).allSatisfy {
        $0.contains("in the old hall") && !$0.hasPrefix("altered")
      })
  }

  @Test("a standfirst that got a second sentence is no lost one, whatever became of the heading above it")
  func standfirst() throws {
    let lead = "The park beside the river gets new places to sit and to read."
    let page = { (level: Int, lead: String) in
      """
      <!doctype html><title>New benches</title><div class=top><h\(level)>New benches</h\(level)><p class=lead>\(lead)</p></div>
      <div class=main><div>\(Self.text.map { "<p>\($0)</p>" }.joined())</div></div>
      """
    }
    let found = try changes(page(1, lead), page(2, lead + " It was about time, many say."))
    #expect(found.allSatisfy { !$0.hasPrefix("removed") })
    #expect(found.contains { $0.contains("It was about time") })
  }

  @Test(
    "of two states of one page, what came at its margins is told; beside another publication it is left out",
    arguments: [
      "<p>On Monday the mayor said that the benches had cost more than the park itself.</p>",
      "<div class=caption><p>The old benches in front of the mill</p></div>",
      "<h4>What the benches cost</h4>",
    ])
  func states(added: String) throws {
    let (before, after) = (page(), page(inside: added))
    #expect(try changes(before, after).map { $0.prefix(5) } == ["added"])
    #expect(try changes(after, before).map { $0.prefix(7) } == ["removed"])
    #expect(try changes(after, after) == [])
  }

  @Test("the same below the element of the text, unless a class says what it is")
  func below() throws {
    let paragraph = "On Monday the mayor said that the benches had cost more than the park itself."
    #expect(try changes(page(), page(below: "<p>\(paragraph)</p>")).count == 1)
    #expect(try changes(page(), page(below: "<div class=related><p>\(paragraph)</p></div>")) == [])
    let column = { (news: String) in
      "<div class=right><h3>Most read</h3><p>\(news)</p><p>\(Self.text[0]) It rains.</p></div>"
    }
    let news = "School sports day ends with a record number of medals for the youngest of all."
    let report = (1...20).map { number in
      "<p>Part \(number) of the report tells how long the works took, and what they cost.</p>"
    }
    let state = { (news: String) in page(above: report.joined(), below: column(news)) }
    #expect(try changes(state(paragraph), state(news)) == [])
    let text = "# New benches\n\n" + Self.text.joined(separator: "\n\n") + "\n"
    #expect(try changes(text, page(below: "<p>\(paragraph)</p>"), isPage: false) == [])
  }

  @Test("an image that is gone, or has another description, also beside a text in another format")
  func images() throws {
    let image = { (season: String) in
      "<figure><img src=a.jpg alt='Benches by the river in \(season)'></figure>"
    }
    #expect(try changes(page(inside: image("spring")), page()).count == 1)
    #expect(try changes(page(inside: image("spring")), page(inside: image("autumn"))).count == 1)
    #expect(try changes(page(inside: image("spring")), page(inside: image("spring"))) == [])
    let text = Self.text[..<2] + ["![Benches by the river in spring](b.jpg)"] + Self.text[2...]
    let base = "# New benches\n\n" + text.joined(separator: "\n\n") + "\n"
    #expect(try changes(base, page(inside: image("spring")), isPage: false) == [])
    #expect(
      try changes(base, page(inside: image("autumn")), isPage: false).map { $0.prefix(7) } == ["altered"])
  }

  @Test("a table of data between the title and the first paragraph")
  func table() throws {
    let table = { (price: Int) in
      "<table><tr><th>Who</th><th>Price</th></tr><tr><td>Grown-ups</td><td>8 €</td></tr>"
        + "<tr><td>Children</td><td>\(price) €</td></tr></table>"
    }
    #expect(try changes(page(above: table(4)), page(above: table(4))) == [])
    #expect(
      try changes(page(above: table(4)), page(above: table(5))) == ["altered: Children 4 € | Children 5 €"])
  }

  @Test("addresses that a list at the end prints are text, and another target of one is told")
  func printedAddresses() throws {
    let list = { (target: String) in
      """
      <h2>Addresses</h2><ul><li>The council: <a href=https://council.example/news>https://council.example/news</a>
      <li>The park: <a href=https://\(target)>https://park.example</a></ul>
      """
    }
    let old = page().replacing("</div></div>", with: list("park.example") + "</div></div>")
    let new = old.replacing("href=https://park.example", with: "href=https://old.park.example")
    #expect(try changes(old, old) == [])
    #expect(try changes(old, new).count == 1)
  }
}
