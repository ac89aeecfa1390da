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
      ("its", "it's"), ("were", "we're"), ("well", "we'll"), ("filled", "filed"), ("filling", "filing"),
      ("entre", "enter"),
      ("everyday", "every day"), ("maybe", "may be"), ("resign", "re-sign"), ("us", "US"),
    ])
  func otherWords(base: String, revised: String) {
    #expect(
      !verdict("They say \(base) to all of us.", "They say \(revised) to all of us.").contains("spelling"))
  }

  @Test(
    "loan words with and without the long vowel at their end",
    arguments: [("コンピュータ", "コンピューター"), ("サーバ", "サーバー")])
  func longVowels(base: String, revised: String) {
    #expect(verdict("私たちは\(base)を使います。", "私たちは\(revised)を使います。") == "spelling minor")
    #expect(verdict("私たちは\(revised)を使います。", "私たちは\(base)を使います。") == "spelling minor")
    #expect(!verdict("それはカバです。", "それはカバーです。").contains("spelling"))
  }

  @Test("short words in two spellings", arguments: [("grey", "gray"), ("daß", "dass")])
  func shortWords(base: String, revised: String) {
    #expect(
      verdict("They say \(base) to all of us.", "They say \(revised) to all of us.") == "spelling minor")
    #expect(
      verdict("They say \(revised) to all of us.", "They say \(base) to all of us.") == "spelling minor")
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

  @Test(
    "accents that were lost, and those that make another word",
    arguments: [
      ("Ils disent l’événement à tous.", "Ils disent l’evenement à tous.", "spelling minor"),
      ("Ils ont marché avec nous.", "Ils ont marche avec nous.", "wording major"),
      ("Ella habló con los otros.", "Ella hablo con los otros.", "wording major"),
      ("Es una fábrica de los otros.", "Es una fabrica de los otros.", "spelling minor"),
      ("Sie wollen das fordern.", "Sie wollen das fördern.", "wording major"),
      ("They had a résumé with them.", "They had a resumé with them.", "spelling minor"),
    ])
  func accents(base: String, revised: String, expected: String) {
    #expect(verdict(base, revised) == expected)
    #expect(verdict(revised, base) == expected)
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
        "“internet” and “Internet” differ in capitals"
      ])
    #expect(
      reason("The colour is here now.", "The color is here now.") == [
        "“colour” and “color” are one word in two spellings"
      ])
    #expect(
      reason("The web site is here now.", "The website is here now.") == [
        "“web site” and “website” are the same words, written together or apart"
      ])
  }

  @Test(
    "a title in capitals and one in small letters, a sign apart",
    arguments: [
      ("DEFENCES: WHAT NEXT", "defences – what next"), ("HAUS UND HOF: WAS NUN", "Haus und Hof – was nun"),
      ("DÉFENSE : QUE FAIRE", "Défense – que faire"), ("ЧТО ДАЛЬШЕ: НАШ ПЛАН", "Что дальше – наш план"),
    ])
  func shouted(base: String, revised: String) {
    let rest = "The text of the article stays as it is in both of them."
    for (left, right) in [(base, revised), (revised, base)] {
      let found = changes(Sheet(title: left, passages: [rest]), Sheet(title: right, passages: [rest]))
      #expect(found.allSatisfy { $0.severity <= .minor } && !found.isEmpty, "\(found.dump)")
    }
  }

  @Test("an acronym among small letters is another word still")
  func acronym() {
    #expect(
      verdict("They spoke of aids there.", "They spoke of AIDS there.").hasSuffix("major")
        || verdict("They spoke of aids there.", "They spoke of AIDS there.").hasSuffix("critical"))
  }
}
