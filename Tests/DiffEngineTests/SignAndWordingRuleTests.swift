import ChangeModel
import DiffEngine
import Testing

@Suite("Rules: only punctuation differs, or words do")
struct SignAndWordingRuleTests {
  @Test(
    "punctuation is minor",
    arguments: [
      ("They came, and they went.", "They came and they went."), ("They came today.", "They came today!"),
      ("They came (at last) to us.", "They came at last to us."),
      ("They came; they went.", "They came: they went."),
      ("Sie kamen, und sie gingen.", "Sie kamen und sie gingen."), ("他们来了，走了。", "他们来了、走了。"),
      ("Они пришли, и ушли.", "Они пришли и ушли."), ("They came / went again.", "They came & went again."),
      ("Ils sont venus !", "Ils sont venus."),
    ])
  func punctuation(base: String, revised: String) {
    #expect(verdict(base, revised) == "typography minor")
    #expect(verdict(revised, base) == "typography minor")
  }

  @Test(
    "quotes, dashes, bullets and marks of brands are cosmetic",
    arguments: [
      ("They said \"yes\" to us.", "They said yes to us."),
      ("They came - at last - to us.", "They came at last to us."),
      ("They use Stet™ every day.", "They use Stet every day."), ("• They came to us.", "They came to us."),
      ("They came... to us.", "They came to us."), ("a *b* c d e f", "a b c d e f"),
      ("Sie sagten „ja“ zu uns.", "Sie sagten ja zu uns."),
    ])
  func quiet(base: String, revised: String) {
    #expect(verdict(base, revised) == "typography cosmetic")
  }

  @Test(
    "the same text with other spaces is cosmetic",
    arguments: [
      ("It grew by 12% in all.", "It grew by 12 % in all."), ("该标准用5G。", "该标准用 5G。"),
      ("Ils sont venus !", "Ils sont venus!"),
    ])
  func spaces(base: String, revised: String) {
    #expect(verdict(base, revised) == "spacing cosmetic")
  }

  @Test("other spaces in two neighbouring gaps")
  func spacesInARow() async {
    await #expect(processExitsWith: .success) {
      #expect(verdict("and / or so on", "and/or so on") == "spacing cosmetic")
    }
  }

  @Test(
    "words are major",
    arguments: [
      ("They came to us gladly.", "They came to us sadly.", "the wording differs"),
      ("They came to us gladly.", "They came to us.", "words are gone"),
      ("They came to us.", "They came to us gladly.", "words were added"),
      ("Sie kamen gern zu uns.", "Sie kamen froh zu uns.", "the wording differs"),
      ("Ils sont venus contents.", "Ils sont venus tristes.", "the wording differs"),
      ("Estamos muy contentos aquí.", "Estamos muy tristes aquí.", "the wording differs"),
      ("Siamo molto contenti qui.", "Siamo molto tristi qui.", "the wording differs"),
      ("Мы очень рады быть тут.", "Мы очень горды быть тут.", "the wording differs"),
      ("这是一个好标准。", "这是一个坏标准。", "the wording differs"), ("これは良い標準です。", "これは悪い標準です。", "the wording differs"),
    ])
  func wording(base: String, revised: String, why: String) {
    let found = changes(Sheet(nil, base), Sheet(nil, revised))
    #expect(found.map(\.verdict) == ["wording major"])
    #expect(found.map(\.why) == [why])
  }
}
