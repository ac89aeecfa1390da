import ChangeModel
import DiffEngine
import Testing

@Suite("Fractions, in words, figures and signs")
struct FractionTests {
  @Test(
    "a fraction in words is the one in figures, and no other",
    arguments: [
      (
        "The committee met in the town hall to speak about the plans for the coming year.",
        ["Two thirds of them came.", "Two-thirds of them came.", "2/3 of them came.", "⅔ of them came."],
        "Three quarters of them came."
      ),
      (
        "Der Ausschuss kam im Rathaus zusammen, um über die Pläne für das kommende Jahr zu sprechen.",
        ["Zwei Drittel von ihnen kamen.", "2/3 von ihnen kamen."], "Drei Viertel von ihnen kamen."
      ),
      (
        "Le comité s’est réuni à la mairie pour parler des projets de l’année qui vient.",
        ["Les deux tiers sont venus.", "Les 2/3 sont venus."], "Les trois quarts sont venus."
      ),
      (
        "El comité se reunió en el ayuntamiento para hablar de los planes del próximo año.",
        ["Dos tercios de ellos vinieron.", "2/3 de ellos vinieron."], "Tres cuartos de ellos vinieron."
      ),
      (
        "Комитет собрался в ратуше, чтобы поговорить о планах на следующий год.",
        ["Две трети из них пришли.", "2/3 из них пришли."], "Три четверти из них пришли."
      ),
      (
        "委员会在市政厅开会，讨论明年的计划。大家都同意这个安排。",
        ["三分之二的人来了。", "2/3的人来了。"], "四分之三的人来了。"
      ),
      (
        "委員会は来年の計画について話し合うために市役所で会議を開きました。みんなが賛成しました。",
        ["三分の二の人が来ました。", "2/3の人が来ました。"], "四分の三の人が来ました。"
      ),
    ])
  func fraction(context: String, same: [String], other: String) {
    for one in same {
      for another in same where another != one {
        let found = verdicts(one, another, beside: context).filter { !$0.hasSuffix("cosmetic") }
        #expect(found.isEmpty, "\(one) | \(another)")
      }
      #expect(verdicts(one, other, beside: context) == ["number critical"], "\(one) | \(other)")
    }
  }

  @Test("an ordinal behind an article is no fraction")
  func ordinals() {
    let french = "Le comité s’est réuni à la mairie pour parler des projets de l’année qui vient."
    let spanish = "El comité se reunió en el ayuntamiento para hablar de los planes del próximo año."
    let found =
      verdicts("Ils préparent une cinquième édition.", "Ils préparent la cinquième édition.", beside: french)
      + verdicts("Alquilan un cuarto en la ciudad.", "Alquilan un piso en la ciudad.", beside: spanish)
    #expect(found == ["wording major", "wording major"])
  }

  @Test("a part of nothing is none: \"two quarters\" may be half of a year")
  func unreduced() {
    #expect(
      verdicts(
        "It grew for two quarters.", "It grew for three quarters.", beside: "They said so to all of us there."
      )
        == ["number critical"])
  }
}
