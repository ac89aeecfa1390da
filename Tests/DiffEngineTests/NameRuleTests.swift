import ChangeModel
import DiffEngine
import Testing

@Suite("Rule: a name differs")
struct NameRuleTests {
  @Test(
    "names are critical",
    arguments: [
      ("They met John Smith there.", "They met John Brown there."),
      ("It is made by Siemens there.", "It is made by Bosch there."),
      ("They go to Paris with us.", "They go to London with us."),
      ("They met in the EU there.", "They met in the UN there."),
      ("They met Smith there again.", "They met there again."),
      ("They met there again.", "They met Xi Jinping there again."),
      ("Sie trafen dort Frau Müller.", "Sie trafen dort Frau Meier."),
      ("Sie trafen dort Frau Müller-Lüdenscheid.", "Sie trafen dort Frau Müller-Lüdenscheidt."),
      ("Dort sprach Anna Meier-Schulz lange.", "Dort sprach Anna Meier-Scholz lange."),
      ("Ils vont à Paris avec nous.", "Ils vont à Lyon avec nous."),
      ("Van a Madrid con ellos.", "Van a Toledo con ellos."),
      ("Они едут в Москву вместе.", "Они едут в Киев вместе."),
      ("The ISO says so today.", "The IEC says so today."),
    ])
  func names(base: String, revised: String) {
    #expect(verdict(base, revised) == "name critical")
    #expect(verdict(revised, base) == "name critical")
  }

  @Test("an acronym is a name even where a sentence begins")
  func acronyms() {
    #expect(verdict("ISO says so to all of us.", "IEC says so to all of us.") == "name critical")
  }

  @Test(
    "what is no name",
    arguments: [
      ("They met a friend there.", "They met an enemy there."),
      ("Great things are to come.", "Small things are to come."),
      ("It was so. Everyone came to us.", "It was so. Somebody came to us."),
      ("go there with all of us", "run there with all of us"),
      ("Это было так. Они пришли.", "Это было так. Все пришли."),
      ("So it is: everyone came.", "So it is: somebody came."),
    ])
  func others(base: String, revised: String) {
    #expect(verdict(base, revised) == "wording major")
  }

  @Test(
    "German nouns are no names",
    arguments: [
      ("Sie bauten ein Haus dort.", "Sie bauten ein Gebäude dort."),
      ("Es war ein Fehler von uns.", "Es war ein Irrtum von uns."),
      ("Sie haben viele Freunde dort.", "Sie haben viele Feinde dort."),
      ("Sie kamen mit der Bahn zu uns.", "Sie kamen mit dem Auto zu uns."),
      ("Das liegt in Bearbeitung.", "Das liegt in Vorbereitung."),
    ])
  func germanNouns(base: String, revised: String) {
    #expect(verdict(base, revised) == "wording major")
    #expect(verdict(revised, base) == "wording major")
  }

  @Test("the first word inside of quotes that open a sentence is no name")
  func quotes() {
    #expect(
      verdict("It came. “Perhaps not,” he said.", "It came. “Surely not,” he said.") == "wording major")
  }

  @Test(
    "German names are told by titles, neighbours, prepositions and acronyms",
    arguments: [
      ("Sie sahen dort Dr. Vogel mit uns.", "Sie sahen dort Dr. Adler mit uns."),
      ("Sie sahen dort Angela Vogel mit uns.", "Sie sahen dort Angela Adler mit uns."),
      ("Sie kamen aus Berlin zu uns.", "Sie kamen aus Hamburg zu uns."),
      ("Sie sind in der EU mit uns.", "Sie sind in der UNO mit uns."),
      ("Es gilt für Frankreich und uns.", "Es gilt für Spanien und uns."),
    ])
  func germanNames(base: String, revised: String) {
    #expect(verdict(base, revised) == "name critical")
    #expect(verdict(revised, base) == "name critical")
  }

  @Test(
    "scripts without capitals: titles, endings, katakana, countries, works",
    arguments: [
      ("我们见到了王明先生。", "我们见到了李明先生。"), ("他们来自南京市。", "他们来自北京市。"), ("他们来自法国。", "他们来自德国。"),
      ("请读《红楼梦》一书。", "请读《西游记》一书。"), ("田中氏が来ました。", "山田氏が来ました。"), ("昨日マーロウが来ました。", "昨日カステランが来ました。"),
    ])
  func ideographs(base: String, revised: String) {
    #expect(verdict(base, revised) == "name critical")
    #expect(verdict(revised, base) == "name critical")
  }

  @Test("the parts of a name in another order")
  func order() {
    let found = changes(Sheet(nil, "They met John Smith there."), Sheet(nil, "They met Smith John there."))
    #expect(found.map(\.verdict) == ["name critical"])
    #expect(found.map(\.why) == ["the names “John Smith” stand in another order: “Smith John”"])
    #expect(found.flatMap(\.edits).map(\.before) == ["John Smith"])
  }

  @Test("a capital at the beginning of a sentence is a name where the word behind it or other places say so")
  func starts() {
    #expect(verdict("John Smith came to us.", "John Brown came to us.") == "name critical")
    #expect(verdict("Jim Smith came to us.", "Tom Smith came to us.") == "name critical")
  }

  @Test("capitals throughout are no acronyms")
  func capitals() {
    let text = "The text below the title stays as it is, for good."
    let found = changes(Sheet("GREAT THINGS ARE COMING", text), Sheet("GREAT TIMES ARE COMING", text))
    #expect(found.map(\.verdict) == ["heading major"])
  }

  @Test("words of a title have capitals, too")
  func titles() {
    let text = "The text below the title stays as it is, for good."
    let found = changes(Sheet("The Rise Of Local Trade", text), Sheet("The Growth Of Local Trade", text))
    #expect(found.map(\.verdict) == ["heading major"])
  }

  @Test("the reason names both, the phrase where only one side has it")
  func reason() {
    let reason = { changes(Sheet(nil, $0), Sheet(nil, $1)).map(\.why) }
    #expect(reason("They met Smith there.", "They met Brown there.") == ["the name “Smith” became “Brown”"])
    #expect(
      reason("They met there.", "They met President Xi Jinping there.") == [
        "the name “President Xi Jinping” was added"
      ])
    #expect(reason("They met Xi Jinping there.", "They met there.") == ["the name “Xi Jinping” is gone"])
  }

  @Test("a long passage that is added is wording, whatever names it holds")
  func long() {
    let added =
      "for which the members in Paris and London and Rome and all the others from far away had waited so long"
    #expect(verdict("They met there.", "They met there \(added).").hasPrefix("wording major"))
  }

  @Test("of a name with several parts the reason names all that differ")
  func wholeNames() {
    let found = changes(
      Sheet(title: nil, passages: ["They asked Maria Lindner about it."]),
      Sheet(title: nil, passages: ["They asked Thomas Berger about it."]))
    #expect(found.map(\.why) == ["the name “Maria Lindner” became “Thomas Berger”"])
  }
}
