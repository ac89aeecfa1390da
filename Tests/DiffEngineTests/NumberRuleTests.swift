import ChangeModel
import DiffEngine
import Testing

@Suite("Rule: a number differs")
struct NumberRuleTests {
  @Test(
    "numbers are critical",
    arguments: [
      ("The fund has 5 members.", "The fund has 6 members."),
      ("It costs 1,000.5 pounds here.", "It costs 1,000.6 pounds here."),
      ("The share grew by 12% at last.", "The share grew by 13% at last."),
      ("The fund has 5 members.", "The fund has members."),
      ("The fund has members.", "The fund has 5 members."),
      ("Der Fonds hat 5 Mitglieder.", "Der Fonds hat 50 Mitglieder."),
      ("Le fonds a 1.000 membres ici.", "Le fonds a 1.001 membres ici."),
      ("El fondo tiene 5 miembros.", "El fondo tiene 7 miembros."),
      ("В фонде 5 членов всего.", "В фонде 6 членов всего."),
      ("O fundo tem cinco membros.", "O fundo tem seis membros."),
      ("O fundo tem vinte e cinco membros.", "O fundo tem vinte e seis membros."),
      ("Het fonds heeft vijf leden.", "Het fonds heeft zes leden."),
      ("Het fonds heeft vijfentwintig leden.", "Het fonds heeft zesentwintig leden."),
      ("该基金有5名成员。", "该基金有6名成员。"),
      ("この基金には5人がいます。", "この基金には6人がいます。"),
      ("They use the 4G networks now.", "They use the 5G networks now."),
      ("It is the 21st of them all.", "It is the 22nd of them all."),
    ])
  func numbers(base: String, revised: String) {
    #expect(verdict(base, revised) == "number critical")
    #expect(verdict(revised, base) == "number critical")
  }

  @Test(
    "so are the signs that belong to one",
    arguments: [
      ("It grew by 12% in all.", "It grew by 12 in all."), ("It costs €5 in all.", "It costs $5 in all."),
      ("It is <5 in all cases.", "It is >5 in all cases."), ("It is 5° in all.", "It is 5 in all."),
      ("It grew by 12% in all.", "It grew by 12‰ in all."),
    ])
  func signs(base: String, revised: String) {
    #expect(verdict(base, revised) == "number critical")
  }

  @Test(
    "a minus sign that is lost",
    arguments: [
      ("It was -5 degrees there.", "It was 5 degrees there."),
      ("It was −5 degrees there.", "It was 5 degrees there."),
    ])
  func minus(base: String, revised: String) {
    #expect(verdict(base, revised) == "number critical")
  }

  @Test("fractions are numbers, and so is the power of a unit")
  func fractions() {
    #expect(verdict("Take ½ litre of it now.", "Take ¼ litre of it now.") == "number critical")
    #expect(verdict("It has 50 m² of room.", "It has 50 m³ of room.") == "number critical")
  }

  @Test(
    "numbers in words",
    arguments: [
      ("The fund has five members.", "The fund has six members."), ("该基金有五名成员。", "该基金有六名成员。"),
      ("Der Fonds hat fünf Mitglieder.", "Der Fonds hat sechs Mitglieder."),
    ])
  func words(base: String, revised: String) {
    #expect(verdict(base, revised) == "number critical")
  }

  @Test(
    "the same number is none, whatever its print",
    arguments: [
      ("It has “5” members.", "It has \"5\" members."), ("It has 50 members.", "It has ５０ members."),
    ])
  func same(base: String, revised: String) {
    #expect(verdict(base, revised).hasSuffix("cosmetic"))
  }

  @Test(
    "units, currencies, signs, ordinals and ranges",
    arguments: [
      ("It has 50 km of road.", "It has 50 mi of road."),
      ("It costs 5 euros in all.", "It costs 5 dollars in all."),
      ("It is the third of them.", "It is the fourth of them."),
      ("It is the 3rd of them all.", "It is the 4th of them all."),
      ("It takes 5–7 of them.", "It takes 5–8 of them."),
      ("It takes 5 to 7 of them.", "It takes 6 to 7 of them."),
      ("Es kostet 5 Mio. Euro dort.", "Es kostet 5 Mrd. Euro dort."),
      ("They have a million of it.", "They have a billion of it."),
      ("计划投资3万元。", "计划投资3亿元。"), ("增长了百分之五。", "增长了百分之六。"), ("これは第三の計画です。", "これは第四の計画です。"),
      ("See Chapter IV of it all.", "See Chapter V of it all."),
      ("Of 5 members 7 are there.", "Of 7 members 5 are there."),
    ])
  func kinds(base: String, revised: String) {
    #expect(verdict(base, revised) == "number critical")
    #expect(verdict(revised, base) == "number critical")
  }

  @Test(
    "the same with another unit, ordinal or range sign",
    arguments: [
      ("It has 50 km of road.", "It has 50 kilometres of road."),
      // Terms of several tokens, cut where the lexicon does not cut them.
      ("It has 50 km of road.", "It has 50 kilo-metres of road."),
      ("It took 50 light-years of road.", "It took 50 light years of road."),
      ("It costs €5 in all.", "It costs 5 euros in all."),
      ("It costs €5 in all.", "It costs EUR 5 in all."),
      ("It is the 3rd of them all.", "It is the third of them all."),
      ("It takes 5–7 of them.", "It takes 5 to 7 of them."),
      ("It rose by 5–7 % then.", "It rose by 5% to 7% then."),
      ("See Chapter IV of it all.", "See Chapter 4 of it all."),
      ("It costs $1.5 million here.", "It costs $1,500,000 here."),
      ("Es war der 3. Versuch von uns.", "Es war der dritte Versuch von uns."),
      ("Es dauert 5–7 Tage mit uns.", "Es dauert 5 bis 7 Tage mit uns."),
      ("增长了百分之五。", "增长了5%。"), ("第3次会议开始了。", "第三次会议开始了。"), ("人口は120万人です。", "人口は1,200,000人です。"),
      ("规模超过1万亿元。", "规模超过10000亿元。"), ("规模超过一万亿元。", "规模超过1万亿元。"),
      ("Il en est au XXI de la liste.", "Il en est au 21 de la liste."),
    ])
  func sameKinds(base: String, revised: String) {
    #expect(verdict(base, revised).hasSuffix("cosmetic"))
    #expect(verdict(revised, base).hasSuffix("cosmetic"))
  }

  @Test(
    "labels are no amounts",
    arguments: [
      ("It is version 2.10 of it.", "It is version 2.1 of it."),
      ("It is Python 3.10 that they use.", "It is Python 3.1 that they use."),
      ("See section 1.2.3 of it.", "See section 1.2.4 of it."),
      ("Agent 007 is with us.", "Agent 7 is with us."),
      ("Call +49 30 123456 for it.", "Call +49 30 123457 for it."),
      ("They use 5G for it now.", "They use 5 for it now."),
    ])
  func labels(base: String, revised: String) {
    #expect(verdict(base, revised) == "number critical")
  }

  @Test("a telephone number in other groups is the same")
  func phone() {
    #expect(verdict("Call +49 30 123456 for it.", "Call +49 30 12 34 56 for it.").hasSuffix("cosmetic"))
  }

  @Test("whether 1.000 is one or a thousand is told by other numbers of the text, else it is doubted")
  func thousands() {
    let found = { (rest: String) in
      changes(
        Sheet(title: nil, passages: ["They have 1.000 of it there.", rest]),
        Sheet(title: nil, passages: ["They have 1000 of it there.", rest]))
    }
    #expect(found("It costs 12,5 of that, and 1.234.567 in all.").map(\.severity) == [.cosmetic])
    let doubt = found("It is what it is for them, after all.")
    #expect(doubt.map(\.verdict) == ["number critical"])
    #expect(
      doubt.map(\.why) == [
        "“1.000” and “1000” are one number only if both set thousands apart, which the text does not tell"
      ])
  }

  @Test("a number is marked with its unit, as a whole")
  func whole() {
    let edits = {
      changes(Sheet(nil, $0), Sheet(nil, $1)).flatMap(\.edits).map { "\($0.before) → \($0.after)" }
    }
    #expect(edits("It has 50 km of road.", "It has 60 km of road.") == ["50 km → 60 km"])
    #expect(
      edits("It costs €5 million in all.", "It costs €6 million in all.") == ["€5 million → €6 million"])
    #expect(
      edits("They have twenty-three of it.", "They have twenty-four of it.") == ["twenty-three → twenty-four"]
    )
    #expect(edits("It was -5 there.", "It was 5 there.") == ["-5 → 5"])
  }

  @Test("one and second are words of other uses")
  func weak() {
    #expect(verdict("It is one of them all.", "It is part of them all.") == "wording major")
    #expect(verdict("They came second to us.", "They came near to us.") == "wording major")
    #expect(verdict("It is one of them all.", "It is second of them all.") == "wording major")
    #expect(
      verdict("It is part of five of them.", "It is one of 5 of them.")
        == "wording major, typography cosmetic")
    #expect(verdict("They have one of them.", "They have two of them.") == "number critical")
  }

  @Test("the reason names both numbers, those that differ")
  func reason() {
    let found = changes(
      Sheet(nil, "Of 5 members 7 are there now."), Sheet(nil, "Of 5 members 8 are there now."))
    #expect(found.map(\.why) == ["the number 7 became 8"])
  }

  @Test("a weekday behind a dash is no currency, and a version no range with the date behind it")
  func falseUnits() {
    let edits = { (base: String, revised: String) in
      changes(Sheet(title: nil, passages: [base]), Sheet(title: nil, passages: [revised]))
        .flatMap(\.edits).map { "\($0.before) → \($0.after)" }
    }
    #expect(
      edits("Das Amt ist Mo–Fr 8–17 Uhr für alle offen.", "Das Amt ist Mo–Fr 8–18 Uhr für alle offen.")
        == ["8–17 → 8–18"])
    #expect(
      edits("Version 2.4.0 – 3 May 2024 is out.", "Version 2.4.0 – 5 May 2024 is out.")
        == ["3 May 2024 → 5 May 2024"])
  }

  @Test(
    "a version with a letter in front is one number",
    arguments: [
      ("v2.19.2", "v2.20.0"), ("v1.2", "v2.2"), ("v3.9.1", "v3.9.2"), ("tool@v2.1", "tool@v2.2"),
    ])
  func versions(base: String, revised: String) {
    let found = changes(
      Sheet(nil, "They take \(base) for all of it."), Sheet(nil, "They take \(revised) for all of it."))
    let (one, other) = (base.drop { $0 != "v" }, revised.drop { $0 != "v" })
    #expect(found.map(\.why) == ["the number \(one) became \(other)"])
  }
}
