import DocumentModel
import Normaliser
import Testing

@Suite("Titles of plain text, alone and with the help of the other side")
struct PlainTitleTests {
  private static let body = "This is the first paragraph of a text, and it has more than a dozen words in it."

  @Test("a line that is set apart, capitalised and followed by a text is a title")
  func guessed() {
    let side = normalised(
      plain("New Rules for Trade\n\n\n\(Self.body)\n\n\nOld Rules for Travel\n\n\n\(Self.body)"))
    #expect(side.titles == "article New Rules for Trade\narticle Old Rules for Travel")
    #expect(side.articles.map { $0.passages.map(\.printed) } == [[Self.body], [Self.body]])
  }

  @Test(
    "no titles",
    arguments: [
      "A sentence that ends here.", "A list:", "trade and travel", "word", "By Jane Doe",
      "www.example.org today",
      "One, two,", "Wait…", "Home | Documentation", "Home · About us · Contact",
    ])
  func none(line: String) {
    let side = normalised(plain("\(line)\n\n\n\(Self.body)\n\n\n\(line)\n\n\n\(Self.body)"))
    #expect(side.articles.count == 1)
    #expect(side.articles.first?.title == nil)
  }

  @Test("a question is a title")
  func question() {
    let side = normalised(plain("What Are the New Rules?\n\n\n\(Self.body)"))
    #expect(side.titles == "article What Are the New Rules?")
  }

  @Test("a line is promoted when it is a title on the other side")
  func promoted() {
    let text =
      "new rules for trade\n\(Self.body)\n\nnew rules for trade\n\n\(Self.body)\n\nand for travel\n\n\(Self.body)"
    let other = markdown("# New rules for trade\n\n\(Self.body)\n\n# Travel\n\n\(Self.body)")
    #expect(normalised(plain(text)).articles.count == 1)
    let upper = text.replacing("\n\nnew rules for trade", with: "\n\nNew rules for trade")
    #expect(normalised(plain(upper), beside: other).titles == "frontMatter\narticle New rules for trade")
  }

  @Test("a title is demoted when it is a mere line in a document of better evidence")
  func demoted() {
    let body = Array(repeating: Self.body, count: 3).joined(separator: " ")
    let text = "New Rules for Trade\n\n\n\(body)\n\n\nThe Way Ahead\n\n\n\(body)"
    let other = markdown("# New Rules for Trade\n\n\(body)\n\n## The Way Ahead\n\n\(body)")
    #expect(normalised(plain(text)).articles.count == 2)
    let helped = normalised(plain(text), beside: other)
    #expect(helped.titles == "article New Rules for Trade")
    #expect(helped.articles[0].passages.count == 3)
  }

  @Test("the title of the other side may be in other capitals, quotes and dashes")
  func otherPrint() {
    let text =
      "Welcome\n\nNEW “RULES” – FOR TRADE\n\n\(Self.body)\n\nMore of it.\n\nOLD RULES FOR TRAVEL\n\n\(Self.body)"
    let other = markdown(
      "# New \"rules\" - for trade\n\n\(Self.body)\n\n# Old rules for travel\n\n\(Self.body)")
    let side = normalised(plain(text), beside: other)
    #expect(
      side.articles.compactMap(\.title?.printed) == ["NEW “RULES” – FOR TRADE", "OLD RULES FOR TRAVEL"])
  }

  @Test("numbered documents know their own titles")
  func ownTitles() {
    let text = "# 1. One\n\nB.\n\n# 2. Two\n\nB.\n\n# 3. Three\n\nB."
    let other = markdown("# B.\n\nOne.\n\n# Other\n\nTwo.")
    #expect(normalised(markdown(text), beside: other).dump == normalised(markdown(text)).dump)
  }

  @Test("a document keeps at least one title of its own")
  func keepsOne() {
    let other = markdown("# Post\n\n\(Self.body)\n\n### Rules\n\nB.\n\n# More\n\nB.")
    #expect(normalised(markdown("# Rules\n\n\(Self.body)"), beside: other).titles == "article Rules")
  }

  @Test("among headings that are titles there, one that was reworded is a title as well")
  func siblings() {
    let names = ["Travel", "Trade", "Taxes", "Tools"]
    let text = { (level: String, names: [String]) in
      // So much below its title would be one article, were it not for the other side.
      "# The Guide\n\n" + Array(repeating: Self.body, count: 6).joined(separator: " ") + "\n\n"
        + names.map { "\(level) \($0)\n\n\(Self.body)" }.joined(separator: "\n\n")
    }
    let reworded = ["Travel", "Trade", "Duties", "Tools"]
    let found = normalised(markdown(text("##", names)), beside: markdown(text("#", reworded)))
    #expect(found.titles == (["The Guide"] + names).map { "article " + $0 }.joined(separator: "\n"))
    // Of three, two suffice.
    let short = normalised(
      markdown(text("##", ["Travel", "Duties", "Tools"])),
      beside: markdown(text("#", ["Tools", "Taxes", "Travel"])))
    #expect(
      short.titles
        == ["The Guide", "Travel", "Duties", "Tools"].map { "article " + $0 }.joined(separator: "\n"))
    // What the other side has as a mere heading is none.
    let inside = markdown(
      text("#", ["Travel", "Trade", "Tools"]).replacing(
        "# Tools", with: "## Taxes\n\n\(Self.body)\n\n# Tools"))
    #expect(!normalised(markdown(text("##", names)), beside: inside).titles.contains("Taxes"))
  }
}
