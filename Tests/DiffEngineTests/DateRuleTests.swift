import ChangeModel
import DiffEngine
import Testing

@Suite("Rule: a date differs")
struct DateRuleTests {
  @Test(
    "dates are critical",
    arguments: [
      ("They met on 5 May 2020 there.", "They met on 6 May 2020 there."),
      ("They met on 5 May 2020 there.", "They met on 5 May 2021 there."),
      ("They met on 5 May there.", "They met on 5 June there."),
      ("They met in March there.", "They met in April there."),
      ("They met on October 5, 2020 there.", "They met on October 6, 2020 there."),
      ("It was made in 1999 there.", "It was made in 2001 there."),
      ("They met on 5 May 2020 there.", "They met on 7 June 2021 there."),
      ("Sie trafen sich am 5. Januar dort.", "Sie trafen sich am 6. Januar dort."),
      ("Sie trafen sich im Januar dort.", "Sie trafen sich im Februar dort."),
      ("Ils étaient là le 5 janvier dernier.", "Ils étaient là le 6 janvier dernier."),
      ("Estuvieron el 5 de enero allí.", "Estuvieron el 6 de enero allí."),
      ("Erano lì il 5 gennaio scorso.", "Erano lì il 6 gennaio scorso."),
      ("Они были там 5 января вместе.", "Они были там 6 января вместе."),
    ])
  func dates(base: String, revised: String) {
    #expect(verdict(base, revised) == "date critical")
    #expect(verdict(revised, base) == "date critical")
  }

  @Test(
    "months that are written small",
    arguments: [
      ("Ils étaient là en janvier dernier.", "Ils étaient là en février dernier."),
      ("Estuvieron allí en enero pasado.", "Estuvieron allí en febrero pasado."),
      ("Erano lì in gennaio tutti.", "Erano lì in febbraio tutti."),
      ("Они были там 5 января вместе.", "Они были там 5 февраля вместе."),
    ])
  func smallMonths(base: String, revised: String) {
    #expect(verdict(base, revised) == "date critical")
  }

  @Test(
    "May in German and French",
    arguments: [
      ("Sie trafen sich am 5. Mai dort.", "Sie trafen sich am 5. Juni dort."),
      ("Ils étaient là le 5 mai dernier.", "Ils étaient là le 5 juin dernier."),
    ])
  func may(base: String, revised: String) {
    #expect(verdict(base, revised) == "date critical")
  }

  @Test(
    "dates in figures and in Chinese",
    arguments: [
      ("They met on 2020-11-10 there.", "They met on 2020-11-12 there."),
      ("They met on 10.11.2020 there.", "They met on 12.11.2020 there."),
      ("他们于2020年3月5日会面。", "他们于2020年3月6日会面。"),
    ])
  func figures(base: String, revised: String) {
    withKnownIssue("a number is a date beside the name of a month only; it is critical all the same") {
      #expect(verdict(base, revised) == "date critical")
    }
  }

  @Test(
    "numbers that are no dates",
    arguments: [
      ("The fund has 500 members.", "The fund has 600 members."),
      ("It costs 2,020 pounds.", "It costs 2,021 pounds."),
      ("The fund has 3500 members.", "The fund has 3600 members."),
    ])
  func numbers(base: String, revised: String) {
    #expect(verdict(base, revised) == "number critical")
  }

  @Test("may and march are words, too")
  func words() {
    #expect(verdict("They may go there soon.", "They will go there soon.") == "wording major")
    #expect(verdict("They march on there soon.", "They walk on there soon.") == "wording major")
    #expect(verdict("They may have 5 of these.", "They may have 6 of these.") == "number critical")
  }

  @Test("the reason shows both dates")
  func reason() {
    let found = changes(Sheet(nil, "They met on 5 May there."), Sheet(nil, "They met on 6 June there."))
    #expect(found.map(\.why) == ["a date differs: “5 May” became “6 June”"])
  }
}
