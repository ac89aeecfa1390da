import ChangeModel
import DiffEngine
import DocumentModel
import Testing

@Suite("Images and how words are set off")
struct ImageAndEmphasisTests {
  private static let rest = "The rest of the text stays as it is, so that the passages keep their partners."

  private static func told(_ base: String, _ revised: String) -> [String] {
    changes(Sheet(title: nil, passages: [base, rest]), Sheet(title: nil, passages: [revised, rest]))
      .map { "\($0.kind) \($0.verdict): \($0.why)" }
  }

  @Test(
    "images and their alternative texts",
    arguments: [
      (
        "It shows ![A bridge](b.png) over the river.", "It shows over the river.",
        "altered image minor: the image “A bridge” is gone"
      ),
      (
        "It shows over the river.", "It shows ![A bridge of 2020](b.png) over the river.",
        "altered image minor: the image “A bridge of 2020” was added"
      ),
      (
        "It shows ![An old bridge](b.png) here.", "It shows ![An old tower](b.png) here.",
        "altered image minor: the alternative text of an image differs"
      ),
      (
        "It shows ![All 5 bridges](b.png) here.", "It shows ![All 6 bridges](b.png) here.",
        "altered number critical: the number 5 became 6"
      ),
      (
        "It shows ![A bridge](b.png) that stands.", "It shows ![A bridge](b.png) that stood.",
        "altered wording major: the wording differs"
      ),
    ])
  func images(base: String, revised: String, expected: String) {
    #expect(Self.told(base, revised) == [expected])
  }

  @Test(
    "words that are set off",
    arguments: [
      ("It was [never](*) built.", "It was never built.", "“never” is set off on one side, or otherwise"),
      (
        "It was never built.", "It was [never built](**).",
        "“never built” is set off on one side, or otherwise"
      ),
      (
        "It was [never](*) built.", "It was [never](**) built.",
        "“never” is set off on one side, or otherwise"
      ),
    ])
  func emphasis(base: String, revised: String, why: String) {
    #expect(Self.told(base, revised) == ["altered emphasis cosmetic: " + why])
  }

  @Test("letters that are struck through say that something is gone")
  func struck() {
    #expect(
      Self.told("It costs [ten](~~) nine euros.", "It costs ten nine euros.") == [
        "altered emphasis minor: “ten” is struck through on one side"
      ])
  }

  @Test("emphasis is compared only where both sides carry it")
  func carried() {
    let sheets = ["It was [never](*) built.", "It was never built."].map {
      Sheet(title: nil, passages: [$0, Self.rest])
    }
    #expect(compare([sheets[0]], [sheets[1]], carries: [.headings]).allChanges.isEmpty)
  }
}
