import ChangeModel
import DiffEngine
import Testing

@Suite("Rule: the same word in another spelling")
struct SpellingRuleTests {
  @Test(
    "is minor",
    arguments: [
      ("organise", "organize"), ("organisation", "organization"), ("analyse", "analyze"), ("colour", "color"),
      ("favourable", "favorable"), ("centre", "center"), ("catalogue", "catalog"), ("defence", "defense"),
      ("travelling", "traveling"), ("programme", "program"), ("encyclopaedia", "encyclopedia"),
      ("judgement", "judgment"),
      ("Organisation", "Organization"), ("co-operation", "cooperation"),
      ("e-mail", "email"),
      ("internet", "Internet"), ("NATO", "Nato"), ("Straße", "Strasse"),
      ("organising", "organizing"), ("Organisationen", "Organizationen"),
    ])
  func variants(base: String, revised: String) {
    #expect(
      verdict("They say \(base) to all of us.", "They say \(revised) to all of us.").hasPrefix(
        "spelling minor"))
    #expect(
      verdict("They say \(revised) to all of us.", "They say \(base) to all of us.").hasPrefix(
        "spelling minor"))
  }

  @Test(
    "other words are no spelling",
    arguments: [
      ("house", "mouse"), ("organise", "organises"), ("colour", "colon"), ("adapt", "adopt"),
      ("trial", "trail"),
      ("than", "then"), ("form", "from"), ("casual", "causal"), ("public", "pubic"), ("Grid", "Greed"),
    ])
  func otherWords(base: String, revised: String) {
    #expect(
      !verdict("They say \(base) to all of us.", "They say \(revised) to all of us.").contains("spelling"))
  }

  @Test("short words in two spellings", arguments: [("grey", "gray"), ("daß", "dass")])
  func shortWords(base: String, revised: String) {
    withKnownIssue("words of fewer than five letters have no variants any more") {
      #expect(
        verdict("They say \(base) to all of us.", "They say \(revised) to all of us.") == "spelling minor")
    }
  }

  @Test(
    "words that differ by such an ending by chance",
    arguments: [
      ("four", "for"), ("poet", "pet"), ("fell", "fel"), ("does", "des"), ("Bell", "Bel"), ("Noel", "Nel"),
    ])
  func falseFriends(base: String, revised: String) {
    #expect(
      !verdict("They say \(base) to all of us.", "They say \(revised) to all of us.").contains("spelling"))
  }

  @Test("names that differ by such an ending", arguments: [("Allan", "Alan"), ("Collins", "Colins")])
  func names(base: String, revised: String) {
    #expect(
      verdict("They met \(base) with all of us.", "They met \(revised) with all of us.") == "name critical")
  }

  @Test("a variant is one in both directions, whatever the lengths")
  func symmetry() {
    let there = verdict("They say all to each of us.", "They say al to each of us.")
    let back = verdict("They say al to each of us.", "They say all to each of us.")
    #expect(there == back)
  }

  @Test("ё and е in Russian")
  func russian() {
    #expect(verdict("Они ещё придут к нам.", "Они еще придут к нам.") == "spelling minor")
  }

  @Test("the reason tells capitals from variants")
  func reason() {
    let reason = { changes(Sheet(nil, $0), Sheet(nil, $1)).map(\.why) }
    #expect(
      reason("The internet is here now.", "The Internet is here now.") == [
        "the same words with other capitals or signs between"
      ])
    #expect(
      reason("The colour is here now.", "The color is here now.") == ["a spelling variant of the same word"])
  }
}
