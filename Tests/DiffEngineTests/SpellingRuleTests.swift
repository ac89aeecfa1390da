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
      ("grey", "gray"), ("Organisation", "Organization"), ("co-operation", "cooperation"),
      ("e-mail", "email"),
      ("internet", "Internet"), ("NATO", "Nato"), ("Straße", "Strasse"),
      ("daß", "dass"),
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

  @Test(
    "words that differ by such an ending by chance",
    arguments: [
      ("four", "for"), ("poet", "pet"), ("fell", "fel"), ("hence", "hense"), ("does", "des"),
      ("Allan", "Alan"),
      ("Bell", "Bel"), ("Noel", "Nel"),
    ])
  func falseFriends(base: String, revised: String) {
    withKnownIssue("the table is applied anywhere in words of any length, names among them") {
      #expect(
        !verdict("They say \(base) to all of us.", "They say \(revised) to all of us.").contains("spelling"))
    }
  }

  @Test("a variant is one in both directions, whatever the lengths")
  func symmetry() {
    let there = verdict("They say all to each of us.", "They say al to each of us.")
    let back = verdict("They say al to each of us.", "They say all to each of us.")
    withKnownIssue("only the length of the base is looked at") {
      #expect(there == back)
    }
  }

  @Test("ё and е in Russian")
  func russian() {
    withKnownIssue("not in the table") {
      #expect(verdict("Они ещё придут к нам.", "Они еще придут к нам.") == "spelling minor")
    }
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
