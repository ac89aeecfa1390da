import ChangeModel
import DiffEngine
import DocumentModel
import Testing

@Suite("Which articles belong together")
struct ArticleAlignmentTests {
  private static func sheets(_ seed: UInt64, _ count: Int) -> [Sheet] {
    var random = SplitMix64(state: seed)
    return (0..<count).map { number in
      var sheet = random.sheet()
      sheet.title = "Article \(number)"
      return sheet
    }
  }

  @Test("the same articles in any order", arguments: 0..<30 as Range<UInt64>)
  func anyOrder(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let base = Self.sheets(seed, 8)
    let findings = compare(base, base.shuffled(using: &random))
    #expect(findings.articles.allSatisfy { $0.base?.title == $0.revised?.title }, "seed \(seed)")
    #expect(findings.articles.compactMap(\.base?.title) == base.compactMap(\.title), "seed \(seed)")
    #expect(findings.allChanges.allSatisfy { $0.facet == .order }, "seed \(seed)")
  }

  @Test("a summary that stands at another place among the summaries has moved")
  func movedSummary() {
    let base = (0..<4).map { number in
      var random = SplitMix64(state: UInt64(number) &+ 900)
      var sheet = Sheet(title: "Summary \(number)", passages: [random.sentence(), random.sentence()])
      sheet.role = number == 3 ? .annex : .summary
      return sheet
    }
    let found = compare(base, [base[1], base[2], base[0], base[3]])
    #expect(found.allChanges.map(\.why) == ["the text stands at another place among the others"])
    // An annex in front of summaries is a matter of the edition.
    #expect(compare(base, [base[3], base[0], base[1], base[2]]).allChanges.isEmpty)
  }

  @Test("another order of most is told once, a moved article by itself")
  func order() {
    let base = Self.sheets(1, 10)
    let reversed = compare(base, base.reversed())
    #expect(reversed.allChanges.isEmpty)
    #expect(
      reversed.notes.map(\.note.message) == ["the 10 articles that both sides have stand in another order"])
    let moved = compare(base, [base[9]] + base[..<9])
    #expect(moved.notes.isEmpty)
    #expect(moved.allChanges.map { "\($0.kind) \($0.verdict)" } == ["moved order minor"])
    #expect(moved.articles.last?.changes.count == 1)
  }

  @Test("articles that moved side by side are one of the moves that are told one by one")
  func movedSideBySide() {
    let base = Self.sheets(9, 14)
    let found = compare(base, base[2..<5] + base[0..<2] + base[6..<12] + [base[5]] + base[12...])
    #expect(found.notes.isEmpty)
    #expect(found.allChanges.filter { $0.kind == "moved" }.count == 3, "\(found.allChanges.dump)")
    // Three that each went elsewhere are another order.
    let apart = compare(
      base, base[1..<3] + [base[0]] + base[4..<7] + [base[3]] + base[8..<12] + [base[7]] + base[12...])
    #expect(apart.notes.count == 1)
  }

  @Test("of two articles that changed places the one with fewer words as they are printed has moved")
  func programText() {
    var base = Self.sheets(10, 6)
    let row = (0..<60).map { "a\($0)" }.joined(separator: "|")
    base[2].passages = (0..<4).map { "Row \($0): \(row)" }
    base[3].passages = (0..<4).map { number in
      (0..<30).map { "word\(number)x\($0)" }.joined(separator: " ") + "."
    }
    let found = compare(base, base[..<2] + [base[3], base[2]] + base[4...])
    #expect(found.articles.filter { !$0.changes.isEmpty }.map(\.base?.title) == ["Article 2"])
  }

  @Test("one long article that passed several short ones has moved, not these")
  func longMoved() {
    var base = Self.sheets(6, 6)
    base[0].passages += Self.sheets(7, 20).flatMap(\.passages)
    let found = compare(base, base[1..<5] + [base[0], base[5]])
    #expect(found.notes.isEmpty)
    #expect(found.allChanges.map { "\($0.kind) \($0.verdict)" } == ["moved order minor"])
    #expect(found.articles.first?.changes.count == 1)
  }

  @Test("an article whose text went elsewhere is still there by its title")
  func emptiedElsewhere() {
    var base = Self.sheets(8, 6)
    base[5].title = "Contributing"
    base[1].title = "Features"
    var revised = base
    revised[1].passages += base[5].passages
    revised[5].passages = []
    revised.swapAt(4, 5)
    let found = compare(base, revised)
    #expect(found.articles.allSatisfy { $0.base?.title == $0.revised?.title }, "\(found.allChanges.dump)")
  }

  @Test(
    "an article that stood between two has moved where these are one on the other side",
    arguments: [false, true])
  func orderBesideJoined(back: Bool) {
    var base = Self.sheets(4, 5)
    base[3].passages += Self.sheets(5, 4).flatMap(\.passages)
    var joined = base[1]
    joined.passages += base[3].passages
    let revised = [base[0], joined, base[2], base[4]]
    let found = back ? compare(revised, base) : compare(base, revised)
    let moved = found.allChanges.filter { $0.kind == "moved" }
    #expect(
      moved.map(\.why) == ["the article stands at another place among the others"], "\(found.allChanges.dump)"
    )
  }

  @Test("titles may differ where the texts agree, texts where the titles do")
  func titles() {
    let sheets = Self.sheets(2, 3)
    var other = sheets[1]
    other.title = "Quite another title"
    #expect(
      compare(sheets, [other]).pairs == [
        "Article 0 = -", "Article 1 = Quite another title: 1", "Article 2 = -",
      ])
    var rewritten = Self.sheets(3, 1)[0]
    rewritten.title = "Article 1"
    rewritten.passages += sheets[1].passages.suffix(2)
    #expect(compare(sheets, [rewritten]).pairs[1].hasPrefix("Article 1 = Article 1"))
  }

  @Test("the same title over another text is another article")
  func sameTitleOtherText() {
    var other = Self.sheets(5, 1)[0]
    other.title = "Article 0"
    #expect(compare(Self.sheets(4, 1), [other]).pairs == ["Article 0 = -", "- = Article 0"])
  }

  @Test("the same title beside an article that both have is one article, with another text or none")
  func sameTitleSamePlace() {
    let sheets = Self.sheets(7, 4)
    var others = sheets
    others[1].passages = Self.sheets(8, 1)[0].passages
    others[2].passages = []
    for (base, revised) in [(sheets, others), (others, sheets)] {
      let findings = compare(base, revised)
      #expect(findings.articles.map(\.base?.title) == sheets.map(\.title))
      #expect(findings.articles.map(\.revised?.title) == sheets.map(\.title))
      // All of what one side alone has is told, and nothing else.
      let passages = { (sheets: [Sheet]) in sheets[1].passages.count + sheets[2].passages.count }
      #expect(findings.allChanges.count { $0.kind == "removed" } == passages(base))
      #expect(findings.allChanges.count == passages(base) + passages(revised))
    }
  }

  @Test("of two with the same title, or at another place, none is taken for the other")
  func sameTitleOpen() {
    var base = Self.sheets(9, 3)
    var revised = base
    revised[1].passages = Self.sheets(10, 1)[0].passages
    base[1].title = "Notes"
    revised[1].title = "Notes"
    // At the end, behind another article than on the other side.
    let elsewhere = [revised[0], revised[2], revised[1]]
    #expect(compare(base, elsewhere).pairs.filter { $0.contains("Notes") } == ["Notes = -", "- = Notes"])
    var twice = revised
    twice.insert(Self.sheets(11, 1)[0], at: 2)
    twice[2].title = "Notes"
    #expect(
      compare(base, twice).pairs.filter { $0.contains("Notes") } == ["Notes = -", "- = Notes", "- = Notes"])
  }

  @Test("an article split over two posts, and two merged into one")
  func splitAndMerged() {
    var random = SplitMix64(state: 6)
    let texts = (0..<8).map { _ in random.passage() }
    let whole = Sheet(title: "The whole", passages: texts)
    let parts = [
      Sheet(title: "The whole", passages: Array(texts[..<5])),
      Sheet(title: "Part two", passages: Array(texts[5...])),
    ]
    let split = compare([whole], parts)
    #expect(split.articles.count == 1)
    #expect(split.allChanges.map(\.dump) == ["added heading minor:  → Part two"])
    let merged = compare(parts, [whole])
    #expect(merged.articles.count == 1)
    #expect(merged.allChanges.map(\.dump) == ["removed heading minor: Part two → "])
  }

  @Test("an article whose only passage went into another is not that one")
  func emptied() {
    let text = { (name: String, edited: Bool) in
      (1...4).map {
        "Sentence \($0) of \(name) \(edited && $0 > 2 ? "was told anew" : "says") what \(name) \($0) is for."
      }
    }
    let passage = "This passage goes from one article to another one in one piece."
    let base = [
      Sheet(title: "One", passages: [passage]), Sheet(title: "Two", passages: text("two", false)),
      Sheet(title: "Three", passages: text("three", false)),
    ]
    let revised = [
      Sheet(title: "One", passages: []), Sheet(title: "Two", passages: text("two", false)),
      Sheet(title: "Three", passages: text("three", true) + [passage]),
    ]
    let found = compare(base, revised)
    #expect(found.articles.map { $0.base?.title } == ["One", "Two", "Three"])
    #expect(found.articles.map { $0.revised?.title } == ["One", "Two", "Three"])
    #expect(found.articles.first?.changes.map(\.why) == ["the passage went to “Three”"])
  }

  @Test("a short text that stands inside of another article is no pair with it where its own is there")
  func inside() {
    var base = Self.sheets(8, 2)
    let short = Sheet(title: "Short", passages: [base[0].passages[0]])
    base.append(short)
    #expect(
      compare(base, [base[0], short]).pairs == [
        "Article 0 = Article 0: 0", "Article 1 = -", "Short = Short: 0",
      ])
  }

  @Test("other material is compared with its like only, and listed where it has none")
  func material() {
    var annex = Self.sheets(9, 1)[0]
    annex.role = .annex
    var changed = annex
    changed.passages[0] += " More."
    let findings = compare([annex], [changed])
    #expect(findings.articles.isEmpty)
    #expect(findings.material.flatMap(\.changes).count == 1)
    var index = annex
    index.role = .index
    let other = compare([annex], [index])
    #expect(other.material.isEmpty)
    #expect(other.otherMaterial.map { "\($0.side) \($0.role)" } == ["base annex", "revised index"])
    #expect(
      compare(
        [index],
        [
          {
            var copy = changed; copy.role = .index; return copy
          }()
        ]
      ).allChanges.map(\.severity) == [.minor])
  }

  @Test("no article on a side, or none at all")
  func empty() {
    #expect(compare([], []).articles.isEmpty)
    #expect(compare(Self.sheets(1, 1), []).pairs == ["Article 0 = -"])
    #expect(compare([], Self.sheets(1, 1)).pairs == ["- = Article 0"])
  }

  @Test("of an article that was cut in two the part with its title is the article")
  func titleOfParts() {
    let passages = (0..<6).map { number in
      "Passage \(number) has words of its own, \(number * 7) of them or \(number * 11), and is known by these."
    }
    let whole = [Sheet(title: "Port loses containers", passages: passages)]
    let parts = [
      Sheet(title: "Plan for the river", passages: Array(passages[3...])),
      Sheet(title: "Port loses containers", passages: Array(passages[..<3])),
    ]
    for (base, revised) in [(whole, parts), (parts, whole)] {
      let found = compare(base, revised)
      #expect(found.articles.count == 1)
      let titles = found.allChanges.filter { $0.why.contains("title") }
      #expect(titles.isEmpty, "\(titles.map(\.why))")
    }
  }

  @Test("an article that repeats sentences of another one is no part of it")
  func repeated() {
    let notice =
      "The wheels of the new release are now built by default, so build and upload yours before the end of the year."
    let (old, older) = (
      Sheet("Release 2", "\(notice)\n\nIt mends the brake of the second cart."),
      Sheet("Release 1", "The first cart has no brake at all and stands in the yard.")
    )
    let new = Sheet("Release 3", "\(notice)\n\nIt paints a third cart in green.")
    let found = compare([old, older], [new, old, older])
    #expect(found.articles.map(\.status) == ["unchanged", "unchanged", "onlyInRevised"])
    #expect(found.allChanges.isEmpty, "\(found.allChanges.dump)")
  }
}
