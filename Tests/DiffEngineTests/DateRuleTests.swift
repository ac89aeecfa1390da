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
      ("Eles foram lá no dia 5 de janeiro.", "Eles foram lá no dia 6 de janeiro."),
      ("Estuvieron allí el día 5 de enero.", "Estuvieron allí el día 6 de enero."),
      ("Eles foram lá no dia 5 de janeiro.", "Eles foram lá no dia 5 de março."),
      ("Zij waren er op 5 januari bij.", "Zij waren er op 6 januari bij."),
      ("Zij waren er op 5 maart bij.", "Zij waren er op 5 mei bij."),
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
      ("Eles foram lá em janeiro passado.", "Eles foram lá em fevereiro passado."),
      ("Zij waren er in januari niet bij.", "Zij waren er in februari niet bij."),
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
    #expect(verdict(base, revised) == "date critical")
  }

  @Test(
    "times, weekdays, quarters and years of an era",
    arguments: [
      ("They met there at 14:30 with us.", "They met there at 14:45 with us."),
      ("They met there at 2.30 pm with us.", "They met there at 3.30 pm with us."),
      ("They met there on Tuesday with us.", "They met there on Wednesday with us."),
      ("Sie trafen sich am Dienstag dort um 14 Uhr.", "Sie trafen sich am Dienstag dort um 15 Uhr."),
      ("Ils étaient là à 14 h 30 avec nous.", "Ils étaient là à 15 h 30 avec nous."),
      ("Это было во вторник с нами.", "Это было в среду с нами."),
      ("It was done in Q3 of the year.", "It was done in Q4 of the year."),
      ("会议将于下午2点30分开始。", "会议将于下午3点30分开始。"), ("会議は14時30分に始まります。", "会議は15時30分に始まります。"),
      ("会議は令和2年10月9日です。", "会議は令和3年10月9日です。"), ("会议在星期五举行。", "会议在星期四举行。"),
    ])
  func times(base: String, revised: String) {
    #expect(verdict(base, revised) == "date critical")
    #expect(verdict(revised, base) == "date critical")
  }

  @Test(
    "the same time in another form is cosmetic",
    arguments: [
      ("They met there at 14:30 with us.", "They met there at 2:30 pm with us."),
      ("They met there at 2.30 pm with us.", "They met there at 2:30 p.m. with us."),
      ("Sie trafen sich dort um 14.30 Uhr mit uns.", "Sie trafen sich dort um 14:30 Uhr mit uns."),
      ("Ils étaient là à 14 h 30 avec nous.", "Ils étaient là à 14h30 avec nous."),
      ("会议将于下午2点30分开始。", "会议将于14:30开始。"), ("会議は14時30分に始まります。", "会議は14:30に始まります。"),
      ("It was done in Q3 of the year.", "It was done in the third quarter of the year."),
      ("Es ist dort von 13.00 bis 16.30 Uhr offen.", "Es ist dort von 13:00 bis 16:30 Uhr offen."),
      ("Es ist dort 13.00–16.30 Uhr offen.", "Es ist dort 13:00–16:30 Uhr offen."),
      // The word behind it is in a language that is not known.
      ("On je tamo od 13.00 do 16.30 sati.", "On je tamo od 13:00 do 16:30 sati."),
      (
        "Het is elke woensdag open van 13.00 tot 16.30 uur.",
        "Het is elke woensdag open van 13:00 tot 16:30 uur."
      ),
    ])
  func sameTimes(base: String, revised: String) {
    #expect(verdict(base, revised).hasSuffix("cosmetic"))
  }

  @Test("a number that only has the digits of a time is another one")
  func likeTimes() {
    #expect(verdict("Het is open tot 1.5 uur.", "Het is open tot 1:50 uur.").hasSuffix("critical"))
    #expect(verdict("Het is open tot 16.30 uur.", "Het is open tot 16:31 uur.").hasSuffix("critical"))
  }

  @Test("the order of day and month is told by other dates of the text, else it is doubted")
  func order() {
    let found = { (rest: String) in
      changes(
        Sheet(title: nil, passages: ["They met on 09/10/2020 there.", rest]),
        Sheet(title: nil, passages: ["They met on 9 October 2020 there.", rest]))
    }
    #expect(found("It was all over on 25/12/2019 for them.").map(\.severity) == [.cosmetic])
    #expect(found("It was all over on 12/25/2019 for them.").map(\.verdict) == ["date critical"])
    #expect(
      found("It was all over for them then.").map(\.why) == [
        "“09/10/2020” and “9 October 2020” are one date only if the day stands first in one and the month in the other"
      ])
  }

  @Test("the weekday of a date is checked against the calendar")
  func weekday() {
    let date = "They met on 9 October 2020 there."
    #expect(verdict(date, "They met on Friday, 9 October 2020 there.") == "date major")
    #expect(verdict(date, "They met on Monday, 9 October 2020 there.") == "date critical")
  }

  @Test("a date is marked as a whole")
  func whole() {
    let edits = {
      changes(Sheet(nil, $0), Sheet(nil, $1)).flatMap(\.edits).map { "\($0.before) → \($0.after)" }
    }
    #expect(
      edits("They met on 9 October 2020 there.", "They met on 9 October 2021 there.") == [
        "9 October 2020 → 9 October 2021"
      ])
    #expect(
      edits("Они были там 9 октября 2020 г. вместе.", "Они были там 8 октября 2020 г. вместе.") == [
        "9 октября 2020 г. → 8 октября 2020 г."
      ])
    #expect(edits("他们于2020年3月5日会面。", "他们于2020年3月6日会面。") == ["2020年3月5日 → 2020年3月6日"])
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
    #expect(found.map(\.why) == ["the date “5 May” became “6 June”"])
  }

  @Test(
    "the half of the day may stand at the figures, beside a date in another order, too",
    arguments: [
      ("8 pm", "8pm", "cosmetic"), ("8:30 pm", "8:30pm", "cosmetic"), ("8.30 pm", "8.30pm", "cosmetic"),
      ("11 a.m.", "11am", "cosmetic"), ("8 PM", "8pm", "cosmetic"), ("20:00", "8pm", "cosmetic"),
      ("8 pm", "9pm", "critical"), ("8 pm", "8am", "critical"), ("8:30 pm", "8:45pm", "critical"),
    ])
  func gluedHalves(base: String, revised: String, severity: String) {
    for (left, right) in [(base, revised), (revised, base)] {
      let alone = verdict("They meet at \(left) in town.", "They meet at \(right) in town.")
      #expect(alone.hasSuffix(severity), "\(left) \(right)")
      let beside = changes(
        Sheet(title: nil, passages: ["They meet on 9 October 2020 at \(left) in town."]),
        Sheet(title: nil, passages: ["They meet on October 9, 2020 at \(right) in town."]))
      #expect(beside.map(\.severity).max().map { "\($0)" } == severity, "\(beside.dump)")
    }
  }

  @Test("a number that counts requests on is no year, and that of a clause no day")
  func counted() {
    #expect(
      verdict("The wheel is built once (#1971) here.", "The wheel is built once (#1871) here.")
        == "number critical")
    #expect(
      verdict("4.12.18. The end of the wheel here.", "4.13.18. The end of the wheel here.")
        != "date critical")
    #expect(verdict("4.12.18 they met in town.", "4.11.18 they met in town.") == "date critical")
  }
}
