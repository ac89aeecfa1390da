import ChangeModel
import DiffEngine
import DocumentModel
import Testing

@Suite("Text around articles: prefaces, annexes, what stands behind")
struct MaterialTests {
  private static let text = (0..<6).map { number in
    "Sentence \(number) of the piece has words that no other sentence \(number * 7) of it has, so it is known."
  }.joined(separator: " ")

  private static func sheets(_ role: Article.Role?, edited: Bool = false) -> [Sheet] {
    let article = Sheet("The only article", "Its text has little to do with what stands around it today.")
    guard let role else { return [article] }
    var piece = Sheet("A piece", edited ? Self.text.replacing("piece", with: "part") : Self.text)
    piece.role = role
    return [article, piece]
  }

  @Test("is compared, whatever each side takes it for", arguments: [Article.Role.frontMatter, .annex])
  func roles(role: Article.Role) {
    #expect(compare(Self.sheets(role), Self.sheets(.backMatter)).allChanges.isEmpty)
    let found = compare(Self.sheets(role), Self.sheets(.backMatter, edited: true))
    #expect(found.allChanges.map(\.verdict) == ["wording major"])
    #expect(found.otherMaterial.isEmpty)
  }

  @Test("a piece that one of two documents lacks is told as one that only the other has")
  func lost() {
    let found = compare(Self.sheets(.annex), Self.sheets(nil))
    #expect(found.articles.map(\.status) == ["unchanged", "onlyInBase"])
    let back = compare(Self.sheets(nil), Self.sheets(.annex))
    #expect(back.articles.map(\.status) == ["unchanged", "onlyInRevised"])
  }

  @Test("posts have not lost the annex of the issue")
  func posts() {
    let found = compare(Self.sheets(.annex), Self.sheets(nil), revisedCarries: [])
    #expect(found.articles.map(\.status) == ["unchanged"])
    #expect(found.otherMaterial.map(\.role) == ["annex"])
  }

  @Test("front matter stays the partner of its namesake, whatever passage of an article moved into it")
  func namesakes() {
    let moved =
      "Requests are the way in which concrete changes come into the signs, the words and the sentences of it."
    func guide(_ text: String) -> Sheet {
      var sheet = Sheet("The guide", text)
      sheet.role = .frontMatter
      return sheet
    }
    let article = Self.sheets(nil)[0]
    let (before, after) = (
      "All who work on it in good faith are welcome here.", "Nothing that anybody does for it is too small."
    )
    let found = compare(
      [guide("\(before)\n\n\(after)"), Sheet("Requests", moved), article],
      [guide("\(moved)\n\n\(after)"), article])
    // What is told of the guide is told of both sides of it.
    #expect(found.allChanges.contains { ($0.before ?? "").contains("good faith") })
    #expect(!found.allChanges.contains { ($0.after ?? "").contains("The guide") })
  }

  private static func opening(_ text: String) -> Sheet {
    var sheet = Sheet(nil, text)
    sheet.role = .frontMatter
    return sheet
  }

  @Test(
    "front matter without a title and an article that went into it are compared together: neither is told as gone"
  )
  func untitled() {
    let moved = "Whoever wants to help may write to all of us at any time and will be told what to do first."
    let article = Self.sheets(nil)[0]
    let found = compare(
      [Self.opening(Self.text), Sheet("Helping", moved), article],
      [Self.opening("\(moved)\n\n\(Self.text)"), article])
    #expect(found.articles.map(\.status).allSatisfy { !$0.hasPrefix("only") })
    #expect(!found.allChanges.contains { ($0.before ?? $0.after ?? "").contains("Sentence") })
  }

  @Test("the name of a document is compared though the text below it went elsewhere")
  func nameAlone() {
    let lead =
      "What stands below the name went to an article, word for word, and is known there by its words."
    let article = { (lead: String) in Sheet("An article", "\(Self.text)\n\n\(lead)") }
    let found = compare(
      [Self.opening("# The guide to style\n\n\(lead)"), article("The end.")],
      [Self.opening("# The guide to signs"), article("\(lead)\n\nThe end.")])
    let told = found.allChanges.flatMap(\.runs).filter(\.isEdit)
    #expect(told.contains { $0.after.contains("signs") }, "\(found.allChanges.dump)")
  }

  @Test("a short piece behind the articles is told as one that only one document has")
  func shortPiece() {
    var piece = Sheet("The state of things", "")
    piece.role = .backMatter
    let found = compare(Self.sheets(nil), Self.sheets(nil) + [piece])
    #expect(found.articles.map(\.status) == ["unchanged", "onlyInRevised"])
  }

  @Test(
    "of what one document alone has in front of the articles a sentence and a section are told, no name and date",
    arguments: [
      ("The Weekly\n\n5 May 2020", false), ("This guide is old: read the one of the new site.", true),
      ("# Release 7\n\n- Mends the wheel.", true),
    ])
  func openingAlone(text: String, isTold: Bool) {
    let article = Self.sheets(nil)[0]
    for (base, revised) in [
      ([article], [Self.opening(text), article]), ([Self.opening(text), article], [article]),
    ] {
      let found = compare(base, revised)
      #expect(found.articles.contains { $0.status.hasPrefix("only") } == isTold)
      #expect(found.otherMaterial.isEmpty == isTold)
    }
  }
}
