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
      ("It was [never](*) built.", "It was never built.", "“never” is no longer emphasised"),
      (
        "It was never built.", "It was [never built](**).",
        "“never built” became bold"
      ),
      (
        "It was [never](*) built.", "It was [never](**) built.",
        "“never” became bold, no longer emphasised"
      ),
    ])
  func emphasis(base: String, revised: String, why: String) {
    #expect(Self.told(base, revised) == ["altered emphasis cosmetic: " + why])
  }

  @Test("letters that are struck through say that something is gone")
  func struck() {
    #expect(
      Self.told("It costs [ten](~~) nine euros.", "It costs ten nine euros.") == [
        "altered emphasis minor: “ten” is no longer struck through"
      ])
  }

  @Test("emphasis is compared only where both sides carry it")
  func carried() {
    let sheets = ["It was [never](*) built.", "It was never built."].map {
      Sheet(title: nil, passages: [$0, Self.rest])
    }
    #expect(compare([sheets[0]], [sheets[1]], carries: [.headings]).allChanges.isEmpty)
  }

  /// A page with two more images, at the addresses that they have on the other side or at others.
  private static func pages(_ base: String, _ revised: String, folder: String = "") -> [String] {
    let sheet = { (text: String, folder: String) in
      Sheet(
        title: nil,
        passages: [
          text, "Here is ![the first](\(folder)first.png) image, as it was in the spring of last year.",
          "Here is ![the second](\(folder)second.png) image, as it was in the autumn, without leaves.",
        ])
    }
    return changes(sheet(base, ""), sheet(revised, folder)).map { "\($0.kind) \($0.verdict): \($0.why)" }
  }

  @Test("another image with the same description is told where images keep their addresses")
  func exchanged() {
    let (old, new) = ("It shows ![a bridge](old.png) here.", "It shows ![a bridge](new.png) here.")
    #expect(
      Self.pages(old, new) == [
        "altered image minor: the image “a bridge” is another one: new.png, not old.png"
      ])
    #expect(Self.pages(old, new, folder: "https://cdn.example.org/") == [])
    #expect(Self.told(old, new) == [])
  }

  @Test("an only image at another address of its host is another one")
  func sameHost() {
    let sheet = { (target: String) in
      Sheet(title: nil, passages: ["State: ![build](https://example.org/\(target))", Self.rest])
    }
    #expect(changes(sheet("a.svg"), sheet("b.svg")).map(\.verdict) == ["image minor"])
    let copy = Sheet(title: nil, passages: ["State: ![build](https://cdn.example.com/a.svg)", Self.rest])
    #expect(changes(sheet("a.svg"), copy) == [])
  }

  @Test("an image that left nothing but its description is told")
  func described() {
    let (image, words) = ("It shows ![a bridge](old.png) here.", "It shows a bridge here.")
    #expect(
      Self.pages(image, words) == ["altered image minor: the image “a bridge” is gone, the words are there"])
    #expect(
      Self.pages(words, image) == ["altered image minor: an image took the place of the words “a bridge”"])
  }
}
