import ChangeModel
import DiffEngine
import Testing

@Suite("Rule: a negation came or went")
struct NegationRuleTests {
  @Test(
    "is critical",
    arguments: [
      ("They will come to us.", "They will not come to us."), ("They come to us.", "They never come to us."),
      ("They come with us.", "They come without us."), ("All of them came here.", "None of them came here."),
      ("Sie kommen heute zu uns.", "Sie kommen heute nicht zu uns."),
      ("Das ist ein Fehler hier.", "Das ist kein Fehler hier."),
      ("Ils sont venus ici.", "Ils ne sont pas venus ici."),
      ("Ellos siempre vienen aquí.", "Ellos nunca vienen aquí."),
      ("Loro vengono con noi.", "Loro vengono senza noi."),
      ("Они пришли к нам вчера.", "Они не пришли к нам вчера."),
      ("他们会来这里的。", "他们不会来这里的。"), ("这是一个标准。", "这是无一个标准。"),
    ])
  func negations(base: String, revised: String) {
    #expect(verdict(base, revised) == "negation critical")
    #expect(verdict(revised, base) == "negation critical")
  }

  @Test(
    "contractions negate",
    arguments: [
      ("They can come to us.", "They can't come to us."), ("They do come to us.", "They don’t come to us."),
      ("It is one of them.", "It isn’t one of them."),
    ])
  func contractions(base: String, revised: String) {
    #expect(verdict(base, revised) == "negation critical")
  }

  @Test(
    "Japanese negates with the end of the verb",
    arguments: [
      ("彼らは来ます。", "彼らは来ません。"), ("これは正しい標準である。", "これは正しくない標準である。"),
    ])
  func japanese(base: String, revised: String) {
    withKnownIssue("each kana is a token, so “ません” and “ない” are never met") {
      #expect(verdict(base, revised) == "negation critical")
    }
  }

  @Test(
    "nothing and nobody negate",
    arguments: [
      ("They said something to us.", "They said nothing to us."),
      ("Somebody came to us today.", "Nobody came to us today."),
      ("Sie sagten etwas zu uns.", "Sie sagten nichts zu uns."),
      ("Ils ont tout dit ici.", "Ils n’ont rien dit ici."),
    ])
  func pronouns(base: String, revised: String) {
    #expect(verdict(base, revised) == "negation critical")
  }

  @Test(
    "what is no negation",
    arguments: [
      ("See No. 5 of the list.", "See Nr. 5 of the list."),
      ("They paid a sin tax there.", "They paid a new tax there."),
      ("See No. 5 of the list.", "See Number 5 of the list."),
    ])
  func others(base: String, revised: String) {
    #expect(!verdict(base, revised).contains("negation"))
  }

  @Test(
    "one negation for another is wording",
    arguments: [
      ("They do not come to us.", "They do never come to us."),
      ("Sie haben keine Zeit.", "Sie haben nie Zeit."),
    ])
  func swapped(base: String, revised: String) {
    #expect(verdict(base, revised) == "wording major" || verdict(base, revised) == "name critical")
  }

  @Test("a whole sentence that is added turns nothing around")
  func sentence() {
    let added = "The whole of the text that is added here does not turn anything around at all."
    let text = "They come to us, and all of the others come to us as well, as they have come for years."
    #expect(verdict(text, text + " " + added) == "wording major")
  }

  @Test("it counts more than other edits of the passage, and the reason says so")
  func reason() {
    let found = changes(
      Sheet(nil, "They will come to the meeting of all the members in spring."),
      Sheet(nil, "They will not come to the meeting of all the friends in spring."))
    #expect(found.map(\.why) == ["the negation “not” was added; and 1 more edit in the passage"])
  }
}
