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

  @Test("fractions are numbers; a power belongs to the word of its unit")
  func fractions() {
    #expect(verdict("Take ½ litre of it now.", "Take ¼ litre of it now.") == "number critical")
    #expect(verdict("It has 50 m² of room.", "It has 50 m³ of room.") == "wording major")
  }

  @Test(
    "numbers in words",
    arguments: [
      ("The fund has five members.", "The fund has six members."), ("该基金有五名成员。", "该基金有六名成员。"),
      ("Der Fonds hat fünf Mitglieder.", "Der Fonds hat sechs Mitglieder."),
    ])
  func words(base: String, revised: String) {
    withKnownIssue("only digits are numbers: number words are wording, major") {
      #expect(verdict(base, revised) == "number critical")
    }
  }

  @Test(
    "the same number is none, whatever its print",
    arguments: [
      ("It has “5” members.", "It has \"5\" members."), ("It has 50 members.", "It has ５０ members."),
    ])
  func same(base: String, revised: String) {
    #expect(verdict(base, revised).hasSuffix("cosmetic"))
  }

  @Test("the reason names both numbers, those that differ")
  func reason() {
    let found = changes(
      Sheet(nil, "Of 5 members 7 are there now."), Sheet(nil, "Of 5 members 8 are there now."))
    #expect(found.map(\.why) == ["the number 7 became 8"])
  }
}
