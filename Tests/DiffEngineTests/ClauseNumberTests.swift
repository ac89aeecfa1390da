import ChangeModel
import DiffEngine
import DocumentModel
import Testing

@Suite("The numbers in front of clauses and sections")
struct ClauseNumberTests {
  private static let words = [
    "The provider shall answer within two days.", "Either party may end the agreement in writing.",
    "Nothing in this text limits what the law demands.",
  ]

  /// The clauses with `labels` in front.
  private static func sheet(_ labels: [String], article: Int? = nil, _ words: [String] = Self.words) -> Sheet
  {
    var sheet = Sheet(
      title: "Duties", passages: zip(labels, words).map { $0.isEmpty ? $1 : "\($0) \($1)" })
    sheet.number = article
    return sheet
  }

  @Test(
    "clauses that all count on with another number are told once each, as numbering",
    arguments: [
      (["3.1", "3.2", "3.3"], ["4.1", "4.2", "4.3"]), (["(1)", "(2)", "(3)"], ["(2)", "(3)", "(4)"]),
      (["(a)", "(b)", "(c)"], ["(d)", "(e)", "(f)"]),
      (["2.1.1", "2.1.2", "2.1.3"], ["2.2.1", "2.2.2", "2.2.3"]),
    ])
  func numbering(before: [String], after: [String]) {
    let found = changes(Self.sheet(before), Self.sheet(after))
    #expect(found.map(\.verdict) == Array(repeating: "numbering minor", count: 3))
    #expect(found.map(\.dump) == zip(before, after).map { "altered numbering minor: \($0) → \($1)" })
    #expect(changes(Self.sheet(after), Self.sheet(before)).map(\.mirrored).map(\.dump) == found.map(\.dump))
  }

  @Test("a number that follows from the article's or from a clause in front is not told again")
  func explained() {
    let moved = changes(
      Self.sheet(["3.1", "3.2", "3.3"], article: 3), Self.sheet(["4.1", "4.2", "4.3"], article: 4))
    #expect(moved.map(\.dump) == ["altered numbering minor: 3. → 4."])
    let added = "The client pays what was agreed."
    let longer = Sheet(
      title: "Duties",
      passages: ["3.1 \(Self.words[0])", "3.2 \(added)", "3.3 \(Self.words[1])", "3.4 \(Self.words[2])"])
    #expect(
      changes(Self.sheet(["3.1", "3.2", "3.3"]), longer).map(\.dump)
        == ["added wording major:  → 3.2 \(added)"])
  }

  @Test("an edit of the clause itself is told by what it is")
  func edited() {
    var words = Self.words
    words[0] = "The provider shall answer within nine days."
    let found = changes(
      Self.sheet(["3.1", "3.2", "3.3"], article: 3), Self.sheet(["4.1", "4.2", "4.3"], article: 4, words))
    #expect(
      found.map(\.dump) == [
        "altered number critical: two days. → nine days.", "altered numbering minor: 3. → 4.",
      ])
  }

  @Test(
    "a number that nothing counts on from is one of something",
    arguments: [("2.5", "2.7"), ("1.5", "3.5")])
  func quantity(before: String, after: String) {
    let rest = "The rest of the text stays as it is, so that the passages keep their partners."
    let base = Sheet(title: nil, passages: ["\(before) Millionen Menschen leben in der Stadt.", rest])
    let revised = Sheet(title: nil, passages: ["\(after) Millionen Menschen leben in der Stadt.", rest])
    #expect(changes(base, revised).map(\.verdict) == ["number critical"])
  }

  @Test("titles of chapters whose sections have their number")
  func chapters() {
    let sheet = { (number: Int) in
      var sheet = Sheet(
        title: "\(number) Demands",
        passages: ["# \(number).1 Size", Self.words[0], "# \(number).2 Colour", Self.words[1]])
      sheet.number = number
      return sheet
    }
    #expect(changes(sheet(2), sheet(3)).map(\.dump) == ["altered numbering minor: 2. → 3."])
    var (seven, five) = (
      Sheet(title: "7 ways to boil rice", passages: Self.words), Sheet(title: nil, passages: [])
    )
    seven.number = 7
    five = seven
    (five.title, five.number) = ("5 ways to boil rice", 5)
    #expect(changes(seven, five).map(\.verdict).contains("number critical"))
  }

  @Test("a sentence begins behind the number")
  func sentences() {
    let base = Self.sheet(["1.1", "1.2", "1.3"])
    var words = Self.words
    words[1] = "Both parties may end the agreement in writing."
    #expect(changes(base, Self.sheet(["1.1", "1.2", "1.3"], words)).map(\.verdict) == ["wording major"])
  }

  @Test(
    "titles of articles that count on with other numbers are told as numbering, those of releases as numbers")
  func titles() {
    let sheets = { (numbers: [String]) in
      zip(numbers, Self.words).map { Sheet("\($0) The rule of \($1.split(separator: " ")[1])", $1) }
    }
    let found = compare(sheets(["10.2", "10.3", "10.4"]), sheets(["10.5", "10.6", "10.7"])).allChanges
    #expect(found.map(\.verdict) == Array(repeating: "numbering minor", count: 3), "\(found.dump)")
    let releases = compare(sheets(["2.4", "2.3", "2.2"]), sheets(["2.5", "2.3", "2.2"])).allChanges
    #expect(releases.map(\.verdict) == ["number critical"], "\(releases.dump)")
  }
}
