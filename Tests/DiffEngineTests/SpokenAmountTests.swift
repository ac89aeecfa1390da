import ChangeModel
import DiffEngine
import Testing

/// Sentences of one language that name an amount or a time without a numeral.
struct SpokenAmounts: Sendable, CustomTestStringConvertible {
  var testDescription: String
  /// A passage that shows the language of the article.
  var context: String
  /// Each line holds a fact in forms that are all the same.
  var same: [[String]] = []
  /// Each line holds facts that all differ, with the facet that tells it.
  var other: [([String], Facet)] = []
  /// What is no fact: nothing critical.
  var words: [(String, String)] = []

  static let all = [
    SpokenAmounts(
      testDescription: "English",
      context: "The committee met in the town hall to speak about the plans for the coming year.",
      same: [
        ["In the 19th century it fell.", "In the nineteenth century it fell."],
        ["The 19th and 20th centuries were hard.", "The 19th century and 20th century were hard."],
        ["In the 1990s they came.", "In the nineties they came.", "In the 90s they came."],
        ["They came at noon there.", "They came at 12:00 there."],
        ["They bought two dozen eggs.", "They bought 24 eggs."],
      ],
      other: [
        (["Use half a litre of milk.", "Use a litre of milk."], .number),
        (["It doubled last year.", "It tripled last year."], .number),
        (["In the nineties they came.", "In the eighties they came.", "In the 1970s they came."], .number),
        (["They came at noon there.", "They came at midnight there."], .date),
        (["In the 19th century it fell.", "In the 18th century it fell."], .number),
      ],
      words: [
        ("It was a half-hearted answer.", "It was an honest answer."),
        ("It is a double room there.", "It is a large room there."),
        ("It is 19th-century art there.", "It is 19th century art there."),
      ]),
    SpokenAmounts(
      testDescription: "German",
      context: "Der Ausschuss kam im Rathaus zusammen, um über die Pläne für das kommende Jahr zu sprechen.",
      same: [
        ["Im 19. Jahrhundert fiel es dort.", "Im neunzehnten Jahrhundert fiel es dort."],
        [
          "In den 90er Jahren kamen sie.", "In den neunziger Jahren kamen sie.",
          "In den 1990er Jahren kamen sie.",
        ],
        ["Sie kauften zwei Dutzend Eier dort.", "Sie kauften 24 Eier dort."],
      ],
      other: [
        (["Es hat sich dort verdoppelt.", "Es hat sich dort verdreifacht."], .number),
        (["In den 90er Jahren kamen sie.", "In den achtziger Jahren kamen sie."], .number),
      ],
      words: [("Er sprach nur halblaut dort.", "Er sprach nur leise dort.")]),
    SpokenAmounts(
      testDescription: "French",
      context: "Le comité s’est réuni à la mairie pour parler des projets de l’année qui vient.",
      same: [
        ["Au XIXe siècle il tomba.", "Au 19e siècle il tomba."],
        ["Au Xe siècle il tomba.", "Au 10e siècle il tomba."],
        ["Dans les années 90 ils vinrent.", "Dans les années quatre-vingt-dix ils vinrent."],
        ["Il y a une douzaine de membres ici.", "Il y a douze de membres ici."],
      ],
      other: [
        (["Au XIXe siècle il tomba.", "Au XVIIIe siècle il tomba."], .number),
        (["Ils sont venus à midi ici.", "Ils sont venus à minuit ici."], .date),
        (["Il y a une douzaine de membres ici.", "Il y a une vingtaine de membres ici."], .number),
        (["Son prix a doublé ici.", "Son prix a triplé ici."], .number),
        (["La moitié des membres vint ici.", "Le tout des membres vint ici."], .number),
      ],
      words: [("De temps en temps il vient.", "Ce matin il vient.")]),
    SpokenAmounts(
      testDescription: "Spanish",
      context: "El comité se reunió en el ayuntamiento para hablar de los planes del próximo año.",
      same: [
        ["En el siglo XIX cayó.", "En el siglo 19 cayó."],
        ["En el siglo V cayó.", "En el siglo 5 cayó."],
        ["En los años 90 llegaron.", "En los años noventa llegaron.", "En los años 1990 llegaron."],
      ],
      other: [
        (["En el siglo XIX cayó.", "En el siglo XVIII cayó."], .number),
        (["Tome medio litro de leche.", "Tome un litro de leche."], .number),
        (["Hay una docena de miembros aquí.", "Hay una veintena de miembros aquí."], .number),
        (["Duplicó su valor ahora.", "Triplicó su valor ahora."], .number),
      ],
      words: [("Vino por medio de un amigo.", "Vino gracias a un amigo.")]),
    SpokenAmounts(
      testDescription: "Italian",
      context: "Il comitato si è riunito nel municipio per parlare dei progetti dell’anno prossimo.",
      same: [
        ["Nel XIX secolo cadde.", "Nel diciannovesimo secolo cadde."],
        ["Negli anni Novanta vennero.", "Negli anni ’90 vennero.", "Negli anni 90 vennero."],
      ],
      other: [
        (["Prendete mezzo litro di latte.", "Prendete un litro di latte."], .number),
        (["Una decina di loro venne.", "Una ventina di loro venne."], .number),
        (["Raddoppiò il suo valore.", "Triplicò il suo valore."], .number),
      ],
      words: [("Venne per mezzo di un amico.", "Venne grazie a un amico.")]),
    SpokenAmounts(
      testDescription: "Russian",
      context: "Комитет собрался в ратуше, чтобы поговорить о планах на следующий год.",
      same: [
        ["В XIX веке он пал.", "В 19-м веке он пал.", "В девятнадцатом веке он пал."]
      ],
      other: [
        (["В XIX веке он пал.", "В XVIII веке он пал."], .number),
        (["Цена удвоилась там.", "Цена утроилась там."], .number),
      ]),
  ]
}

@Suite("Amounts and times without a numeral")
struct SpokenAmountTests {
  @Test("a fact in another form is no change", arguments: SpokenAmounts.all)
  func same(language: SpokenAmounts) {
    for forms in language.same {
      for one in forms {
        for other in forms where one != other {
          let found = verdicts(one, other, beside: language.context).filter { !$0.hasSuffix("cosmetic") }
          #expect(found.isEmpty, "\(one) | \(other)")
        }
      }
    }
  }

  @Test("another fact is critical", arguments: SpokenAmounts.all)
  func other(language: SpokenAmounts) {
    for (facts, facet) in language.other {
      for one in facts {
        for other in facts where one != other {
          #expect(
            verdicts(one, other, beside: language.context).contains("\(facet) critical"), "\(one) | \(other)")
        }
      }
    }
  }

  @Test("a word with another use is no fact", arguments: SpokenAmounts.all)
  func words(language: SpokenAmounts) {
    for (one, other) in language.words + language.words.map({ ($1, $0) }) {
      #expect(
        !verdicts(one, other, beside: language.context).contains { $0.hasSuffix("critical") },
        "\(one) | \(other)")
    }
  }
}
