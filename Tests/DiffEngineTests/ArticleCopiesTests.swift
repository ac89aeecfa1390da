import ChangeModel
import DiffEngine
import DocumentModel
import Testing

@Suite("Articles of one side that repeat another one of it")
struct ArticleCopiesTests {
  private static let passages = [
    "The committee met in the town hall on Monday to speak about the plans for the coming year.",
    "Its chair said that the budget would be smaller than the one of the year before it.",
    "The members agreed to meet again in spring, when the figures will be known to all of them.",
  ]
  private let article = Sheet(title: "A meeting in the town hall", passages: passages)

  private func copies(_ base: [Sheet], _ revised: [Sheet]) -> [String] {
    compare(base, revised).notes.filter { $0.note.kind == .copy }.map { "\($0.side): \($0.note.message)" }
  }

  @Test("a copy of an article that has a partner is told as one")
  func copy() {
    #expect(
      copies([article], [article, article]) == [
        "revised: “A meeting in the town hall” stands twice, word for word"
      ])
    #expect(
      copies([article, article], [article]) == [
        "base: “A meeting in the town hall” stands twice, word for word"
      ])
    #expect(copies([article], [article]).isEmpty)
    #expect(copies([article, article], [article, article]).isEmpty)
  }

  @Test("a copy that differs is told with how much of it does")
  func editedCopy() {
    var edited = article
    edited.passages[1] = "Its chair said that the budget would be larger than the one of the year before it."
    #expect(
      copies([article], [article, edited])
        == [
          "revised: “A meeting in the town hall” stands twice, but for 1 of its 3 passages, which were not compared"
        ])
    edited.passages = edited.passages.map { $0.replacing("the", with: "that") }
    #expect(
      copies([article], [article, edited])
        == [
          "revised: “A meeting in the town hall” stands twice, but for 3 of its 3 passages, which were not compared"
        ])
  }

  @Test("a copy under another title names both")
  func otherTitle() {
    let other = Sheet(title: "What the members said", passages: Self.passages)
    #expect(
      copies([article], [article, other])
        == ["revised: “What the members said” repeats “A meeting in the town hall”, word for word"])
  }

  @Test("other texts under one title and formulas in many articles are no copies")
  func others() {
    let other = Sheet(
      title: "A meeting in the town hall",
      passages: [
        "Nobody has come this time because rain had flooded all roads that lead into our small city, and two bridges were closed until late on Sunday night."
      ])
    #expect(copies([article], [article, other]).isEmpty)
    let many = (0..<40).map { number in
      Sheet(
        title: "Notice \(number)",
        passages: [Self.passages[0] + " " + Self.passages[1] + " " + Self.passages[2]])
    }
    #expect(copies([], many).isEmpty)
  }

  @Test("no more than twenty are listed")
  func limit() {
    let pages = (0..<30).map { number in
      Sheet(
        title: "Page \(number)",
        passages: Self.passages.map { "\($0) This is what was said of it on page \(number)." })
    }
    let found = copies(pages, pages + pages)
    #expect(found.count == 21)
    #expect(found.last == "revised: 10 more articles repeat others")
  }
}
