import ChangeModel
import DiffEngine
import DocumentModel
import Normaliser
import Testing

@Suite("What stands around the words: lists, headings, rows, metadata")
struct StructureTests {
  private static let rest = "The rest of the text stays as it is, so that the passages keep their partners."

  private static func dump(_ base: String, _ revised: String) -> String {
    changes(Sheet(title: nil, passages: [base, rest]), Sheet(title: nil, passages: [revised, rest])).dump
  }

  @Test(
    "marks and levels",
    arguments: [
      ("1. A point of some words.", "2. A point of some words.", "altered numbering minor: 1. → 2."),
      ("1. A point of some words.", "- A point of some words.", "altered list minor: 1. → •"),
      ("- A point of some words.", "1. A point of some words.", "altered list minor: • → 1."),
      ("- A point of some words.", "A point of some words.", "altered list minor: • → "),
      ("A point of some words.", "- A point of some words.", "altered list minor:  → •"),
      (
        "## A heading of some words", "### A heading of some words",
        "altered heading cosmetic: level 2 → level 3"
      ),
      ("## A heading of some words", "A heading of some words", "altered heading minor: heading → paragraph"),
      ("A heading of some words", "## A heading of some words", "altered heading minor: paragraph → heading"),
      ("- A point of some words.", "- A point of some words.", ""),
      ("1. A point of some words.", "[1] A point of some words.", ""),
      ("(1) A point of some words.", "1. A point of some words.", ""),
      ("1) A point of some words.", "1. A point of some words.", ""),
      (
        "2. A point of some words.", "[1] A point of some words.",
        "altered number critical:  → [1]\naltered list minor: 2. → "
      ),
    ])
  func marks(base: String, revised: String, expected: String) {
    #expect(Self.dump(base, revised) == expected)
  }

  @Test("a note that stands below a page on one side and in a list of notes on the other is no other item")
  func notes() {
    var tokeniser = Tokeniser()
    let articles = ["A note of some words.", "1. A note of some words."].map { text in
      var article = Sheet(title: nil, passages: [text, Self.rest]).article(&tokeniser, line: 1)
      article.passages[0].part = .note
      return article
    }
    let found = Comparison(
      base: Comparison.Side(articles: [articles[0]], carries: [.headings]),
      revised: Comparison.Side(articles: [articles[1]], carries: [.headings]),
      vocabulary: tokeniser.vocabulary
    ).findings().articles.flatMap(\.changes)
    #expect(found.isEmpty)
  }

  @Test(
    "the title of a group of articles with another level is told once, whatever the other side takes it for")
  func levelsOfGroups() {
    let sheets = { (groups: [Int: String]) in
      (0..<4).map { number in
        var random = SplitMix64(state: UInt64(number) &+ 60)
        var sheet = random.sheet()
        sheet.title = "Article \(number)"
        sheet.sections = groups[number].map { [$0] } ?? []
        return sheet
      }
    }
    let base = sheets([0: "The first group", 2: "The second group"])
    var inside = sheets([0: "The first group"])
    inside[1].passages.append("### The second group")
    #expect(compare(base, base).allChanges.isEmpty)
    for (one, other) in [(base, inside), (inside, base)] {
      let found = compare(one, other).allChanges
      #expect(found.map(\.why) == ["the heading has another level"], "\(found.dump)")
    }
  }

  @Test("the link of a title is compared where other titles lead to the same places")
  func titleLinks() {
    let sheets = { (target: String, folder: String) in
      (0..<3).map { number in
        var random = SplitMix64(state: UInt64(number) &+ 40)
        var sheet = random.sheet()
        sheet.title = "[Version \(number)](\(folder)\(number == 1 ? target : "v\(number)")) of the tool"
        return sheet
      }
    }
    let verdicts = { (target: String, folder: String) in
      compare(sheets("v1", "https://a.org/"), sheets(target, folder)).allChanges.map(\.verdict)
    }
    #expect(verdicts("v9", "https://a.org/") == ["link critical"])
    #expect(verdicts("v1", "https://a.org/") == [])
    #expect(verdicts("v1", "https://b.org/posts/") == [])
  }

  @Test(
    "whole passages",
    arguments: [
      ("A passage of so many words.", "wording major", "a passage was added"),
      ("- A point of so many words.", "wording major", "a list item was added"),
      ("## A heading of so many words", "heading major", "a heading was added"),
      ("## A label", "heading minor", "a label was added"),
      ("The label:", "heading minor", "a label was added"),
      ("| a\trow\tof\tcells", "table major", "a table row was added"),
      ("https://example.org/a", "link minor", "an address was added"),
      ("。", "typography minor", "a line of signs was added"),
    ])
  func whole(passage: String, verdict: String, why: String) {
    let base = Sheet(title: nil, passages: [Self.rest])
    let found = changes(base, Sheet(title: nil, passages: [passage, Self.rest]))
    #expect(found.map(\.verdict) == [verdict])
    #expect(found.map(\.why) == [why])
    let back = changes(Sheet(title: nil, passages: [Self.rest, passage]), base)
    #expect(back.map(\.verdict) == [verdict])
    #expect(back.map(\.kind) == ["removed"])
  }

  @Test("a mark that is a passage of its own belongs to the item")
  func loneMark() {
    let base = Sheet(title: nil, passages: ["1. A point of some words.", Self.rest])
    let revised = Sheet(title: nil, passages: ["[1]", "A point of some words.", Self.rest])
    #expect(changes(base, revised).dump == "")
    #expect(changes(revised, base).dump == "")
  }

  private static func sections(_ first: String?, _ second: String?) -> [Sheet] {
    [first, nil, second, nil].enumerated().map { number, section in
      var sheet = Sheet("Title of \(number)", "The text of number \(number): \(Self.rest)")
      sheet.sections = section.map { [$0] } ?? []
      return sheet
    }
  }

  @Test("titles of sections are compared, though they are part of no article")
  func sectionTitles() {
    let found = { compare($0, $1).articles.flatMap(\.changes).dump }
    let base = Self.sections("At Home", "Abroad")
    #expect(found(base, base) == "")
    #expect(found(base, Self.sections("At Home", "Elsewhere")) == "altered heading major: Abroad → Elsewhere")
    #expect(found(base, Self.sections("At Home", nil)) == "removed heading minor: Abroad → ")
    #expect(found(base, Self.sections("Abroad", "At Home")) == "")
    #expect(found(Self.sections("At Home", nil), base) == "added heading minor:  → Abroad")
  }

  @Test("a section’s title that was reworded is told though another section has it still")
  func repeatedSections() {
    let found = { compare($0, $1).articles.flatMap(\.changes).dump }
    let base = Self.sections("Release 2", "Release 2")
    #expect(found(base, base) == "")
    #expect(found(base, Self.sections("Release 2", "Release 3")) == "altered number critical: 2 → 3")
    #expect(found(base, Self.sections("Release 2", nil)) == "removed heading minor: Release 2 → ")
    #expect(found(Self.sections("Release 2", nil), base) == "added heading minor:  → Release 2")
  }

  @Test("the title of a section that the index alone still has is gone from the text")
  func sectionInIndex() {
    var index = Sheet("Contents", "At Home\n\nAbroad")
    index.role = .index
    let found = compare(
      [index] + Self.sections("At Home", "Abroad"), [index] + Self.sections("At Home", "Far"))
    #expect(found.articles.flatMap(\.changes).dump == "altered heading major: Abroad → Far")
  }

  @Test("the title of a section is told that went with its only article")
  func sectionWithArticle() {
    let base = Self.sections("At Home", "Abroad")
    let found = compare(base, Array(base[..<2]))
    #expect(
      found.articles.filter { $0.status == "onlyInBase" }.compactMap(\.base?.title).first == "Abroad")
    let back = compare(Array(base[..<2]), base)
    #expect(
      back.articles.filter { $0.status == "onlyInRevised" }.compactMap(\.revised?.title).first == "Abroad")
  }

  @Test("posts have not lost the sections of the issue")
  func sectionsOfPosts() {
    let found = compare(
      Self.sections("At Home", "Abroad"), Self.sections(nil, nil), revisedCarries: [.headings])
    #expect(found.articles.flatMap(\.changes).isEmpty)
  }

  @Test("one post of two has not lost the title of the issue")
  func sectionOfOnePost() {
    let issue = Array(Self.sections("Issue", nil)[..<2])
    var post = issue[0]
    post.sections = []
    let found = compare(issue, [post])
    #expect(found.articles.flatMap(\.changes).isEmpty)
    #expect(found.pairs == ["Title of 0 = Title of 0: 0", "Title of 1 = -"])
  }

  @Test("what is a section's title on one side is no label that the other lost")
  func sectionBesideLabel() {
    var base = Self.sections("At Home", "Abroad")
    var revised = base
    base[1].passages.append("# Abroad")
    base[2].sections = []
    revised[0].sections = ["At Home"]
    #expect(compare(base, revised).articles.flatMap(\.changes).isEmpty)
    #expect(compare(revised, base).articles.flatMap(\.changes).isEmpty)
  }

  @Test("levels are compared only where both sides carry them")
  func carried() {
    let base = Sheet(title: nil, passages: ["## A heading of some words", Self.rest])
    let revised = Sheet(title: nil, passages: ["A heading of some words", Self.rest])
    #expect(compare([base], [revised], carries: [.headings]).allChanges.isEmpty)
  }

  @Test("a change in a title is one of a heading, or of what it touches")
  func titles() {
    let dump = { changes(Sheet($0, Self.rest), Sheet($1, Self.rest)).map { "\($0.verdict): \($0.why)" } }
    #expect(
      dump("All the news of today", "All the views of today") == [
        "heading major: in the title: the wording differs"
      ])
    #expect(
      dump("All 5 news of today", "All 6 news of today") == [
        "number critical: in the title: the number 5 became 6"
      ])
    #expect(dump("All the news of today", "All the news of today") == [])
  }

  @Test("byline, number and tags")
  func metadata() {
    var base = Sheet(title: "The title", passages: [Self.rest])
    var revised = base
    (base.byline, base.number, base.tags) = ("By A", 3, ["One", "Two"])
    (revised.byline, revised.number, revised.tags) = ("By B", 4, ["One"])
    #expect(
      changes(base, revised).dump == """
        altered byline minor: By A → By B
        altered numbering minor: 3. → 4.
        altered tag minor: #One #Two → #One
        """)
    (revised.byline, revised.number, revised.tags) = (nil, nil, [])
    #expect(changes(base, revised).dump == "removed byline minor: By A → ")
    #expect(changes(revised, base).map { "\($0.kind): \($0.why)" } == ["added: a byline was added"])
    (revised.byline, revised.number, revised.tags) = ("BY A", 3, ["One", "Two"])
    #expect(changes(base, revised).isEmpty)
  }

  @Test("a paragraph split or merged at the end of a sentence is told, one cut in a sentence is not")
  func splits() {
    let (one, two) = (
      "One sentence of many words stands here.", "Another sentence of many words stands there."
    )
    let whole = Sheet(title: nil, passages: [one + " " + two, Self.rest])
    #expect(
      changes(whole, Sheet(title: nil, passages: [one, two, Self.rest])).map(\.why) == ["one passage is 2"])
    #expect(
      changes(Sheet(title: nil, passages: [one, two, Self.rest]), whole).map(\.why) == ["2 passages are one"])
    let cut = Sheet(title: nil, passages: ["One sentence of many", "words stands here. \(two)", Self.rest])
    #expect(changes(cut, whole).isEmpty)
  }

  private static func list(_ numbers: [Int], _ items: [Int]) -> Sheet {
    let words = [
      "red apples lie here", "green pears lie there", "blue plums are gone", "black cherries grow",
      "white berries hang",
    ]
    return Sheet(title: "The list", passages: zip(numbers, items).map { "\($0). Now \(words[$1])" })
  }

  @Test(
    "items that have another number since another item came, went or moved are not told",
    arguments: [([0, 1, 2, 3, 4], [1, 2, 3, 0, 4], "moved"), ([0, 1, 2, 3, 4], [0, 2, 3, 4], "removed")])
  func explainedNumbers(before: [Int], after: [Int], kind: String) {
    let (base, revised) = (Self.list(Array(1...5), before), Self.list(Array(1...5), after))
    #expect(changes(base, revised).map(\.kind) == [kind])
    #expect(changes(revised, base).map(\.kind) == [kind == "removed" ? "added" : kind])
  }

  @Test(
    "a list that counts anew, or begins with another number, is told",
    arguments: [[1, 2, 3, 1, 2], [4, 5, 6, 7, 8]])
  func restarted(numbers: [Int]) {
    let (base, revised) = (Self.list(Array(1...5), Array(0...4)), Self.list(numbers, Array(0...4)))
    let different = zip(1...5, numbers).count { $0 != $1 }
    #expect(changes(base, revised).map(\.verdict) == Array(repeating: "numbering minor", count: different))
    #expect(changes(revised, base).count == different)
  }
}
