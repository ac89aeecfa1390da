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
      ("他们会来这里的。", "他们不会来这里的。"), ("他们来过这里。", "他们没来过这里。"),
      ("Sie haben Zeit für uns.", "Sie haben keine Zeit für uns."),
      ("They came only with us.", "They came not only with us."),
      ("Ellos pueden venir aquí.", "Ellos no pueden venir aquí."),
      ("Hanno visto tutto.", "Non hanno visto tutto."),
      ("Eles vieram com todos nós.", "Eles não vieram com todos nós."),
      ("Eles vieram com uma carta.", "Eles vieram sem uma carta."),
      ("Zij zijn met ons gekomen.", "Zij zijn niet met ons gekomen."),
      ("Dat is een fout van ons.", "Dat is geen fout van ons."),
      ("Это можно сделать.", "Это нельзя сделать."), ("Он был там с нами.", "Его не было там с нами."),
      ("It is possible for us.", "It is hardly possible for us."),
      ("Das ist möglich für uns.", "Das ist kaum möglich für uns."),
      ("They know the plan.", "They barely know the plan."),
      ("Wir haben Zweifel daran.", "Wir haben keinerlei Zweifel daran."),
      ("Они согласны с нами.", "Они вряд ли согласны с нами."),
      ("Zij komen met ons mee.", "Zij komen nauwelijks met ons mee."),
      ("他们同意这个计划。", "他们不同意这个计划。"), ("他们可以参加会议。", "他们无法参加会议。"),
      ("计划已获批准。", "计划未获批准。"), ("他们有座位。", "他们无座位。"), ("费用少于五元。", "费用不少于五元。"),
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
      ("彼らは来ました。", "彼らは来ませんでした。"), ("これは使う。", "これは使わない。"),
    ])
  func japanese(base: String, revised: String) {
    #expect(verdict(base, revised) == "negation critical")
    #expect(verdict(revised, base) == "negation critical")
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
    "an opposite made by a syllable in front",
    arguments: [
      ("It is possible for all.", "It is impossible for all."),
      ("It is legal for all.", "It is illegal for all."),
      ("It was able to come.", "It was unable to come."),
      ("Es ist möglich für uns.", "Es ist unmöglich für uns."),
      ("C'est possible pour nous.", "C'est impossible pour nous."),
      ("Это было верно для нас.", "Это было неверно для нас."),
      ("Sie kamen gern zu uns.", "Sie kamen ungern zu uns."),
    ])
  func affixes(base: String, revised: String) {
    #expect(verdict(base, revised) == "negation critical")
    #expect(verdict(revised, base) == "negation critical")
  }

  @Test(
    "syllables that make no opposite",
    arguments: [
      ("They will form it soon.", "They will inform it soon."),
      ("It is at the port now.", "It is at the import now."),
      ("It is valuable for all.", "It is invaluable for all."),
      ("It is different for all.", "It is indifferent for all."),
    ])
  func others(base: String, changed: String) {
    #expect(verdict(base, changed) == "wording major")
  }

  @Test(
    "a contraction and its words are one",
    arguments: [
      ("They do not come to us.", "They don’t come to us."),
      ("They cannot come to us.", "They can't come to us."),
      ("They will not come to us.", "They won't come to us."), ("It is one of them.", "It’s one of them."),
      ("They can not come to us.", "They cannot come to us."),
    ])
  func contracted(base: String, revised: String) {
    #expect(verdict(base, revised) == "spelling minor")
    #expect(verdict(revised, base) == "spelling minor")
  }

  @Test(
    "words that hold the sign of a negation and are none",
    arguments: [
      ("这是好标准。", "这是非常好标准。"), ("他们来到这里。", "他们不断来到这里。"), ("这些人来了。", "这些非洲人来了。"),
      ("彼らは多い。", "彼らは少ない。"), ("They came with us.", "They not only came with us."),
      ("Ils ne sont pas ici.", "Ils sont pas ici."), ("Они пришли с нами.", "Они не только пришли с нами."),
    ])
  func apparent(base: String, revised: String) {
    #expect(!verdict(base, revised).contains("negation"))
    #expect(!verdict(revised, base).contains("negation"))
  }

  @Test(
    "the strength of a demand is wording, and the reason says so",
    arguments: [
      ("They must come to us.", "They should come to us.", "“must” became “should”, a weaker demand"),
      (
        "Sie können zu uns kommen.", "Sie müssen zu uns kommen.",
        "“können” became “müssen”, a stronger demand"
      ),
      ("他们应该来这里。", "他们必须来这里。", "“应该” became “必须”, a stronger demand"),
    ])
  func modals(base: String, revised: String, why: String) {
    let found = changes(Sheet(nil, base), Sheet(nil, revised))
    #expect(found.map(\.verdict) == ["wording major"])
    #expect(found.map(\.why) == [why])
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

  @Test(
    "in a sentence that came or went as a whole none turns anything round",
    arguments: [
      "Die Kasse nimmt keine Karten an.", "The shop is not open.", "Они не пришли.", "他们没来过这里。",
    ])
  func sentences(sentence: String) {
    let gap = sentence.hasSuffix("。") ? "" : " "
    let text = { (middle: String) in
      "The first of them stays.\(gap)\(middle)The last of them stays as well."
    }
    #expect(verdict(text(sentence + gap), text("")) != "negation critical")
    #expect(verdict(text(""), text(sentence + gap)) != "negation critical")
  }
}
