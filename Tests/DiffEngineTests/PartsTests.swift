import ChangeModel
import DiffEngine
import DocumentModel
import Testing

@Suite("Parts too short for shingles belong to their whole")
struct PartsTests {
  private static let items = ["0 (halt),", "1 (single user),", "2 to 5 (several users),", "6 (boot)."]

  private static func kinds(_ base: [String], _ revised: [String]) -> [String] {
    let around = ["A first sentence of the text here.", "A last sentence that ends all of it."]
    let whole = { Sheet(title: "A title to share", passages: [around[0]] + $0 + [around[1]]) }
    return changes(whole(base), whole(revised)).map { "\($0.kind) \($0.facet.rawValue)" }
  }

  @Test("a list made a paragraph is merged, not removed")
  func list() {
    let paragraph = [Self.items.joined(separator: " ")]
    #expect(Self.kinds(Self.items.map { "- " + $0 }, paragraph) == ["merged spacing", "altered list"])
    #expect(Self.kinds(paragraph, Self.items.map { "- " + $0 }) == ["split spacing", "altered list"])
  }

  @Test("a list that was made a paragraph at another place has moved, and no item of it is gone")
  func movedList() {
    let items =
      Self.items.dropLast() + ["6 (boot), which is the one that nobody should ever choose as the first."]
    let others = [
      "The second of all passages speaks of ships in the harbour.",
      "The third of them tells of the fair in autumn, and of fruit that is sold there.",
    ]
    let list = others + items.map { "- " + $0 }
    let moved = Self.kinds(list, [items.joined(separator: " ")] + others)
    #expect(Set(moved) == ["moved order", "merged spacing", "altered list"], "\(moved)")
  }

  @Test("a list in a script of ideographs")
  func ideographs() {
    let items = ["标准化", "智能制造", "绿色数据中心"]
    #expect(
      Self.kinds(items.map { "- " + $0 }, [items.joined(separator: "；")])
        == ["altered typography", "altered list"])
  }

  @Test("a split whose last sentence was rewritten with more words")
  func rewritten() {
    let first = "The band plays on Sunday at 3 pm, and nobody has to pay for it."
    let before = ["\(first) If it rains the concert is off."]
    let after = [first, "If it rains the concert is held in the hall beside the church."]
    #expect(!Self.kinds(before, after).contains { $0.hasPrefix("added") })
    #expect(!Self.kinds(after, before).contains { $0.hasPrefix("removed") })
  }

  @Test("an item that is gone besides is told")
  func gone() {
    let kinds = Self.kinds(
      Self.items.map { "- " + $0 }, [Self.items.dropLast().joined(separator: " ")])
    #expect(
      kinds.contains("removed wording") || kinds.contains { $0.hasPrefix("altered") && $0 != "altered list" })
  }
}

@Suite("Short passages at the edge of a longer one")
struct EdgePartsTests {
  private static let definition = "Whatever grows on trees and can be eaten without being cooked before."

  private static func kinds(_ base: [String], _ revised: [String]) -> [String] {
    let around = ["A first sentence of the text here.", "A last sentence that ends all of it."]
    let whole = { Sheet(title: "A title to share", passages: [around[0]] + $0 + [around[1]]) }
    return changes(whole(base), whole(revised)).filter { $0.severity != .cosmetic }
      .map { "\($0.kind) \($0.facet.rawValue)" }
  }

  @Test("a term in front of its definition is a part of it, on either side")
  func term() {
    let whole = ["Fruit " + Self.definition]
    #expect(Self.kinds(whole, ["Fruit", Self.definition]).isEmpty)
    #expect(Self.kinds(["Fruit", Self.definition], whole).isEmpty)
  }

  @Test("a term is a part of its definition where a page has cut that in two, on either side")
  func cutDefinition() {
    let rest = "Most of it is sweet, and all of it is better than what you buy in towns."
    let whole = ["Fruit " + Self.definition, rest]
    let split = ["Fruit", Self.definition + " " + rest]
    #expect(Self.kinds(whole, split).isEmpty)
    #expect(Self.kinds(split, whole).isEmpty)
  }

  @Test("a term of signs")
  func signs() {
    let whole = ["\\$ " + Self.definition]
    #expect(Self.kinds(whole, ["\\$", Self.definition]).isEmpty)
    #expect(Self.kinds(["\\$", Self.definition], whole).isEmpty)
  }

  @Test("terms that differ in their signs stay with their own definitions")
  func alikeTerms() {
    let terms = ["-n", "+n", "~n"]
    let definitions = ["Take the n-th entry off.", "Put the n-th entry in front.", "Turn n around."]
    let split = zip(terms, definitions).flatMap { [$0, $1] }
    let whole = zip(terms, definitions).map { "\($0) \($1)" }
    #expect(Self.kinds(whole, split).isEmpty)
    #expect(Self.kinds(split, whole).isEmpty)
  }

  @Test("another term is told")
  func otherTerm() {
    #expect(!Self.kinds(["Fruit " + Self.definition], ["Bread", Self.definition]).isEmpty)
  }
}

@Suite("Articles of one side that are other material of the other")
struct StraysTests {
  private static let preface = Sheet(
    title: "Preface",
    passages: [
      "Books of this kind are written for people who have a garden and too little time.",
      "We thank all who told us how they grow what they eat, and what went wrong.",
    ])
  private static let chapter = Sheet(
    title: "Apples", passages: ["Apples grow on trees that want sun, water and an owner with patience."])

  private static func material(_ sheet: Sheet) -> Sheet {
    var sheet = sheet
    sheet.role = .frontMatter
    return sheet
  }

  @Test("a preface is compared with the front matter that has its text")
  func preface() {
    let report = compare([Self.material(Self.preface), Self.chapter], [Self.preface, Self.chapter])
    #expect(report.articles.allSatisfy { $0.status == "unchanged" })
  }

  @Test("an article that nothing is like stays alone")
  func alone() {
    let report = compare([Self.material(Self.preface), Self.chapter], [Self.chapter])
    #expect(report.articles.map(\.status) == ["unchanged", "onlyInBase"])
  }
}
